// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-name-key.h"

/* What a company's name may end with without being its name; of two that fit, the longer comes
 * first. */
static const char *const endings[] = {
  "ab",
  "aktiebolag",
  "publ",
  "hb",
  "kb",
  "handelsbolag",
  "kommanditbolag",
  "ek för",
  "ekonomisk förening",
  "i sverige",
  "sverige",
  "sweden",
  "nordic",
  "group",
  "holding",
};

static gboolean
is_inside_word (gunichar c)
{
  return c == '.' || c == '\'' || c == '"' || c == 0x2019 || c == 0x201d || c == 0x00b4;
}

/* Returns the words of a folded name with one space between. A full stop or apostrophe inside a
 * word vanishes (A.B.), other punctuation parts words (AB(publ)). */
static char *
take_words (const char *folded)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_inside_word (c))
        continue;
      if (c == '&')
        {
          g_string_append (text, text->len > 0 ? " och" : "och");
          is_gap = TRUE;
        }
      else if (g_unichar_isspace (c) || g_unichar_ispunct (c))
        {
          is_gap = TRUE;
        }
      else
        {
          if (is_gap && text->len > 0)
            g_string_append_c (text, ' ');
          g_string_append_unichar (text, c);
          is_gap = FALSE;
        }
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Cuts one ending off, unless nothing would be left. */
static gboolean
cut_ending (char *words)
{
  gsize length = strlen (words);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      gsize n_ending = strlen (endings[i]);

      if (length > n_ending + 1 && g_str_has_suffix (words, endings[i]) &&
          words[length - n_ending - 1] == ' ')
        {
          words[length - n_ending - 1] = '\0';
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * chas_name_key_make:
 * @company_name: a name as people write it
 *
 * Two companies with one key may be the same: the key has no case, punctuation, legal form or
 * country.
 *
 * Returns: (transfer full): the key; empty only if @company_name has no letters. Source: domain.md,
 * section 7
 */
char *
chas_name_key_make (const char *company_name)
{
  g_autofree char *valid = g_utf8_make_valid (company_name, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);
  g_autofree char *folded = g_utf8_casefold (composed, -1);
  char *words = take_words (folded);

  while (cut_ending (words))
    continue;
  return words;
}
