// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* In which order the search of a merge shows what it finds. Needs no screen. */

#include "chas-merge-candidate.h"
#include "chas-merge-search.h"
#include "chas-name-key.h"

/* They stand as the nearest first: each search has to bring the best forward itself. */
static GPtrArray *
new_candidates (const char *const *names)
{
  GPtrArray *candidates =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_merge_candidate_free);

  for (guint i = 0; names[i]; i++)
    g_ptr_array_add (candidates, chas_merge_candidate_new (names[i], names[i], "Solna", NULL,
                                                           chas_name_key_make (names[i])));
  return candidates;
}

static char *
find (const char *const *names, const char *typed, guint limit)
{
  g_autoptr (GPtrArray) candidates = new_candidates (names);
  g_autoptr (GPtrArray) found = chas_merge_search_find (candidates, typed, limit);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) shown = NULL;

  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (builder, ((ChasMergeCandidate *) found->pdata[i])->name);
  shown = g_strv_builder_end (builder);
  return g_strjoinv (", ", shown);
}

#define assert_found(typed, expected, ...)                                                         \
  G_STMT_START                                                                                     \
  {                                                                                                \
    const char *const names[] = { __VA_ARGS__, NULL };                                             \
    g_autofree char *found = find (names, typed, 50);                                              \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_best_first (void)
{
  assert_found ("fj", "Fjord IT, Stora Fjord, Alfjord", "Alfjord", "Stora Fjord", "Fjord IT",
                "Tallvik");
  assert_found (" Fjord ", "Fjord AB, Fjord IT, Alfjord", "Alfjord", "Fjord IT", "Fjord AB");
}

static void
test_letters_as_written_before_plain_ones (void)
{
  assert_found ("åre", "Åre Data, Are Kod, Kåre", "Are Kod", "Kåre", "Åre Data");
  assert_found ("are", "Are Kod, Åre Data", "Åre Data", "Are Kod");
}

/* What is found by its town stands behind every name, and the nearest first as before. */
static void
test_elsewhere_last (void)
{
  assert_found ("sol", "Solkatt, Parasol, Tallvik, Alfjord", "Tallvik", "Alfjord", "Parasol",
                "Solkatt");
  assert_found ("", "Tallvik, Alfjord", "Tallvik", "Alfjord");
}

static void
test_best_of_many (void)
{
  const char *const names[] = { "Alfjord", "Olfjord", "Fjord", NULL };
  g_autofree char *found = find (names, "fj", 2);

  g_assert_cmpstr (found, ==, "Fjord, Alfjord");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/merge-search/best-first", test_best_first);
  g_test_add_func ("/merge-search/letters", test_letters_as_written_before_plain_ones);
  g_test_add_func ("/merge-search/elsewhere-last", test_elsewhere_last);
  g_test_add_func ("/merge-search/best-of-many", test_best_of_many);
  return g_test_run ();
}
