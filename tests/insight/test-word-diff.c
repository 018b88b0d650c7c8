// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-word-diff.h"

/* The new parts of after, between brackets. */
static void
assert_new (const char *before, const char *after, const char *expected)
{
  g_autoptr (GArray) spans = chas_word_diff_find_new (before, after);
  g_autoptr (GString) marked = g_string_new (after);

  for (guint i = spans->len; i-- > 0;)
    {
      const ChasSpan *span = &g_array_index (spans, ChasSpan, i);

      g_string_insert_c (marked, span->end, ']');
      g_string_insert_c (marked, span->start, '[');
    }
  g_assert_cmpstr (marked->str, ==, expected);
}

static void
test_same_text_has_nothing_new (void)
{
  assert_new ("Ring på måndag", "Ring på måndag", "Ring på måndag");
  assert_new ("", "", "");
}

static void
test_words_that_came_are_marked (void)
{
  assert_new ("Ring på måndag", "Ring Åsa på måndag morgon", "Ring [Åsa] på måndag [morgon]");
}

static void
test_neighbours_become_one_part (void)
{
  assert_new ("Ring", "Ring efter klockan tio", "Ring [efter klockan tio]");
}

static void
test_words_that_went_leave_no_mark (void)
{
  assert_new ("Ring Åsa på måndag", "Ring måndag", "Ring måndag");
}

static void
test_white_space_does_not_count (void)
{
  assert_new ("Ring  på\nmåndag", "Ring på måndag", "Ring på måndag");
}

static void
test_other_text_is_all_new (void)
{
  assert_new ("Ring på måndag", "Mejla fredag", "[Mejla fredag]");
  assert_new ("", "Mejla fredag", "[Mejla fredag]");
}

static void
test_very_long_texts_are_not_compared (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;

  for (guint i = 0; i < 3000; i++)
    g_string_append (text, "ord ");
  spans = chas_word_diff_find_new (text->str, text->str);
  g_assert_cmpuint (spans->len, ==, 1);
  g_assert_cmpuint (g_array_index (spans, ChasSpan, 0).end, ==, text->len);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/word-diff/same-text-has-nothing-new", test_same_text_has_nothing_new);
  g_test_add_func ("/insight/word-diff/words-that-came-are-marked",
                   test_words_that_came_are_marked);
  g_test_add_func ("/insight/word-diff/neighbours-become-one-part",
                   test_neighbours_become_one_part);
  g_test_add_func ("/insight/word-diff/words-that-went-leave-no-mark",
                   test_words_that_went_leave_no_mark);
  g_test_add_func ("/insight/word-diff/white-space-does-not-count",
                   test_white_space_does_not_count);
  g_test_add_func ("/insight/word-diff/other-text-is-all-new", test_other_text_is_all_new);
  g_test_add_func ("/insight/word-diff/very-long-texts-are-not-compared",
                   test_very_long_texts_are_not_compared);
  return g_test_run ();
}
