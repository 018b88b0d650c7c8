// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-row.h"

#include "chas-db-text.h"
#include "chas-queries.h"

static void
append_columns (GString *sql, const ChasEntityInfo *info)
{
  g_string_append (sql, "\"id\"");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", info->fields[i].name);
}

static ChasEntity *
make_entity (const ChasEntityInfo *info, ChasStmt *stmt)
{
  ChasEntity *entity = chas_entity_new (info, chas_stmt_get_text (stmt, 0));

  for (guint i = 0; i < info->n_fields; i++)
    switch (sqlite3_column_type (stmt, i + 1))
      {
      case SQLITE_INTEGER:
        chas_entity_set_int_at (entity, i, chas_stmt_get_int64 (stmt, i + 1));
        break;
      case SQLITE_TEXT:
        chas_entity_set_text_at (entity, i, chas_stmt_get_text (stmt, i + 1));
        break;
      default:
        break;
      }
  return entity;
}

/**
 * chas_row_list:
 * @where: what follows WHERE, with ?1 for @value
 * @value: (nullable): bound to ?1
 *
 * Returns: (transfer full) (element-type ChasEntity): the rows as objects of their own types
 */
GPtrArray *
chas_row_list (ChasDb *db,
               const ChasEntityInfo *info,
               const char *where,
               const char *value,
               GError **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  ChasStmt *stmt;
  gboolean row;

  append_columns (sql, info);
  g_string_append_printf (sql, " FROM \"%s\" WHERE %s", info->name, where);
  if (!(stmt = chas_db_prepare_cached (db, sql->str, error)))
    return NULL;
  if (sqlite3_bind_parameter_count (stmt) > 0)
    chas_stmt_bind_text (stmt, 1, value);
  while (TRUE)
    {
      if (!chas_db_step (db, stmt, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&entities);
      g_ptr_array_add (entities, make_entity (info, stmt));
    }
}

/**
 * chas_row_read:
 *
 * Returns: (transfer full): the record as an object of its own type, or %NULL, `NOT_FOUND` if it is
 * not there
 */
ChasEntity *
chas_row_read (ChasDb *db, const ChasEntityInfo *info, const char *id, GError **error)
{
  g_autoptr (GPtrArray) entities = chas_row_list (db, info, "id = ?1", id, error);

  if (entities == NULL)
    return NULL;
  if (entities->len == 0)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No %s %s", info->name, id);
      return NULL;
    }
  return g_ptr_array_steal_index (entities, 0);
}

/**
 * chas_row_get_json:
 * @out_json: (out) (nullable): an object with every field, unset ones as null; %NULL if there is no
 * such row
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_row_get_json (ChasDb *db,
                   const ChasEntityInfo *info,
                   const char *id,
                   char **out_json,
                   GError **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT json_object(");

  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, "%s'%s', \"%s\"", i ? ", " : "", info->fields[i].name,
                            info->fields[i].name);
  g_string_append_printf (sql, ") FROM \"%s\" WHERE id = ?1", info->name);
  return chas_db_find_text (db, sql->str, id, out_json, error);
}

/**
 * chas_row_exists:
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_row_exists (ChasDb *db,
                 const ChasEntityInfo *info,
                 const char *id,
                 gboolean *out_exists,
                 GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT 1 FROM \"%s\" WHERE id = ?1", info->name);
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  if (!chas_db_step (db, stmt, out_exists, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_row_insert_json:
 * @json: an object of fields; those it lacks stay unset
 *
 * Returns: whether the row was added
 */
gboolean
chas_row_insert_json (ChasDb *db,
                      const ChasEntityInfo *info,
                      const char *id,
                      const char *json,
                      GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  ChasStmt *stmt;

  g_string_append_printf (sql, "INSERT INTO \"%s\" (", info->name);
  append_columns (sql, info);
  g_string_append (sql, ") VALUES (?1");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", ?2 ->> '$.%s'", info->fields[i].name);
  g_string_append (sql, ")");
  if (!(stmt = chas_db_prepare_cached (db, sql->str, error)))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  chas_stmt_bind_text (stmt, 2, json);
  return chas_db_run (db, stmt, error);
}

static gboolean
append_assignments (ChasDb *db, GString *sql, const char *json, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, "SELECT key FROM json_each(?1)", error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, json);
  for (guint i = 0; chas_db_step (db, stmt, &row, error); i++)
    {
      const char *field;

      if (!row)
        return TRUE;
      field = chas_stmt_get_text (stmt, 0);
      g_string_append_printf (sql, "%s\"%s\" = ?2 ->> '$.%s'", i ? ", " : "", field, field);
    }
  return FALSE;
}

/**
 * chas_row_update_json:
 * @json: an object of the fields to write, at least one; null unsets
 *
 * Writes them in one statement, so that fields of one group get one stamp. Errors: `NOT_FOUND`.
 *
 * Returns: whether the row was written
 */
gboolean
chas_row_update_json (ChasDb *db,
                      const ChasEntityInfo *info,
                      const char *id,
                      const char *json,
                      GError **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);
  ChasStmt *stmt;

  g_string_append_printf (sql, "UPDATE \"%s\" SET ", info->name);
  if (!append_assignments (db, sql, json, error))
    return FALSE;
  g_string_append (sql, " WHERE id = ?1");
  if (!(stmt = chas_db_prepare_cached (db, sql->str, error)))
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  chas_stmt_bind_text (stmt, 2, json);
  if (!chas_db_run (db, stmt, error))
    return FALSE;
  if (sqlite3_changes64 (chas_db_get_handle (db)) > 0)
    return TRUE;
  g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No %s %s", info->name, id);
  return FALSE;
}

/**
 * chas_row_delete:
 *
 * Returns: whether the row, if it was there, is gone
 */
gboolean
chas_row_delete (ChasDb *db, const ChasEntityInfo *info, const char *id, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM \"%s\" WHERE id = ?1", info->name);
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  return chas_db_run (db, stmt, error);
}

static gboolean
touch_by_query (ChasDb *db, const char *sql, const char *id, ChasChanges *changes, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      chas_changes_add (changes, chas_stmt_get_text (stmt, 0), chas_stmt_get_text (stmt, 1));
    }
  return FALSE;
}

/* What shows a company, a person, a merged lead or what happens at a company: leads, and companies.
 */
static gboolean
touch_viewers (ChasDb *db, const char *entity, const char *id, ChasChanges *changes, GError **error)
{
  if (g_str_equal (entity, "company"))
    return touch_by_query (db, chas_query_touched_by_company, id, changes, error);
  if (g_str_equal (entity, "lead"))
    return touch_by_query (db, "SELECT 'lead', id FROM as_one WHERE one = ?1", id, changes, error);
  if (g_str_equal (entity, "person"))
    return touch_by_query (db, chas_query_touched_by_person, id, changes, error);
  if (g_str_equal (entity, "event"))
    return touch_by_query (db, chas_query_touched_by_event, id, changes, error);
  return TRUE;
}

static gboolean
touch_parent (ChasDb *db,
              const ChasEntityInfo *info,
              const ChasFieldInfo *field,
              const char *id,
              ChasChanges *changes,
              GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT \"%s\" FROM \"%s\" WHERE id = ?1", field->name, info->name);
  g_autofree char *parent = NULL;

  if (!chas_db_find_text (db, sql, id, &parent, error))
    return FALSE;
  if (parent == NULL || !chas_changes_add (changes, field->ref, parent))
    return TRUE;
  return touch_viewers (db, field->ref, parent, changes, error);
}

/* Their names stand all over the place. */
static gboolean
is_named_everywhere (const ChasEntityInfo *info)
{
  return g_str_equal (info->name, "participant") || g_str_equal (info->name, "education");
}

/**
 * chas_row_touch:
 *
 * Adds the record to @changes, and what shows it: its parents, and the leads of its company. To be
 * called while the row is there.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_row_touch (ChasDb *db,
                const ChasEntityInfo *info,
                const char *id,
                ChasChanges *changes,
                GError **error)
{
  if (is_named_everywhere (info))
    chas_changes_set_everything (changes);
  /* Who shows it may have become another since, when it was merged. */
  if (!chas_changes_add (changes, info->name, id))
    return touch_viewers (db, info->name, id, changes, error);
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].parent && !touch_parent (db, info, &info->fields[i], id, changes, error))
      return FALSE;
  return touch_viewers (db, info->name, id, changes, error);
}
