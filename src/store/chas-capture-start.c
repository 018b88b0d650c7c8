// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture-private.h"

#include "chas-schema.h"

/* A row that was never edited leaves no trace in `version` when it is overwritten or deleted while
 * the triggers are missing. The newest backup, attached as `backup`, still has it. */

static gboolean
has_table (ChasDb *db, const char *name, gboolean *out_has, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "SELECT 1 FROM backup.sqlite_schema WHERE type = 'table' AND name = ?1",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, name);
  if (!chas_db_step (db, stmt, out_has, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
backup_has_field (ChasDb *db,
                  const char *table,
                  const char *field,
                  gboolean *out_has,
                  GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM pragma_table_info('%s', 'backup') WHERE name = '%s'",
                     table, field);
  gint64 n_columns;

  if (!chas_db_get_int64 (db, sql, &n_columns, error))
    return FALSE;
  *out_has = n_columns > 0;
  return TRUE;
}

/* SQL for whether the field differs, or another that is always written with it. */
static char *
make_differs (const ChasEntityInfo *info, const ChasFieldInfo *field)
{
  GString *sql = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (&info->fields[i] == field ||
        (field->group && g_strcmp0 (field->group, info->fields[i].group) == 0))
      g_string_append_printf (sql, "%st.\"%s\" IS NOT b.\"%s\"", sql->len ? " OR " : "",
                              info->fields[i].name, info->fields[i].name);
  return g_string_free_and_steal (sql);
}

/* Fields that were implied then and differ now become edits of the birth value. */
static gboolean
adopt_changed (ChasMergeContext *context,
               const ChasEntityInfo *info,
               const ChasFieldInfo *field,
               gint64 now,
               guint *n_adopted,
               GError **error)
{
  sqlite3 *handle = chas_db_get_handle (context->db);
  gint64 before = sqlite3_total_changes64 (handle);
  gboolean has;
  g_autofree char *differs = make_differs (info, field);
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO capture_edit (entity, id, field, keep, hlc, born_hlc, born_dev, old, new)"
    " SELECT '%s', t.id, '%s', %d, max(%" G_GINT64_FORMAT ", 1 + b.born_hlc), b.born_hlc,"
    " b.born_dev, json_quote(b.\"%s\"), json_quote(t.\"%s\")"
    " FROM backup.\"%s\" b JOIN main.\"%s\" t ON t.id = b.id AND t.born_hlc = b.born_hlc"
    " AND t.born_dev = b.born_dev WHERE (%s) AND NOT EXISTS (SELECT 1 FROM main.version w"
    " WHERE w.entity = '%s' AND w.id = t.id AND w.field = '%s')",
    info->name, field->name, field->merge == CHAS_MERGE_KEEP, now, field->name, field->name,
    info->name, info->name, differs, info->name, field->name);

  if (!backup_has_field (context->db, info->name, field->name, &has, error) ||
      (has && !chas_db_exec (context->db, sql, error)))
    return FALSE;
  *n_adopted += sqlite3_total_changes64 (handle) != before;
  return TRUE;
}

/* Rows that are gone without a word were deleted; those of an import taken back were not. */
static gboolean
list_deleted (ChasMergeContext *context, ChasMergeTable *table, GError **error)
{
  const char *name = table->info->name;
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO temp.capture_lost (id) SELECT id FROM backup.\"%s\" b WHERE born_hlc IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM main.\"%s\" t WHERE t.id = b.id)"
    " AND NOT EXISTS (SELECT 1 FROM main.version w WHERE w.entity = '%s' AND w.id = b.id)"
    " AND NOT EXISTS (SELECT 1 FROM main.import_row j JOIN main.import_batch i ON i.id = j.batch"
    " WHERE j.entity = '%s' AND j.id = b.id AND i.state = 'undone')",
    name, name, name, name);

  return chas_db_exec (context->db,
                       "CREATE TEMP TABLE IF NOT EXISTS capture_lost (id TEXT);"
                       "DELETE FROM temp.capture_lost",
                       error) &&
         chas_db_exec (context->db, sql, error);
}

static gboolean
adopt_deleted (ChasMergeContext *context, ChasMergeTable *table, guint *n_adopted, GError **error)
{
  const char *name = table->info->name;
  g_autoptr (GString) sql = g_string_new (NULL);
  g_autoptr (ChasStmt) ids = NULL;
  gboolean row = TRUE;

  g_string_printf (sql,
                   "INSERT INTO capture_delete (entity, id, born_hlc, born_dev, born_seq, row)"
                   " SELECT '%s', id, born_hlc, born_dev, born_seq, json_object('_live', 1",
                   name);
  for (guint i = 0; i < table->info->n_fields; i++)
    {
      gboolean has;

      if (!backup_has_field (context->db, name, table->info->fields[i].name, &has, error))
        return FALSE;
      if (has)
        g_string_append_printf (sql, ", '%s', \"%s\"", table->info->fields[i].name,
                                table->info->fields[i].name);
    }
  g_string_append_printf (sql,
                          ") FROM backup.\"%s\" WHERE id IN (SELECT id FROM temp.capture_lost)",
                          name);
  if (!list_deleted (context, table, error) || !chas_db_exec (context->db, sql->str, error) ||
      (ids = chas_db_prepare (context->db, "SELECT id FROM temp.capture_lost", error)) == NULL)
    return FALSE;
  while (TRUE)
    {
      if (!chas_db_step (context->db, ids, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      ++*n_adopted;
      if (!chas_capture_delete_children (context, table, chas_stmt_get_text (ids, 0), error))
        return FALSE;
    }
}

/**
 * chas_capture_adopt_backup:
 * @n_adopted: (inout): grows by what was found
 *
 * Adopts what only the comparison with the attached backup shows.
 *
 * Returns: whether it is adopted
 */
gboolean
chas_capture_adopt_backup (ChasMergeContext *context, guint *n_adopted, GError **error)
{
  gint64 now;

  if (!chas_db_get_int64 (context->db, "SELECT CAST(unixepoch('subsec') * 1000 AS INTEGER) << 16",
                          &now, error))
    return FALSE;
  for (guint i = 0; i < context->n_tables; i++)
    {
      ChasMergeTable *table = &context->tables[i];
      gboolean has;

      if (!has_table (context->db, table->info->name, &has, error))
        return FALSE;
      for (guint j = 0; has && j < table->info->n_fields; j++)
        if (!adopt_changed (context, table->info, &table->info->fields[j], now, n_adopted, error))
          return FALSE;
      if (has && !adopt_deleted (context, table, n_adopted, error))
        return FALSE;
    }
  return TRUE;
}

typedef struct
{
  gboolean has_backup;
  guint n_adopted;
} Start;

static gboolean
start (ChasDb *db, gpointer data, GError **error)
{
  Start *self = data;
  g_autoptr (ChasMergeContext) context = NULL;

  if (!chas_capture_install (db, error) || (context = chas_merge_context_new (db, error)) == NULL)
    return FALSE;
  return (!self->has_backup || chas_capture_adopt_backup (context, &self->n_adopted, error)) &&
         chas_capture_adopt (context, &self->n_adopted, error);
}

static gboolean
reinstall (ChasDb *db, gpointer data, GError **error)
{
  return chas_capture_install (db, error);
}

static gboolean
attach (ChasDb *db, const char *backup_path, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, "ATTACH ?1 AS backup", error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, backup_path);
  return chas_db_run (db, stmt, error);
}

static gboolean
is_current (ChasDb *db, gboolean *out_is, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT capture IS '%s' FROM sync_meta", chas_schema_capture_hash);
  gint64 is;

  if (!chas_db_get_int64 (db, sql, &is, error))
    return FALSE;
  *out_is = is != 0;
  return TRUE;
}

/**
 * chas_capture_start:
 * @db: a database of the present schema, without a transaction
 * @backup_path: (nullable): the newest good backup
 * @out_n_adopted: (out): how many changes had been made behind the triggers' back
 *
 * Call when the database is opened. If the triggers are missing, makes them again and every change
 * made meanwhile an edit made now.
 *
 * Returns: whether every change is recorded from now on
 */
gboolean
chas_capture_start (ChasDb *db, const char *backup_path, guint *out_n_adopted, GError **error)
{
  Start self = { backup_path != NULL, 0 };
  gboolean whole, current, done;

  if (!chas_capture_is_whole (db, &whole, error) || !is_current (db, &current, error))
    return FALSE;
  *out_n_adopted = 0;
  if (whole)
    return current || chas_db_transaction (db, reinstall, NULL, error);
  if (backup_path && !attach (db, backup_path, error))
    return FALSE;
  done = chas_db_transaction (db, start, &self, error);
  if (backup_path && !chas_db_exec (db, "DETACH backup", done ? error : NULL))
    return FALSE;
  if (done)
    *out_n_adopted = self.n_adopted;
  return done;
}
