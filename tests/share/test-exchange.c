// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <string.h>

#include "chas-exchange-format.h"
#include "chas-exchange-reader.h"
#include "chas-exchange-writer.h"
#include "chas-share-error.h"
#include "share-support.h"

/* The example of the sync design, section 6, word for word. */
static const char example[] =
  "{\"format\":\"chas-career-exchange\",\"format_version\":1,\"app\":\"0.3.0\",\"schema\":7,"
  "\"created\":\"2026-11-23T15:25:04Z\",\n"
  " \"group\":{\"id\":\"g-2026-b\",\"name\":\"Career group B\"},\"device\":\"ana7k3m9\","
  "\"scope\":{\"kind\":\"part\",\"since\":812},\n"
  " \"have\":{\"ana7k3m9\":412,\"ben2q8x4\":97},\n"
  " \"records\":{\n"
  "  \"company\":[{\"id\":\"0199c3f2-7a00-7c11-8a21-5e0f6b7d9a01\",\"name\":\"Nordkod AB\","
  "\"municipality\":\"Växjö\",\"_s\":{\"t\":\"1795447504801.00000.ana7k3m9\"}}],\n"
  "  \"lead\":[{\"id\":\"0199c3f2-7d10-7a31-9c55-0d6b8a2f11e4\","
  "\"company_id\":\"0199c3f2-7a00-7c11-8a21-5e0f6b7d9a01\",\"stage\":\"contacted\","
  "\"order_key\":\"a4k\",\n"
  "   \"why\":\"builds in Rust; ask for Kim\",\"_s\":{\"t\":\"1795447504859.00000.ana7k3m9\",\n"
  "     \"f\":{\"stage\":\"1795447504860.00000.ben2q8x4\","
  "\"order_key\":\"1795447504860.00000.ben2q8x4\",\"why\":\"1795447504860.00000.ben2q8x4\"},\n"
  "     \"more\":{\"stage\":[{\"s\":\"1795447504859.00000.ana7k3m9\",\"v\":\"ready\",\"x\":1}],"
  "\"order_key\":[{\"s\":\"1795447504859.00000.ana7k3m9\",\"v\":\"a1\",\"x\":1}],\n"
  "             \"why\":[{\"s\":\"1795447504860.00000.ana7k3m9\",\"v\":\"builds in Rust, call "
  "Monday\"},{\"s\":\"1795447504859.00000.ana7k3m9\",\"v\":\"builds in Rust\",\"x\":1}]}}}]}}\n";

/* The same as this program writes it: names sorted, a record a line, with the sum. */
static const char example_records[] =
  "\"records\":{\n"
  "\"company\":[\n"
  "{\"_s\":{\"t\":\"1795447504801.00000.ana7k3m9\"},\"id\":\"0199c3f2-7a00-7c11-8a21-"
  "5e0f6b7d9a01\",\"municipality\":\"Växjö\",\"name\":\"Nordkod AB\"}],\n"
  "\"lead\":[\n"
  "{\"_s\":{\"f\":{\"order_key\":\"1795447504860.00000.ben2q8x4\","
  "\"stage\":\"1795447504860.00000.ben2q8x4\",\"why\":\"1795447504860.00000.ben2q8x4\"},"
  "\"more\":{\"order_key\":[{\"s\":\"1795447504859.00000.ana7k3m9\",\"v\":\"a1\",\"x\":1}],"
  "\"stage\":[{\"s\":\"1795447504859.00000.ana7k3m9\",\"v\":\"ready\",\"x\":1}],"
  "\"why\":[{\"s\":\"1795447504860.00000.ana7k3m9\",\"v\":\"builds in Rust, call Monday\"},"
  "{\"s\":\"1795447504859.00000.ana7k3m9\",\"v\":\"builds in Rust\",\"x\":1}]},"
  "\"t\":\"1795447504859.00000.ana7k3m9\"},"
  "\"company_id\":\"0199c3f2-7a00-7c11-8a21-5e0f6b7d9a01\","
  "\"id\":\"0199c3f2-7d10-7a31-9c55-0d6b8a2f11e4\",\"order_key\":\"a4k\",\"stage\":\"contacted\","
  "\"why\":\"builds in Rust; ask for Kim\"}]},\n"
  "\"have\":{\"ana7k3m9\":412,\"ben2q8x4\":97},\n"
  "\"schema\":7,\"scope\":{\"kind\":\"part\",\"since\":812},\n"
  "\"sum\":{\"counts\":{\"company\":1,\"lead\":1},\"sha256\":\"";

static ShareFile *
read_or_die (const char *bytes, gssize length)
{
  g_autoptr (GError) error = NULL;
  ShareFile *file = share_read (bytes, length, &error);

  g_assert_no_error (error);
  return file;
}

static ShareFile *
read_bytes_or_die (GBytes *bytes)
{
  return read_or_die (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* One record in one array. */
static ChasRecord *
read_one (const char *record)
{
  g_autofree char *text = g_strdup_printf (SHARE_HEAD "\"records\":{\"lead\":[%s]}}", record);
  g_autoptr (ShareFile) file = read_or_die (text, -1);

  g_assert_cmpuint (file->records->len, ==, 1);
  return chas_record_copy (file->records->pdata[0]);
}

static void
assert_version (const ChasRecord *record,
                guint i,
                const char *field,
                const char *stamp,
                const char *value,
                ChasVersionState state)
{
  const ChasVersion *version = &g_array_index (record->versions, ChasVersion, i);
  char text[CHAS_STAMP_TEXT_SIZE];

  chas_stamp_format (&version->stamp, text);
  g_assert_cmpstr (version->field, ==, field);
  g_assert_cmpstr (text, ==, stamp);
  g_assert_cmpstr (version->value, ==, value);
  g_assert_cmpint (version->state, ==, state);
}

static void
test_example_is_the_flat_set (void)
{
  g_autoptr (ShareFile) file = read_or_die (example, -1);
  const ChasRecord *lead;

  g_assert_cmpuint (file->records->len, ==, 2);
  lead = file->records->pdata[1];
  g_assert_cmpuint (lead->versions->len, ==, 9);
  assert_version (lead, 0, "_live", "1795447504859.00000.ana7k3m9", "1", CHAS_VERSION_OPEN);
  assert_version (lead, 2, "order_key", "1795447504860.00000.ben2q8x4", "\"a4k\"",
                  CHAS_VERSION_OPEN);
  assert_version (lead, 3, "order_key", "1795447504859.00000.ana7k3m9", "\"a1\"",
                  CHAS_VERSION_REPLACED);
  assert_version (lead, 7, "why", "1795447504860.00000.ana7k3m9", "\"builds in Rust, call Monday\"",
                  CHAS_VERSION_OPEN);
  assert_version (lead, 8, "why", "1795447504859.00000.ana7k3m9", "\"builds in Rust\"",
                  CHAS_VERSION_REPLACED);
}

static void
test_example_is_written_sorted (void)
{
  g_autoptr (ShareFile) file = read_or_die (example, -1);
  g_autoptr (GBytes) bytes = share_write (file->info, file->records, FALSE);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_true (g_str_has_prefix (
    text, "{\"app\":\"0.3.0\",\"created\":\"2026-11-23T15:25:04Z\",\"device\":\"ana7k3m9\","
          "\"format\":\"chas-career-exchange\",\"format_version\":1,\"group\":{\"id\":\"g-2026-b\","
          "\"name\":\"Career group B\"},\n\"records\":{"));
  g_assert_nonnull (strstr (text, example_records));
  g_assert_true (g_str_has_suffix (text, "\"}}\n"));
}

static void
test_head_survives (void)
{
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = share_write (info, none, FALSE);
  g_autoptr (ShareFile) file = read_bytes_or_die (bytes);

  g_assert_cmpuint (file->records->len, ==, 0);
  g_assert_cmpstr (file->info->group_name, ==, info->group_name);
  g_assert_cmpstr (file->info->device, ==, "ana7k3m9");
  g_assert_cmpstr (file->info->scope, ==, "part");
  g_assert_cmpint (file->info->since, ==, 812);
  g_assert_cmpint (file->info->schema, ==, 7);
  g_assert_cmpint (file->info->format_version, ==, 1);
  g_assert_cmpint (chas_file_info_get_have (file->info, "ben2q8x4"), ==, 97);
}

/* Written and read, plain and packed, any records are the same set, and written again the same
 * bytes. */
static void
test_round_trip_loses_nothing (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autoptr (ChasFileInfo) info = share_info ();

  g_test_message ("seed %u", seed);
  for (guint i = 0; i < 40; i++)
    {
      g_autoptr (GPtrArray) records = share_random_records (rand, 60);
      g_autoptr (GBytes) bytes = share_write (info, records, FALSE);
      g_autoptr (GBytes) packed = share_write (info, records, TRUE);
      g_autoptr (ShareFile) file = read_bytes_or_die (bytes);
      g_autoptr (ShareFile) unpacked = read_bytes_or_die (packed);
      g_autoptr (GBytes) again = share_write (file->info, file->records, FALSE);

      share_assert_equal (records, file->records);
      share_assert_equal (records, unpacked->records);
      g_assert_cmpstr (file->info->sha256, ==, unpacked->info->sha256);
      g_assert_true (g_bytes_equal (bytes, again));
    }
}

static void
test_deleted_record_is_a_star (void)
{
  g_autoptr (ChasRecord) record =
    read_one ("{\"id\":\"a\",\"name\":\"x\",\"why\":\"y\",\"_s\":{\"t\":\"" SHARE_STAMP
              "\",\"d\":\"*\",\"more\":{\"_live\":[{\"s\":\"" SHARE_STAMP "\",\"v\":1,\"x\":1}],"
              "\"_del\":[{\"s\":\"1795447504999.00000.ben2q8x4\",\"v\":1}]}}}");
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GBytes) bytes = NULL;

  assert_version (record, 0, "_del", "1795447504999.00000.ben2q8x4", "1", CHAS_VERSION_OPEN);
  assert_version (record, 1, "_live", SHARE_STAMP, "1", CHAS_VERSION_REPLACED);
  assert_version (record, 2, "name", SHARE_STAMP, "\"x\"", CHAS_VERSION_REPLACED);
  g_ptr_array_add (records, record);
  bytes = share_write (info, records, FALSE);
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  "{\"_s\":{\"d\":\"*\",\"more\":"));
}

static void
test_record_without_stamps_is_plain (void)
{
  g_autoptr (ChasRecord) record = read_one ("{\"name\":\"x\",\"id\":\"a\"}");

  g_assert_true (record->plain);
  g_assert_cmpuint (record->versions->len, ==, 1);
}

static void
test_forgotten_value_has_none (void)
{
  g_autoptr (ChasRecord) record =
    read_one ("{\"id\":\"a\",\"_s\":{\"t\":\"" SHARE_STAMP
              "\",\"more\":{\"why\":[{\"s\":\"" SHARE_STAMP "\",\"x\":1}]}}}");

  assert_version (record, 1, "why", SHARE_STAMP, NULL, CHAS_VERSION_REPLACED);
}

static void
test_gone_value_has_none_for_ever (void)
{
  g_autoptr (ChasRecord) record =
    read_one ("{\"id\":\"a\",\"why\":\"b\",\"_s\":{\"t\":\"" SHARE_STAMP
              "\",\"d\":\"*\",\"f\":{\"why\":\"1795447504861.00000.ana7k3m9\"},"
              "\"more\":{\"why\":[{\"s\":\"" SHARE_STAMP "\",\"x\":2}]}}}");

  assert_version (record, 1, "why", "1795447504861.00000.ana7k3m9", "\"b\"", CHAS_VERSION_REPLACED);
  assert_version (record, 2, "why", SHARE_STAMP, NULL, CHAS_VERSION_GONE);
}

static void
test_unknown_members_are_left_alone (void)
{
  g_autoptr (ShareFile) file =
    read_or_die (SHARE_HEAD
                 "\"later\":{\"deep\":[{\"x\":[1,2]}]},\"records\":{\"later_thing\":[{\"id\":\"a\","
                 "\"shape\":{\"b\":[1,2.50],\"a\":null}}]},\"zz\":1}",
                 -1);

  g_assert_cmpuint (file->records->len, ==, 1);
  g_assert_cmpstr (g_array_index (((ChasRecord *) file->records->pdata[0])->versions, ChasVersion,
                                  0)
                     .value,
                   ==, "{\"a\":null,\"b\":[1,2.50]}");
}

static void
test_wrong_types_are_passed_on (void)
{
  g_autoptr (ChasRecord) record = read_one ("{\"id\":\"a\",\"stage\":7,\"why\":[true]}");

  g_assert_cmpstr (g_array_index (record->versions, ChasVersion, 0).value, ==, "7");
  g_assert_cmpstr (g_array_index (record->versions, ChasVersion, 1).value, ==, "[true]");
}

static void
test_records_may_come_first (void)
{
  g_autoptr (ShareFile) file = read_or_die (
    "\xEF\xBB\xBF \n{\"records\":{\"lead\":[{\"id\":\"a\"},{\"id\":\"b\"}]},"
    "\"format_version\":1,\"device\":\"ben2q8x4\",\"format\":\"chas-career-exchange\"}",
    -1);

  g_assert_cmpuint (file->records->len, ==, 2);
  g_assert_cmpstr (file->info->device, ==, "ben2q8x4");
}

static GString *
write_as_text (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GPtrArray) records = share_random_records (rand, 30);
  g_autoptr (GBytes) bytes = share_write (info, records, FALSE);

  return g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_changed_record_is_noticed (void)
{
  g_autoptr (GString) text = write_as_text ();
  char *id = strstr (text->str, "\"id\":\"00000001");

  id[6] = '1';
  share_assert_fails (text->str, text->len, CHAS_SHARE_ERROR_DAMAGED, 0, 0);
}

static void
test_missing_record_is_noticed (void)
{
  g_autoptr (GString) text = write_as_text ();
  char *line = strstr (text->str, "\"lead\":[\n") + strlen ("\"lead\":[\n");

  g_string_erase (text, line - text->str, strchr (line, '\n') + 1 - line);
  share_assert_fails (text->str, text->len, CHAS_SHARE_ERROR_DAMAGED, 0, 0);
}

static void
test_white_space_changes_no_sum (void)
{
  g_autoptr (GString) text = write_as_text ();
  g_autoptr (ShareFile) before = read_or_die (text->str, text->len);
  g_autoptr (ShareFile) after = NULL;

  g_string_replace (text, "\n", " \r\n\t", 0);
  g_string_replace (text, "{\"_s\":{", "{ \"_s\" :\n{", 0);
  after = read_or_die (text->str, text->len);
  share_assert_equal (before->records, after->records);
  g_assert_cmpstr (before->info->sha256, ==, after->info->sha256);
}

/* What nobody changed is written from its row; it must not show. */
static void
test_born_record_is_written_like_its_versions (void)
{
  g_autoptr (ChasRecord) record = chas_record_new ("company", "c1");
  ChasBornRecord born = {
    .entity = "company",
    .id = "c1",
    .members = "\"county\":\"07\",\"founded\":1972,\"id\":\"c1\",\"name\":\"Å \\\"AB\\\"\"",
  };
  g_autoptr (GString) from_row = g_string_new (NULL), from_versions = g_string_new (NULL);

  born.n_bytes = strlen (born.members);
  g_assert_true (chas_stamp_parse ("1795447504801.00000.ana7k3m9", &born.born));
  chas_record_add (record, "_live", &born.born, "1", CHAS_VERSION_OPEN);
  chas_record_add (record, "county", &born.born, "\"07\"", CHAS_VERSION_OPEN);
  chas_record_add (record, "founded", &born.born, "1972", CHAS_VERSION_OPEN);
  chas_record_add (record, "name", &born.born, "\"Å \\\"AB\\\"\"", CHAS_VERSION_OPEN);
  chas_record_sort (record);
  chas_exchange_format_born (from_row, &born);
  chas_exchange_format_record (from_versions, record);
  g_assert_cmpstr (from_row->str, ==, from_versions->str);
}

static void
test_writer_refuses_disorder (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (ChasExchangeWriter) writer = chas_exchange_writer_new (stream, info, FALSE);
  g_autoptr (ChasRecord) b = chas_record_new ("lead", "b");
  g_autoptr (ChasRecord) a = chas_record_new ("lead", "a");

  g_assert_true (chas_exchange_writer_add (writer, b, NULL, &error));
  g_assert_false (chas_exchange_writer_add (writer, a, NULL, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_INVALID);
}

static void
test_reading_can_be_cancelled (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GInputStream) stream =
    g_memory_input_stream_new_from_data (example, strlen (example), NULL);
  g_autoptr (ChasExchangeReader) reader = chas_exchange_reader_new (stream);

  g_cancellable_cancel (cancellable);
  g_assert_null (chas_exchange_reader_read_header (reader, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_file_that_changes_meanwhile_is_refused (void)
{
  g_autofree char *text =
    g_strdup (SHARE_HEAD "\"records\":{\"lead\":[{\"id\":\"a\",\"why\":\"Rust\",\"_s\":{\"t\":"
                         "\"" SHARE_STAMP "\"}}]}}");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (ChasExchangeReader) reader = chas_exchange_reader_new (stream);
  g_autoptr (ChasRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (chas_exchange_reader_read_header (reader, NULL, &error));
  memcpy (strstr (text, "Rust"), "Java", strlen ("Java"));
  g_assert_true (chas_exchange_reader_next (reader, &record, NULL, &error));
  g_clear_pointer (&record, chas_record_free);
  g_assert_false (chas_exchange_reader_next (reader, &record, NULL, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_DAMAGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/exchange/example-is-the-flat-set", test_example_is_the_flat_set);
  g_test_add_func ("/share/exchange/example-is-written-sorted", test_example_is_written_sorted);
  g_test_add_func ("/share/exchange/head-survives", test_head_survives);
  g_test_add_func ("/share/exchange/round-trip-loses-nothing", test_round_trip_loses_nothing);
  g_test_add_func ("/share/exchange/deleted-record-is-a-star", test_deleted_record_is_a_star);
  g_test_add_func ("/share/exchange/record-without-stamps-is-plain",
                   test_record_without_stamps_is_plain);
  g_test_add_func ("/share/exchange/forgotten-value-has-none", test_forgotten_value_has_none);
  g_test_add_func ("/share/exchange/gone-value-has-none-for-ever",
                   test_gone_value_has_none_for_ever);
  g_test_add_func ("/share/exchange/unknown-members-are-left-alone",
                   test_unknown_members_are_left_alone);
  g_test_add_func ("/share/exchange/wrong-types-are-passed-on", test_wrong_types_are_passed_on);
  g_test_add_func ("/share/exchange/records-may-come-first", test_records_may_come_first);
  g_test_add_func ("/share/exchange/changed-record-is-noticed", test_changed_record_is_noticed);
  g_test_add_func ("/share/exchange/missing-record-is-noticed", test_missing_record_is_noticed);
  g_test_add_func ("/share/exchange/white-space-changes-no-sum", test_white_space_changes_no_sum);
  g_test_add_func ("/share/exchange/born-record-is-written-like-its-versions",
                   test_born_record_is_written_like_its_versions);
  g_test_add_func ("/share/exchange/writer-refuses-disorder", test_writer_refuses_disorder);
  g_test_add_func ("/share/exchange/reading-can-be-cancelled", test_reading_can_be_cancelled);
  g_test_add_func ("/share/exchange/file-that-changes-meanwhile-is-refused",
                   test_file_that_changes_meanwhile_is_refused);
  return g_test_run ();
}
