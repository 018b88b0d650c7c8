// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-tag-match.h"

#include "chas-bulk-option.h"

static char *
list (const char *const *taken, const char *typed)
{
  static const char *const names[] = { "AI", "Bilmärke", "Fintech", "spel", "Spelstudio", NULL };
  g_autoptr (GPtrArray) options =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_bulk_option_free);
  g_autoptr (GPtrArray) matches = NULL;
  GString *found = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    g_ptr_array_add (options, chas_bulk_option_new (names[i], names[i], 1));
  matches = chas_tag_match_list (options, taken, typed);
  for (guint i = 0; i < matches->len; i++)
    g_string_append_printf (found, "%s%s", i ? "," : "",
                            ((ChasBulkOption *) matches->pdata[i])->name);
  return g_string_free_and_steal (found);
}

static void
assert_list (const char *const *taken, const char *typed, const char *expected)
{
  g_autofree char *found = list (taken, typed);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_nearest_come_first (void)
{
  assert_list (NULL, "", "AI,Bilmärke,Fintech,spel,Spelstudio");
  assert_list (NULL, "SPEL", "spel,Spelstudio");
  assert_list (NULL, "te", "Fintech");
  assert_list (NULL, "studio", "Spelstudio");
  assert_list (NULL, "nothing", "");
}

static void
test_spelling_does_not_matter (void)
{
  assert_list (NULL, "ai", "AI");
  assert_list (NULL, "bilmarke", "Bilmärke");
  g_assert_true (chas_tag_match_is_same ("Bilmärke", "BILMARKE"));
  g_assert_false (chas_tag_match_is_same ("spel", "Spelstudio"));
  g_assert_true (chas_tag_match_has ("Spelstudio", "STUD"));
  g_assert_false (chas_tag_match_has ("spel", "spelstudio"));
  g_assert_true (chas_tag_match_begins ("Spelstudio", "SPEL"));
  g_assert_false (chas_tag_match_begins ("Spelstudio", "studio"));
}

static void
test_what_is_there_is_not_proposed (void)
{
  assert_list ((const char *const[]) { "SPEL", NULL }, "spel", "Spelstudio");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/tag-match/nearest-come-first", test_nearest_come_first);
  g_test_add_func ("/app/tag-match/spelling-does-not-matter", test_spelling_does_not_matter);
  g_test_add_func ("/app/tag-match/what-is-there-is-not-proposed",
                   test_what_is_there_is_not_proposed);
  return g_test_run ();
}
