// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-word-diff.h"

#include <string.h>

/* Two texts of more words than this together are not compared word by word: it would take a while,
 * and nobody reads the marks. */
#define MOST_WORDS 4000

typedef struct
{
  const char *text;
  GArray *words; /* of ChasSpan */
} Words;

static void
split (Words *self, const char *text)
{
  const char *start = NULL;

  self->text = text;
  self->words = g_array_new (FALSE, FALSE, sizeof (ChasSpan));
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gboolean in_word = *p && !g_unichar_isspace (g_utf8_get_char (p));

      if (in_word && !start)
        start = p;
      else if (!in_word && start)
        {
          const ChasSpan word = { (guint) (start - text), (guint) (p - text) };

          g_array_append_val (self->words, word);
          start = NULL;
        }
      if (!*p)
        return;
    }
}

static gboolean
are_same (const Words *a, guint i, const Words *b, guint j)
{
  const ChasSpan *x = &g_array_index (a->words, ChasSpan, i);
  const ChasSpan *y = &g_array_index (b->words, ChasSpan, j);
  guint length = x->end - x->start;

  return length == y->end - y->start &&
         memcmp (a->text + x->start, b->text + y->start, length) == 0;
}

/* Words that stand side by side become one part. */
static void
add_word (GArray *spans, const Words *words, guint n, gboolean joins)
{
  const ChasSpan *word = &g_array_index (words->words, ChasSpan, n);

  if (joins)
    g_array_index (spans, ChasSpan, spans->len - 1).end = word->end;
  else
    g_array_append_val (spans, *word);
}

/* lengths[i][j]: how many words a from i on and b from j on have in common, in order. */
static guint16 *
measure (const Words *a, const Words *b)
{
  gsize width = b->words->len + 1;
  guint16 *lengths = g_new0 (guint16, (a->words->len + 1) * width);

  for (guint i = a->words->len; i-- > 0;)
    for (guint j = b->words->len; j-- > 0;)
      lengths[i * width + j] = are_same (a, i, b, j)
                                 ? lengths[(i + 1) * width + j + 1] + 1
                                 : MAX (lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
  return lengths;
}

static void
walk (const Words *before, const Words *after, const guint16 *lengths, GArray *spans)
{
  gsize width = after->words->len + 1;
  gboolean joins = FALSE;
  guint i = 0;

  for (guint j = 0; j < after->words->len;)
    if (i < before->words->len && are_same (before, i, after, j))
      {
        joins = FALSE;
        i++;
        j++;
      }
    else if (i < before->words->len && lengths[(i + 1) * width + j] >= lengths[i * width + j + 1])
      i++;
    else
      {
        add_word (spans, after, j, joins);
        joins = TRUE;
        j++;
      }
}

/**
 * chas_word_diff_find_new:
 * @before: a text
 * @after: another
 *
 * Compares word by word, by the longest sequence that both have in common.
 *
 * Returns: (transfer full) (element-type ChasSpan): the parts of @after that are not in @before, in
 * order; all of it when the texts are too long to compare
 */
GArray *
chas_word_diff_find_new (const char *before, const char *after)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (ChasSpan));
  Words old = { NULL }, new = { NULL };

  split (&old, before);
  split (&new, after);
  if (old.words->len + new.words->len > MOST_WORDS)
    {
      const ChasSpan all = { 0, (guint) strlen (after) };

      g_array_append_val (spans, all);
    }
  else
    {
      g_autofree guint16 *lengths = measure (&old, &new);

      walk (&old, &new, lengths, spans);
    }
  g_array_unref (old.words);
  g_array_unref (new.words);
  return spans;
}
