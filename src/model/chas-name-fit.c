// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-name-fit.h"

#include <string.h>

#include "chas-search-words.h"

static gboolean
begins_word (const char *name, const char *place)
{
  return place == name || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (place)));
}

/* The best place of one word of what is typed. */
static ChasNameFit
fit_word (const char *name, const char *word)
{
  const char *place = strstr (name, word);
  ChasNameFit fit = place ? CHAS_NAME_FIT_INSIDE : CHAS_NAME_FIT_NONE;

  for (; place; place = strstr (place + 1, word))
    if (begins_word (name, place))
      return CHAS_NAME_FIT_WORD;
  return fit;
}

/**
 * chas_name_fit:
 * @name: of somebody or something, folded
 * @typed: what is looked for, folded likewise
 *
 * Returns: where it stands; several words as the worst of them
 */
ChasNameFit
chas_name_fit (const char *name, const char *typed)
{
  ChasNameFit fit = CHAS_NAME_FIT_WORD;
  const char *start, *end;

  if (g_str_equal (name, typed))
    return CHAS_NAME_FIT_WHOLE;
  if (g_str_has_prefix (name, typed))
    return CHAS_NAME_FIT_BEGINNING;
  for (const char *p = typed; chas_search_words_next (p, &start, &end); p = end)
    {
      g_autofree char *word = g_strndup (start, end - start);

      fit = MAX (fit, fit_word (name, word));
    }
  return fit;
}
