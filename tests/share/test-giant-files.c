// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <stdio.h>
#include <string.h>

#include "chas-csv-reader.h"
#include "chas-exchange-reader.h"
#include "chas-exchange-writer.h"
#include "chas-json-scanner.h"
#include "chas-read-ahead.h"
#include "chas-share-error.h"
#include "giant-stream.h"
#include "share-support.h"

#define GIGABYTE (1024u * 1024 * 1024)
#define MOST_KIB (16 * 1024)
/* One record of 4 MiB is with the caller while the next is read. */
#define MOST_AHEAD_KIB (24 * 1024)

/* A sanitizer keeps what is freed for a while, so there is nothing to measure. */
#if defined(__SANITIZE_ADDRESS__)
#define MEASURES_MEMORY 0
#else
#define MEASURES_MEMORY 1
#endif

typedef struct
{
  const char *name;
  const char *beginning;
  const char *piece;
  guint64 n_pieces;
  const char *end;
  int code; /* -1: the file is good */
  guint64 line;
  guint64 record;
} Giant;

#define EIGHT(text) text text text text text text text text
#define DEEP_BEGINNING EIGHT ("{\"a\":[") EIGHT ("{\"a\":")
#define DEEP_END EIGHT ("}") EIGHT ("]}")

#define RECORDS SHARE_HEAD "\"records\":{\"lead\":[\n"

static const Giant exchange_files[] = {
  { "nothing-but-space", "", " ", GIGABYTE, "", CHAS_SHARE_ERROR_EMPTY, 0, 0 },
  { "space-before", "", "   \n", GIGABYTE / 64, "[1]", CHAS_SHARE_ERROR_NOT_OURS, GIGABYTE / 64 + 1,
    0 },
  { "space-in-a-record", RECORDS "{", " ", GIGABYTE / 8, "\"id\":\"a\"}]}}", -1, 0, 0 },
  { "space-and-no-end", RECORDS "{", " ", GIGABYTE / 8, "", CHAS_SHARE_ERROR_TRUNCATED, 2, 1 },
  { "one-long-text", RECORDS "{\"id\":\"a\"},\n{\"why\":\"", "x", GIGABYTE, "\"}]}}",
    CHAS_SHARE_ERROR_TOO_LARGE, 3, 2 },
  { "one-long-number", RECORDS "{\"why\":", "1", GIGABYTE, "}]}}", CHAS_SHARE_ERROR_TOO_LARGE, 2,
    1 },
  { "one-long-id", RECORDS "{\"id\":\"", "a", 4 * 1000 * 1000, "\"}]}}", CHAS_SHARE_ERROR_INVALID,
    2, 1 },
  { "one-long-name", "{\"", "x", GIGABYTE, "\":1}", CHAS_SHARE_ERROR_TOO_LARGE, 1, 0 },
  { "unknown-text", SHARE_HEAD "\"later\":\"", "x", GIGABYTE / 4, "\",\"records\":{}}", -1, 0, 0 },
  { "brackets", RECORDS "{\"why\":", "[", GIGABYTE, "", CHAS_SHARE_ERROR_TOO_DEEP, 2, 1 },
  { "one-large-record", RECORDS "{\"id\":\"a\",\"why\":\"", "x", 4 * 1000 * 1000, "\"}]}}", -1, 0,
    0 },
  { "one-large-record-escaped", RECORDS "{\"id\":\"a\",\"why\":\"", "\\u0001", 4 * 100 * 1000,
    "\"}]}}", -1, 0, 0 },
  { "one-large-value-deep-down", RECORDS "{\"id\":\"a\",\"why\":" DEEP_BEGINNING "\"", "x",
    4 * 1000 * 1000, "\"" DEEP_END "}]}}", -1, 0, 0 },
  { "many-values", RECORDS "{\"why\":[0", ",0", GIGABYTE / 2, "]}]}}", CHAS_SHARE_ERROR_TOO_LARGE,
    2, 1 },
  { "empty-arrays", RECORDS "{\"id\":\"a\",\"why\":[0", ",[]", 1000 * 1000, "]}]}}",
    CHAS_SHARE_ERROR_TOO_LARGE, 2, 1 },
  { "same-name", RECORDS "{\"a\":0", ",\"a\":0", 40000, "}]}}", CHAS_SHARE_ERROR_INVALID, 2, 1 },
  { "many-records", RECORDS "{\"id\":\"a\"}", ",\n{\"id\":\"a\",\"why\":\"builds in Rust\"}",
    1000 * 1000, "]}}", -1, 0, 0 },
};

static const Giant csv_files[] = {
  { "one-long-cell", "Company;Town\nNordkod;\"", "x", 64 * 1024 * 1024, "\"\n",
    CHAS_SHARE_ERROR_TOO_LARGE, 2, 0 },
  { "open-quote", "Company;Town\nNordkod;\"Växjö\n", "A;B\n", 4 * 1024 * 1024, "",
    CHAS_SHARE_ERROR_TOO_LARGE, 2, 0 },
  { "many-columns", "Company;Town\nNordkod", ";", 64 * 1024 * 1024, "\n",
    CHAS_SHARE_ERROR_TOO_LARGE, 2, 0 },
  { "empty-lines", "Company;Town\n", "\n", 4 * 1024 * 1024, "Nordkod;Växjö\n", -1, 0, 0 },
  { "many-rows", "Company;Town\n", "Nordkod;Växjö\n", 1000 * 1000, "", -1, 0, 0 },
  { "quoted-commas", "Company,Town\n", "\"Nordkod, Växjö\",Växjö\n", 100 * 1000, "", -1, 0, 0 },
  { "quoted-semicolons", "Company;Town\n", "\"Nordkod; Växjö\";Växjö\n", 100 * 1000, "", -1, 0, 0 },
};

/* Each row a little below the limit. */
static const Giant large_records = {
  "large-records", RECORDS "{\"id\":\"a\"}", NULL, 60, "]}}", -1, 0, 0
};
static const Giant large_rows = { "large-rows", "Company,Note\n", NULL, 60, "", -1, 0, 0 };

/* Kibibytes that this process has used at most since it was last asked to forget. */
static guint64
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  line = strstr (status, "VmHWM:");
  g_assert_nonnull (line);
  return g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10);
}

static void
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  g_assert_nonnull (file);
  fputs ("5", file);
  fclose (file);
}

static void
read_exchange (GInputStream *stream, GError **error)
{
  g_autoptr (ChasExchangeReader) reader = chas_exchange_reader_new (stream);
  ChasRecord *record = NULL;

  if (!chas_exchange_reader_read_header (reader, NULL, error))
    return;
  do
    g_clear_pointer (&record, chas_record_free);
  while (chas_exchange_reader_next (reader, &record, NULL, error) && record);
}

/* By somebody who takes longer than the reader. */
static void
read_exchange_ahead (GInputStream *stream, GError **error)
{
  g_autoptr (ChasReadAhead) ahead = chas_read_ahead_new (stream, NULL);
  const ChasRecord *record;

  if (!chas_read_ahead_get_header (ahead, error))
    return;
  do
    g_usleep (5000);
  while (chas_read_ahead_next (ahead, &record, error) && record);
}

static void
read_csv (GInputStream *stream, GError **error)
{
  g_autoptr (ChasCsvReader) reader = chas_csv_reader_new (stream);
  const ChasCsvRow *row = NULL;

  if (!chas_csv_reader_detect (reader, NULL, error))
    return;
  while (chas_csv_reader_next (reader, &row, NULL, error) && row)
    ;
}

static void
assert_as_expected (const Giant *giant, const GError *error)
{
  guint64 line = 0, record = 0;

  if (giant->code < 0)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, CHAS_SHARE_ERROR, giant->code);
  chas_share_error_get_place (error, &line, &record);
  g_assert_cmpuint (line, ==, giant->line);
  g_assert_cmpuint (record, ==, giant->record);
}

static void
read_giant (const Giant *giant,
            void (*read) (GInputStream *stream, GError **error),
            guint64 most_kib)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream =
    giant_stream_new (giant->beginning, giant->piece, giant->n_pieces, giant->end);
  guint64 before;

  forget_peak ();
  before = get_peak ();
  read (stream, &error);
  assert_as_expected (giant, error);
  g_print ("%s: %" G_GUINT64_FORMAT " KiB\n", giant->name, get_peak () - before);
  if (MEASURES_MEMORY)
    g_assert_cmpuint (get_peak () - before, <=, most_kib);
}

/* In a process of its own, so that nothing that was freed before is used again. */
static void
run_apart (void)
{
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_exchange_file_takes_little_memory (gconstpointer giant)
{
  if (g_test_subprocess ())
    read_giant (giant, read_exchange, MOST_KIB);
  else
    run_apart ();
}

static void
test_table_takes_little_memory (gconstpointer giant)
{
  if (g_test_subprocess ())
    read_giant (giant, read_csv, MOST_KIB);
  else
    run_apart ();
}

static void
test_large_rows_take_little_memory (void)
{
  g_autofree char *cell = g_strnfill (CHAS_CSV_ROW_BYTES - 100, 'x');
  g_autofree char *row = g_strdup_printf ("Nordkod,\"%s\"\n", cell);
  Giant giant = large_rows;

  giant.piece = row;
  if (g_test_subprocess ())
    read_giant (&giant, read_csv, MOST_KIB);
  else
    run_apart ();
}

static void
test_large_records_ahead_take_little_memory (void)
{
  g_autofree char *why = g_strnfill (CHAS_JSON_RECORD_BYTES - 100, 'x');
  g_autofree char *record = g_strdup_printf (",\n{\"id\":\"a\",\"why\":\"%s\"}", why);
  Giant giant = large_records;

  giant.piece = record;
  if (g_test_subprocess ())
    read_giant (&giant, read_exchange_ahead, MOST_AHEAD_KIB);
  else
    run_apart ();
}

/* A small file that becomes large, as made by those who want to fill a machine. */
static void
test_packed_space_takes_little_memory (void)
{
  g_autoptr (GInputStream) space = NULL;
  g_autoptr (GConverter) compressor = NULL;
  g_autoptr (GInputStream) packing = NULL;
  g_autoptr (GOutputStream) packed = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  guint64 before;

  if (!g_test_subprocess ())
    {
      run_apart ();
      return;
    }
  space = giant_stream_new ("{", " ", GIGABYTE / 16, "");
  compressor = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  packing = g_converter_input_stream_new (space, compressor);
  packed = g_memory_output_stream_new_resizable ();
  g_output_stream_splice (packed, packing, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (packed));
  stream = g_memory_input_stream_new_from_bytes (bytes);
  forget_peak ();
  before = get_peak ();
  read_exchange (stream, &error);
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_TRUNCATED);
  if (MEASURES_MEMORY)
    g_assert_cmpuint (get_peak () - before, <=, MOST_KIB);
}

/* Writing keeps nothing either, however many records come. */
static void
test_writing_takes_little_memory (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (ChasFileInfo) info = NULL;
  g_autoptr (GFile) file = g_file_new_for_path ("/dev/null");
  g_autoptr (GFileOutputStream) stream = NULL;
  g_autoptr (ChasExchangeWriter) writer = NULL;
  g_autoptr (GError) error = NULL;
  guint64 before;

  if (!g_test_subprocess ())
    {
      run_apart ();
      return;
    }
  records = share_random_records (rand, 3);
  info = share_info ();
  stream = g_file_append_to (file, G_FILE_CREATE_NONE, NULL, &error);
  g_assert_no_error (error);
  writer = chas_exchange_writer_new (G_OUTPUT_STREAM (stream), info, FALSE);
  forget_peak ();
  before = get_peak ();
  for (guint i = 0; i < 300 * 1000; i++)
    {
      ChasRecord *record = records->pdata[2];
      g_autofree char *id = g_strdup_printf ("%08x", i);

      record->id = id;
      chas_exchange_writer_add (writer, record, NULL, &error);
      g_assert_no_error (error);
    }
  if (MEASURES_MEMORY)
    g_assert_cmpuint (get_peak () - before, <=, MOST_KIB);
}

static void
add_tests (const char *folder, const Giant *giants, guint n_giants, GTestDataFunc test)
{
  for (guint i = 0; i < n_giants; i++)
    {
      g_autofree char *path = g_strdup_printf ("/share/giant-files/%s/%s", folder, giants[i].name);

      g_test_add_data_func (path, &giants[i], test);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_tests ("exchange", exchange_files, G_N_ELEMENTS (exchange_files),
             test_exchange_file_takes_little_memory);
  add_tests ("csv", csv_files, G_N_ELEMENTS (csv_files), test_table_takes_little_memory);
  g_test_add_func ("/share/giant-files/csv/large-rows", test_large_rows_take_little_memory);
  g_test_add_func ("/share/giant-files/exchange/large-records-ahead",
                   test_large_records_ahead_take_little_memory);
  g_test_add_func ("/share/giant-files/packed-space-takes-little-memory",
                   test_packed_space_takes_little_memory);
  g_test_add_func ("/share/giant-files/writing-takes-little-memory",
                   test_writing_takes_little_memory);
  return g_test_run ();
}
