// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-head.h"

#include <string.h>

#include "chas-json-string.h"
#include "chas-json-value.h"
#include "chas-share-error-private.h"

/* The members that are read; any other is left alone. */
const char *const chas_exchange_head_members[] = {
  "app",    "created", "device", "format", "format_version", "group", "have",
  "schema", "scope",   "sum",    NULL,
};

static void
clear_count (gpointer data)
{
  g_clear_pointer (&((ChasExchangeCount *) data)->entity, g_free);
}

static int
compare_counts (gconstpointer data_a, gconstpointer data_b)
{
  const ChasExchangeCount *a = data_a, *b = data_b;

  return strcmp (a->entity, b->entity);
}

/* Returns: (transfer full): an empty array of ChasExchangeCount */
GArray *
chas_exchange_counts_new (void)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (ChasExchangeCount));

  g_array_set_clear_func (counts, clear_count);
  return counts;
}

/* Sorts by the name of the entity. */
void
chas_exchange_counts_sort (GArray *counts)
{
  g_array_sort (counts, compare_counts);
}

static int
compare_have (gconstpointer data_a, gconstpointer data_b)
{
  const ChasHave *a = data_a, *b = data_b;

  return strcmp (a->dev, b->dev);
}

static void
append_text (GString *json, const char *name, const char *value)
{
  char before = json->str[json->len - 1];

  if (!value)
    return;
  if (before != '{' && before != '\n')
    g_string_append_c (json, ',');
  chas_json_append_string (json, name, -1);
  g_string_append_c (json, ':');
  chas_json_append_string (json, value, -1);
}

/* Writes the members up to the records, names sorted, and opens those. */
void
chas_exchange_append_head (GString *json, const ChasFileInfo *info)
{
  g_string_append_c (json, '{');
  append_text (json, "app", info->app);
  append_text (json, "created", info->created);
  append_text (json, "device", info->device);
  append_text (json, "format", CHAS_EXCHANGE_FORMAT);
  g_string_append_printf (json, ",\"format_version\":%d", CHAS_EXCHANGE_FORMAT_VERSION);
  if (info->group_id)
    {
      g_string_append (json, ",\"group\":{");
      append_text (json, "id", info->group_id);
      append_text (json, "name", info->group_name);
      g_string_append_c (json, '}');
    }
  g_string_append (json, ",\n\"records\":{");
}

/* It stands behind the records, so that they can be counted while they are written. */
static void
append_have (GString *json, GArray *have)
{
  g_autoptr (GArray) sorted = g_array_copy (have);

  g_array_sort (sorted, compare_have);
  g_string_append (json, ",\n\"have\":{");
  for (guint i = 0; i < sorted->len; i++)
    {
      const ChasHave *one = &g_array_index (sorted, ChasHave, i);

      g_string_append_printf (json, "%s\"%s\":%" G_GINT64_FORMAT, i > 0 ? "," : "", one->dev,
                              one->n_versions);
    }
  g_string_append_c (json, '}');
}

/* Writes the members after the records. @counts is sorted. */
void
chas_exchange_append_tail (GString *json,
                           const ChasFileInfo *info,
                           GArray *counts,
                           const char *sha256)
{
  chas_exchange_counts_sort (counts);
  append_have (json, info->have);
  g_string_append_printf (json, ",\n\"schema\":%d", info->schema);
  if (info->scope)
    {
      g_string_append (json, ",\"scope\":{");
      append_text (json, "kind", info->scope);
      if (g_str_has_suffix (info->scope, "part"))
        g_string_append_printf (json, ",\"since\":%" G_GINT64_FORMAT, info->since);
      g_string_append_c (json, '}');
    }
  g_string_append (json, ",\n\"sum\":{\"counts\":{");
  for (guint i = 0; i < counts->len; i++)
    {
      const ChasExchangeCount *count = &g_array_index (counts, ChasExchangeCount, i);

      g_string_append (json, i > 0 ? "," : "");
      chas_json_append_string (json, count->entity, -1);
      g_string_append_printf (json, ":%" G_GUINT64_FORMAT, count->n_records);
    }
  g_string_append_printf (json, "},\"sha256\":\"%s\"}}\n", sha256);
}

static gboolean
fail (GError **error, const char *message)
{
  return chas_share_error_set (error, CHAS_SHARE_ERROR_INVALID, NULL, NULL, "%s", message);
}

static gboolean
read_text (ChasJsonCursor *cursor, char **text, GError **error)
{
  g_autoptr (GString) string = g_string_new (NULL);

  if (!chas_json_cursor_read_string (cursor, string, error))
    return FALSE;
  g_free (*text);
  *text = g_string_free_and_steal (g_steal_pointer (&string));
  return TRUE;
}

static gboolean
read_int (ChasJsonCursor *cursor, int *value, GError **error)
{
  gint64 number;

  if (!chas_json_cursor_read_integer (cursor, &number, error))
    return FALSE;
  if (number < 0 || number > G_MAXINT)
    return fail (error, "A number out of range");
  *value = number;
  return TRUE;
}

static gboolean
skip_value (ChasJsonCursor *cursor, GError **error)
{
  g_autoptr (GString) value = g_string_new (NULL);

  return chas_json_read_value (cursor, value, error);
}

static gboolean
is_device (const char *text)
{
  return strlen (text) == CHAS_DEVICE_LENGTH &&
         strspn (text, G_CSET_a_2_z G_CSET_DIGITS) == CHAS_DEVICE_LENGTH;
}

typedef gboolean (*TakeMember) (ChasExchangeHead *self,
                                ChasJsonCursor *cursor,
                                const char *name,
                                GError **error);

static gboolean
read_object (ChasExchangeHead *self, ChasJsonCursor *cursor, TakeMember take, GError **error)
{
  g_autoptr (GString) name = g_string_new (NULL);
  gboolean more;

  if (!chas_json_cursor_open (cursor, CHAS_JSON_OBJECT, error))
    return FALSE;
  while (chas_json_cursor_next (cursor, name, &more, error))
    {
      if (!more)
        return TRUE;
      if (!take (self, cursor, name->str, error))
        return FALSE;
      g_string_truncate (name, 0);
    }
  return FALSE;
}

static gboolean
take_group (ChasExchangeHead *self, ChasJsonCursor *cursor, const char *name, GError **error)
{
  if (g_str_equal (name, "id"))
    return read_text (cursor, &self->info->group_id, error);
  if (g_str_equal (name, "name"))
    return read_text (cursor, &self->info->group_name, error);
  return skip_value (cursor, error);
}

static gboolean
take_scope (ChasExchangeHead *self, ChasJsonCursor *cursor, const char *name, GError **error)
{
  if (g_str_equal (name, "kind"))
    return read_text (cursor, &self->info->scope, error);
  if (g_str_equal (name, "since"))
    return chas_json_cursor_read_integer (cursor, &self->info->since, error);
  return skip_value (cursor, error);
}

static gboolean
take_have (ChasExchangeHead *self, ChasJsonCursor *cursor, const char *name, GError **error)
{
  gint64 n_versions;

  if (!is_device (name))
    return fail (error, "Not the name of a device");
  if (!chas_json_cursor_read_integer (cursor, &n_versions, error))
    return FALSE;
  chas_file_info_add_have (self->info, name, n_versions);
  return TRUE;
}

static gboolean
take_count (ChasExchangeHead *self, ChasJsonCursor *cursor, const char *name, GError **error)
{
  ChasExchangeCount count = { 0 };
  gint64 n_records;

  if (!chas_json_cursor_read_integer (cursor, &n_records, error))
    return FALSE;
  count.entity = g_strdup (name);
  count.n_records = n_records;
  g_array_append_val (self->counts, count);
  return TRUE;
}

static gboolean
take_sum (ChasExchangeHead *self, ChasJsonCursor *cursor, const char *name, GError **error)
{
  if (g_str_equal (name, "counts"))
    return read_object (self, cursor, take_count, error);
  if (g_str_equal (name, "sha256"))
    return read_text (cursor, &self->sha256, error);
  return skip_value (cursor, error);
}

static gboolean
take_format (ChasExchangeHead *self, ChasJsonCursor *cursor, GError **error)
{
  g_autofree char *format = NULL;

  if (!read_text (cursor, &format, error))
    return FALSE;
  if (!g_str_equal (format, CHAS_EXCHANGE_FORMAT))
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_OURS, NULL, NULL,
                                 "Another format than an exchange file");
  self->has_format = TRUE;
  return TRUE;
}

static gboolean
take_version (ChasExchangeHead *self, ChasJsonCursor *cursor, GError **error)
{
  if (!read_int (cursor, &self->info->format_version, error))
    return FALSE;
  if (self->info->format_version < 1)
    return fail (error, "No such version");
  if (self->info->format_version > CHAS_EXCHANGE_FORMAT_VERSION)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_VERSION, NULL, NULL,
                                 "Version %d of the format is newer than this program",
                                 self->info->format_version);
  return TRUE;
}

static gboolean
take_device (ChasExchangeHead *self, ChasJsonCursor *cursor, GError **error)
{
  return read_text (cursor, &self->info->device, error) &&
         (is_device (self->info->device) || fail (error, "Not the name of a device"));
}

static gboolean
take_member (ChasExchangeHead *self, ChasJsonCursor *cursor, const char *name, GError **error)
{
  if (g_str_equal (name, "app"))
    return read_text (cursor, &self->info->app, error);
  if (g_str_equal (name, "created"))
    return read_text (cursor, &self->info->created, error);
  if (g_str_equal (name, "device"))
    return take_device (self, cursor, error);
  if (g_str_equal (name, "format"))
    return take_format (self, cursor, error);
  if (g_str_equal (name, "format_version"))
    return take_version (self, cursor, error);
  if (g_str_equal (name, "group"))
    return read_object (self, cursor, take_group, error);
  if (g_str_equal (name, "have"))
    return read_object (self, cursor, take_have, error);
  if (g_str_equal (name, "schema"))
    return read_int (cursor, &self->info->schema, error);
  if (g_str_equal (name, "scope"))
    return read_object (self, cursor, take_scope, error);

  self->has_sum = TRUE;
  return read_object (self, cursor, take_sum, error);
}

void
chas_exchange_head_init (ChasExchangeHead *self)
{
  *self = (ChasExchangeHead) {
    .info = chas_file_info_new (),
    .counts = chas_exchange_counts_new (),
  };
}

void
chas_exchange_head_clear (ChasExchangeHead *self)
{
  g_clear_pointer (&self->info, chas_file_info_free);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->sha256, g_free);
}

/* Takes one of chas_exchange_head_members. The value is read twice: the first time strictly, for
 * names that come twice anywhere in it. */
gboolean
chas_exchange_head_take (ChasExchangeHead *self, const ChasJsonItem *item, GError **error)
{
  g_autoptr (GString) canonical = g_string_new (NULL);
  g_autoptr (GError) local_error = NULL;
  ChasJsonCursor cursor;

  chas_json_cursor_init (&cursor, item->text, item->length);
  if (chas_json_read_value (&cursor, canonical, &local_error) &&
      chas_json_cursor_finish (&cursor, &local_error))
    {
      chas_json_cursor_init (&cursor, canonical->str, canonical->len);
      if (take_member (self, &cursor, item->name, &local_error))
        return TRUE;
    }
  chas_share_error_add_place (local_error, &item->place, item->name);
  g_propagate_error (error, g_steal_pointer (&local_error));
  return FALSE;
}
