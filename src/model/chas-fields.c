// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-fields.h"

#include <glib/gi18n-lib.h>

static GHashTable *
make_index (void)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);
  const ChasEntityInfo *const *infos;
  guint n_infos;

  infos = chas_entity_infos (&n_infos);
  for (guint i = 0; i < n_infos; i++)
    g_hash_table_insert (index, (gpointer) infos[i]->name, (gpointer) infos[i]);
  return index;
}

/**
 * chas_entity_info_lookup:
 * @entity: the name of an entity
 *
 * Returns: (nullable): what the field table says of it
 */
const ChasEntityInfo *
chas_entity_info_lookup (const char *entity)
{
  static gsize once = 0;
  static GHashTable *index = NULL;

  if (g_once_init_enter (&once))
    {
      index = make_index ();
      g_once_init_leave (&once, 1);
    }
  return g_hash_table_lookup (index, entity);
}

/**
 * chas_entity_info_lookup_field:
 * @info: an entity
 * @field: the name of a field
 *
 * Returns: (nullable): what the field table says of it
 */
const ChasFieldInfo *
chas_entity_info_lookup_field (const ChasEntityInfo *info, const char *field)
{
  /* Two dozen fields at most: walking beats hashing. */
  for (guint i = 0; i < info->n_fields; i++)
    {
      const char *name = info->fields[i].name;

      if (name[0] == field[0] && strcmp (name, field) == 0)
        return &info->fields[i];
    }
  return NULL;
}

/**
 * chas_enum_info_find:
 * @info: an enumeration
 * @code: (nullable): a code as stored
 *
 * Returns: its value in the C enum, or -1 if there is none
 */
int
chas_enum_info_find (const ChasEnumInfo *info, const char *code)
{
  for (guint i = 0; code != NULL && i < info->n_values; i++)
    {
      if (strcmp (info->values[i].code, code) == 0)
        return (int) i;
    }
  return -1;
}

/**
 * chas_enum_info_get_code:
 * @info: an enumeration
 * @value: a value of its C enum
 *
 * Returns: (nullable): the code as stored, or %NULL if @value is none
 */
const char *
chas_enum_info_get_code (const ChasEnumInfo *info, int value)
{
  return value >= 0 && (guint) value < info->n_values ? info->values[value].code : NULL;
}

/**
 * chas_enum_info_get_label:
 * @info: an enumeration
 * @value: a value of its C enum
 *
 * Returns: (nullable): the words for it in the user's language, or %NULL if @value is none
 */
const char *
chas_enum_info_get_label (const ChasEnumInfo *info, int value)
{
  if (value < 0 || (guint) value >= info->n_values)
    return NULL;
  return g_dpgettext2 (GETTEXT_PACKAGE, info->name, info->values[value].label);
}

/**
 * chas_field_info_get_label:
 * @field: a field
 *
 * Returns: the words for it in the user's language
 */
const char *
chas_field_info_get_label (const ChasFieldInfo *field)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "field", field->label);
}

/**
 * chas_entity_info_get_label:
 * @info: an entity
 *
 * Returns: the words for it in the user's language
 */
const char *
chas_entity_info_get_label (const ChasEntityInfo *info)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "entity", info->label);
}
