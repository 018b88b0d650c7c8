// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-parser-private.h"
#include "chas-share-error-private.h"

/* "f" */
static gboolean
read_stamps (ChasExchangeParser *self, GError **error)
{
  gboolean more;

  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (chas_exchange_parser_read_name (self, self->field, &more, error))
    {
      ChasStamp stamp;

      if (!more)
        return TRUE;
      if (!chas_exchange_parser_read_stamp (self, &stamp, error))
        return FALSE;
      if (!g_hash_table_insert (self->stamps, g_strdup (self->field->str),
                                g_memdup2 (&stamp, sizeof stamp)))
        return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, self->field->str,
                                          "The name comes twice");
    }
  return FALSE;
}

/* "d" */
static gboolean
read_dead (ChasExchangeParser *self, GError **error)
{
  gboolean more;

  if (chas_json_cursor_peek (&self->cursor) == CHAS_JSON_STRING)
    {
      if (!chas_exchange_parser_read_string (self, error))
        return FALSE;
      self->all_dead = g_str_equal (self->value->str, "*");
      return self->all_dead || chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, "d",
                                                          "Neither \"*\" nor an array");
    }
  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_ARRAY, error))
    return FALSE;
  while (chas_json_cursor_next (&self->cursor, NULL, &more, error))
    {
      if (!more)
        return TRUE;
      if (!chas_exchange_parser_read_string (self, error))
        return FALSE;
      g_hash_table_add (self->dead, g_strdup (self->value->str));
    }
  return FALSE;
}

/* Only what somebody typed can be gone, and then it has no value. */
static gboolean
add_version (ChasExchangeParser *self,
             const ChasStamp *stamp,
             char **value,
             ChasVersionState state,
             GError **error)
{
  const char *field = self->field->str;

  if (state == CHAS_VERSION_GONE && (*value || *field == '_'))
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, field,
                                      "What is gone cannot have a value");
  if (*value)
    chas_record_take (self->record, field, stamp, g_steal_pointer (value), state);
  else
    chas_record_add (self->record, field, stamp, NULL, state);
  return TRUE;
}

/* One element of an array in "more": s stamp, v value (left out when forgotten), x 1 when replaced,
 * 2 when gone. */
static gboolean
read_version (ChasExchangeParser *self, GError **error)
{
  ChasStamp stamp = { 0 };
  g_autofree char *value = NULL;
  gint64 state = -1;
  gboolean more;

  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (chas_exchange_parser_read_name (self, self->key, &more, error))
    {
      const char *key = self->key->str;
      gboolean ok;

      if (!more)
        {
          if (stamp.dev[0] == '\0')
            return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, self->field->str,
                                              "No stamp");
          return add_version (self, &stamp, &value, MAX (state, CHAS_VERSION_OPEN), error);
        }
      if ((g_str_equal (key, "s") && stamp.dev[0] != '\0') || (g_str_equal (key, "v") && value) ||
          (g_str_equal (key, "x") && state >= 0))
        return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, key,
                                          "The name comes twice");
      if (g_str_equal (key, "s"))
        ok = chas_exchange_parser_read_stamp (self, &stamp, error);
      else if (g_str_equal (key, "x"))
        ok = chas_json_cursor_read_integer (&self->cursor, &state, error) &&
             ((state >= CHAS_VERSION_OPEN && state <= CHAS_VERSION_GONE) ||
              chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, key,
                                         "Neither 0 nor 1 nor 2"));
      else
        ok = chas_exchange_parser_read_value (self, error);
      if (!ok)
        return FALSE;
      if (g_str_equal (key, "v"))
        value = chas_exchange_parser_take_value (self);
    }
  return FALSE;
}

static gboolean
read_versions (ChasExchangeParser *self, GError **error)
{
  gboolean more;

  if (!chas_exchange_parser_check_name (self->field->str, error))
    return FALSE;
  if (!g_hash_table_add (self->histories, g_strdup (self->field->str)))
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, self->field->str,
                                      "The name comes twice");
  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_ARRAY, error))
    return FALSE;
  while (chas_json_cursor_next (&self->cursor, NULL, &more, error))
    {
      if (!more)
        return TRUE;
      if (!read_version (self, error))
        return FALSE;
    }
  return FALSE;
}

/* "more" */
static gboolean
read_histories (ChasExchangeParser *self, GError **error)
{
  gboolean more;

  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (chas_exchange_parser_read_name (self, self->field, &more, error))
    {
      if (!more)
        return TRUE;
      if (!read_versions (self, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
read_state_member (ChasExchangeParser *self, GError **error)
{
  const char *key = self->key->str;

  if (g_str_equal (key, "t"))
    {
      self->has_birth = TRUE;
      return chas_exchange_parser_read_stamp (self, &self->birth, error);
    }
  if (g_str_equal (key, "f"))
    return read_stamps (self, error);
  if (g_str_equal (key, "d"))
    return read_dead (self, error);
  if (g_str_equal (key, "more"))
    return read_histories (self, error);
  return chas_exchange_parser_read_value (self, error);
}

/* No word about "_live" means that it has one open version, of the birth. */
static gboolean
add_live (ChasExchangeParser *self, GError **error)
{
  if (g_hash_table_size (self->histories) > 0 && g_hash_table_contains (self->histories, "_live"))
    return TRUE;
  if (!self->has_birth)
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, "_s", "No stamp");
  chas_record_add (self->record, "_live", &self->birth, "1", CHAS_VERSION_OPEN);
  return TRUE;
}

/* Whether the key comes a second time. The four that this program knows are in nearly every record:
 * no table is made for them. */
static gboolean
comes_twice (const char *key, guint *known, GHashTable **others)
{
  static const char *const names[] = { "t", "f", "d", "more" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (key, names[i]))
      {
        gboolean twice = *known & 1U << i;

        *known |= 1U << i;
        return twice;
      }
  if (*others == NULL)
    *others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return !g_hash_table_add (*others, g_strdup (key));
}

/* "_s". What a later program adds here without raising the version can be left out. */
gboolean
chas_exchange_parser_read_state (ChasExchangeParser *self, GError **error)
{
  g_autoptr (GHashTable) others = NULL;
  guint known = 0;
  gboolean more;

  if (self->has_state)
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, "_s",
                                      "The name comes twice");
  self->has_state = TRUE;
  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (chas_exchange_parser_read_name (self, self->key, &more, error))
    {
      if (!more)
        return add_live (self, error);
      if (comes_twice (self->key->str, &known, &others))
        return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, self->key->str,
                                          "The name comes twice");
      if (!read_state_member (self, error))
        return FALSE;
    }
  return FALSE;
}
