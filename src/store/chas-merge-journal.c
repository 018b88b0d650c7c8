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

static gboolean
run_with_record (ChasMergeContext *context, const char *sql, const char *id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, context->batch);
  chas_stmt_bind_text (stmt, 2, id);
  return chas_db_run (context->db, stmt, error);
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
  g_autofree char *object = NULL;
  g_autofree char *sql = NULL;

  if (context->batch == 0)
    return TRUE;
  object = make_row_object (table);
  sql = g_strdup_printf ("INSERT OR IGNORE INTO import_row (batch, entity, id, row)"
                         " SELECT ?1, '%s', id, %s FROM \"%s\" WHERE id = ?2"
                         " AND born_seq IS NOT %" G_GINT64_FORMAT,
                         table->info->name, object, table->info->name, context->seq);
  return run_with_record (context, sql, id, error);
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
  g_autofree char *sql = NULL;

  if (context->batch == 0)
    return TRUE;
  sql = g_strdup_printf ("INSERT OR IGNORE INTO import_row (batch, entity, id, row)"
                         " VALUES (?1, '%s', ?2, NULL)",
                         table->info->name);
  return run_with_record (context, sql, id, error);
}

/**
 * chas_merge_journal_version:
 *
 * Remembers a version that is there and about to change.
 *
 * Returns: whether the journal has it
 */
gboolean
chas_merge_journal_version (ChasMergeContext *context,
                            const char *entity,
                            const char *id,
                            const char *field,
                            const ChasStamp *stamp,
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
  chas_stmt_bind_text (stmt, 2, entity);
  chas_stmt_bind_text (stmt, 3, id);
  chas_stmt_bind_text (stmt, 4, field);
  chas_stmt_bind_int64 (stmt, 5, stamp->hlc);
  chas_stmt_bind_text (stmt, 6, stamp->dev);
  chas_stmt_bind_int64 (stmt, 7, context->seq);
  return chas_db_run (context->db, stmt, error);
}

/* What the row says of a field without a version of its own. The view does the same for all fields,
 * but takes each apart to find one. NULL if no row says anything of it. */
static char *
make_implied (ChasMergeTable *table, const char *field)
{
  const char *entity = table->info->name;
  gboolean is_life = g_str_equal (field, "_live");
  g_autofree char *column = g_strdup_printf ("\"%s\"", field);
  g_autofree char *value = g_strdup_printf ("json_quote(%s)", column);

  if (!is_life && chas_entity_info_lookup_field (table->info, field) == NULL)
    return NULL;
  return g_strdup_printf ("SELECT '%s' AS entity, id, '%s' AS field, born_hlc AS hlc,"
                          " born_dev AS dev, %s AS val, 1 AS known, 0 AS dead, born_seq AS seq"
                          " FROM \"%s\" l WHERE id = ?1 AND born_hlc IS NOT NULL"
                          " AND %s IS NOT NULL AND NOT EXISTS (SELECT 1 FROM version w"
                          " WHERE w.entity = '%s' AND w.id = l.id AND w.field = '%s')",
                          entity, field, is_life ? "'1'" : value, entity, is_life ? "1" : column,
                          entity, field);
}

static gboolean
run_on_implied (ChasMergeContext *context,
                const char *format,
                const char *implied,
                const char *id,
                GError **error)
{
  g_autofree char *sql = g_strdup_printf ("%s FROM (%s)", format, implied);
  ChasStmt *stmt = chas_db_prepare_cached (context->db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    chas_stmt_bind_int64 (stmt, 2, context->batch);
  return chas_db_run (context->db, stmt, error);
}

/**
 * chas_merge_write_out:
 * @field: (nullable): a field, %NULL for all of the record
 *
 * Writes what the row implies into `version`, which never changes the set.
 *
 * Returns: whether it is there
 */
gboolean
chas_merge_write_out (ChasMergeContext *context,
                      ChasMergeTable *table,
                      const char *id,
                      const char *field,
                      GError **error)
{
  static const char journal[] = "INSERT OR IGNORE INTO import_version"
                                " (batch, entity, id, field, hlc, dev)"
                                " SELECT ?2, entity, id, field, hlc, dev";
  static const char write[] = "INSERT OR FAIL INTO version"
                              " (entity, id, field, hlc, dev, val, known, dead, seq)"
                              " SELECT entity, id, field, hlc, dev, val, known, dead, seq";
  g_autofree char *implied =
    field ? make_implied (table, field)
          : g_strdup_printf ("SELECT * FROM %s_implied WHERE id = ?1", table->info->name);

  return implied == NULL ||
         ((context->batch == 0 || run_on_implied (context, journal, implied, id, error)) &&
          run_on_implied (context, write, implied, id, error));
}
