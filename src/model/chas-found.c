// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-found.h"

#include <string.h>

#include "chas-fold.h"
#include "chas-search-words.h"

/* In characters: what is told before the first word, which must not leave the two lines of a card,
 * unless little more stands there; and of all. */
#define BEFORE 12
#define LITTLE 20
#define LENGTH 110
#define SEEN 12 /* of the beginning of what may be cut */

G_DEFINE_BOXED_TYPE (ChasFound, chas_found, chas_found_copy, chas_found_free)

ChasFound *
chas_found_copy (const ChasFound *self)
{
  ChasFound *copy = g_memdup2 (self, sizeof *self);

  copy->lead_id = g_strdup (self->lead_id);
  copy->text = g_strdup (self->text);
  g_array_ref (copy->marks);
  return copy;
}

void
chas_found_free (ChasFound *self)
{
  g_free (self->lead_id);
  g_free (self->text);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self);
}

/**
 * chas_found_is_same:
 * @a: (nullable): of a lead
 * @b: (nullable): of the same lead
 *
 * Returns: whether both tell the same
 */
gboolean
chas_found_is_same (const ChasFound *a, const ChasFound *b)
{
  if (!a || !b)
    return a == b;
  return a->place == b->place && g_str_equal (a->text, b->text) && a->marks->len == b->marks->len &&
         memcmp (a->marks->data, b->marks->data, a->marks->len * sizeof (ChasFoundMark)) == 0;
}

/**
 * chas_found_split:
 * @search: as typed
 *
 * Returns: (transfer full): its words, folded as the index folds them, without those of an address
 *   that most addresses have
 */
GStrv
chas_found_split (const char *search)
{
  GStrv words = chas_search_words_split_parts (search);

  for (guint i = 0; words[i]; i++)
    {
      g_autofree char *word = words[i];

      words[i] = chas_fold_for_search (word);
    }
  return words;
}

/* A word may be several with what stands between them: "hm.com". */
static gboolean
begins_with (const char *start, const char *end, const char *word)
{
  glong length = MAX (g_utf8_strlen (start, end - start), g_utf8_strlen (word, -1));
  g_autofree char *token = g_utf8_substring (start, 0, MIN (length, g_utf8_strlen (start, -1)));
  g_autofree char *folded = chas_fold_for_search (token);
  g_autofree char *other = chas_search_words_fold_double_letters (word);

  return g_str_has_prefix (folded, word) || g_str_has_prefix (folded, other);
}

/* The company's own; those of people stand beside their names. */
static gboolean
is_address (ChasFoundPlace place)
{
  return place == CHAS_FOUND_IN_MAIL || place == CHAS_FOUND_IN_DOMAIN;
}

/* Names and addresses are found by parts of words too, unless a word is too short. */
static gboolean
has_part (const char *text, ChasFoundPlace place, const char *const *words, guint n_word)
{
  g_autofree char *folded = NULL;

  if ((place != CHAS_FOUND_IN_NAME && place != CHAS_FOUND_IN_PERSON && !is_address (place)) ||
      !chas_search_words_have_parts (words))
    return FALSE;
  folded = chas_fold_for_search (text);
  return strstr (folded, words[n_word]) != NULL;
}

/**
 * chas_found_has:
 * @words: as chas_found_split() gives them
 *
 * Returns: whether a word of the text begins with the word at @n_word, as the search has it, or a
 *   name or an address has it as a part
 */
gboolean
chas_found_has (const char *text, ChasFoundPlace place, const char *const *words, guint n_word)
{
  const char *start, *end;

  for (const char *p = text; !is_address (place) && chas_search_words_next (p, &start, &end);
       p = end)
    if (begins_with (start, end, words[n_word]))
      return TRUE;
  return has_part (text, place, words, n_word);
}

/* Nothing is cut off before it: the text begins with the word, or has it within a few letters. */
static gboolean
stands_early (const char *text, ChasFoundPlace place, const char *const *words, guint n_word)
{
  g_autofree char *beginning = g_utf8_substring (text, 0, MIN (SEEN, g_utf8_strlen (text, -1)));
  const char *start, *end;

  for (const char *p = text; chas_search_words_next (p, &start, &end); p = end)
    if (begins_with (start, end, words[n_word]))
      return p == text ||
             g_utf8_pointer_to_offset (text, start) + g_utf8_strlen (words[n_word], -1) <= SEEN;
  return has_part (beginning, place, words, n_word);
}

/**
 * chas_found_shows:
 * @shown: places that can be seen, each a CHAS_FOUND_PLACE(); with %CHAS_FOUND_BEGINNINGS those of
 *   the company may be cut
 * @words: as chas_found_split() gives them
 *
 * Returns: whether the text is shown and one sees in it that the word at @n_word finds it
 */
gboolean
chas_found_shows (const char *text,
                  ChasFoundPlace place,
                  guint shown,
                  const char *const *words,
                  guint n_word)
{
  gboolean cut =
    shown & CHAS_FOUND_BEGINNINGS &&
    (place == CHAS_FOUND_IN_NAME || place == CHAS_FOUND_IN_TOWN || place == CHAS_FOUND_IN_BUSINESS);

  if (!(shown & CHAS_FOUND_PLACE (place)))
    return FALSE;
  return cut ? stands_early (text, place, words, n_word)
             : chas_found_has (text, place, words, n_word);
}

static gboolean
begins_with_any (const char *start, const char *end, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (begins_with (start, end, words[i]))
      return TRUE;
  return FALSE;
}

static GArray *
find_marks (const char *text, const char *const *words)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (ChasFoundMark));
  const char *start, *end;

  for (const char *p = text; chas_search_words_next (p, &start, &end); p = end)
    if (begins_with_any (start, end, words))
      {
        ChasFoundMark mark = { (guint) (start - text), (guint) (end - text) };

        g_array_append_val (marks, mark);
      }
  return marks;
}

/* Begins a little before the place, with a whole word. */
static const char *
step_back (const char *text, const char *place)
{
  const char *p = place;

  if (g_utf8_pointer_to_offset (text, place) <= LITTLE)
    return text;
  for (guint i = 0; i < BEFORE; i++)
    p = g_utf8_prev_char (p);
  while (p < place && !g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p < place ? g_utf8_next_char (p) : p;
}

static char *
cut (const char *text, guint first)
{
  const char *start = step_back (text, text + first);
  glong length = g_utf8_strlen (start, -1);
  g_autofree char *piece = g_utf8_substring (start, 0, MIN (length, LENGTH));
  char *last = length > LENGTH ? strrchr (piece, ' ') : NULL;

  if (last)
    *last = '\0';
  return g_strconcat (start > text ? "… " : "", piece, length > LENGTH ? " …" : "", NULL);
}

/* Lines and tabs are spaces here. */
static char *
dup_flat (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\r\t", -1);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; words[i]; i++)
    if (*words[i])
      g_strv_builder_add (builder, words[i]);
  all = g_strv_builder_end (builder);
  return g_strjoinv (" ", all);
}

/**
 * chas_found_new:
 * @text: that has at least one of the words
 * @words: as chas_found_split() gives them
 *
 * Returns: (transfer full): what stands around the first of the words that is there, all of them
 * marked
 */
ChasFound *
chas_found_new (const char *lead_id,
                ChasFoundPlace place,
                const char *text,
                const char *const *words)
{
  ChasFound *self = g_new0 (ChasFound, 1);
  g_autofree char *flat = dup_flat (text);
  g_autoptr (GArray) all = find_marks (flat, words);

  self->lead_id = g_strdup (lead_id);
  self->place = place;
  self->text = cut (flat, all->len > 0 ? g_array_index (all, ChasFoundMark, 0).start : 0);
  self->marks = find_marks (self->text, words);
  return self;
}
