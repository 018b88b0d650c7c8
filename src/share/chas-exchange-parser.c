// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-parser.h"
#include "chas-exchange-parser-private.h"

#include <string.h>

#include "chas-json-value.h"
#include "chas-share-error-private.h"

#define NAME_LENGTH 40
#define ID_LENGTH 80
#define LARGE_VALUE_BYTES (64 * 1024)
#define MOST_SPARE 4096
#define MANY_VERSIONS 64

gboolean
chas_exchange_parser_fail (GError **error,
                           ChasShareError code,
                           const char *what,
                           const char *message)
{
  g_autofree char *start = g_utf8_truncate_middle (what, NAME_LENGTH);

  return chas_share_error_set (error, code, NULL, NULL, "“%s”: %s", start, message);
}

static gboolean
is_name_char (char c)
{
  return g_ascii_islower (c) || g_ascii_isdigit (c) || c == '_';
}

static gboolean
is_id_char (char c)
{
  return g_ascii_isalnum (c) || c == ':' || c == '_' || c == '-';
}

/* strspn() makes a table of the characters each time that it is asked. */
static gsize
span (const char *text, gboolean (*is_char) (char))
{
  gsize length = 0;

  while (is_char (text[length]))
    length++;
  return length;
}

/* The names that entities and fields may have, now and later. Those that begin with "_" are not the
 * user's. */
gboolean
chas_exchange_parser_check_name (const char *name, GError **error)
{
  gsize length = span (name, is_name_char);

  if (length == 0 || length > NAME_LENGTH || name[length] != '\0' || g_ascii_isdigit (name[0]))
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, name, "Not a name");
  return TRUE;
}

gboolean
chas_exchange_parser_read_name (ChasExchangeParser *self,
                                GString *name,
                                gboolean *out_more,
                                GError **error)
{
  g_string_truncate (name, 0);
  return chas_json_cursor_next (&self->cursor, name, out_more, error);
}

gboolean
chas_exchange_parser_read_string (ChasExchangeParser *self, GError **error)
{
  g_string_truncate (self->value, 0);
  return chas_json_cursor_read_string (&self->cursor, self->value, error);
}

gboolean
chas_exchange_parser_read_value (ChasExchangeParser *self, GError **error)
{
  g_string_truncate (self->value, 0);
  return chas_json_read_value (&self->cursor, self->value, error);
}

/* Gives the value that was read; a large one without a copy, to use less memory at its peak. */
char *
chas_exchange_parser_take_value (ChasExchangeParser *self)
{
  char *value;

  if (self->value->len < LARGE_VALUE_BYTES)
    return g_strndup (self->value->str, self->value->len);
  value = g_string_free_and_steal (self->value);
  self->value = g_string_new (NULL);
  return value;
}

gboolean
chas_exchange_parser_read_stamp (ChasExchangeParser *self, ChasStamp *out_stamp, GError **error)
{
  if (!chas_exchange_parser_read_string (self, error))
    return FALSE;
  if (!chas_stamp_parse (self->value->str, out_stamp))
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, self->value->str,
                                      "Not a stamp");
  return TRUE;
}

static gboolean
read_id (ChasExchangeParser *self, GError **error)
{
  if (self->record->id)
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, "id",
                                      "The name comes twice");
  if (!chas_exchange_parser_read_string (self, error))
    return FALSE;
  if (self->value->len == 0 || self->value->len > ID_LENGTH ||
      self->value->str[span (self->value->str, is_id_char)] != '\0')
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, self->value->str,
                                      "Not an id");
  chas_record_set_id (self->record, self->value->str);
  return TRUE;
}

static gboolean
read_shown (ChasExchangeParser *self, GError **error)
{
  const char *name = self->name->str;

  if (!chas_exchange_parser_check_name (name, error))
    return FALSE;
  if (name[0] == '_')
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, name,
                                      "The name is reserved");
  if (!chas_exchange_parser_read_value (self, error))
    return FALSE;
  if (self->value->len < LARGE_VALUE_BYTES)
    chas_record_add (self->record, name, NULL, self->value->str, CHAS_VERSION_OPEN);
  else
    chas_record_take (self->record, name, NULL, chas_exchange_parser_take_value (self),
                      CHAS_VERSION_OPEN);
  return TRUE;
}

static gboolean
read_record (ChasExchangeParser *self, GError **error)
{
  gboolean more;

  if (!chas_json_cursor_open (&self->cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (chas_exchange_parser_read_name (self, self->name, &more, error))
    {
      gboolean ok;

      if (!more)
        return chas_json_cursor_finish (&self->cursor, error);
      if (g_str_equal (self->name->str, "id"))
        ok = read_id (self, error);
      else if (g_str_equal (self->name->str, "_s"))
        ok = chas_exchange_parser_read_state (self, error);
      else
        ok = read_shown (self, error);
      if (!ok)
        return FALSE;
    }
  return FALSE;
}

/* Most records have nothing in either table. */
static gpointer
look_up (GHashTable *names, const char *field)
{
  return g_hash_table_size (names) > 0 ? g_hash_table_lookup (names, field) : NULL;
}

/* Gives a shown value its stamp and its mark. */
static gboolean
stamp_shown (ChasExchangeParser *self, ChasVersion *version, GError **error)
{
  const ChasStamp *stamp = look_up (self->stamps, version->field);

  if (!stamp && !self->has_birth)
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, version->field, "No stamp");
  version->stamp = stamp ? *stamp : self->birth;
  version->state = self->all_dead || look_up (self->dead, version->field) ? CHAS_VERSION_REPLACED
                                                                          : CHAS_VERSION_OPEN;
  if (stamp)
    g_hash_table_remove (self->stamps, version->field);
  if (version->state == CHAS_VERSION_REPLACED)
    g_hash_table_remove (self->dead, version->field);
  return TRUE;
}

/* "f" and "d" may name shown values only; anything left over is about nothing. */
static gboolean
check_leftover (GHashTable *names, GError **error)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  if (!g_hash_table_iter_next (&iter, &name, NULL))
    return TRUE;
  return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, name,
                                    "Not a member of the record");
}

/* Joins what the members and what "_s" say. */
static gboolean
join_versions (ChasExchangeParser *self, GError **error)
{
  GArray *versions = self->record->versions;

  for (guint i = 0; i < versions->len; i++)
    {
      ChasVersion *version = &g_array_index (versions, ChasVersion, i);
      gboolean is_shown = version->stamp.dev[0] == '\0';

      if (is_shown && !stamp_shown (self, version, error))
        return FALSE;
    }
  return check_leftover (self->stamps, error) && check_leftover (self->dead, error);
}

/* The versions are sorted and the shown ones have no stamp yet, so two of one field stand together.
 */
static gboolean
check_duplicates (ChasExchangeParser *self, GError **error)
{
  GArray *versions = self->record->versions;

  for (guint i = 1; i < versions->len; i++)
    {
      const ChasVersion *a = &g_array_index (versions, ChasVersion, i - 1);
      const ChasVersion *b = &g_array_index (versions, ChasVersion, i);

      if (a->stamp.dev[0] == '\0' && b->stamp.dev[0] == '\0' && g_str_equal (a->field, b->field))
        return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, a->field,
                                          "The name comes twice");
    }
  return TRUE;
}

/* A field has one version of a stamp. */
static gboolean
check_stamps (ChasExchangeParser *self, GError **error)
{
  GArray *versions = self->record->versions;

  for (guint i = 1; i < versions->len; i++)
    {
      const ChasVersion *a = &g_array_index (versions, ChasVersion, i - 1);
      const ChasVersion *b = &g_array_index (versions, ChasVersion, i);

      if (g_str_equal (a->field, b->field) && chas_stamp_compare (&a->stamp, &b->stamp) == 0)
        return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_DUPLICATE, a->field,
                                          "Two versions of one stamp");
    }
  return TRUE;
}

/* So are the records that a program writes that nobody has edited: nothing is left to sort and
 * nothing comes twice. */
static gboolean
is_sorted (ChasExchangeParser *self)
{
  GArray *versions = self->record->versions;

  for (guint i = 1; i < versions->len; i++)
    if (strcmp (g_array_index (versions, ChasVersion, i - 1).field,
                g_array_index (versions, ChasVersion, i).field) >= 0)
      return FALSE;
  return TRUE;
}

static gboolean
make_record (ChasExchangeParser *self, GError **error)
{
  gboolean sorted;

  if (!read_record (self, error))
    return FALSE;
  if (!self->record->id)
    return chas_exchange_parser_fail (error, CHAS_SHARE_ERROR_INVALID, self->record->entity,
                                      "No id");

  sorted = is_sorted (self);
  if (!sorted)
    chas_record_sort (self->record);
  if (!sorted && !check_duplicates (self, error))
    return FALSE;
  self->record->plain = !self->has_state;
  if (!self->record->plain && !join_versions (self, error))
    return FALSE;
  if (!sorted)
    chas_record_sort (self->record);
  self->record->sorted = TRUE;
  return sorted || self->record->plain || check_stamps (self, error);
}

static void
reset (ChasExchangeParser *self)
{
  self->has_state = self->has_birth = self->all_dead = FALSE;
  g_hash_table_remove_all (self->stamps);
  g_hash_table_remove_all (self->dead);
  g_hash_table_remove_all (self->histories);
  g_clear_pointer (&self->record, chas_record_free);
}

/**
 * chas_exchange_parser_new:
 *
 * Returns: (transfer full): a parser
 */
ChasExchangeParser *
chas_exchange_parser_new (void)
{
  ChasExchangeParser *self = g_new0 (ChasExchangeParser, 1);

  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->dead = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->histories = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->name = g_string_new (NULL);
  self->field = g_string_new (NULL);
  self->key = g_string_new (NULL);
  self->value = g_string_new (NULL);
  self->spare = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_record_free);
  return self;
}

/**
 * chas_exchange_parser_free:
 * @self: (transfer full): a parser
 */
void
chas_exchange_parser_free (ChasExchangeParser *self)
{
  reset (self);
  g_hash_table_unref (self->stamps);
  g_hash_table_unref (self->dead);
  g_hash_table_unref (self->histories);
  g_string_free (self->name, TRUE);
  g_string_free (self->field, TRUE);
  g_string_free (self->key, TRUE);
  g_string_free (self->value, TRUE);
  g_ptr_array_unref (self->spare);
  g_free (self);
}

/**
 * chas_exchange_parser_give_back:
 * @record: (transfer full): one that it gave, and nobody needs any more
 *
 * The next one is made of it: some hundred thousand records would be allocated for nothing.
 */
void
chas_exchange_parser_give_back (ChasExchangeParser *self, ChasRecord *record)
{
  if (self->spare->len >= MOST_SPARE || record->versions->len > MANY_VERSIONS || record->large)
    {
      chas_record_free (record);
      return;
    }
  chas_record_clear (record);
  g_ptr_array_add (self->spare, record);
}

static ChasRecord *
begin_record (ChasExchangeParser *self, const char *entity)
{
  ChasRecord *record;

  if (self->spare->len == 0)
    return chas_record_new (entity, NULL);
  record = g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  chas_record_set_entity (record, entity);
  return record;
}

/**
 * chas_exchange_parser_parse:
 * @self: a parser
 * @entity: name of the array the record is in
 * @text: the record, valid UTF-8
 * @length: of @text in bytes
 * @error: return location
 *
 * Makes the flat set of versions that the compact form stands for. Values are passed on whatever
 * their type: whether they fit is for the store to say. Source: sync design, section 6
 *
 * Returns: (transfer full): the record, sorted; plain when it has no "_s"
 *
 * Errors: CHAS_SHARE_ERROR SYNTAX, INVALID, DUPLICATE, NUMBER, ENCODING, TOO_DEEP, TOO_LARGE, about
 * entity and id
 */
ChasRecord *
chas_exchange_parser_parse (ChasExchangeParser *self,
                            const char *entity,
                            const char *text,
                            gsize length,
                            GError **error)
{
  reset (self);
  if (!chas_exchange_parser_check_name (entity, error))
    return NULL;
  self->record = begin_record (self, entity);
  chas_json_cursor_init (&self->cursor, text, length);
  if (make_record (self, error))
    return g_steal_pointer (&self->record);

  if (error)
    {
      g_autofree char *subject = g_strjoin (" ", entity, self->record->id, NULL);

      chas_share_error_add_place (*error, NULL, subject);
    }
  return NULL;
}
