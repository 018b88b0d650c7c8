// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch-private.h"

static const char *const state_names[] = {
  [CHAS_BATCH_DONE] = "done",
  [CHAS_BATCH_UNDONE] = "undone",
  [CHAS_BATCH_REVERSED] = "reversed",
};

/**
 * chas_batch_run:
 * @sql: a statement with ?1 for the batch and perhaps ?2 for @number
 *
 * Returns: whether it ran
 */
gboolean
chas_batch_run (ChasBatch *self, const char *sql, gint64 number, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  if (sqlite3_bind_parameter_count (stmt) > 0)
    chas_stmt_bind_int64 (stmt, 1, self->id);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    chas_stmt_bind_int64 (stmt, 2, number);
  return chas_db_run (self->context->db, stmt, error);
}

/**
 * chas_batch_ask:
 * @sql: a query with ?1 for the batch and perhaps ?2 for @number
 * @out_yes: (out): whether it has a row
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_batch_ask (ChasBatch *self, const char *sql, gint64 number, gboolean *out_yes, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self->context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->id);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    chas_stmt_bind_int64 (stmt, 2, number);
  return chas_db_step (self->context->db, stmt, out_yes, error);
}

static gboolean
load (ChasBatch *self, ChasDb *db, gint64 id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db, "SELECT state, seq, undone, exact FROM import_batch WHERE id = ?1",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  self->id = id;
  chas_stmt_bind_int64 (stmt, 1, id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (!row)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND,
                   "No import %" G_GINT64_FORMAT, id);
      return FALSE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (state_names); i++)
    if (g_str_equal (state_names[i], chas_stmt_get_text (stmt, 0)))
      self->state = (ChasBatchState) i;
  self->seq = chas_stmt_get_int64 (stmt, 1);
  self->undone = chas_stmt_get_int64 (stmt, 2);
  self->exact = sqlite3_column_int (stmt, 3);
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
save (ChasBatch *self, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    self->context->db,
    "UPDATE import_batch SET state = ?2, seq = ?3, undone = ?4, exact = ?5 WHERE id = ?1", error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->id);
  chas_stmt_bind_text (stmt, 2, state_names[self->state]);
  chas_stmt_bind_int64 (stmt, 3, self->seq);
  chas_stmt_bind_int64 (stmt, 4, self->undone);
  chas_stmt_bind_int64 (stmt, 5, self->exact && !self->context->has_purged);
  return chas_db_run (self->context->db, stmt, error);
}

static gboolean
was_exported_since (ChasBatch *self, gboolean *out_was, GError **error)
{
  gint64 exported;

  if (!chas_db_get_int64 (self->context->db, "SELECT exported FROM sync_meta", &exported, error))
    return FALSE;
  *out_was = exported >= self->seq;
  return TRUE;
}

/* Rows and versions come back exactly while nobody has built on the import. */
static gboolean
undo (ChasBatch *self, guint *out_n_kept, GError **error)
{
  gboolean exported, untouched;

  if (!chas_batch_complete_journal (self, error) || !was_exported_since (self, &exported, error) ||
      !chas_batch_is_untouched (self, self->seq, &untouched, error))
    return FALSE;
  self->undone = self->context->seq;
  if (self->exact && untouched && !exported)
    {
      self->state = CHAS_BATCH_UNDONE;
      return chas_batch_swap (self, error);
    }
  self->state = CHAS_BATCH_REVERSED;
  return chas_batch_edit (self, self->seq, out_n_kept, error);
}

static gboolean
redo (ChasBatch *self, guint *out_n_kept, GError **error)
{
  ChasBatchState state = self->state;
  gboolean untouched;

  self->state = CHAS_BATCH_DONE;
  if (state == CHAS_BATCH_UNDONE)
    {
      if (!chas_batch_is_untouched (self, self->undone, &untouched, error))
        return FALSE;
      if (untouched)
        return chas_batch_swap (self, error);
    }
  self->exact = FALSE;
  self->seq = self->context->seq;
  return state == CHAS_BATCH_REVERSED ? chas_batch_edit (self, self->undone, out_n_kept, error)
                                      : chas_batch_unite (self, error);
}

typedef gboolean (*Walk) (ChasBatch *self, guint *out_n_kept, GError **error);

static gboolean
walk (ChasDb *db, gint64 batch, gboolean is_undo, guint *out_n_kept, GError **error)
{
  g_autoptr (ChasMergeContext) context = chas_merge_context_new (db, error);
  ChasBatch self = { .context = context };
  Walk step = is_undo ? undo : redo;

  if (context == NULL || !load (&self, db, batch, error))
    return FALSE;
  if (is_undo != (self.state == CHAS_BATCH_DONE))
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT,
                   "Import %" G_GINT64_FORMAT " is %s", batch, state_names[self.state]);
      return FALSE;
    }
  *out_n_kept = 0;
  /* What is written now has an epoch of its own, like the import. */
  return chas_merge_context_open_epoch (context, error) && step (&self, out_n_kept, error) &&
         save (&self, error) && chas_merge_context_open_epoch (context, error);
}

/**
 * chas_batch_undo:
 * @batch: an import that is done
 * @out_n_kept: (out): records and fields left alone because somebody changed them since
 *
 * Takes an import back inside the caller's transaction: exactly, with births and versions, while
 * nothing was edited on top and nothing exported since; else by ordinary edits that restore what
 * was shown before.
 *
 * Errors: `NOT_FOUND`, `CONFLICT` if it is not done, and what SQLite says.
 *
 * Returns: whether it is undone
 */
gboolean
chas_batch_undo (ChasDb *db, gint64 batch, guint *out_n_kept, GError **error)
{
  return walk (db, batch, TRUE, out_n_kept, error);
}

/**
 * chas_batch_redo:
 * @batch: an import that is undone
 * @out_n_kept: (out): records and fields left alone because somebody changed them since
 *
 * Does an import again inside the caller's transaction.
 *
 * Errors: `NOT_FOUND`, `CONFLICT` if it is not undone, and what SQLite says.
 *
 * Returns: whether it is done
 */
gboolean
chas_batch_redo (ChasDb *db, gint64 batch, guint *out_n_kept, GError **error)
{
  return walk (db, batch, FALSE, out_n_kept, error);
}
