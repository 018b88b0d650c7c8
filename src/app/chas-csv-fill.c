// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-fill.h"

#include <glib/gi18n.h>

#include "chas-field-check.h"
#include "chas-fold.h"
#include "chas-name-key.h"
#include "chas-phone.h"

/* An address without what does not matter: scheme, www., final slash. */
static char *
dup_address_key (const char *address)
{
  g_autofree char *lower = g_utf8_strdown (address, -1);
  const char *start = strstr (lower, "://");
  gsize length;

  start = start ? start + strlen ("://") : lower;
  if (g_str_has_prefix (start, "www."))
    start += strlen ("www.");
  length = strlen (start);
  while (length > 0 && start[length - 1] == '/')
    length--;
  return g_strndup (start, length);
}

/* What of a value counts when two are compared. */
static char *
dup_key (const char *field, const char *value)
{
  if (g_str_equal (field, "name"))
    return chas_name_key_make (value);
  if (g_str_equal (field, "website") || g_str_equal (field, "linkedin_url"))
    return dup_address_key (value);
  if (g_str_equal (field, "phone_raw"))
    {
      char *e164 = chas_phone_to_e164 (value);

      return e164 ? e164 : g_strdup (value);
    }
  return chas_fold_for_search (value);
}

static gboolean
is_same (const char *field, const char *a, const char *b)
{
  g_autofree char *key_a = dup_key (field, a);
  g_autofree char *key_b = dup_key (field, b);

  return g_str_equal (key_a, key_b);
}

/**
 * chas_csv_set_checked:
 * @row: gets a remark when the value is left out
 * @entity: a record
 * @field: name of a text field
 * @value: (nullable): a value of the file
 *
 * Sets a field unless the field table forbids the value.
 */
void
chas_csv_set_checked (ChasCsvLead *row, ChasEntity *entity, const char *field, const char *value)
{
  const ChasFieldInfo *info = chas_entity_info_lookup_field (chas_entity_get_info (entity), field);
  g_autofree char *normalised = value ? chas_field_normalise_text (value) : NULL;
  g_autoptr (GError) error = NULL;

  if (!normalised)
    return;
  if (chas_field_info_check_text (info, normalised, &error))
    chas_entity_set_text (entity, field, normalised);
  else if (g_error_matches (error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_TOO_LONG))
    /* Translators: a field's name and how many characters fit */
    chas_csv_lead_add_remark (row, _ ("%s: left out, longer than %d characters"),
                              chas_field_info_get_label (info), (int) info->max);
  else
    /* Translators: a field's name and a value of the file */
    chas_csv_lead_add_remark (row, _ ("%s: “%s” left out, it is not allowed there"),
                              chas_field_info_get_label (info), normalised);
}

/**
 * chas_csv_add_kept_remark:
 * @row: gets the remark
 * @ours: the record as we have it
 * @field: a field with another value in the file
 * @said: that value
 *
 * Tells that our value stays.
 */
void
chas_csv_add_kept_remark (ChasCsvLead *row, ChasEntity *ours, const char *field, const char *said)
{
  const ChasFieldInfo *info = chas_entity_info_lookup_field (chas_entity_get_info (ours), field);
  const char *kept = chas_entity_get_text (ours, field);

  if (info->type == CHAS_FIELD_ENUM)
    {
      kept =
        chas_enum_info_get_label (info->enumeration, chas_enum_info_find (info->enumeration, kept));
      said =
        chas_enum_info_get_label (info->enumeration, chas_enum_info_find (info->enumeration, said));
    }
  if (info->type == CHAS_FIELD_REF)
    /* Translators: %s is a field's name */
    chas_csv_lead_add_remark (row, _ ("%s: differs, kept as it is"),
                              chas_field_info_get_label (info));
  else
    /* Translators: a field's name, our value, the file's value */
    chas_csv_lead_add_remark (row, _ ("%s: kept “%s”, the file says “%s”"),
                              chas_field_info_get_label (info), kept, said);
}

/* The dialled form follows the number as written. */
static void
set_value (ChasEntity *ours, ChasEntity *said, const char *field, GStrvBuilder *fields)
{
  g_strv_builder_add (fields, field);
  chas_entity_set_text (ours, field, chas_entity_get_text (said, field));
  if (!g_str_equal (field, "phone_raw"))
    return;
  g_strv_builder_add (fields, "phone_e164");
  chas_entity_set_text (ours, "phone_e164", chas_entity_get_text (said, "phone_e164"));
}

/**
 * chas_csv_fill:
 * @ours: a record as we have it; gets the values that are to be written
 * @said: what the file says of it
 * @overwrite: whether differing values of the file replace ours
 * @row: gets a remark for each value of ours that stays
 *
 * Brings the two together.
 *
 * Returns: (transfer full): names of the fields that are to be written
 */
GStrv
chas_csv_fill (ChasEntity *ours, ChasEntity *said, gboolean overwrite, ChasCsvLead *row)
{
  const ChasEntityInfo *info = chas_entity_get_info (ours);
  g_autoptr (GStrvBuilder) fields = g_strv_builder_new ();

  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *field = info->fields[i].name;
      gboolean follows = g_str_equal (field, "phone_e164");

      if (follows || chas_field_info_is_int (&info->fields[i]) || !chas_entity_has (said, field))
        continue;
      if (chas_entity_has (ours, field) &&
          is_same (field, chas_entity_get_text (ours, field), chas_entity_get_text (said, field)))
        continue;
      if (!chas_entity_has (ours, field) || overwrite)
        set_value (ours, said, field, fields);
      else
        chas_csv_add_kept_remark (row, ours, field, chas_entity_get_text (said, field));
    }
  return g_strv_builder_end (fields);
}
