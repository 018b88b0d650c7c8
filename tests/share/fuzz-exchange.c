// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-exchange-format.h"
#include "chas-exchange-parser.h"
#include "chas-exchange-reader.h"
#include "chas-share-error.h"

int LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length);

/* Every record that is taken can be written, and read again as the same. */
static void
assert_survives (const ChasRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GString) again = g_string_new (NULL);
  g_autoptr (ChasExchangeParser) parser = chas_exchange_parser_new ();
  g_autoptr (ChasRecord) copy = NULL;

  chas_exchange_format_record (text, record);
  copy = chas_exchange_parser_parse (parser, record->entity, text->str, text->len, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (copy->versions->len, ==, record->versions->len);
  chas_exchange_format_record (again, copy);
  g_assert_cmpstr (text->str, ==, again->str);
}

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (bytes, length, NULL);
  g_autoptr (ChasExchangeReader) reader = chas_exchange_reader_new (stream);
  gboolean more = chas_exchange_reader_read_header (reader, NULL, &error) != NULL;

  while (more)
    {
      ChasRecord *record = NULL;

      more = chas_exchange_reader_next (reader, &record, NULL, &error) && record;
      if (record)
        assert_survives (record);
      g_clear_pointer (&record, chas_record_free);
    }
  g_assert_true (!error || error->domain == CHAS_SHARE_ERROR);
  return 0;
}
