// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tag-match.h"

#include "chas-bulk-option.h"
#include "chas-fold.h"

/* Which tags are meant by what somebody types: "ai" is "AI", and "bilmarke" is "Bilmärke". */

typedef enum
{
  IS_SAME,
  BEGINS_SO,
  HAS_IT,
  IS_OTHER,
} Nearness;

/**
 * chas_tag_match_is_same:
 *
 * Returns: whether the two are one tag in two spellings
 */
gboolean
chas_tag_match_is_same (const char *name, const char *other)
{
  g_autofree char *one = chas_fold_for_search (name);
  g_autofree char *two = chas_fold_for_search (other);

  return g_str_equal (one, two);
}

/**
 * chas_tag_match_has:
 *
 * Returns: whether what is typed stands in the name
 */
gboolean
chas_tag_match_has (const char *name, const char *typed)
{
  g_autofree char *key = chas_fold_for_search (name);
  g_autofree char *folded = chas_fold_for_search (typed);

  return strstr (key, folded) != NULL;
}

static gboolean
is_taken (const char *const *taken, const char *name)
{
  for (; taken && *taken; taken++)
    if (chas_tag_match_is_same (*taken, name))
      return TRUE;
  return FALSE;
}

static Nearness
get_nearness (const char *name, const char *folded)
{
  g_autofree char *key = chas_fold_for_search (name);

  if (g_str_equal (key, folded))
    return IS_SAME;
  if (g_str_has_prefix (key, folded))
    return BEGINS_SO;
  return strstr (key, folded) ? HAS_IT : IS_OTHER;
}

/**
 * chas_tag_match_begins:
 *
 * Returns: whether the name begins with what is typed
 */
gboolean
chas_tag_match_begins (const char *name, const char *typed)
{
  g_autofree char *folded = chas_fold_for_search (typed);

  return get_nearness (name, folded) <= BEGINS_SO;
}

/**
 * chas_tag_match_list:
 * @options: (element-type ChasBulkOption): known tags
 * @taken: (array zero-terminated) (nullable): tags that are not proposed any more
 * @typed: what somebody types; "" for all
 *
 * Returns: (transfer container) (element-type ChasBulkOption): the tags that are meant, the nearest
 * first
 */
GPtrArray *
chas_tag_match_list (GPtrArray *options, const char *const *taken, const char *typed)
{
  GPtrArray *matches = g_ptr_array_new ();
  g_autofree char *folded = chas_fold_for_search (typed);

  for (Nearness nearness = IS_SAME; nearness < IS_OTHER; nearness++)
    for (guint i = 0; i < options->len; i++)
      {
        const ChasBulkOption *option = options->pdata[i];

        if (get_nearness (option->name, folded) == nearness && !is_taken (taken, option->name))
          g_ptr_array_add (matches, options->pdata[i]);
      }
  return matches;
}
