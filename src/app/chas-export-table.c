// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Tables for a spreadsheet. The headers are in the user's language, and what our own import knows
 * it reads back. */

#include "config.h"

#include "chas-export-table-private.h"

#include <glib/gi18n.h>

#include "chas-csv-writer.h"
#include "chas-fields.h"
#include "chas-instant.h"
#include "chas-orgnr.h"
#include "chas-phone.h"

#define SEPARATOR ';'

static const ChasTableInfo *
get_info (ChasTableKind kind)
{
  switch (kind)
    {
    case CHAS_TABLE_LEADS:
      return &chas_table_leads;
    case CHAS_TABLE_PEOPLE:
      return &chas_table_people;
    case CHAS_TABLE_CONTACTS:
      return &chas_table_contacts;
    case CHAS_TABLE_COMPANIES:
      return &chas_table_companies;
    }
  g_return_val_if_reached (NULL);
}

static const char *
get_header (const ChasTableColumn *column)
{
  return column->label ? g_dpgettext2 (NULL, "column", column->label)
                       : chas_csv_target_get_label (column->target);
}

static char *
dup_label (const char *entity, const char *field, const char *code)
{
  const ChasFieldInfo *info =
    chas_entity_info_lookup_field (chas_entity_info_lookup (entity), field);
  int value = chas_enum_info_find (info->enumeration, code);

  return g_strdup (value >= 0 ? chas_enum_info_get_label (info->enumeration, value) : code);
}

/* As a spreadsheet reads it in any country. */
static char *
dup_moment (ChasEnv *env, const char *text, const char *format)
{
  gint64 seconds;
  g_autoptr (GDateTime) utc = NULL;
  g_autoptr (GDateTime) here = NULL;

  if (!chas_instant_parse (text, &seconds))
    return g_strdup (text);
  utc = g_date_time_new_from_unix_utc (seconds);
  here = g_date_time_to_timezone (utc, chas_env_get_zone (env));
  return g_date_time_format (here, format);
}

static char *
dup_cell (ChasEnv *env, const char *text, const ChasTableColumn *column)
{
  if (!text)
    return g_strdup ("");
  switch (column->kind)
    {
    case CHAS_CELL_PLAIN:
      return g_strdup (text);
    case CHAS_CELL_ORGNR:
      return chas_orgnr_dup_display (text);
    case CHAS_CELL_PHONE:
      return text[0] == '+' ? chas_phone_dup_display (text) : g_strdup (text);
    case CHAS_CELL_CODE:
      return dup_label (column->entity, column->field, text);
    case CHAS_CELL_YES:
      return g_strdup (C_ ("table", "Yes"));
    case CHAS_CELL_DATE:
      return dup_moment (env, text, "%Y-%m-%d");
    case CHAS_CELL_TIME:
      return dup_moment (env, text, "%H:%M");
    }
  g_return_val_if_reached (NULL);
}

static gboolean
write_header (ChasCsvWriter *writer,
              const ChasTableInfo *info,
              GCancellable *cancellable,
              GError **error)
{
  g_autofree const char **cells = g_new0 (const char *, info->n_columns);

  for (guint i = 0; i < info->n_columns; i++)
    cells[i] = get_header (&info->columns[i]);
  return chas_csv_writer_add_row (writer, cells, info->n_columns, cancellable, error);
}

static gboolean
write_row (ChasCsvWriter *writer,
           const ChasTableInfo *info,
           ChasEnv *env,
           ChasStmt *stmt,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) cells = NULL;

  for (guint i = 0; i < info->n_columns; i++)
    g_strv_builder_take (builder,
                         dup_cell (env, chas_stmt_get_text (stmt, (int) i), &info->columns[i]));
  cells = g_strv_builder_end (builder);
  return chas_csv_writer_add_row (writer, (const char *const *) cells, info->n_columns, cancellable,
                                  error);
}

/* Ids as a JSON list, which one parameter can carry. */
static char *
dup_id_list (const char *const *ids)
{
  g_autofree char *joined = ids ? g_strjoinv ("\",\"", (char **) ids) : NULL;

  return joined && *joined ? g_strdup_printf ("[\"%s\"]", joined) : g_strdup ("[]");
}

static ChasStmt *
prepare (ChasDb *db, const char *sql, const ChasExportScope *scope, GError **error)
{
  ChasStmt *stmt = chas_db_prepare (db, sql, error);
  g_autofree char *ids = scope->kind == CHAS_EXPORT_LEADS ? dup_id_list (scope->lead_ids) : NULL;
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, ids);
  chas_stmt_bind_text (stmt, 2, today);
  chas_stmt_bind_text (stmt, 3, scope->group_id);
  return stmt;
}

/**
 * chas_export_table:
 * @db: a database
 * @stream: where to write
 * @kind: what it has a row for
 * @scope: chosen leads, or anything else for all, of one group or of each
 * @out_n_rows: (out): how many
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes a table.
 *
 * Returns: whether it is written
 */
gboolean
chas_export_table (ChasDb *db,
                   GOutputStream *stream,
                   ChasTableKind kind,
                   const ChasExportScope *scope,
                   guint64 *out_n_rows,
                   GCancellable *cancellable,
                   GError **error)
{
  const ChasTableInfo *info = get_info (kind);
  g_autoptr (ChasCsvWriter) writer = chas_csv_writer_new (stream, SEPARATOR);
  g_autoptr (ChasStmt) stmt = prepare (db, info->query, scope, error);
  gboolean row;

  if (!stmt || !write_header (writer, info, cancellable, error))
    return FALSE;
  for (*out_n_rows = 0; chas_db_step (db, stmt, &row, error); (*out_n_rows)++)
    {
      if (!row)
        return chas_csv_writer_finish (writer, cancellable, error);
      if (!write_row (writer, info, chas_db_get_env (db), stmt, cancellable, error))
        return FALSE;
    }
  return FALSE;
}

/**
 * chas_export_table_count:
 * @db: a database
 * @kind: what the table has a row for
 * @scope: as of chas_export_table()
 * @out_n_rows: (out): how many it would have
 * @out_n_people: (out): how many contact persons it would name
 * @error: return location
 *
 * Returns: whether they could be counted
 */
gboolean
chas_export_table_count (ChasDb *db,
                         ChasTableKind kind,
                         const ChasExportScope *scope,
                         gint64 *out_n_rows,
                         gint64 *out_n_people,
                         GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*), count(DISTINCT person) FROM (%s)", get_info (kind)->query);
  g_autoptr (ChasStmt) stmt = prepare (db, sql, scope, error);
  gboolean row;

  if (!stmt || !chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_n_rows = chas_stmt_get_int64 (stmt, 0);
  *out_n_people = chas_stmt_get_int64 (stmt, 1);
  return TRUE;
}

/**
 * chas_export_table_dup_columns:
 * @kind: what a table has a row for
 *
 * Returns: (transfer full): the headers, in the user's language
 */
char *
chas_export_table_dup_columns (ChasTableKind kind)
{
  const ChasTableInfo *info = get_info (kind);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) headers = NULL;

  for (guint i = 0; i < info->n_columns; i++)
    g_strv_builder_add (builder, get_header (&info->columns[i]));
  headers = g_strv_builder_end (builder);
  return g_strjoinv (", ", headers);
}
