// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* Undo and redo of that a record was kept, beside the edits of its step. While nobody else can know
 * of the choice and nothing was built on it, undo is exact: all is as it was, with whom and when.
 * Once a file was written or taken in since, it may be known elsewhere that the deletions were
 * taken back, and a mark once closed stays closed when sets are united. So undo is then a statement
 * of its own, which travels like any other: what was restored is deleted again, and each deletion
 * that was taken back is said again, by who undoes, naming the one that it stands for; all of that
 * at one moment, so that whoever keeps it after all gets all of it back. Whoever has both knows of
 * a conflict that is open; the order of files does not matter. Source: sync design, section 5 */
typedef struct
{
  ChasDb *db;
  gint64 step;
  gboolean forward;
  ChasChanges *changes;
  GPtrArray *marks; /* of ChasKeptMark; none: the step kept nothing */
  gint64 epoch;     /* of the step; of its redo; of an undo that is a statement */
  gboolean is_exact;
} ChasUndoKeep;

void chas_undo_keep_clear (ChasUndoKeep *self);
gboolean chas_undo_keep_begin (ChasUndoKeep *self, GError **error);
gboolean chas_undo_keep_finish (ChasUndoKeep *self, guint *n_kept, GError **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChasUndoKeep, chas_undo_keep_clear)

G_END_DECLS
