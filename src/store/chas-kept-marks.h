// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* Who keeps a record takes deletions back: of itself, of what was restored with it, of what it
 * stands under. That is no edit of a row. So that it can be undone, the step remembers it as an
 * edit without fields of each such record: `before` lists the deletions, each with the epoch in
 * which it had come; `after` names the epoch of the step, which holds nothing else, and says
 * whether the record was made to stand for itself. */

/* One record of which a step took deletions back. */
typedef struct
{
  char *entity;
  char *id;
  gint64 epoch;
  gboolean is_live;     /* it was made to stand for itself */
  gboolean is_restored; /* the step brought its row back, as an edit of its own */
} ChasKeptMark;

gboolean chas_kept_marks_open_epoch (ChasDb *db, gint64 *out_epoch, GError **error);
gboolean chas_kept_marks_begin (ChasDb *db, gint64 *out_epoch, GError **error);
gboolean chas_kept_marks_close (ChasDb *db, const char *entity, const char *id, GError **error);
gboolean chas_kept_marks_make_live (ChasDb *db, const char *entity, const char *id, GError **error);
gboolean
chas_kept_marks_make_live_if_bare (ChasDb *db, const char *entity, const char *id, GError **error);
gboolean
chas_kept_marks_finish (ChasDb *db, gint64 step, gint64 epoch, gint64 *out_n_edits, GError **error);
gboolean chas_kept_marks_forget_epoch (ChasDb *db, gint64 epoch, GError **error);
GPtrArray *chas_kept_marks_list (ChasDb *db, gint64 step, GError **error);

G_END_DECLS
