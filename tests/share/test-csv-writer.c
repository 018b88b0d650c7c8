// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "chas-csv-reader.h"
#include "chas-csv-writer.h"

static GBytes *
write_row (char separator, const char *const *cells, guint n_cells)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ChasCsvWriter) writer = chas_csv_writer_new (stream, separator);

  chas_csv_writer_add_row (writer, cells, n_cells, NULL, &error);
  chas_csv_writer_finish (writer, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, NULL);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_written (const char *text, const char *expected)
{
  const char *cells[] = { text };
  g_autoptr (GBytes) bytes = write_row (';', cells, 1);
  g_autofree char *line = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *whole = g_strconcat ("\xEF\xBB\xBF", expected, "\r\n", NULL);

  g_assert_cmpstr (line, ==, whole);
}

static void
test_row_follows_the_standard (void)
{
  const char *cells[] = { "A;B", NULL, "say \"hej\"", "two\nlines", " x" };
  g_autoptr (GBytes) bytes = write_row (';', cells, 5);
  static const char expected[] =
    "\xEF\xBB\xBF\"A;B\";;\"say \"\"hej\"\"\";\"two\nlines\";\" x\"\r\n";

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected,
                   strlen (expected));
}

static void
test_formulas_are_made_harmless (void)
{
  assert_written ("=1+1", "'=1+1");
  assert_written ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"");
  assert_written ("+A1", "'+A1");
  assert_written ("-2+3+cmd", "'-2+3+cmd");
  assert_written ("@SUM(A1)", "'@SUM(A1)");
  assert_written ("\t=1", "\"'\t=1\"");
  assert_written ("\r=1", "\"'\r=1\"");
  assert_written ("＝1+1", "'＝1+1");
  assert_written ("'=1+1", "''=1+1");
}

static void
test_harmless_texts_stay (void)
{
  assert_written ("Nordkod AB", "Nordkod AB");
  assert_written ("+46 70-174 06 05", "+46 70-174 06 05");
  assert_written ("-5", "-5");
  assert_written ("'quoted'", "'quoted'");
  assert_written ("a=b", "a=b");
}

static char *
random_text (GRand *rand)
{
  static const char *const pieces[] = {
    "=", "+",  "-", "@", "'", "\t", "\r", "\n",   ";",       ",",
    "|", "\"", " ", "a", "å", "1",  "＝", "sep=", "Företag",
  };
  GString *text = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (rand, 0, 6); i > 0; i--)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
  return g_string_free_and_steal (text);
}

static void
assert_read_back (char separator, const char *const *cells, guint n_cells)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write_row (separator, cells, n_cells);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (ChasCsvReader) reader = chas_csv_reader_new (stream);
  ChasCsvFormat format = { CHAS_CSV_UTF_8, separator, FALSE, 0 };
  const ChasCsvRow *row;

  g_assert_nonnull (chas_csv_reader_detect (reader, NULL, &error));
  g_assert_true (chas_csv_reader_set_format (reader, &format, NULL, &error));
  g_assert_true (chas_csv_reader_next (reader, &row, NULL, &error));
  g_assert_cmpuint (row->n_cells, ==, n_cells);
  for (guint i = 0; i < n_cells; i++)
    g_assert_cmpstr (row->cells[i], ==, cells[i]);
}

/* What is written and read again is the same, whatever stands in it. */
static void
test_round_trip_loses_nothing (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 1000; i++)
    {
      const char *cells[5] = { "x", "y" };

      for (guint j = 2; j < 5; j++)
        cells[j] = random_text (rand);
      assert_read_back (i % 2 ? ';' : ',', cells, 5);
      for (guint j = 2; j < 5; j++)
        g_free ((char *) cells[j]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/csv-writer/row-follows-the-standard", test_row_follows_the_standard);
  g_test_add_func ("/share/csv-writer/formulas-are-made-harmless", test_formulas_are_made_harmless);
  g_test_add_func ("/share/csv-writer/harmless-texts-stay", test_harmless_texts_stay);
  g_test_add_func ("/share/csv-writer/round-trip-loses-nothing", test_round_trip_loses_nothing);
  return g_test_run ();
}
