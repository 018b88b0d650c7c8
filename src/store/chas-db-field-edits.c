// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field-edits.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-field-check.h"
#include "chas-phone.h"
#include "chas-queries.h"
#include "chas-writer.h"

enum
{
  ENTITY,
  ID,
  FIELD,
  AT,
  WHO,
  OLD_KNOWN,
  OLD,
  VALUE_KNOWN,
  VALUE,
  SINCE,
  CAUSE,
};

/* NULL for a field that a newer program knows. */
static ChasFieldEdit *
read_edit (ChasStmt *stmt)
{
  const ChasEntityInfo *entity = chas_entity_info_lookup (chas_stmt_get_text (stmt, ENTITY));
  const ChasFieldInfo *field =
    chas_entity_info_lookup_field (entity, chas_stmt_get_text (stmt, FIELD));
  ChasFieldEdit *edit;

  if (field == NULL)
    return NULL;
  edit = chas_field_edit_new ();
  edit->entity = entity;
  edit->field = field;
  edit->id = g_strdup (chas_stmt_get_text (stmt, ID));
  edit->at = g_strdup (chas_stmt_get_text (stmt, AT));
  edit->who = g_strdup (chas_stmt_get_text (stmt, WHO));
  edit->old_known = chas_stmt_get_int64 (stmt, OLD_KNOWN) != 0;
  edit->old = g_strdup (chas_stmt_get_text (stmt, OLD));
  edit->value_known = chas_stmt_get_int64 (stmt, VALUE_KNOWN) != 0;
  edit->value = g_strdup (chas_stmt_get_text (stmt, VALUE));
  edit->since = g_strdup (chas_stmt_get_text (stmt, SINCE));
  edit->cause = chas_stage_cause_from_code (chas_stmt_get_text (stmt, CAUSE));
  return edit;
}

static GPtrArray *
read_edits (ChasDb *db, ChasStmt *stmt, GError **error)
{
  g_autoptr (GPtrArray) edits =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_field_edit_free);
  gboolean row;

  while (chas_db_step (db, stmt, &row, error))
    {
      ChasFieldEdit *edit;

      if (!row)
        return g_steal_pointer (&edits);
      if ((edit = read_edit (stmt)))
        g_ptr_array_add (edits, edit);
    }
  return NULL;
}

static gboolean
name_value (ChasDb *db, const ChasFieldEdit *edit, const char *value, char **out, GError **error)
{
  return value == NULL || edit->field->type != CHAS_FIELD_REF ||
         chas_db_get_title (db, edit->field->ref, value, out, error);
}

static gboolean
add_names (ChasDb *db, GPtrArray *edits, GError **error)
{
  for (guint i = 0; i < edits->len; i++)
    {
      ChasFieldEdit *edit = edits->pdata[i];

      if (!chas_db_get_title (db, edit->entity->name, edit->id, &edit->title, error) ||
          !name_value (db, edit, edit->old, &edit->old_name, error) ||
          !name_value (db, edit, edit->value, &edit->value_name, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_db_list_field_edits:
 * @limit: how many at most
 * @offset: how many newer ones to leave out
 *
 * Lists which facts of a lead, of its company and people, of its follow-ups, notes and files were
 * changed, newest first, with its changes of stage.
 *
 * Returns: (transfer full) (element-type ChasFieldEdit)
 */
GPtrArray *
chas_db_list_field_edits (ChasDb *db,
                          const char *lead_id,
                          guint limit,
                          guint offset,
                          GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_field_edits, error);
  g_autoptr (GPtrArray) edits = NULL;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_int64 (stmt, 2, limit);
  chas_stmt_bind_int64 (stmt, 3, offset);
  edits = read_edits (db, stmt, error);
  return edits && add_names (db, edits, error) ? g_steal_pointer (&edits) : NULL;
}

static gboolean
write_value (ChasWriter *writer,
             const ChasFieldInfo *field,
             const char *entity,
             const char *id,
             const char *value,
             GError **error)
{
  if (value == NULL)
    return chas_writer_unset (writer, entity, id, field->name, error);
  if (chas_field_info_is_int (field))
    return chas_writer_set_int (writer, entity, id, field->name, g_ascii_strtoll (value, NULL, 10),
                                error);
  return chas_writer_set_text (writer, entity, id, field->name, value, error);
}

/* What goes with the value: the number that can be dialled, and when a follow-up was closed. */
static gboolean
write_companion (ChasWriter *writer,
                 const char *entity,
                 const char *id,
                 const char *field,
                 const char *value,
                 GError **error)
{
  if (g_str_equal (field, "phone_raw"))
    {
      g_autofree char *e164 = value ? chas_phone_to_e164 (value) : NULL;

      return e164 ? chas_writer_set_text (writer, entity, id, "phone_e164", e164, error)
                  : chas_writer_unset (writer, entity, id, "phone_e164", error);
    }
  if (g_str_equal (entity, "follow_up") && g_str_equal (field, "state"))
    {
      g_autofree char *now = chas_env_dup_instant (chas_db_get_env (chas_writer_get_db (writer)));

      return g_strcmp0 (value, "open") == 0
               ? chas_writer_unset (writer, entity, id, "closed_at", error)
               : chas_writer_set_text (writer, entity, id, "closed_at", now, error);
    }
  return TRUE;
}

/**
 * chas_db_restore_value:
 * @value: (nullable): as it was stored, %NULL unsets
 * @out_changes: (out) (transfer full): what was touched
 *
 * Gives a field a former value: an ordinary edit, made now.
 *
 * Errors: `INVALID` for what is no field or is changed by moving; %CHAS_MODEL_ERROR if the value is
 * no longer allowed; `NOT_FOUND` if the record is gone.
 *
 * Returns: whether the record holds the value
 */
gboolean
chas_db_restore_value (ChasDb *db,
                       const char *entity,
                       const char *id,
                       const char *field,
                       const char *value,
                       ChasChanges **out_changes,
                       GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  const ChasFieldInfo *found = info ? chas_entity_info_lookup_field (info, field) : NULL;
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (found == NULL || g_strcmp0 (found->group, "position") == 0)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "%s.%s cannot be restored",
                   entity, field);
      return FALSE;
    }
  if (!chas_db_get_title (db, entity, id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Restore a value of"), subject, error);
  return writer != NULL && write_value (writer, found, entity, id, value, error) &&
         write_companion (writer, entity, id, field, value, error) &&
         chas_writer_commit (writer, out_changes, error);
}
