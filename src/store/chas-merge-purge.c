// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-purge.h"

#include "chas-merge-files.h"
#include "chas-merge-marks.h"
#include "chas-merge-show.h"
#include "chas-merge-withhold.h"
#include "chas-queries.h"

static gboolean
run_for (ChasMergeContext *context,
         const char *sql,
         const char *entity,
         const char *id,
         GError **error)
{
  ChasStmt *stmt = chas_merge_context_prepare_for (context, sql, entity, id, error);

  return stmt != NULL && chas_db_run (context->db, stmt, error);
}

/**
 * chas_merge_purge_begin:
 *
 * Makes the empty list of blanked records.
 *
 * Returns: whether it is there
 */
gboolean
chas_merge_purge_begin (ChasMergeContext *context, GError **error)
{
  return chas_db_exec (context->db,
                       "CREATE TEMP TABLE IF NOT EXISTS merge_purged (entity TEXT, id TEXT,"
                       " PRIMARY KEY (entity, id)) WITHOUT ROWID;"
                       "DELETE FROM temp.merge_purged",
                       error);
}

#define NEXT_STAMP                                                                                 \
  "max(CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16, coalesce((SELECT max(hlc) FROM version"  \
  " WHERE entity = ?1 AND id = ?2 AND field = '_purge'), 0))"

/* Names each deletion that nobody took back, and what the record went with. */
static const char empty_sql[] =
  "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
  " SELECT ?1, ?2, '_purge', " NEXT_STAMP " + row_number() OVER (ORDER BY d.hlc, d.dev), m.dev,"
  " json_quote(printf('%013d.%05d.%s %s', d.hlc >> 16, d.hlc & 65535, d.dev, ?3)), 1, 0, m.seq"
  " FROM version d, sync_meta m"
  " WHERE d.entity = ?1 AND d.id = ?2 AND d.field = '_del' AND d.dead = 0";

static const char erase_sql[] =
  "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
  " SELECT ?1, ?2, '_purge', " NEXT_STAMP " + 1, dev, '1', 1, 0, seq FROM sync_meta";

/**
 * chas_merge_purge_mark:
 * @id: a record that was deleted
 * @root: (nullable): "entity id" of what it goes with, which may be itself; %NULL: it is erased
 *
 * Marks it as deleted for ever, here and wherever the mark comes to.
 *
 * Returns: whether it is marked
 */
gboolean
chas_merge_purge_mark (ChasMergeContext *context,
                       ChasMergeTable *table,
                       const char *id,
                       const char *root,
                       GError **error)
{
  ChasStmt *stmt = chas_merge_context_prepare_for (context, root ? empty_sql : erase_sql,
                                                   table->info->name, id, error);

  if (stmt == NULL)
    return FALSE;
  if (root != NULL)
    chas_stmt_bind_text (stmt, 3, root);
  return chas_db_run (context->db, stmt, error) &&
         chas_merge_touch (context, table, id, CHAS_MERGE_TOUCHED_BESIDE, error);
}

/* Runs it and notes whether it changed anything. */
static gboolean
change_for (ChasMergeContext *context,
            const char *sql,
            const char *entity,
            const char *id,
            gboolean *changed,
            GError **error)
{
  if (!run_for (context, sql, entity, id, error))
    return FALSE;
  *changed |= sqlite3_changes64 (chas_db_get_handle (context->db)) > 0;
  return TRUE;
}

/* For chas_merge_purge_forget(). */
static gboolean
note (ChasMergeContext *context, const char *entity, const char *id, GError **error)
{
  context->has_purged = TRUE;
  return run_for (context, "INSERT OR IGNORE INTO temp.merge_purged (entity, id) VALUES (?1, ?2)",
                  entity, id, error);
}

/* Whether the content of a file's record may be that of nobody soon. */
static gboolean
note_files (ChasMergeContext *context, const char *entity, const char *id, GError **error)
{
  return !g_str_equal (entity, "file_ref") || chas_merge_files_note (context, id, error);
}

/**
 * chas_merge_purge_version:
 * @version: one of @record that is gone for good, and about to join the set
 *
 * If its value is here yet, that goes from the history, the steps and the journals, too.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_purge_version (ChasMergeContext *context,
                          const ChasRecord *record,
                          const ChasVersion *version,
                          GError **error)
{
  ChasStmt *stmt = chas_merge_context_prepare_for (
    context,
    "SELECT 1 FROM version WHERE entity = ?1 AND id = ?2 AND field = ?3"
    " AND hlc = ?4 AND dev = ?5 AND known = 1",
    record->entity, record->id, error);
  gboolean known;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 3, version->field);
  chas_stmt_bind_int64 (stmt, 4, version->stamp.hlc);
  chas_stmt_bind_text (stmt, 5, version->stamp.dev);
  if (!chas_db_step (context->db, stmt, &known, error))
    return FALSE;
  sqlite3_reset (stmt);
  return !known || (note_files (context, record->entity, record->id, error) &&
                    note (context, record->entity, record->id, error));
}

/**
 * chas_merge_purge_blank:
 * @table: (nullable): of a known entity
 * @id: a record that is deleted for ever
 *
 * Nothing of the record keeps its value. An erased one that had been deleted is dead for good, even
 * where others went on editing it: every replica closes the same versions, so the set stays the
 * same everywhere. One of an emptied trash has no open version.
 *
 * Returns: whether it is blank
 */
gboolean
chas_merge_purge_blank (ChasMergeContext *context,
                        ChasMergeTable *table,
                        const char *entity,
                        const char *id,
                        GError **error)
{
  gboolean changed = FALSE;

  if ((table != NULL && !chas_merge_write_out_all (context, table, id, error)) ||
      !note_files (context, entity, id, error) ||
      !change_for (context,
                   "UPDATE version SET val = NULL, known = 0 WHERE entity = ?1 AND id = ?2"
                   " AND known = 1 AND field NOT IN ('_live', '_del', '_purge')",
                   entity, id, &changed, error) ||
      !change_for (context,
                   "UPDATE version SET dead = 1 WHERE entity = ?1 AND id = ?2 AND dead = 0"
                   " AND field NOT IN ('_del', '_purge') AND EXISTS (SELECT 1 FROM version d"
                   " WHERE d.entity = ?1 AND d.id = ?2 AND d.field = '_del')",
                   entity, id, &changed, error))
    return FALSE;
  return !changed || note (context, entity, id, error);
}

/* What has a mark, and a value left. */
static GPtrArray *
list_marked (ChasMergeContext *context, GError **error)
{
  g_autoptr (GPtrArray) addresses = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  ChasStmt *stmt = chas_db_prepare_cached (context->db, chas_query_purge_marks, error);
  gboolean row;

  while (stmt && chas_db_step (context->db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&addresses);
      g_ptr_array_add (addresses,
                       g_strdupv ((char *[]) { (char *) chas_stmt_get_text (stmt, 0),
                                               (char *) chas_stmt_get_text (stmt, 1), NULL }));
    }
  return NULL;
}

static gboolean
settle (ChasMergeContext *context, const char *entity, const char *id, GError **error)
{
  ChasMergePurge purge;

  return chas_merge_marks_look (context, entity, id, &purge, error) &&
         (purge == CHAS_MERGE_PURGE_NONE ||
          chas_merge_purge_blank (context, chas_merge_context_lookup (context, entity), entity, id,
                                  error));
}

/**
 * chas_merge_purge_settle:
 *
 * When all rows are in line: blanks what is deleted for ever, also where a later file took away
 * what had kept it, and takes in what was withheld of the rest.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_purge_settle (ChasMergeContext *context, GError **error)
{
  g_autoptr (GPtrArray) marked = NULL;

  if (!context->has_marks)
    return TRUE;
  if (!chas_merge_withhold_settle (context, error) ||
      (marked = list_marked (context, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < marked->len; i++)
    {
      char **address = marked->pdata[i];

      if (!settle (context, address[0], address[1], error))
        return FALSE;
    }
  context->has_marks = FALSE;
  return TRUE;
}

/**
 * chas_merge_purge_forget:
 *
 * Takes what was blanked out of all that could bring its values back: steps, and journals of
 * imports, which can be undone by edits only from now on. A step of which nothing is left is no
 * step; the others lose the name of what they were done to. The list stays until the next begins.
 *
 * Returns: whether it is forgotten
 */
gboolean
chas_merge_purge_forget (ChasMergeContext *context, GError **error)
{
#define BLANKED " WHERE (entity, id) IN (SELECT entity, id FROM temp.merge_purged)"
  if (!context->has_purged)
    return TRUE;
  return chas_db_exec (
    context->db,
    "CREATE TEMP TABLE purged_step AS SELECT DISTINCT step FROM undo_edit" BLANKED ";"
    "DELETE FROM undo_edit" BLANKED ";"
    "UPDATE undo_step SET subject = NULL WHERE id IN (SELECT step FROM temp.purged_step);"
    "DELETE FROM undo_step WHERE id IN (SELECT step FROM temp.purged_step)"
    " AND id NOT IN (SELECT step FROM undo_edit);"
    "DROP TABLE temp.purged_step;"
    "UPDATE import_batch SET exact = 0 WHERE id IN (SELECT batch FROM import_row" BLANKED
    " UNION SELECT batch FROM import_version" BLANKED ");"
    "DELETE FROM import_row" BLANKED ";"
    "DELETE FROM import_version" BLANKED,
    error);
#undef BLANKED
}
