// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-name-key.h"

static void
assert_key (const char *name, const char *expected)
{
  g_autofree char *key = chas_name_key_make (name);

  g_assert_cmpstr (key, ==, expected);
}

static void
test_name_key_endings_go_repeatedly (void)
{
  assert_key ("Nordkod Sverige AB (publ)", "nordkod");
  assert_key ("Nordkod Holding i Sverige AB", "nordkod");
}

static void
test_name_key_each_ending_goes (void)
{
  const char *endings[] = {
    "ab",           "aktiebolag", "publ",           "hb",        "kb",
    "handelsbolag", "Ek. för.",   "Kommanditbolag", "sweden",    "group",
    "nordic",       "holding",    "sverige",        "i Sverige", "ekonomisk förening"
  };

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strdup_printf ("Nordkod %s", endings[i]);

      assert_key (name, "nordkod");
    }
}

static void
test_name_key_is_never_empty (void)
{
  assert_key ("AB", "ab");
  assert_key ("Nordic Group AB", "nordic");
  assert_key ("Sverige AB", "sverige");
}

static void
test_name_key_only_whole_words_at_the_end_go (void)
{
  assert_key ("AB Volvo", "ab volvo");
  assert_key ("Klabb", "klabb");
  assert_key ("Groupon", "groupon");
}

static void
test_name_key_folds_case_signs_and_composition (void)
{
  assert_key ("H&M", "h och m");
  assert_key ("Smör & Bröd AB", "smör och bröd");
  assert_key ("SMO\xcc\x88R OCH BRÖD", "smör och bröd");
  assert_key ("Nordkod A.B.", "nordkod");
  assert_key ("  Tele-2/Nord,AB(publ)  ", "tele 2 nord");
  assert_key ("O'Leary’s", "olearys");
  assert_key ("", "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/name-key/endings-go-repeatedly", test_name_key_endings_go_repeatedly);
  g_test_add_func ("/model/name-key/each-ending-goes", test_name_key_each_ending_goes);
  g_test_add_func ("/model/name-key/is-never-empty", test_name_key_is_never_empty);
  g_test_add_func ("/model/name-key/only-whole-words-at-the-end-go",
                   test_name_key_only_whole_words_at_the_end_go);
  g_test_add_func ("/model/name-key/folds-case-signs-and-composition",
                   test_name_key_folds_case_signs_and_composition);
  return g_test_run ();
}
