// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-fold.h"

/* Letters that do not decompose into a plain one and a mark. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00e6, "ae" }, { 0x00f8, "o" }, { 0x0153, "oe" }, { 0x0142, "l" },
  { 0x0111, "d" },  { 0x00f0, "d" }, { 0x00fe, "th" }, { 0x0131, "i" },
};

/* In Swedish these are letters of their own and come after z, in this order. The neighbours' æ and
 * ø sort with ä and ö, and ü with y. The signs that follow z in ASCII stand for them. */
static const struct
{
  gunichar letter;
  const char *place;
} swedish_letters[] = {
  { 0x00e5, "{" }, { 0x00e4, "|" }, { 0x00e6, "|" },
  { 0x00f6, "}" }, { 0x00f8, "}" }, { 0x00fc, "y" },
};

/* Whether the two bytes are a letter of Latin-1 whose other case is 32 further on: nothing of it
 * composes or falls apart. That is so of all from À to þ but the signs × and ÷, and of ß. */
static gboolean
is_western_letter (const char *p)
{
  guint8 first = (guint8) p[0], second = (guint8) p[1];

  return first == 0xc3 && second >= 0x80 && second <= 0xbe && second != 0x97 && second != 0x9f &&
         second != 0xb7;
}

/* Nearly all names are of such letters, and thousands of them are put in order at once. Returns:
 * (nullable): what the long way would say, %NULL if it must be gone */
static char *
fold_western (const char *text)
{
  gsize length = strlen (text);
  char *folded = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    if ((guint8) text[i] < 0x80)
      folded[i] = g_ascii_tolower (text[i]);
    else if (is_western_letter (text + i))
      {
        folded[i] = text[i];
        i++;
        folded[i] = (char) ((guint8) text[i] | 0x20);
      }
    else
      {
        g_free (folded);
        return NULL;
      }
  folded[length] = '\0';
  return folded;
}

static char *
fold_any (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
}

/**
 * chas_fold_case:
 * @text: any text
 *
 * Returns: (transfer full): @text without case, composed, with its accents
 */
char *
chas_fold_case (const char *text)
{
  char *folded = fold_western (text);

  return folded ? folded : fold_any (text);
}

static const char *
find_plain (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    {
      if (plain_letters[i].letter == c)
        return plain_letters[i].plain;
    }
  return NULL;
}

static const char *
find_swedish (gunichar c)
{
  for (gsize i = 0; i < G_N_ELEMENTS (swedish_letters); i++)
    {
      if (swedish_letters[i].letter == c)
        return swedish_letters[i].place;
    }
  return NULL;
}

/* Appends a letter without its marks. */
static void
append_plain (GString *text, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (c < 0x80)
    {
      g_string_append_c (text, (char) c);
      return;
    }
  n_parts = g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    {
      const char *plain = find_plain (parts[i]);

      if (g_unichar_ismark (parts[i]))
        continue;
      if (plain != NULL)
        g_string_append (text, plain);
      else
        g_string_append_unichar (text, parts[i]);
    }
}

/**
 * chas_fold_for_search:
 * @text: any text
 *
 * Returns: (transfer full): @text without case and accents: what a search compares, on both sides
 */
char *
chas_fold_for_search (const char *text)
{
  g_autofree char *folded = chas_fold_case (text);
  GString *plain = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    append_plain (plain, g_utf8_get_char (p));
  return g_string_free_and_steal (plain);
}

/**
 * chas_fold_for_sort:
 * @text: any text
 *
 * Makes a key that sorts as Swedish does under plain byte order, whatever the locale: å, ä, ö after
 * z, other accents and case only where all else is equal.
 *
 * Returns: (transfer full): the key, for strcmp() and ORDER BY
 */
char *
chas_fold_for_sort (const char *text)
{
  g_autofree char *folded = chas_fold_case (text);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      const char *place = find_swedish (c);

      if (place != NULL)
        g_string_append (key, place);
      else
        append_plain (key, c);
    }
  g_string_append_c (key, '\1');
  g_string_append (key, text);
  return g_string_free_and_steal (key);
}
