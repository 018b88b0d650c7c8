// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-search-words.h"

#include <string.h>

#define LEAST_PART 3 /* characters of a word that is looked for within others too */

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/**
 * chas_search_words_next:
 * @out_start: (out): where the next word of the text begins
 * @out_end: (out): and ends
 *
 * Returns: %FALSE when there is none
 */
gboolean
chas_search_words_next (const char *text, const char **out_start, const char **out_end)
{
  const char *p = text;

  while (*p && !is_word_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *out_start = p;
  while (*p && is_word_char (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  *out_end = p;
  return *out_start != p;
}

/**
 * chas_search_words_split:
 * @search: as typed
 *
 * Returns: (transfer full): its words, in whatever letters they have
 */
GStrv
chas_search_words_split (const char *search)
{
  g_autofree char *composed = g_utf8_normalize (search, -1, G_NORMALIZE_NFC);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start, *end;

  for (const char *p = composed; p && chas_search_words_next (p, &start, &end); p = end)
    g_strv_builder_take (words, g_strndup (start, end - start));
  return g_strv_builder_end (words);
}

static gboolean
is_address_sign (char c)
{
  return c == '@' || c == '.';
}

/* One of "info@bolag.se", and not the last of a sentence. */
static gboolean
is_in_address (const char *text, const char *start, const char *end)
{
  const char *before = start > text && is_address_sign (start[-1]) && start - 1 > text
                         ? g_utf8_find_prev_char (text, start - 1)
                         : NULL;

  return (before && is_word_char (g_utf8_get_char (before))) ||
         (is_address_sign (*end) && is_word_char (g_utf8_get_char (end + 1)));
}

/* Where an address ends that has a word there which ends at @end. */
static const char *
find_address_end (const char *end)
{
  while (is_address_sign (*end) && is_word_char (g_utf8_get_char (end + 1)))
    for (end++; is_word_char (g_utf8_get_char (end));)
      end = g_utf8_next_char (end);
  return end;
}

/* "ab" of "info@ab.se", and of "ab.se" and "info@ab": what stands for a company, be it as short. */
static gboolean
is_of_domain (const char *text, const char *start, const char *end)
{
  const char *last = find_address_end (end);

  return !memchr (end, '@', (gsize) (last - end)) &&
         (last > end || (start > text && start[-1] == '@'));
}

/* Of an address, "se" is too short to be looked for within words, and "www" is in most of them. */
static gboolean
says_little (const char *text, const char *start, const char *end)
{
  return (g_utf8_strlen (start, end - start) < LEAST_PART && !is_of_domain (text, start, end)) ||
         (end - start == 3 && g_ascii_strncasecmp (start, "www", 3) == 0);
}

/* A word that is too short by itself is looked for with what follows it in its address. */
static const char *
find_part_end (const char *text, const char *start, const char *end)
{
  return g_utf8_strlen (start, end - start) < LEAST_PART && is_in_address (text, start, end)
           ? find_address_end (end)
           : end;
}

/**
 * chas_search_words_split_parts:
 * @search: as typed
 *
 * Returns: (transfer full): those of its words that are looked for within others: a mail or web
 *   address is found by the words that tell it from others
 */
GStrv
chas_search_words_split_parts (const char *search)
{
  g_autofree char *composed = g_utf8_normalize (search, -1, G_NORMALIZE_NFC);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *start, *end;

  for (const char *p = composed; p && chas_search_words_next (p, &start, &end); p = end)
    if (!is_in_address (composed, start, end) || !says_little (composed, start, end))
      {
        end = find_part_end (composed, start, end);
        g_strv_builder_take (words, g_strndup (start, end - start));
      }
  return g_strv_builder_end (words);
}

/**
 * chas_search_words_have_parts:
 *
 * Returns: whether all words are long enough to be looked for within others
 */
gboolean
chas_search_words_have_parts (const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (g_utf8_strlen (words[i], -1) < LEAST_PART)
      return FALSE;
  return TRUE;
}

/**
 * chas_search_words_fold_double_letters:
 * @word: in lower case
 *
 * Where a keyboard has no å, ä or ö, people write aa, ae and oe.
 *
 * Returns: (transfer full): the word with the plain letters that the index holds for them
 */
char *
chas_search_words_fold_double_letters (const char *word)
{
  g_autoptr (GString) folded = g_string_new (word);

  g_string_replace (folded, "aa", "a", 0);
  g_string_replace (folded, "ae", "a", 0);
  g_string_replace (folded, "oe", "o", 0);
  return g_string_free_and_steal (g_steal_pointer (&folded));
}
