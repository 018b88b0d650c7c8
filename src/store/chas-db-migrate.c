// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-migrate.h"

#include "chas-capture.h"
#include "chas-db-check.h"
#include "chas-db-remake.h"
#include "chas-field-check.h"
#include "chas-fields.h"
#include "chas-migrations.h"
#include "chas-schema.h"

/* Hand-written steps for local tables, oldest first; shipped ones are never edited. They run after
 * the entities' tables are made, when the file's schema is below their number. */
static const struct
{
  int schema;
  const char *sql;
} steps[] = {
  { 1, chas_migration_0001_sync },
  { 1, chas_migration_0001_undo },
  { 1, chas_migration_0001_board },
  { 1, chas_migration_0001_search },
};

static gboolean
has_column (ChasDb *self, const char *table, const char *column, gboolean *out_has, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self, "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2", error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, table);
  chas_stmt_bind_text (stmt, 2, column);
  if (!chas_db_step (self, stmt, out_has, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
has_table (ChasDb *self, const char *table, gboolean *out_has, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, table);
  if (!chas_db_step (self, stmt, out_has, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
add_column (ChasDb *self, const ChasEntityInfo *info, const ChasFieldInfo *field, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("ALTER TABLE \"%s\" ADD COLUMN \"%s\" %s", info->name, field->name,
                     chas_field_info_is_int (field) ? "INTEGER" : "TEXT");

  return chas_db_exec (self, sql, error) &&
         chas_db_remake_note (self, info->name, field->name, error);
}

/* Tables that are not there yet are made whole afterwards. */
static gboolean
add_columns (ChasDb *self, const ChasEntityInfo *info, GError **error)
{
  gboolean has;

  if (!has_table (self, info->name, &has, error))
    return FALSE;
  if (!has)
    return chas_db_remake_note (self, info->name, NULL, error);
  for (guint i = 0; i < info->n_fields; i++)
    {
      gboolean known;

      if (!has_column (self, info->name, info->fields[i].name, &known, error))
        return FALSE;
      if (!known && !add_column (self, info, &info->fields[i], error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
make_tables (ChasDb *self, GError **error)
{
  guint n_entities;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (!add_columns (self, infos[i], error))
      return FALSE;
  return chas_db_exec (self, chas_schema_tables, error);
}

static gboolean
run_steps (ChasDb *self, gint64 schema, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (schema < steps[i].schema && !chas_db_exec (self, steps[i].sql, error))
      return FALSE;
  return TRUE;
}

static gboolean
name_device (ChasDb *self, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self, "INSERT OR IGNORE INTO sync_meta (one, dev) VALUES (1, ?1)",
                            error);
  g_autofree char *device = chas_env_dup_device (chas_db_get_env (self));

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, device);
  return chas_db_run (self, stmt, error);
}

static gboolean
sign (ChasDb *self, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                          CHAS_DB_APPLICATION_ID, chas_fields_get_schema ());

  return chas_db_exec (self, sql, error);
}

static gboolean
derive (ChasDb *self, gpointer data, GError **error)
{
  return chas_db_exec (self, chas_migration_derived, error);
}

static gboolean
migrate (ChasDb *self, gpointer data, GError **error)
{
  const gint64 *schema = data;

  return (*schema == 0 || chas_capture_drop (self, error)) && chas_db_remake_begin (self, error) &&
         make_tables (self, error) && run_steps (self, *schema, error) &&
         derive (self, NULL, error) && name_device (self, error) &&
         chas_capture_install (self, error) && chas_db_remake_finish (self, error) &&
         sign (self, error);
}

/**
 * chas_db_migrate_from:
 * @schema: what the database has, 0 if it is empty
 *
 * Brings a database from an older schema to this program's, in one transaction: columns and tables
 * that it lacks are made, later steps for local tables run, capture is installed, and what others
 * had told of the new fields is shown.
 *
 * Returns: whether the database has our schema; if not, it is as it was
 */
gboolean
chas_db_migrate_from (ChasDb *self, gint64 schema, GError **error)
{
  return chas_db_transaction (self, migrate, &schema, error);
}

/**
 * chas_db_migrate:
 *
 * Brings an empty or older database to this program's schema. Does nothing to a present one.
 *
 * Errors: `TOO_NEW`, `FOREIGN`, and what SQLite says.
 *
 * Returns: whether the database has our schema
 */
gboolean
chas_db_migrate (ChasDb *self, GError **error)
{
  gint64 schema;

  if (!chas_db_check_ours (self, &schema, error))
    return FALSE;
  return schema == chas_fields_get_schema () || chas_db_migrate_from (self, schema, error);
}

/**
 * chas_db_is_derived:
 * @out_is: (out): whether what follows from the rows of entities is there
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_is_derived (ChasDb *self, gboolean *out_is, GError **error)
{
  gint64 is;

  if (
    !chas_db_get_int64 (
      self,
      "SELECT count(*) FROM sqlite_schema WHERE name IN"
      " ('as_one', 'board_lead_changed', 'file_ref_sha256', 'lead_claim', 'merged_one', 'version_purge', 'version_sha256')"
      " AND NOT EXISTS (SELECT 1 FROM search_docsize WHERE id > 0)", /* as an older program found */
      &is, error))
    return FALSE;
  *out_is = is == 7;
  return TRUE;
}

/**
 * chas_db_derive:
 *
 * Makes anew what follows from the rows of entities, with the triggers that keep it so, for when a
 * tool has dropped them. The search index is filled later, see chas_search_update_chunk().
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_derive (ChasDb *self, GError **error)
{
  return chas_db_transaction (self, derive, NULL, error);
}
