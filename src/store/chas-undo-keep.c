// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-undo-keep.h"

#include "chas-kept-marks.h"
#include "chas-merge-context.h"
#include "chas-merge-show.h"
#include "chas-queries.h"
#include "chas-row.h"

void
chas_undo_keep_clear (ChasUndoKeep *self)
{
  g_clear_pointer (&self->marks, g_ptr_array_unref);
}

/* Whether something stands now below what the step brought back. */
static gboolean
has_later_child (ChasUndoKeep *self,
                 const ChasMergeTable *table,
                 const ChasMergeParent *parent,
                 gboolean *out_has,
                 GError **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT 1 FROM undo_edit u CROSS JOIN \"%s\" c ON c.\"%s\" = u.id WHERE u.step = ?1"
    " AND u.op = 'insert' AND u.entity = '%s' AND NOT EXISTS (SELECT 1 FROM undo_edit r"
    " WHERE r.step = ?1 AND r.op = 'insert' AND r.entity = '%s' AND r.id = c.id)",
    table->info->name, table->info->fields[parent->n_field].name, parent->table->info->name,
    table->info->name);
  ChasStmt *stmt = chas_db_prepare_cached (self->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->step);
  if (!chas_db_step (self->db, stmt, out_has, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
have_later_children (ChasUndoKeep *self,
                     ChasMergeContext *context,
                     gboolean *out_have,
                     GError **error)
{
  *out_have = FALSE;
  for (guint i = 0; i < context->n_tables && !*out_have; i++)
    {
      const ChasMergeTable *table = &context->tables[i];

      for (guint j = 0; j < table->parents->len && !*out_have; j++)
        if (!has_later_child (self, table, &g_array_index (table->parents, ChasMergeParent, j),
                              out_have, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
is_untouched (ChasUndoKeep *self, ChasMergeContext *context, gboolean *out_is, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, chas_query_keep_is_untouched, error);
  gboolean row, have;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, self->epoch);
  chas_stmt_bind_int64 (stmt, 2, self->step);
  if (!chas_db_step (self->db, stmt, &row, error))
    return FALSE;
  *out_is = row && chas_stmt_get_int64 (stmt, 0) != 0;
  sqlite3_reset (stmt);
  if (!*out_is)
    return TRUE;
  if (!have_later_children (self, context, &have, error))
    return FALSE;
  *out_is = !have;
  return TRUE;
}

static gboolean
run_with_int (ChasDb *db, const char *sql, gint64 value, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, value);
  return chas_db_run (db, stmt, error);
}

/* Brings the rows in line with what the versions say now. */
static gboolean
show (ChasUndoKeep *self, GError **error)
{
  g_autoptr (ChasMergeContext) context = chas_merge_context_new (self->db, error);

  if (context == NULL || !chas_merge_touch_begin (context, error))
    return FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const ChasKeptMark *mark = self->marks->pdata[i];
      ChasMergeTable *table = chas_merge_context_lookup (context, mark->entity);

      if (!chas_merge_touch (context, table, mark->id, CHAS_MERGE_TOUCHED_BESIDE, error))
        return FALSE;
    }
  return chas_merge_context_set_applying (self->db, TRUE, error) &&
         chas_merge_show_touched (context, NULL, NULL, error) &&
         chas_merge_context_set_applying (self->db, FALSE, error);
}

static gboolean
take_back (ChasUndoKeep *self, GError **error)
{
  return run_with_int (self->db, chas_query_reopen_deletions, self->step, error) &&
         run_with_int (self->db, "DELETE FROM version WHERE seq = ?1", self->epoch, error) &&
         show (self, error) && chas_kept_marks_forget_epoch (self->db, self->epoch, error);
}

/* What the step only made to stand for itself is shown for the sake of another again. */
static gboolean
let_stand_below (ChasUndoKeep *self, const ChasKeptMark *mark, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self->db,
                            "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                            " WHERE entity = ?1 AND id = ?2 AND field = '_live' AND dead = 0"
                            " AND seq = ?3",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, mark->entity);
  chas_stmt_bind_text (stmt, 2, mark->id);
  chas_stmt_bind_int64 (stmt, 3, mark->epoch);
  return chas_db_run (self->db, stmt, error);
}

static gboolean
say_again (ChasUndoKeep *self, const ChasKeptMark *mark, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self->db, chas_query_say_deletions_again, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, mark->entity);
  chas_stmt_bind_text (stmt, 2, mark->id);
  chas_stmt_bind_int64 (stmt, 3, self->step);
  return chas_db_run (self->db, stmt, error) && let_stand_below (self, mark, error);
}

static gboolean
keep_again (ChasUndoKeep *self, const ChasKeptMark *mark, GError **error)
{
  return (!mark->is_live || chas_kept_marks_make_live (self->db, mark->entity, mark->id, error)) &&
         chas_kept_marks_close (self->db, mark->entity, mark->id, error);
}

static gboolean
touch (ChasUndoKeep *self, const ChasKeptMark *mark, gboolean *out_exists, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (mark->entity);

  return chas_row_exists (self->db, info, mark->id, out_exists, error) &&
         (!*out_exists || chas_row_touch (self->db, info, mark->id, self->changes, error));
}

/* What was restored is an edit of its row; what somebody deleted meanwhile is left alone. */
static gboolean
run_marks (ChasUndoKeep *self, guint *n_kept, GError **error)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const ChasKeptMark *mark = self->marks->pdata[i];
      gboolean exists;

      if (!touch (self, mark, &exists, error))
        return FALSE;
      if (mark->is_restored || self->is_exact)
        continue;
      *n_kept += !exists;
      if (exists &&
          !(self->forward ? keep_again (self, mark, error) : say_again (self, mark, error)))
        return FALSE;
    }
  return TRUE;
}

/* The journal shall say what is closed now. */
static gboolean
note_again (ChasUndoKeep *self, GError **error)
{
  gint64 n_edits;

  return run_with_int (self->db,
                       "DELETE FROM undo_edit WHERE step = ?1 AND op = 'update'"
                       " AND before GLOB '{\"_del\":*'",
                       self->step, error) &&
         chas_kept_marks_finish (self->db, self->step, self->epoch, &n_edits, error);
}

/* Many records take their time, and what went at another time than its parent stays in the trash
 * when that is kept. */
static gboolean
say_at_once (ChasUndoKeep *self, GError **error)
{
  gint64 next;

  return run_with_int (self->db, chas_query_say_deletions_at_once, self->epoch, error) &&
         show (self, error) && chas_kept_marks_open_epoch (self->db, &next, error);
}

static gboolean
find_way_back (ChasUndoKeep *self, GError **error)
{
  g_autoptr (ChasMergeContext) context = chas_merge_context_new (self->db, error);

  self->epoch = ((const ChasKeptMark *) self->marks->pdata[0])->epoch;
  return context && is_untouched (self, context, &self->is_exact, error) &&
         (self->is_exact || chas_kept_marks_open_epoch (self->db, &self->epoch, error));
}

/**
 * chas_undo_keep_begin:
 * @self: with database, step, direction and changes set
 *
 * To be called before the edits of the step are walked, in the same transaction; if it finds that
 * undo is exact they need not be.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_undo_keep_begin (ChasUndoKeep *self, GError **error)
{
  self->marks = chas_kept_marks_list (self->db, self->step, error);
  if (self->marks == NULL)
    return FALSE;
  if (self->marks->len == 0)
    return TRUE;
  return self->forward ? chas_kept_marks_begin (self->db, &self->epoch, error)
                       : find_way_back (self, error);
}

/**
 * chas_undo_keep_finish:
 * @n_kept: counts up for each record that somebody deleted since and that is left alone
 *
 * To be called after the edits of the step were walked.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_undo_keep_finish (ChasUndoKeep *self, guint *n_kept, GError **error)
{
  if (self->marks->len == 0)
    return TRUE;
  if (!run_marks (self, n_kept, error))
    return FALSE;
  if (self->forward)
    return note_again (self, error);
  return self->is_exact ? take_back (self, error) : say_at_once (self, error);
}
