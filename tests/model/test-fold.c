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
  return g_test_run ();
}
