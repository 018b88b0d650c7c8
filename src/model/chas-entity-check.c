// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-entity.h"

#include "chas-field-check.h"
#include "chas-uuid.h"

/* How many hex digits of a hash stand for a text in the id of a set member. */
#define MEMBER_HASH_DIGITS 16
#define MAX_ID_LENGTH 80

static char *
hash_text (const char *text)
{
  g_autofree char *composed = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded, -1);

  return g_strndup (hash, MEMBER_HASH_DIGITS);
}

/**
 * chas_entity_make_member_id:
 * @self: a member of a set, its member fields filled
 *
 * Makes the id that follows from what the member is, so that the same member added twice, on one
 * machine or two, is one record: the member fields joined by colons. A text stands there as the
 * start of a hash of itself without case; what would be longer than an id may be is hashed as a
 * whole.
 *
 * Returns: (transfer full) (nullable): the id, or %NULL if a member field is unset
 */
char *
chas_entity_make_member_id (ChasEntity *self)
{
  const ChasEntityInfo *info = chas_entity_get_info (self);
  g_autoptr (GString) id = g_string_new (NULL);

  g_return_val_if_fail (info->member != NULL, NULL);

  for (guint i = 0; info->member[i] != NULL; i++)
    {
      const ChasFieldInfo *field = chas_entity_info_lookup_field (info, info->member[i]);
      const char *text = chas_entity_get_text (self, field->name);
      g_autofree char *part = NULL;

      if (text == NULL)
        return NULL;
      part = field->type == CHAS_FIELD_TEXT ? hash_text (text) : g_strdup (text);
      g_string_append_printf (id, "%s%s", i > 0 ? ":" : "", part);
    }
  if (id->len > MAX_ID_LENGTH)
    return g_compute_checksum_for_string (G_CHECKSUM_SHA256, id->str, -1);
  return g_string_free_and_steal (g_steal_pointer (&id));
}

static gboolean
check_id (ChasEntity *self, GError **error)
{
  const char *id = chas_entity_get_id (self);
  g_autofree char *member_id = NULL;

  if (!chas_id_is_valid (id))
    {
      chas_model_error_set (error, CHAS_MODEL_ERROR_ID, NULL, "malformed id");
      return FALSE;
    }
  if (chas_entity_get_info (self)->member == NULL)
    return TRUE;
  member_id = chas_entity_make_member_id (self);
  if (g_strcmp0 (id, member_id) == 0)
    return TRUE;
  chas_model_error_set (error, CHAS_MODEL_ERROR_ID, NULL, "the id %s should be %s", id, member_id);
  return FALSE;
}

static gboolean
check_field (ChasEntity *self, guint n_field, GError **error)
{
  const ChasFieldInfo *field = &chas_entity_get_info (self)->fields[n_field];

  if (!chas_entity_has_at (self, n_field))
    {
      if (!field->required)
        return TRUE;
      chas_model_error_set (error, CHAS_MODEL_ERROR_REQUIRED, field->name, "needs a value");
      return FALSE;
    }
  if (chas_field_info_is_int (field))
    return chas_field_info_check_int (field, chas_entity_get_int_at (self, n_field), error);
  return chas_field_info_check_text (field, chas_entity_get_text_at (self, n_field), error);
}

/**
 * chas_entity_check:
 * @self: a record made here
 * @error: return location
 *
 * Checks the record against the field table, as must be done before it is stored. Records of others
 * are taken as they come: what they lack may come later.
 *
 * Errors: %CHAS_MODEL_ERROR; chas_model_error_get_field() names the first field at fault.
 *
 * Returns: whether the record may be stored
 */
gboolean
chas_entity_check (ChasEntity *self, GError **error)
{
  g_return_val_if_fail (CHAS_IS_ENTITY (self), FALSE);

  for (guint i = 0; i < chas_entity_get_info (self)->n_fields; i++)
    {
      if (!check_field (self, i, error))
        return FALSE;
    }
  return check_id (self, error);
}
