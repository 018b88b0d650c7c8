// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-purge.h"

#include "chas-merge-show.h"

static ChasStmt *
prepare_for (ChasMergeContext *context,
             const char *sql,
             const char *entity,
             const char *id,
             GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (context->db, sql, error);

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, id);
  return stmt;
}

static gboolean
run_for (ChasMergeContext *context,
         const char *sql,
         const char *entity,
         const char *id,
         GError **error)
{
  ChasStmt *stmt = prepare_for (context, sql, entity, id, error);

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

/**
 * chas_merge_purge_look:
 * @entity: an entity, known here or not
 * @out_purge: (out): what the marks of the record say
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_purge_look (ChasMergeContext *context,
                       const char *entity,
                       const char *id,
                       ChasMergePurge *out_purge,
                       GError **error)
{
  ChasStmt *stmt = prepare_for (context,
                                "SELECT max(field = '_purge'), max(field = '_del') FROM version"
                                " WHERE entity = ?1 AND id = ?2 AND field IN ('_del', '_purge')",
                                entity, id, error);
  gboolean row;

  *out_purge = CHAS_MERGE_PURGE_NONE;
  if (stmt == NULL || !chas_db_step (context->db, stmt, &row, error))
    return FALSE;
  if (sqlite3_column_int (stmt, 0))
    *out_purge = sqlite3_column_int (stmt, 1) ? CHAS_MERGE_PURGE_GONE : CHAS_MERGE_PURGE_BLANK;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
is_mark (const ChasVersion *version)
{
  return g_str_equal (version->field, "_del") || g_str_equal (version->field, "_purge");
}

/**
 * chas_merge_purge_strip:
 * @record: as it came
 * @purge: what the marks here say of it
 *
 * Returns: (transfer full): what of it may still be taken in: which versions there were, without
 *   their values
 */
ChasRecord *
chas_merge_purge_strip (const ChasRecord *record, ChasMergePurge purge)
{
  ChasRecord *stripped = chas_record_new (record->entity, record->id);

  for (guint i = 0; i < record->versions->len; i++)
    {
      const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);
      gboolean dead = version->dead || (purge == CHAS_MERGE_PURGE_GONE && !is_mark (version));

      chas_record_add (stripped, version->field, &version->stamp,
                       *version->field == '_' ? version->value : NULL, dead);
    }
  chas_record_sort (stripped);
  return stripped;
}

/**
 * chas_merge_purge_mark:
 * @id: a record that was deleted
 *
 * Marks it as deleted for ever, here and wherever the mark comes to.
 *
 * Returns: whether it is marked
 */
gboolean
chas_merge_purge_mark (ChasMergeContext *context,
                       ChasMergeTable *table,
                       const char *id,
                       GError **error)
{
  return run_for (context,
                  "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
                  " SELECT ?1, ?2, '_purge',"
                  " max(CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16, 1 + coalesce("
                  "(SELECT max(hlc) FROM version WHERE entity = ?1 AND id = ?2"
                  " AND field = '_purge'), 0)), dev, '1', 1, 0, seq FROM sync_meta",
                  table->info->name, id, error) &&
         chas_merge_touch (context, table, id, FALSE, error);
}

/**
 * chas_merge_purge_blank:
 * @table: (nullable): of a known entity
 * @id: a record with the mark
 *
 * Nothing of the record keeps its value. One that had been deleted is dead for good, even where
 * others went on editing it: every replica closes the same versions, so the set stays the same
 * everywhere.
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
  if (table != NULL && !chas_merge_write_out (context, table, id, NULL, error))
    return FALSE;
  context->has_purged = TRUE;
  return run_for (context,
                  "UPDATE version SET val = NULL, known = 0 WHERE entity = ?1 AND id = ?2"
                  " AND known = 1 AND field NOT IN ('_live', '_del', '_purge')",
                  entity, id, error) &&
         run_for (context,
                  "UPDATE version SET dead = 1 WHERE entity = ?1 AND id = ?2 AND dead = 0"
                  " AND field NOT IN ('_del', '_purge') AND EXISTS (SELECT 1 FROM version d"
                  " WHERE d.entity = ?1 AND d.id = ?2 AND d.field = '_del')",
                  entity, id, error) &&
         run_for (context, "INSERT OR IGNORE INTO temp.merge_purged (entity, id) VALUES (?1, ?2)",
                  entity, id, error);
}

/**
 * chas_merge_purge_forget:
 *
 * Takes what was blanked out of all that could bring its values back: steps, and journals of
 * imports, which can be undone by edits only from now on. A step of which nothing is left is no
 * step; the others lose the name of what they were done to.
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
    "DELETE FROM import_version" BLANKED ";"
    "DELETE FROM temp.merge_purged",
    error);
#undef BLANKED
}
