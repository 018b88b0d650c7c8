// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-day-words.h"

#include <glib/gi18n.h>

/* Weekdays and months are written small in Swedish, but here they begin a line. */
static char *
capitalise (char *text)
{
  g_autofree char *owned = text;
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

/**
 * chas_day_words_dup:
 *
 * Says a day as people do.
 *
 * Returns: (transfer full): "Yesterday", "Today", "Tomorrow", "Thu 26 Nov" or, in another year, "26
 * Nov 2027"
 */
char *
chas_day_words_dup (ChasDate date, ChasDate today)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *text = NULL;
  int year, month, day, this_year;

  if (date == today)
    return g_strdup (_ ("Today"));
  if (date == today + 1)
    return g_strdup (_ ("Tomorrow"));
  if (date == today - 1)
    return g_strdup (_ ("Yesterday"));
  chas_date_get_ymd (date, &year, &month, &day);
  chas_date_get_ymd (today, &this_year, NULL, NULL);
  moment = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: a day of this year, and one of another; see g_date_time_format () */
  text = g_date_time_format (moment, year == this_year ? C_ ("date", "%a %-e %b")
                                                       : C_ ("date", "%-e %b %Y"));
  return capitalise (g_steal_pointer (&text));
}
