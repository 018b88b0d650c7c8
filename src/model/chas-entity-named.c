// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-entity.h"

/* Finds a field by name; naming one that does not exist is a bug of the caller. */
static gboolean
find_field (ChasEntity *self, const char *name, guint *out_n_field)
{
  const ChasEntityInfo *info = CHAS_ENTITY_GET_CLASS (self)->info;
  const ChasFieldInfo *field = chas_entity_info_lookup_field (info, name);

  if (field == NULL)
    {
      g_critical ("%s has no field '%s'", info->name, name);
      return FALSE;
    }
  *out_n_field = (guint) (field - info->fields);
  return TRUE;
}

/**
 * chas_entity_get_text:
 * @self: a record
 * @field: name of a field that is no integer
 *
 * Returns: (nullable): the value as stored
 */
const char *
chas_entity_get_text (ChasEntity *self, const char *field)
{
  guint n_field;

  return find_field (self, field, &n_field) ? chas_entity_get_text_at (self, n_field) : NULL;
}

/**
 * chas_entity_set_text:
 * @self: a record
 * @field: name of a field that is no integer
 * @value: (nullable): the value; it is normalised, and nothing but space unsets the field
 */
void
chas_entity_set_text (ChasEntity *self, const char *field, const char *value)
{
  guint n_field;

  if (find_field (self, field, &n_field))
    chas_entity_set_text_at (self, n_field, value);
}

/**
 * chas_entity_has:
 * @self: a record
 * @field: name of a field
 *
 * Returns: whether the field has a value
 */
gboolean
chas_entity_has (ChasEntity *self, const char *field)
{
  guint n_field;

  return find_field (self, field, &n_field) && chas_entity_has_at (self, n_field);
}

/**
 * chas_entity_get_int:
 * @self: a record
 * @field: name of an integer field
 *
 * Returns: the value, or 0 if the field has none
 */
gint64
chas_entity_get_int (ChasEntity *self, const char *field)
{
  guint n_field;

  return find_field (self, field, &n_field) ? chas_entity_get_int_at (self, n_field) : 0;
}

/**
 * chas_entity_set_int:
 * @self: a record
 * @field: name of an integer field
 * @value: the value
 */
void
chas_entity_set_int (ChasEntity *self, const char *field, gint64 value)
{
  guint n_field;

  if (find_field (self, field, &n_field))
    chas_entity_set_int_at (self, n_field, value);
}

/**
 * chas_entity_unset:
 * @self: a record
 * @field: name of a field
 */
void
chas_entity_unset (ChasEntity *self, const char *field)
{
  guint n_field;

  if (find_field (self, field, &n_field))
    chas_entity_unset_at (self, n_field);
}
