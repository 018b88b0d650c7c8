// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-fold.h"

static void
assert_search (const char *text, const char *expected)
{
  g_autofree char *folded = chas_fold_for_search (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold_search_has_no_case_or_accents (void)
{
  assert_search ("ÅKE Ängström", "ake angstrom");
  assert_search ("Crème Brûlée", "creme brulee");
  assert_search ("A\xcc\x8akeri", "akeri");
  assert_search ("Straße Ærø Łódź", "strasse aero lodz");
  assert_search ("ﬁnans", "finans");
}

static void
test_fold_search_survives_bad_bytes (void)
{
  g_autofree char *folded = chas_fold_for_search ("abc\xff");

  g_assert_true (g_utf8_validate (folded, -1, NULL));
  g_assert_true (g_str_has_prefix (folded, "abc"));
}

static char *
write_letters (gunichar first, gunichar second, const char *end)
{
  GString *text = g_string_new (NULL);

  g_string_append_unichar (text, first);
  g_string_append_unichar (text, second);
  g_string_append (text, end);
  return g_string_free_and_steal (text);
}

/* Western letters go a short way, unless the text has others: "ł" in it asks for the long one. */
static void
assert_same_by_both_ways (gunichar first, gunichar second)
{
  g_autofree char *text = write_letters (first, second, "");
  g_autofree char *longer = write_letters (first, second, "ł");
  g_autofree char *folded = chas_fold_for_search (text);
  g_autofree char *folded_longer = chas_fold_for_search (longer);
  g_autofree char *expected = g_strconcat (folded, "l", NULL);

  g_assert_cmpstr (folded_longer, ==, expected);
}

static void
test_fold_is_the_same_by_both_ways (void)
{
  for (gunichar c = 1; c < 0x180; c++)
    {
      assert_same_by_both_ways (c, 'a');
      assert_same_by_both_ways (c, 0x301);
      assert_same_by_both_ways ('E', c);
    }
}

static void
test_fold_sort_keeps_swedish_letters_last (void)
{
  const char *sorted[] = { "2 Dal", "Alm",  "bo",  "Ek",  "Éken", "Ekholm", "Müller",
                           "Myr",   "Zorn", "Åby", "Älv", "ärla", "Ödla",   "Øst" };

  for (gsize i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *before = chas_fold_for_sort (sorted[i - 1]);
      g_autofree char *after = chas_fold_for_sort (sorted[i]);

      g_assert_cmpstr (before, <, after);
    }
}

static void
test_fold_sort_accents_matter_only_where_all_else_is_equal (void)
{
  g_autofree char *plain = chas_fold_for_sort ("Ide B");
  g_autofree char *accent = chas_fold_for_sort ("Idé A");
  g_autofree char *same = chas_fold_for_sort ("Idé B");

  g_assert_cmpstr (accent, <, plain);
  g_assert_cmpstr (plain, !=, same);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/fold/search-has-no-case-or-accents",
                   test_fold_search_has_no_case_or_accents);
  g_test_add_func ("/model/fold/search-survives-bad-bytes", test_fold_search_survives_bad_bytes);
  g_test_add_func ("/model/fold/sort-keeps-swedish-letters-last",
                   test_fold_sort_keeps_swedish_letters_last);
  g_test_add_func ("/model/fold/sort-accents-matter-only-where-all-else-is-equal",
                   test_fold_sort_accents_matter_only_where_all_else_is_equal);
  g_test_add_func ("/model/fold/is-the-same-by-both-ways", test_fold_is_the_same_by_both_ways);
  return g_test_run ();
}
