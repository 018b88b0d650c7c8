// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-show.h"

/* A JSON object of every column of a row; chas-batch reads it back. */
static char *
make_row_object (ChasMergeTable *table)
{
  GString *sql = g_string_new ("json_object('born_hlc', born_hlc, 'born_dev', born_dev,"
                               " 'born_seq', born_seq");

  for (guint i = 0; i < table->info->n_fields; i++)
    g_string_append_printf (sql, ", '%s', \"%s\"", table->info->fields[i].name,
                            table->info->fields[i].name);
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (sql);
}

static char *
make_journal_sql (ChasMergeTable *table)
{
  g_autofree char *object = make_row_object (table);

  return g_strdup_printf ("INSERT OR IGNORE INTO import_row (batch, entity, id, row)"
                          " SELECT ?1, '%s', id, %s FROM \"%s\" WHERE id = ?2"
                          " AND born_seq IS NOT ?3",
                          table->info->name, object, table->info->name);
}

/**
 * chas_merge_journal_row:
 *
 * Remembers the row as it is, unless it was remembered before or came with this import: what was
 * born in its epoch was not there.
 *
 * Returns: whether the journal has it
 */
gboolean
chas_merge_journal_row (ChasMergeContext *context,
                        ChasMergeTable *table,
                        const char *id,
                        GError **error)
{
  if (context->batch == 0)
    return TRUE;
  if (table->journal == NULL)
    {
      g_autofree char *sql = make_journal_sql (table);

      table->journal = chas_db_prepare (context->db, sql, error);
    }
  if (table->journal == NULL)
    return FALSE;
  chas_stmt_bind_int64 (table->journal, 1, context->batch);
  chas_stmt_bind_text (table->journal, 2, id);
  chas_stmt_bind_int64 (table->journal, 3, context->seq);
  return chas_db_run (context->db, table->journal, error);
}

/**
 * chas_merge_journal_no_row:
 *
 * Remembers that there was no row.
 *
 * Returns: whether the journal has it
 */
gboolean
chas_merge_journal_no_row (ChasMergeContext *context,
                           ChasMergeTable *table,
                           const char *id,
                           GError **error)
{
  ChasStmt *stmt;

  if (context->batch == 0)
    return TRUE;
  stmt = chas_db_prepare_cached (context->db,
                                 "INSERT OR IGNORE INTO import_row (batch, entity, id, row)"
                                 " VALUES (?1, ?2, ?3, NULL)",
                                 error);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, context->batch);
  chas_stmt_bind_text (stmt, 2, table->info->name);
  chas_stmt_bind_text (stmt, 3, id);
  return chas_db_run (context->db, stmt, error);
}

/**
 * chas_merge_journal_version:
 *
 * Remembers a version that may be there and is about to change.
 *
 * Returns: whether the journal has it
 */
gboolean
chas_merge_journal_version (ChasMergeContext *context,
                            const ChasRecord *record,
                            const ChasVersion *version,
                            GError **error)
{
  static const char sql[] =
    "INSERT OR IGNORE INTO import_version"
    " (batch, entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT ?1, entity, id, field, hlc, dev, val, known, dead, seq FROM version"
    " WHERE entity = ?2 AND id = ?3 AND field = ?4 AND hlc = ?5 AND dev = ?6 AND seq <> ?7";
  ChasStmt *stmt;

  if (context->batch == 0)
    return TRUE;
  if ((stmt = chas_db_prepare_cached (context->db, sql, error)) == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, context->batch);
  chas_stmt_bind_text (stmt, 2, record->entity);
  chas_stmt_bind_text (stmt, 3, record->id);
  chas_stmt_bind_text (stmt, 4, version->field);
  chas_stmt_bind_int64 (stmt, 5, version->stamp.hlc);
  chas_stmt_bind_text (stmt, 6, version->stamp.dev);
  chas_stmt_bind_int64 (stmt, 7, context->seq);
  return chas_db_run (context->db, stmt, error);
}

/* A version that is written out was not there. */
static gboolean
journal_implied (ChasMergeContext *context,
                 ChasMergeTable *table,
                 const char *id,
                 const char *field,
                 GError **error)
{
  ChasStmt *stmt;

  if (context->batch == 0)
    return TRUE;
  stmt =
    chas_db_prepare_cached (context->db,
                            "INSERT OR IGNORE INTO import_version"
                            " (batch, entity, id, field, hlc, dev) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                            error);
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, context->batch);
  chas_stmt_bind_text (stmt, 2, table->info->name);
  chas_stmt_bind_text (stmt, 3, id);
  chas_stmt_bind_text (stmt, 4, field);
  sqlite3_bind_value (stmt, 5, sqlite3_column_value (table->read, CHAS_MERGE_BORN_HLC));
  sqlite3_bind_value (stmt, 6, sqlite3_column_value (table->read, CHAS_MERGE_BORN_DEV));
  return chas_db_run (context->db, stmt, error);
}

static gboolean
write_implied (ChasMergeContext *context,
               ChasMergeTable *table,
               const char *id,
               const char *field,
               int column,
               GError **error)
{
  static const char sql[] =
    "INSERT OR FAIL INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT ?1, ?2, ?3, ?4, ?5, json_quote(?6), 1, 0, ?7 WHERE NOT EXISTS"
    " (SELECT 1 FROM version WHERE entity = ?1 AND id = ?2 AND field = ?3)";
  ChasStmt *stmt = chas_db_prepare_cached (context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, table->info->name);
  chas_stmt_bind_text (stmt, 2, id);
  chas_stmt_bind_text (stmt, 3, field);
  sqlite3_bind_value (stmt, 4, sqlite3_column_value (table->read, CHAS_MERGE_BORN_HLC));
  sqlite3_bind_value (stmt, 5, sqlite3_column_value (table->read, CHAS_MERGE_BORN_DEV));
  if (column < 0)
    chas_stmt_bind_int64 (stmt, 6, 1);
  else
    sqlite3_bind_value (stmt, 6, sqlite3_column_value (table->read, column));
  sqlite3_bind_value (stmt, 7, sqlite3_column_value (table->read, CHAS_MERGE_BORN_SEQ));
  return chas_db_run (context->db, stmt, error);
}

/* Whether the row implies a version of the field; out_column is -1 for its life. */
static gboolean
find_implied (ChasMergeTable *table, const char *field, int *out_column)
{
  const ChasFieldInfo *info = chas_entity_info_lookup_field (table->info, field);

  *out_column = info ? (int) (info - table->info->fields) + CHAS_MERGE_FIRST_FIELD : -1;
  return sqlite3_column_type (table->read, CHAS_MERGE_BORN_HLC) != SQLITE_NULL &&
         (info ? sqlite3_column_type (table->read, *out_column) != SQLITE_NULL
               : g_str_equal (field, "_live"));
}

/**
 * chas_merge_write_out:
 * @id: a record
 * @field: one of its fields
 * @has_row: whether it has a row; the statement `read` of @table stands on that then
 *
 * Writes what the row implies of the field into `version`, which never changes the set.
 *
 * Returns: whether it is there
 */
gboolean
chas_merge_write_out (ChasMergeContext *context,
                      ChasMergeTable *table,
                      const char *id,
                      const char *field,
                      gboolean has_row,
                      GError **error)
{
  int column;

  g_return_val_if_fail (!has_row || sqlite3_data_count (table->read) > 0, FALSE);

  if (!has_row || !find_implied (table, field, &column))
    return TRUE;
  return write_implied (context, table, id, field, column, error) &&
         (sqlite3_changes64 (chas_db_get_handle (context->db)) == 0 ||
          journal_implied (context, table, id, field, error));
}

/**
 * chas_merge_write_out_all:
 * @id: a record, here or not
 *
 * Writes all that its row implies into `version`, which never changes the set.
 *
 * Returns: whether it is there
 */
gboolean
chas_merge_write_out_all (ChasMergeContext *context,
                          ChasMergeTable *table,
                          const char *id,
                          GError **error)
{
  ChasStmt *read = chas_merge_context_prepare (context, table, &table->read, error);
  gboolean row, ok;

  if (read == NULL)
    return FALSE;
  chas_stmt_bind_text (read, 1, id);
  ok = chas_db_step (context->db, read, &row, error) &&
       chas_merge_write_out (context, table, id, "_live", row, error);
  for (guint i = 0; ok && i < table->info->n_fields; i++)
    ok = chas_merge_write_out (context, table, id, table->info->fields[i].name, row, error);
  sqlite3_reset (read);
  return ok;
}
