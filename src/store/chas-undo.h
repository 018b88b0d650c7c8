// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

#define CHAS_UNDO_N_STEPS 50

/* What an undo or redo did. */
typedef struct
{
  char *name;      /* English msgid of the step */
  char *subject;   /* nullable: what it was done to */
  guint n_kept;    /* records or fields left alone because somebody changed them since */
  guint n_waiting; /* conflicts that came with an import and that its undo could not settle */
} ChasUndoResult;

#define CHAS_TYPE_UNDO_RESULT (chas_undo_result_get_type ())
GType chas_undo_result_get_type (void);
ChasUndoResult *chas_undo_result_copy (const ChasUndoResult *self);
char *chas_undo_result_dup_title (const ChasUndoResult *self); /* translated name and subject */
void chas_undo_result_free (ChasUndoResult *self);

ChasUndoResult *chas_db_undo (ChasDb *db, ChasChanges **out_changes, GError **error);
ChasUndoResult *
chas_db_undo_step (ChasDb *db, gint64 step, ChasChanges **out_changes, GError **error);
gboolean chas_db_get_undo_step (ChasDb *db, gint64 *out_step, GError **error);
ChasUndoResult *chas_db_redo (ChasDb *db, ChasChanges **out_changes, GError **error);
gboolean chas_db_get_undo_names (ChasDb *db, char **out_undo, char **out_redo, GError **error);

/* Inside the caller's transaction: makes an import a step; forgets what no longer can be done or
 * undone. */
gboolean chas_undo_add_batch (ChasDb *db,
                              const char *name,
                              const char *subject,
                              gint64 batch,
                              GError **error);

gboolean chas_undo_trim (ChasDb *db, gint64 newest_step, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasUndoResult, chas_undo_result_free)

G_END_DECLS
