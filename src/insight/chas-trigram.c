// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trigram.h"

typedef struct
{
  gunichar letters[3];
} Trigram;

static int
compare_trigrams (gconstpointer data_a, gconstpointer data_b)
{
  const Trigram *a = data_a;
  const Trigram *b = data_b;

  for (int i = 0; i < 3; i++)
    {
      if (a->letters[i] != b->letters[i])
        return a->letters[i] < b->letters[i] ? -1 : 1;
    }
  return 0;
}

/* Appends the trigrams of a word with two spaces before it and one after, so that beginnings weigh
 * most. */
static void
append_word (GArray *trigrams, const char *word)
{
  Trigram trigram = { { ' ', ' ', ' ' } };

  if (word[0] == '\0')
    return;
  for (const char *p = word;; p = g_utf8_next_char (p))
    {
      trigram.letters[0] = trigram.letters[1];
      trigram.letters[1] = trigram.letters[2];
      trigram.letters[2] = *p != '\0' ? g_utf8_get_char (p) : ' ';
      g_array_append_val (trigrams, trigram);
      if (*p == '\0')
        break;
    }
}

/* Returns the trigrams of a text, sorted, each once. */
static GArray *
make_set (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Trigram));
  GArray *set = g_array_new (FALSE, FALSE, sizeof (Trigram));

  for (guint i = 0; words[i] != NULL; i++)
    append_word (all, words[i]);
  g_array_sort (all, compare_trigrams);
  for (guint i = 0; i < all->len; i++)
    {
      const Trigram *trigram = &g_array_index (all, Trigram, i);

      if (i == 0 || compare_trigrams (trigram, trigram - 1) != 0)
        g_array_append_val (set, *trigram);
    }
  return set;
}

static guint
count_common (GArray *a, GArray *b)
{
  guint n_common = 0;
  guint i = 0, j = 0;

  while (i < a->len && j < b->len)
    {
      int order = compare_trigrams (&g_array_index (a, Trigram, i), &g_array_index (b, Trigram, j));

      n_common += order == 0;
      i += order <= 0;
      j += order >= 0;
    }
  return n_common;
}

/**
 * chas_trigram_similarity:
 * @a: a folded text, words parted by spaces
 * @b: another
 *
 * Returns: the share of trigrams that both have, 0 (nothing in common) to 1 (the same words in any
 * order)
 */
double
chas_trigram_similarity (const char *a, const char *b)
{
  g_autoptr (GArray) set_a = make_set (a);
  g_autoptr (GArray) set_b = make_set (b);
  guint n_common = count_common (set_a, set_b);
  guint n_all = set_a->len + set_b->len - n_common;

  return n_all > 0 ? (double) n_common / n_all : 0;
}
