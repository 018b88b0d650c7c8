// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "chas-json-string.h"
#include "chas-json-value.h"
#include "chas-share-error.h"

static char *
canonical (const char *json, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  ChasJsonCursor cursor;

  chas_json_cursor_init (&cursor, json, strlen (json));
  if (!chas_json_read_value (&cursor, text, error) || !chas_json_cursor_finish (&cursor, error))
    return NULL;
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_canonical (const char *json, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = canonical (json, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_fails (const char *json, int code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = canonical (json, &error);

  g_assert_null (text);
  g_assert_error (error, CHAS_SHARE_ERROR, code);
}

static char *
quote_by_sqlite (sqlite3_stmt *quote, const char *text)
{
  char *quoted;

  sqlite3_bind_text (quote, 1, text, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (quote), ==, SQLITE_ROW);
  quoted = g_strdup ((const char *) sqlite3_column_text (quote, 0));
  sqlite3_reset (quote);
  return quoted;
}

static char *
random_text (GRand *rand)
{
  GString *text = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (rand, 0, 30); i > 0; i--)
    {
      gunichar c = g_rand_boolean (rand) ? g_rand_int_range (rand, 1, 0x80)
                                         : g_rand_int_range (rand, 1, 0x110000);

      if (c < 0xd800 || c > 0xdfff)
        g_string_append_unichar (text, c);
    }
  return g_string_free_and_steal (text);
}

/* Every text is written as SQLite writes it, and read back from there as itself. */
static void
test_texts_are_those_of_sqlite (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  sqlite3 *db;
  sqlite3_stmt *quote;

  g_test_message ("seed %u", seed);
  g_assert_cmpint (sqlite3_open (":memory:", &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, "SELECT json_quote(?)", -1, &quote, NULL), ==,
                   SQLITE_OK);
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = i > 0 && i < 0x80 ? g_strdup_printf ("%c", i) : random_text (rand);
      g_autofree char *theirs = quote_by_sqlite (quote, text);
      g_autoptr (GString) ours = g_string_new (NULL);

      chas_json_append_string (ours, text, -1);
      g_assert_cmpstr (ours->str, ==, theirs);
      assert_canonical (theirs, theirs);
    }
  sqlite3_finalize (quote);
  sqlite3_close (db);
}

static void
test_escapes_become_characters (void)
{
  assert_canonical ("\"\\u0041\\/\\u00e5\\ud83d\\ude42\\u000A\"", "\"A/å🙂\\n\"");
  assert_canonical ("\"\\u001F\\u007f\"", "\"\\u001f\x7f\"");
}

static void
test_nested_values_are_compact_and_sorted (void)
{
  assert_canonical (" { \"b\" : [ 1 , { } ] , \"a\" : null } ", "{\"a\":null,\"b\":[1,{}]}");
  assert_canonical ("{\"å\":1,\"z\":[],\"\\u0061\":\"\\/\"}", "{\"a\":\"/\",\"z\":[],\"å\":1}");
}

static void
test_numbers_stay_as_they_are (void)
{
  assert_canonical ("-0", "0");
  assert_canonical ("9007199254740991", "9007199254740991");
  assert_canonical ("-9007199254740991", "-9007199254740991");
  assert_canonical ("1.50", "1.50");
  assert_canonical ("1E-400", "1E-400");
}

static void
test_rounded_numbers_are_refused (void)
{
  assert_fails ("9007199254740992", CHAS_SHARE_ERROR_NUMBER);
  assert_fails ("-9007199254740993", CHAS_SHARE_ERROR_NUMBER);
  assert_fails ("1e400", CHAS_SHARE_ERROR_NUMBER);
  assert_fails ("[1e16]", CHAS_SHARE_ERROR_NUMBER);
  assert_fails ("0.00000000000000000000000000000000000000000000000000000000000000001",
                CHAS_SHARE_ERROR_NUMBER);
}

static void
test_half_characters_are_refused (void)
{
  assert_fails ("\"\\ud800\"", CHAS_SHARE_ERROR_ENCODING);
  assert_fails ("\"\\udc00\\ud800\"", CHAS_SHARE_ERROR_ENCODING);
  assert_fails ("\"\\ud800\\u0041\"", CHAS_SHARE_ERROR_ENCODING);
  assert_fails ("{\"\\udfff\":1}", CHAS_SHARE_ERROR_ENCODING);
  assert_fails ("\"\\u0000\"", CHAS_SHARE_ERROR_ENCODING);
}

static void
test_grammar_is_that_of_the_standard (void)
{
  static const char *const wrong[] = {
    "",        "01",   "+1",     "1.",   ".5",         "1e",      "-",      "0x1",       "NaN",
    "nul",     "True", "1 2",    "[1,]", "[,1]",       "{\"a\"}", "{a:1}",  "{,}",       "'a'",
    "\"\\x\"", "\"a",  "\"\t\"", "[1",   "{\"a\":1,}", "[1}",     "// \n1", "\"\\u12\"", "nullx",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_fails (wrong[i], CHAS_SHARE_ERROR_SYNTAX);
}

static void
test_names_come_once (void)
{
  assert_fails ("{\"a\":1,\"b\":2,\"a\":1}", CHAS_SHARE_ERROR_DUPLICATE);
  assert_fails ("[{\"a\":1,\"\\u0061\":1}]", CHAS_SHARE_ERROR_DUPLICATE);
}

static char *
nest (guint depth)
{
  g_autofree char *opened = g_strnfill (depth, '[');
  g_autofree char *closed = g_strnfill (depth, ']');

  return g_strconcat (opened, closed, NULL);
}

static void
test_depth_ends_at_32 (void)
{
  g_autofree char *allowed = nest (32);
  g_autofree char *too_deep = nest (33);

  assert_canonical (allowed, allowed);
  assert_fails (too_deep, CHAS_SHARE_ERROR_TOO_DEEP);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/share/json/texts-are-those-of-sqlite", test_texts_are_those_of_sqlite);
  g_test_add_func ("/share/json/escapes-become-characters", test_escapes_become_characters);
  g_test_add_func ("/share/json/nested-values-are-compact-and-sorted",
                   test_nested_values_are_compact_and_sorted);
  g_test_add_func ("/share/json/numbers-stay-as-they-are", test_numbers_stay_as_they_are);
  g_test_add_func ("/share/json/rounded-numbers-are-refused", test_rounded_numbers_are_refused);
  g_test_add_func ("/share/json/half-characters-are-refused", test_half_characters_are_refused);
  g_test_add_func ("/share/json/grammar-is-that-of-the-standard",
                   test_grammar_is_that_of_the_standard);
  g_test_add_func ("/share/json/names-come-once", test_names_come_once);
  g_test_add_func ("/share/json/depth-ends-at-32", test_depth_ends_at_32);
  return g_test_run ();
}
