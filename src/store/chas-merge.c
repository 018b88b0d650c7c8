// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-private.h"

#include <glib/gi18n-lib.h>

#include "chas-export-group.h"
#include "chas-export-have.h"
#include "chas-merge-files.h"
#include "chas-undo.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

/**
 * chas_merge_free:
 *
 * Frees @self; what is not finished is rolled back.
 */
void
chas_merge_free (ChasMerge *self)
{
  g_clear_pointer (&self->has_versions, sqlite3_finalize);
  g_clear_pointer (&self->read_versions, sqlite3_finalize);
  g_clear_pointer (&self->upsert, sqlite3_finalize);
  g_clear_pointer (&self->context, chas_merge_context_free);
  if (self->is_open && !sqlite3_get_autocommit (chas_db_get_handle (self->db)))
    chas_db_exec (self->db, "ROLLBACK", NULL);
  g_clear_pointer (&self->info, chas_file_info_free);
  g_clear_pointer (&self->report, chas_merge_report_free);
  g_clear_pointer (&self->trashed, g_hash_table_unref);
  g_clear_pointer (&self->taken, chas_version_tally_free);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_object (&self->db);
  g_free (self);
}

static gboolean
look_for_batch (ChasMerge *self, GError **error)
{
  ChasStmt *stmt;

  if (self->info->sha256 == NULL)
    return TRUE;
  stmt = chas_db_prepare_cached (self->db,
                                 "SELECT 1 FROM import_batch WHERE sha256 = ?1 AND state = 'done'",
                                 error);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, self->info->sha256);
  if (!chas_db_step (self->db, stmt, &self->report->seen, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
set_up (ChasMerge *self, GError **error)
{
  ChasDb *db = self->db;

  if (!chas_db_exec (db, "BEGIN IMMEDIATE", error))
    return FALSE;
  self->is_open = TRUE;
  self->context = chas_merge_context_new (db, error);
  return self->context != NULL && chas_merge_context_open_epoch (self->context, error) &&
         chas_db_get_int64 (db, "SELECT coalesce(max(id), 0) + 1 FROM import_batch",
                            &self->context->batch, error) &&
         chas_db_get_int64 (db, "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER)", &self->now_ms,
                            error) &&
         chas_merge_touch_begin (self->context, error) && look_for_batch (self, error) &&
         chas_merge_context_set_applying (db, TRUE, error);
}

/**
 * chas_merge_begin:
 * @db: a connection that nobody else uses until chas_merge_free()
 * @info: what the head of the file says; copied
 * @preview: whether to take everything back in the end
 *
 * Begins an import. Source: sync design, sections 5 and 6.
 *
 * Returns: (transfer full): the import, or %NULL
 */
ChasMerge *
chas_merge_begin (ChasDb *db, const ChasFileInfo *info, gboolean preview, GError **error)
{
  g_autoptr (ChasMerge) self = g_new0 (ChasMerge, 1);

  self->db = g_object_ref (db);
  self->info = chas_file_info_copy (info);
  self->preview = preview;
  self->report = chas_merge_report_new ();
  self->trashed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->taken = chas_version_tally_new ();
  self->seen = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  if (!set_up (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* A file of one group says how much its writer knew of that one. */
static ChasVersionTally *
count_mine (ChasMerge *self, GError **error)
{
  gboolean is_of_group =
    self->info->group_id && self->info->scope && g_str_has_prefix (self->info->scope, "group");

  if (is_of_group && !chas_export_group_list (self->context, self->info->group_id, error))
    return NULL;
  return chas_export_count_versions (self->db, is_of_group ? "group_ids" : NULL, error);
}

/* Whether the writer knew more of somebody than we do now. A file that holds all that its writer
 * knew leaves nothing to compare with. */
static gboolean
compare_have (ChasMerge *self, GError **error)
{
  g_autoptr (ChasVersionTally) mine = NULL;

  if (chas_version_tally_covers (self->taken, self->info))
    return TRUE;
  if ((mine = count_mine (self, error)) == NULL)
    return FALSE;
  self->report->partial = !chas_version_tally_covers (mine, self->info);
  return TRUE;
}

static void
compare_clock (ChasMerge *self)
{
  gint64 ahead_ms = (self->newest_hlc >> 16) - self->now_ms;

  if (ahead_ms > DAY_MS)
    self->report->clock_ahead = ahead_ms / 1000;
}

static gboolean
write_batch (ChasMerge *self, GError **error)
{
  g_autofree char *at = chas_env_dup_instant (chas_db_get_env (self->db));
  ChasStmt *stmt = chas_db_prepare_cached (
    self->db,
    "INSERT INTO import_batch (id, at, source, sha256, device, state, seq, n_added, n_changed,"
    " n_deleted, n_conflicts, n_parked, exact) VALUES (?1, ?2, ?3, ?4, ?5, 'done', ?6, ?7, ?8, ?9,"
    " ?10, ?11, ?12)",
    error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->context->batch);
  chas_stmt_bind_text (stmt, 2, at);
  chas_stmt_bind_text (stmt, 3, self->info->source);
  chas_stmt_bind_text (stmt, 4, self->info->sha256);
  chas_stmt_bind_text (stmt, 5, self->info->device);
  chas_stmt_bind_int64 (stmt, 6, self->context->seq);
  chas_stmt_bind_int64 (stmt, 7, self->report->n_added);
  chas_stmt_bind_int64 (stmt, 8, self->report->n_changed);
  chas_stmt_bind_int64 (stmt, 9, self->report->n_deleted + self->report->n_returned);
  chas_stmt_bind_int64 (stmt, 10, self->report->n_conflicts);
  chas_stmt_bind_int64 (stmt, 11, self->report->n_parked);
  chas_stmt_bind_int64 (stmt, 12, !self->context->has_purged);
  self->report->batch = self->context->batch;
  return chas_db_run (self->db, stmt, error);
}

/* Whether the set of versions grew; the report may be empty for what nobody sees. */
static gboolean
has_changed (ChasMerge *self, gboolean *out_changed, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db, "SELECT EXISTS (SELECT 1 FROM version WHERE seq = ?1)",
                            error);
  gboolean row;

  *out_changed = !chas_merge_report_is_empty (self->report);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->context->seq);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  *out_changed |= sqlite3_column_int (stmt, 0);
  sqlite3_reset (stmt);
  return TRUE;
}

/* Nobody can undo what has left the list of steps. */
static gboolean
prune_journal (ChasDb *db, GError **error)
{
  return chas_db_exec (db,
                       "CREATE TEMP TABLE merge_gone AS SELECT id FROM import_batch WHERE id NOT IN"
                       " (SELECT batch FROM undo_step WHERE batch IS NOT NULL);"
                       "DELETE FROM import_row WHERE batch IN (SELECT id FROM temp.merge_gone);"
                       "DELETE FROM import_version WHERE batch IN (SELECT id FROM temp.merge_gone);"
                       "DROP TABLE temp.merge_gone",
                       error);
}

static gboolean
add_step (ChasMerge *self, GError **error)
{
  const ChasFileInfo *info = self->info;

  return chas_undo_add_batch (self->db, info->step ? info->step : N_ ("Import"),
                              info->step ? NULL : info->source, self->context->batch, error);
}

static gboolean
complete (ChasMerge *self, GError **error)
{
  gboolean changed;

  if (!chas_merge_show_touched (self->context, chas_merge_report_shown, self, error) ||
      !chas_merge_files_list_lost (self->context, &self->report->lost, error) ||
      !compare_have (self, error) || !has_changed (self, &changed, error))
    return FALSE;
  compare_clock (self);
  if (changed &&
      (!write_batch (self, error) || !add_step (self, error) || !prune_journal (self->db, error)))
    return FALSE;
  /* The epoch of the import holds nothing else. */
  return chas_merge_context_open_epoch (self->context, error) &&
         chas_merge_context_set_applying (self->db, FALSE, error);
}

/**
 * chas_merge_finish:
 * @out_report: (out) (optional): what was done, or would be
 *
 * Brings the rows in line and commits; a preview takes everything back instead.
 *
 * Returns: whether it is done; if not, the transaction is still to be rolled back by
 *   chas_merge_free()
 */
gboolean
chas_merge_finish (ChasMerge *self, ChasMergeReport **out_report, GError **error)
{
  g_return_val_if_fail (self->is_open, FALSE);

  if (!complete (self, error) ||
      !chas_db_exec (self->db, self->preview ? "ROLLBACK" : "COMMIT", error))
    return FALSE;
  self->is_open = FALSE;
  if (out_report)
    *out_report = g_steal_pointer (&self->report);
  return TRUE;
}
