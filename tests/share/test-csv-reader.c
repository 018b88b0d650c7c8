// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "chas-csv-reader.h"
#include "chas-share-error.h"

static ChasCsvReader *
open_table (const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;
  gsize size = length < 0 ? strlen (bytes) : (gsize) length;
  g_autoptr (GBytes) copy = g_bytes_new (bytes, size);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (copy);
  ChasCsvReader *reader = chas_csv_reader_new (stream);

  chas_csv_reader_detect (reader, NULL, &error);
  g_assert_no_error (error);
  return reader;
}

/* The next row as "line: a|b|c", with the number of its fault where it has one, or NULL at the end.
 */
static char *
next_row (ChasCsvReader *reader)
{
  g_autoptr (GError) error = NULL;
  const ChasCsvRow *row;
  g_autofree char *cells = NULL;

  chas_csv_reader_next (reader, &row, NULL, &error);
  g_assert_no_error (error);
  if (!row)
    return NULL;
  cells = g_strjoinv ("|", (char **) row->cells);
  if (row->fault != CHAS_CSV_ROW_GOOD)
    return g_strdup_printf ("%d: %s !%d", (int) row->line, cells, row->fault);
  return g_strdup_printf ("%d: %s", (int) row->line, cells);
}

static void
assert_row (ChasCsvReader *reader, const char *expected)
{
  g_autofree char *row = next_row (reader);

  g_assert_cmpstr (row, ==, expected);
}

static void
assert_table (const char *bytes,
              gssize length,
              ChasCsvEncoding encoding,
              char separator,
              const char *header,
              const char *first_row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasCsvReader) reader = open_table (bytes, length);
  const ChasCsvFormat *format = chas_csv_reader_detect (reader, NULL, &error);
  const char *const *names = chas_csv_reader_get_header (reader);
  g_autofree char *joined = names ? g_strjoinv ("|", (char **) names) : NULL;

  g_assert_cmpint (format->encoding, ==, encoding);
  g_assert_cmpint (format->separator, ==, separator);
  g_assert_cmpint (format->has_header, ==, header != NULL);
  g_assert_cmpstr (joined, ==, header);
  assert_row (reader, first_row);
}

static void
test_separator_is_found (void)
{
  assert_table ("Företag;Ort\nA, B & C AB;Växjö\nD;E\n", -1, CHAS_CSV_UTF_8, ';', "Företag|Ort",
                "2: A, B & C AB|Växjö");
  assert_table ("Company,Town\r\n\"A; B\",\"x, y\"\r\n", -1, CHAS_CSV_UTF_8, ',', "Company|Town",
                "2: A; B|x, y");
  assert_table ("Company\tTown\nA\t\n", -1, CHAS_CSV_UTF_8, '\t', "Company|Town", "2: A|");
  assert_table ("Company|Town\nA|B\n", -1, CHAS_CSV_UTF_8, '|', "Company|Town", "2: A|B");
  assert_table ("Company\nA\nB\n", -1, CHAS_CSV_UTF_8, ';', "Company", "2: A");
}

static void
test_declared_separator_is_taken (void)
{
  assert_table ("sep=|\nCompany|Town;Place\nA|B;C\n", -1, CHAS_CSV_UTF_8, '|', "Company|Town;Place",
                "3: A|B;C");
}

static void
test_encoding_is_found (void)
{
  assert_table ("\xEF\xBB\xBF"
                "F\xC3\xB6retag;Ort\nA;B\n",
                -1, CHAS_CSV_UTF_8, ';', "Företag|Ort", "2: A|B");
  assert_table ("F\xF6retag;Ort\nA\x96"
                "B \x80;V\xE4xj\xF6\n",
                -1, CHAS_CSV_WINDOWS_1252, ';', "Företag|Ort", "2: A–B €|Växjö");
  assert_table ("\xFF\xFE"
                "F\0\xF6\0;\0O\0\n\0A\0;\0\x3d\xd8\x42\xde",
                20, CHAS_CSV_UTF_16_LE, ';', NULL, "1: Fö|O");
  assert_table ("\xFE\xFF"
                "\0O\0r\0t\0;\0T\0a\0g\0\n\0\xF6\0;\xd8\x3d\xde\x42",
                26, CHAS_CSV_UTF_16_BE, ';', "Ort|Tag", "2: ö|🙂");
}

/* The only letter beyond ASCII comes late, and in the middle of two reads. */
static void
test_encoding_is_found_late (void)
{
  g_autoptr (GString) text = g_string_new ("Company;Town\n");
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasCsvReader) reader = NULL;
  g_autofree char *row = NULL;
  g_autofree char *last = NULL;

  while (text->len < 64 * 1024 - 1)
    g_string_append (text, text->len % 2 ? "A;B\n" : "AB;CD\n");
  g_string_truncate (text, 64 * 1024 - 1);
  g_string_append (text, "å;x\nA;å\n");
  reader = open_table (text->str, text->len);
  while ((row = next_row (reader)))
    {
      g_free (last);
      last = g_steal_pointer (&row);
    }
  g_assert_true (g_str_has_suffix (last, ": A|å"));
}

static void
test_few_bad_bytes_are_damage (void)
{
  g_autoptr (ChasCsvReader) reader = open_table ("Företag;Ort\nÅre;Växjö\nB\xFF;C\nD;E\n", -1);

  assert_row (reader, "2: Åre|Växjö");
  assert_row (reader, "3: B\xEF\xBF\xBD|C !3");
  assert_row (reader, "4: D|E");
  assert_row (reader, NULL);
}

static void
test_quotes_follow_the_standard (void)
{
  g_autoptr (ChasCsvReader) reader =
    open_table ("Company;Note\n\"A \"\"B\"\" C\";\"two\nlines; x\"\n\" D \";  E  \r\n\nF;\"\"\n",
                -1);

  assert_row (reader, "2: A \"B\" C|two\nlines; x");
  assert_row (reader, "4:  D |E");
  assert_row (reader, "6: F|");
  assert_row (reader, NULL);
}

static void
test_bad_rows_stop_nothing (void)
{
  g_autoptr (ChasCsvReader) reader =
    open_table ("Company;Town;Tags\nA;B;C\nA;B\nA;B;C;D\nA;B;C;;\n;;\nA;B;C\nA;\"B;C\n", -1);

  assert_row (reader, "2: A|B|C");
  assert_row (reader, "3: A|B !1");
  assert_row (reader, "4: A|B|C|D !2");
  assert_row (reader, "5: A|B|C||");
  assert_row (reader, "7: A|B|C");
  assert_row (reader, "8: A|B;C\n !4");
  assert_row (reader, NULL);
}

static void
test_old_line_ends_count (void)
{
  g_autoptr (ChasCsvReader) reader = open_table ("Company;Town\rA;B\r\rC;D\r", -1);

  assert_row (reader, "2: A|B");
  assert_row (reader, "4: C|D");
}

/* Beginning of the export "Connections.csv" of LinkedIn. */
static void
test_notes_above_the_table_are_skipped (void)
{
  assert_table (
    "Notes:\n\"When exporting your connection data, you may notice that some of the email addresses are "
    "missing. You will only see email addresses for connections who have allowed it, and so on.\"\n\n"
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Kim,Ek,https://www.linkedin.com/in/kim-ek,,Nordkod AB,Developer,12 Mar 2024\n",
    -1, CHAS_CSV_UTF_8, ',', "First Name|Last Name|URL|Email Address|Company|Position|Connected On",
    "5: Kim|Ek|https://www.linkedin.com/in/kim-ek||Nordkod AB|Developer|12 Mar 2024");
}

static void
test_header_is_told_from_data (void)
{
  assert_table ("Nordkod AB;556036-0793;info@nordkod.example\nB;C;D\n", -1, CHAS_CSV_UTF_8, ';',
                NULL, "1: Nordkod AB|556036-0793|info@nordkod.example");
  assert_table ("Alpha;Beta\nx;070-1740605\ny;070-1740606\n", -1, CHAS_CSV_UTF_8, ';', "Alpha|Beta",
                "2: x|070-1740605");
  assert_table ("Nordkod AB;Växjö\nSydkod AB;Malmö\n", -1, CHAS_CSV_UTF_8, ';', NULL,
                "1: Nordkod AB|Växjö");
}

static void
test_format_can_be_corrected (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasCsvReader) reader = open_table ("Alpha,x;Beta\nA,y;B\n", -1);
  ChasCsvFormat format = { CHAS_CSV_UTF_8, ',', TRUE, 0 };

  g_assert_null (chas_csv_reader_get_header (reader));
  g_assert_true (chas_csv_reader_set_format (reader, &format, NULL, &error));
  g_assert_cmpstr (chas_csv_reader_get_header (reader)[1], ==, "x;Beta");
  assert_row (reader, "2: A|y;B");
  g_assert_true (chas_csv_reader_rewind (reader, NULL, &error));
  assert_row (reader, "2: A|y;B");
}

static void
test_empty_table_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("\n  \n", 4, NULL);
  g_autoptr (ChasCsvReader) reader = chas_csv_reader_new (stream);

  g_assert_null (chas_csv_reader_detect (reader, NULL, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_EMPTY);
}

static void
test_reading_can_be_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("a;b\n", 4, NULL);
  g_autoptr (ChasCsvReader) reader = chas_csv_reader_new (stream);

  g_cancellable_cancel (cancellable);
  g_assert_null (chas_csv_reader_detect (reader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/csv-reader/separator-is-found", test_separator_is_found);
  g_test_add_func ("/share/csv-reader/declared-separator-is-taken",
                   test_declared_separator_is_taken);
  g_test_add_func ("/share/csv-reader/encoding-is-found", test_encoding_is_found);
  g_test_add_func ("/share/csv-reader/encoding-is-found-late", test_encoding_is_found_late);
  g_test_add_func ("/share/csv-reader/few-bad-bytes-are-damage", test_few_bad_bytes_are_damage);
  g_test_add_func ("/share/csv-reader/quotes-follow-the-standard", test_quotes_follow_the_standard);
  g_test_add_func ("/share/csv-reader/bad-rows-stop-nothing", test_bad_rows_stop_nothing);
  g_test_add_func ("/share/csv-reader/old-line-ends-count", test_old_line_ends_count);
  g_test_add_func ("/share/csv-reader/notes-above-the-table-are-skipped",
                   test_notes_above_the_table_are_skipped);
  g_test_add_func ("/share/csv-reader/header-is-told-from-data", test_header_is_told_from_data);
  g_test_add_func ("/share/csv-reader/format-can-be-corrected", test_format_can_be_corrected);
  g_test_add_func ("/share/csv-reader/empty-table-is-refused", test_empty_table_is_refused);
  g_test_add_func ("/share/csv-reader/reading-can-be-cancelled", test_reading_can_be_cancelled);
  return g_test_run ();
}
