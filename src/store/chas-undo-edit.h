// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* One edit of a step, turned so that applying it goes the way that is wanted: the row holds `from`
 * (NULL: is not there) and shall hold `to`. */
typedef struct
{
  const char *entity;
  const char *id;
  const char *from;
  const char *to;
  gint64 step;
} ChasUndoEdit;

void chas_undo_edit_read (ChasUndoEdit *self, ChasStmt *stmt, gboolean forward);
gboolean chas_undo_edit_apply (const ChasUndoEdit *self,
                               ChasDb *db,
                               ChasChanges *changes,
                               guint *n_kept,
                               GError **error);

G_END_DECLS
