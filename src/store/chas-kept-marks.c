// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-kept-marks.h"

#include "chas-queries.h"

static const char close_sql[] = "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                                " WHERE entity = ?1 AND id = ?2 AND field = '_del' AND dead = 0";
static const char live_sql[] =
  "INSERT INTO capture_edit SELECT ?1, ?2, '_live', 0, NULL, NULL, NULL, NULL, '1'"
  " WHERE EXISTS (SELECT 1 FROM version"
  "   WHERE entity = ?1 AND id = ?2 AND field = '_del' AND dead = 0)"
  " AND NOT EXISTS (SELECT 1 FROM version"
  "   WHERE entity = ?1 AND id = ?2 AND field = '_live' AND dead = 0)";

/* What was written in it makes it stand for itself already. */
static const char bare_sql[] =
  "INSERT INTO capture_edit SELECT ?1, ?2, '_live', 0, NULL, NULL, NULL, NULL, '1'"
  " WHERE EXISTS (SELECT 1 FROM version"
  "   WHERE entity = ?1 AND id = ?2 AND field = '_del' AND dead = 0)"
  " AND NOT EXISTS (SELECT 1 FROM version"
  "   WHERE entity = ?1 AND id = ?2 AND field NOT IN ('_del', '_purge') AND dead = 0)";

static gboolean
run_for (ChasDb *db, const char *sql, const char *entity, const char *id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, id);
  return chas_db_run (db, stmt, error);
}

/**
 * chas_kept_marks_open_epoch:
 * @out_epoch: (out): in which nothing is written yet
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_open_epoch (ChasDb *db, gint64 *out_epoch, GError **error)
{
  return chas_db_exec (db, "UPDATE sync_meta SET seq = seq + 1", error) &&
         chas_db_get_int64 (db, "SELECT seq FROM sync_meta", out_epoch, error);
}

/**
 * chas_kept_marks_begin:
 * @out_epoch: (out): in which the step writes, and nothing else
 *
 * Begins to keep a record, inside the transaction of its step: notes which deletions stand open.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_begin (ChasDb *db, gint64 *out_epoch, GError **error)
{
  g_autofree char *sql =
    g_strconcat ("DROP TABLE IF EXISTS temp.kept_mark; CREATE TEMP TABLE kept_mark AS ",
                 chas_query_open_deletions, NULL);

  return chas_kept_marks_open_epoch (db, out_epoch, error) && chas_db_exec (db, sql, error);
}

/**
 * chas_kept_marks_close:
 *
 * Takes every deletion of the record back that is known here.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_close (ChasDb *db, const char *entity, const char *id, GError **error)
{
  return run_for (db, close_sql, entity, id, error);
}

/**
 * chas_kept_marks_make_live:
 *
 * Makes a record that was deleted, and is shown for the sake of another, stand for itself again, as
 * what is restored does.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_make_live (ChasDb *db, const char *entity, const char *id, GError **error)
{
  return run_for (db, live_sql, entity, id, error);
}

/**
 * chas_kept_marks_make_live_if_bare:
 *
 * Likewise, unless somebody went on with the record itself.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_make_live_if_bare (ChasDb *db, const char *entity, const char *id, GError **error)
{
  return run_for (db, bare_sql, entity, id, error);
}

/**
 * chas_kept_marks_finish:
 * @epoch: what chas_kept_marks_begin() told
 * @out_n_edits: (out): by how many edits the step has grown
 *
 * Puts into the journal of the step which deletions it took back.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_finish (ChasDb *db, gint64 step, gint64 epoch, gint64 *out_n_edits, GError **error)
{
  /* Not cached: the list is made anew each time. */
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, chas_query_note_kept_marks, error);
  gint64 next;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, step);
  chas_stmt_bind_int64 (stmt, 2, epoch);
  if (!chas_db_run (db, stmt, error))
    return FALSE;
  *out_n_edits = sqlite3_changes64 (chas_db_get_handle (db));
  return chas_db_exec (db, "DROP TABLE temp.kept_mark", error) &&
         chas_kept_marks_open_epoch (db, &next, error);
}

/**
 * chas_kept_marks_forget_epoch:
 * @epoch: what chas_kept_marks_begin() told, in which nothing was written or is any more
 *
 * Makes that epoch, and the one after it, never have been: what is older would else be taken for
 * known to others. Nothing is done if something came since.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_kept_marks_forget_epoch (ChasDb *db, gint64 epoch, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_forget_epoch, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, epoch);
  return chas_db_run (db, stmt, error);
}

static void
mark_free (gpointer data)
{
  ChasKeptMark *mark = data;

  g_free (mark->entity);
  g_free (mark->id);
  g_free (mark);
}

static ChasKeptMark *
take_mark (ChasStmt *stmt)
{
  ChasKeptMark *mark = g_new0 (ChasKeptMark, 1);

  mark->entity = g_strdup (chas_stmt_get_text (stmt, 0));
  mark->id = g_strdup (chas_stmt_get_text (stmt, 1));
  mark->epoch = chas_stmt_get_int64 (stmt, 2);
  mark->is_live = chas_stmt_get_int64 (stmt, 3) != 0;
  mark->is_restored = chas_stmt_get_int64 (stmt, 4) != 0;
  return mark;
}

/**
 * chas_kept_marks_list:
 *
 * Returns: (transfer full) (element-type ChasKeptMark): of which records the step took deletions
 *   back, none for a step that kept nothing; %NULL with @error set
 */
GPtrArray *
chas_kept_marks_list (ChasDb *db, gint64 step, GError **error)
{
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func (mark_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_kept_marks, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_int64 (stmt, 1, step);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&marks);
      g_ptr_array_add (marks, take_mark (stmt));
    }
  return NULL;
}
