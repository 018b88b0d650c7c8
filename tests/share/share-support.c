// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "share-support.h"

#include <string.h>

#include "chas-exchange-reader.h"
#include "chas-exchange-writer.h"
#include "chas-json-string.h"
#include "chas-share-error.h"

void
share_file_free (ShareFile *self)
{
  g_clear_pointer (&self->info, chas_file_info_free);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self);
}

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) chas_record_free);
}

/* Reads a whole file, or fails as the reader does. */
ShareFile *
share_read_stream (GInputStream *stream, GError **error)
{
  g_autoptr (ChasExchangeReader) reader = chas_exchange_reader_new (stream);
  g_autoptr (ShareFile) file = g_new0 (ShareFile, 1);
  const ChasFileInfo *info = chas_exchange_reader_read_header (reader, NULL, error);
  ChasRecord *record;

  if (!info)
    return NULL;
  file->info = chas_file_info_copy (info);
  file->records = new_records ();
  while (chas_exchange_reader_next (reader, &record, NULL, error))
    {
      if (!record)
        {
          g_assert_cmpuint (file->records->len, ==, chas_exchange_reader_get_n_records (reader));
          return g_steal_pointer (&file);
        }
      g_ptr_array_add (file->records, record);
    }
  return NULL;
}

ShareFile *
share_read (const char *bytes, gssize length, GError **error)
{
  gsize size = length < 0 ? strlen (bytes) : (gsize) length;
  /* An exact copy, so that a sanitizer sees every byte read beyond it. */
  g_autoptr (GBytes) copy = g_bytes_new (bytes, size);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (copy);

  return share_read_stream (stream, error);
}

GBytes *
share_write (const ChasFileInfo *info, GPtrArray *records, gboolean gzip)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ChasExchangeWriter) writer = chas_exchange_writer_new (stream, info, gzip);

  for (guint i = 0; i < records->len; i++)
    {
      chas_exchange_writer_add (writer, records->pdata[i], NULL, &error);
      g_assert_no_error (error);
    }
  chas_exchange_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

/* The head of a part of a group's records. */
ChasFileInfo *
share_info (void)
{
  ChasFileInfo *info = chas_file_info_new ();

  info->app = g_strdup ("0.3.0");
  info->schema = 7;
  info->created = g_strdup ("2026-11-23T15:25:04Z");
  info->device = g_strdup ("ana7k3m9");
  info->group_id = g_strdup ("g-2026-b");
  info->group_name = g_strdup ("Career group \"B\"");
  info->scope = g_strdup ("part");
  info->since = 812;
  chas_file_info_add_have (info, "ben2q8x4", 97);
  chas_file_info_add_have (info, "ana7k3m9", 412);
  return info;
}

static char *
random_text (GRand *rand)
{
  static const char *const pieces[] = {
    "a",    "Växjö", "\n", "\"", "\\",   "\t", "\x01", "\x1f",
    "\x7f", "🙂",    "/",  " ",  "{[,:", "é",  "\r",   "\b\f",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  GString *json = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (rand, 0, 8); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  chas_json_append_string (json, text->str, text->len);
  return g_string_free_and_steal (json);
}

static char *
random_value (GRand *rand)
{
  static const char *const others[] = {
    "null",
    "true",
    "false",
    "1.50",
    "1e3",
    "{\"a\":[],\"b\":{\"c\":null}}",
    "[1,\"x\",[]]",
    "9007199254740991",
    "0",
  };

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      return g_strdup (others[g_rand_int_range (rand, 0, G_N_ELEMENTS (others))]);
    case 1:
      return g_strdup_printf ("%d", g_rand_int_range (rand, -1000, 1000));
    default:
      return random_text (rand);
    }
}

static ChasStamp
random_stamp (GRand *rand, guint n)
{
  static const char *const devices[] = { "ana7k3m9", "ben2q8x4", "00000000" };
  /* Few different times, so that fields often share a stamp, but never two versions of one field.
   */
  ChasStamp stamp = { .hlc = (G_GINT64_CONSTANT (1795447504800) + n / 3) << 16 };

  stamp.hlc += g_rand_boolean (rand) ? 0 : 7;
  g_strlcpy (stamp.dev, devices[n % 3], sizeof stamp.dev);
  return stamp;
}

static void
add_random_field (GRand *rand, ChasRecord *record, const char *field)
{
  guint n = g_rand_int_range (rand, 0, 6);

  for (gint32 left = g_rand_int_range (rand, 1, 4); left > 0; left--, n++)
    {
      gboolean is_live = g_str_equal (field, "_live");
      g_autofree char *value = g_rand_int_range (rand, 0, 8) == 0 ? NULL
                               : is_live                          ? g_strdup ("1")
                                                                  : random_value (rand);
      ChasStamp stamp = random_stamp (rand, n);
      gboolean is_dead = g_rand_int_range (rand, 0, 3) == 0;
      gboolean is_gone = is_dead && *field != '_' && g_rand_int_range (rand, 0, 3) == 0;

      chas_record_add (record, field, &stamp, value,
                       is_gone   ? CHAS_VERSION_GONE
                       : is_dead ? CHAS_VERSION_REPLACED
                                 : CHAS_VERSION_OPEN);
      if (g_rand_boolean (rand))
        break;
    }
}

static ChasRecord *
random_record (GRand *rand, const char *entity, guint number)
{
  static const char *const fields[] = {
    "_live", "_del", "_purge", "business", "name", "phone_e164", "why", "a", "zzz_unknown_9",
  };
  g_autofree char *id = g_strdup_printf ("%08x-%04u:m_x", number, number % 7);
  ChasRecord *record = chas_record_new (entity, id);

  record->plain = g_rand_int_range (rand, 0, 10) == 0;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = random_value (rand);

      if (g_rand_boolean (rand))
        continue;
      if (!record->plain)
        add_random_field (rand, record, fields[i]);
      else if (fields[i][0] != '_')
        chas_record_add (record, fields[i], NULL, value, CHAS_VERSION_OPEN);
    }
  chas_record_sort (record);
  return record;
}

/* Records of three entities in the order of a file, of every form that a set of versions can have.
 */
GPtrArray *
share_random_records (GRand *rand, guint n_records)
{
  static const char *const entities[] = { "company", "zz_future", "lead" };
  GPtrArray *records = new_records ();

  for (guint i = 0; i < G_N_ELEMENTS (entities); i++)
    for (guint j = 0; j < n_records / 3; j++)
      g_ptr_array_add (records, random_record (rand, entities[i], j));
  return records;
}

void
share_assert_record_equal (const ChasRecord *a, const ChasRecord *b)
{
  g_assert_cmpstr (a->entity, ==, b->entity);
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpint (a->plain, ==, b->plain);
  g_assert_cmpuint (a->versions->len, ==, b->versions->len);
  for (guint i = 0; i < a->versions->len; i++)
    {
      const ChasVersion *va = &g_array_index (a->versions, ChasVersion, i);
      const ChasVersion *vb = &g_array_index (b->versions, ChasVersion, i);

      g_assert_cmpstr (va->field, ==, vb->field);
      g_assert_cmpstr (va->value, ==, vb->value);
      g_assert_cmpint (va->stamp.hlc, ==, vb->stamp.hlc);
      g_assert_cmpstr (va->stamp.dev, ==, vb->stamp.dev);
      g_assert_cmpint (va->state, ==, vb->state);
    }
}

void
share_assert_equal (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    share_assert_record_equal (a->pdata[i], b->pdata[i]);
}

/* Asserts that a file is refused for the right reason and in the right place; 0 for what does not
 * matter. */
void
share_assert_fails (const char *bytes, gssize length, int code, guint64 line, guint64 record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShareFile) file = share_read (bytes, length, &error);
  guint64 found_line = 0, found_record = 0;

  g_assert_null (file);
  g_assert_error (error, CHAS_SHARE_ERROR, code);
  chas_share_error_get_place (error, &found_line, &found_record);
  if (line)
    g_assert_cmpuint (found_line, ==, line);
  if (record)
    g_assert_cmpuint (found_record, ==, record);
}
