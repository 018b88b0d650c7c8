// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-writer-private.h"

#include "chas-field-check.h"
#include "chas-queries.h"
#include "chas-row.h"

/* Writing fields of a record that is there. */

static gboolean
check_field (ChasEntity *entity, guint n_field, GError **error)
{
  const ChasFieldInfo *field = &chas_entity_get_info (entity)->fields[n_field];

  if (!chas_entity_has_at (entity, n_field))
    {
      if (field->required)
        chas_model_error_set (error, CHAS_MODEL_ERROR_REQUIRED, field->name, "needs a value");
      return !field->required;
    }
  if (chas_field_info_is_int (field))
    return chas_field_info_check_int (field, chas_entity_get_int_at (entity, n_field), error);
  return chas_field_info_check_text (field, chas_entity_get_text_at (entity, n_field), error);
}

/* Of an object of new values, what differs from the row: as it was, and as it shall be. NULL, NULL:
 * nothing. */
static gboolean
compare (ChasDb *db,
         const char *row_json,
         const char *new_json,
         char **out_before,
         char **out_after,
         GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_compare_values, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, row_json);
  chas_stmt_bind_text (stmt, 2, new_json);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_before = g_strdup (chas_stmt_get_text (stmt, 0));
  *out_after = g_strdup (chas_stmt_get_text (stmt, 1));
  sqlite3_reset (stmt);
  return TRUE;
}

/* What leaves another record, or another company, was shown there, which must be told too. */
static gboolean
touch_before (ChasWriter *self,
              const ChasEntityInfo *info,
              const char *id,
              const char *after,
              GError **error)
{
  return (strstr (after, "\"merged_into\"") == NULL && strstr (after, "\"company_id\"") == NULL) ||
         chas_row_touch (self->db, info, id, self->changes, error);
}

static gboolean
update_row (ChasWriter *self,
            const ChasEntityInfo *info,
            const char *id,
            const char *json,
            GError **error)
{
  g_autofree char *whole = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (!chas_row_get_json (self->db, info, id, &whole, error))
    return FALSE;
  if (whole == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No %s %s", info->name, id);
      return FALSE;
    }
  if (!compare (self->db, whole, json, &before, &after, error))
    return FALSE;
  if (after == NULL)
    return TRUE;
  return touch_before (self, info, id, after, error) &&
         chas_row_update_json (self->db, info, id, after, error) &&
         chas_writer_add_edit (self, info, id, "update", before, after, error) &&
         chas_row_touch (self->db, info, id, self->changes, error);
}

/**
 * chas_writer_update:
 * @entity: the id of the record and its new values
 * @fields: (array zero-terminated): which of its fields to write, at least one; an unset one is
 * cleared
 *
 * Writes some fields at once, as fields of one group must be. Writing what is there already is no
 * edit.
 *
 * Errors: %CHAS_MODEL_ERROR, `NOT_FOUND`, `INVALID` for a field that never changes.
 *
 * Returns: whether the record holds the values
 */
gboolean
chas_writer_update (ChasWriter *self, ChasEntity *entity, const char *const *fields, GError **error)
{
  const ChasEntityInfo *info = chas_entity_get_info (entity);
  g_autofree guint *n_fields = g_new (guint, info->n_fields);
  g_autofree char *json = NULL;
  guint n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (g_strv_contains (fields, info->fields[i].name))
      {
        if (!check_field (entity, i, error))
          return FALSE;
        n_fields[n++] = i;
      }
  g_return_val_if_fail (n == g_strv_length ((char **) fields), FALSE);
  json = chas_writer_make_json (self->db, entity, n_fields, n, error);
  return json != NULL && update_row (self, info, chas_entity_get_id (entity), json, error);
}

static ChasEntity *
make_change (const char *entity, const char *id, const char *field, GError **error)
{
  const ChasEntityInfo *info = chas_writer_find_entity (entity, error);

  if (info == NULL)
    return NULL;
  if (chas_entity_info_lookup_field (info, field) == NULL)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "No field %s in %s", field,
                   entity);
      return NULL;
    }
  return chas_entity_new (info, id);
}

/**
 * chas_writer_set_text:
 * @field: a field that holds text
 * @value: (nullable): the stored form; %NULL unsets
 *
 * Returns: as chas_writer_update()
 */
gboolean
chas_writer_set_text (ChasWriter *self,
                      const char *entity,
                      const char *id,
                      const char *field,
                      const char *value,
                      GError **error)
{
  g_autoptr (ChasEntity) change = make_change (entity, id, field, error);

  if (change == NULL)
    return FALSE;
  chas_entity_set_text (change, field, value);
  return chas_writer_update (self, change, (const char *const[]) { field, NULL }, error);
}

/**
 * chas_writer_set_int:
 * @field: a field that holds a number
 *
 * Returns: as chas_writer_update()
 */
gboolean
chas_writer_set_int (ChasWriter *self,
                     const char *entity,
                     const char *id,
                     const char *field,
                     gint64 value,
                     GError **error)
{
  g_autoptr (ChasEntity) change = make_change (entity, id, field, error);

  if (change == NULL)
    return FALSE;
  chas_entity_set_int (change, field, value);
  return chas_writer_update (self, change, (const char *const[]) { field, NULL }, error);
}

/**
 * chas_writer_unset:
 *
 * Returns: as chas_writer_update()
 */
gboolean
chas_writer_unset (ChasWriter *self,
                   const char *entity,
                   const char *id,
                   const char *field,
                   GError **error)
{
  g_autoptr (ChasEntity) change = make_change (entity, id, field, error);

  return change != NULL &&
         chas_writer_update (self, change, (const char *const[]) { field, NULL }, error);
}
