// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-rival-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"

/**
 * chas_rival_words_dup:
 *
 * Returns: (transfer full): who has taken on the company too, and since when
 */
char *
chas_rival_words_dup (const ChasRival *rival, ChasDate today)
{
  g_autofree char *day = chas_day_words_dup_inside (chas_date_from_text (rival->since), today);

  if (rival->group_name)
    /* Translators: a person, another group, and a day inside the sentence */
    return g_strdup_printf (_ ("Also claimed by %s in %s, since %s"), rival->name,
                            rival->group_name, day);
  /* Translators: a person, and a day inside the sentence */
  return g_strdup_printf (_ ("Also claimed by %s, since %s"), rival->name, day);
}

/**
 * chas_rival_words_dup_all:
 * @rivals: (element-type ChasRival)
 *
 * Returns: (transfer full) (nullable): a line for each of them
 */
char *
chas_rival_words_dup_all (GPtrArray *rivals, ChasDate today)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (rivals->len == 0)
    return NULL;
  for (guint i = 0; i < rivals->len; i++)
    g_strv_builder_take (lines, chas_rival_words_dup (rivals->pdata[i], today));
  all = g_strv_builder_end (lines);
  return g_strjoinv ("\n", all);
}
