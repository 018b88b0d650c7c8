// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-db-whole.h"
#include "chas-field-check.h"
#include "chas-phone.h"
#include "chas-writer.h"

/* What was typed stays as it is; beside it stands what can be dialled and compared, if it is a
 * number at all. */
static gboolean
set_phone (ChasEntity *change, const char *text)
{
  g_autofree char *e164 = text ? chas_phone_to_e164 (text) : NULL;

  chas_entity_set_text (change, "phone_raw", text);
  chas_entity_set_text (change, "phone_e164", e164);
  return TRUE;
}

static gboolean
set_int (ChasEntity *change, const ChasFieldInfo *field, const char *text, GError **error)
{
  gint64 value;

  if (text == NULL)
    return TRUE;
  if (!g_ascii_string_to_signed (text, 10, G_MININT64, G_MAXINT64, &value, NULL))
    {
      chas_model_error_set (error, CHAS_MODEL_ERROR_SYNTAX, field->name, "not a number");
      return FALSE;
    }
  chas_entity_set_int (change, field->name, value);
  return TRUE;
}

static gboolean
fill (ChasEntity *change, const ChasFieldInfo *field, const char *text, GError **error)
{
  g_autofree char *normal = NULL;

  if (g_str_equal (field->name, "phone_raw"))
    return set_phone (change, text);
  if (chas_field_info_is_int (field))
    return set_int (change, field, text, error);
  if (!chas_field_info_normalise (field, text, &normal, error))
    return FALSE;
  chas_entity_set_text (change, field->name, normal);
  return TRUE;
}

static const ChasFieldInfo *
find_field (const char *entity, const char *field, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  const ChasFieldInfo *found = info ? chas_entity_info_lookup_field (info, field) : NULL;

  /* A place on the board is changed by moving, which keeps the history. */
  if (found == NULL || g_strcmp0 (found->group, "position") == 0)
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID, "%s.%s cannot be set", entity,
                   field);
      return NULL;
    }
  return found;
}

static gboolean
write_field (ChasDb *db,
             ChasEntity *change,
             const ChasFieldInfo *field,
             ChasChanges **out_changes,
             GError **error)
{
  gboolean is_phone = g_str_equal (field->name, "phone_raw");
  const char *const fields[] = { field->name, is_phone ? "phone_e164" : NULL, NULL };
  const char *entity = chas_entity_get_info (change)->name;
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, entity, chas_entity_get_id (change), &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Edit"), subject, error);
  return writer != NULL && chas_writer_update (writer, change, fields, error) &&
         chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_set_field:
 * @text: (nullable): as typed; empty or %NULL unsets
 * @out_changes: (out) (transfer full): what was touched
 *
 * Writes one field. Organisation numbers, domains and phones are brought into their stored form;
 * with a phone number as typed goes the one that can be dialled.
 *
 * Errors: %CHAS_MODEL_ERROR when the value is refused: `PERSONAL`, `RANGE` (length) and
 * `CHECK_DIGIT` of an organisation number, `TOO_LONG`, `CODE`, `REQUIRED` …; `NOT_FOUND`; `INVALID`
 * for what is no field or never changes.
 *
 * Returns: whether the record holds the value
 */
gboolean
chas_db_set_field (ChasDb *db,
                   const char *entity,
                   const char *id,
                   const char *field,
                   const char *text,
                   ChasChanges **out_changes,
                   GError **error)
{
  const ChasFieldInfo *field_info = find_field (entity, field, error);
  g_autofree char *value = chas_field_normalise_text (text);
  g_autoptr (ChasEntity) change = NULL;

  if (field_info == NULL)
    return FALSE;
  change = chas_entity_new (chas_entity_info_lookup (entity), id);
  return fill (change, field_info, value, error) &&
         write_field (db, change, field_info, out_changes, error);
}

/**
 * chas_db_delete_record:
 * @out_changes: (out) (transfer full): what was touched
 *
 * Moves any record with what belongs to it, and what was merged into it, to the trash.
 * Errors: `NOT_FOUND`, `INVALID`.
 *
 * Returns: whether it is gone
 */
gboolean
chas_db_delete_record (ChasDb *db,
                       const char *entity,
                       const char *id,
                       ChasChanges **out_changes,
                       GError **error)
{
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, entity, id, &subject, error))
    return FALSE;
  writer = chas_writer_begin (db, N_ ("Delete"), subject, error);
  return writer != NULL && chas_db_delete_whole (writer, entity, id, error) &&
         chas_writer_commit (writer, out_changes, error);
}
