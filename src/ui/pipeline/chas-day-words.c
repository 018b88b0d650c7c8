// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-day-words.h"

#include <glib/gi18n.h>

#include "chas-instant.h"

/**
 * chas_day_words_capitalise:
 * @text: (transfer full): a date in words
 *
 * Weekdays and months are written small in Swedish, unless they begin a line.
 *
 * Returns: (transfer full): the same with a capital letter
 */
char *
chas_day_words_capitalise (char *text)
{
  g_autofree char *owned = text;
  g_autofree char *first = g_utf8_substring (text, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, g_utf8_next_char (text), NULL);
}

static char *
format_day (ChasDate date, ChasDate today)
{
  g_autoptr (GDateTime) moment = NULL;
  int year, month, day, this_year;

  chas_date_get_ymd (date, &year, &month, &day);
  chas_date_get_ymd (today, &this_year, NULL, NULL);
  moment = g_date_time_new_utc (year, month, day, 0, 0, 0);
  /* Translators: a day of this year, and one of another; see g_date_time_format () */
  return g_date_time_format (moment, year == this_year ? C_ ("date", "%a %-e %b")
                                                       : C_ ("date", "%-e %b %Y"));
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
  if (date == today)
    return g_strdup (_ ("Today"));
  if (date == today + 1)
    return g_strdup (_ ("Tomorrow"));
  if (date == today - 1)
    return g_strdup (_ ("Yesterday"));
  return chas_day_words_capitalise (format_day (date, today));
}

/**
 * chas_day_words_dup_inside:
 *
 * Says a day as people do, in the middle of a sentence.
 *
 * Returns: (transfer full): "yesterday", "today", "tomorrow", "Thu 26 Nov" or "26 Nov 2027"
 */
char *
chas_day_words_dup_inside (ChasDate date, ChasDate today)
{
  if (date == today)
    return g_strdup (C_ ("inside a sentence", "today"));
  if (date == today + 1)
    return g_strdup (C_ ("inside a sentence", "tomorrow"));
  if (date == today - 1)
    return g_strdup (C_ ("inside a sentence", "yesterday"));
  return format_day (date, today);
}

/**
 * chas_day_words_dup_heading:
 *
 * Says a day above what happened on it.
 *
 * Returns: (transfer full): "Today · Tuesday 24 November", "Friday 20 November" or, in another
 * year, "Friday 20 November 2025"
 */
char *
chas_day_words_dup_heading (ChasDate date, ChasDate today)
{
  g_autoptr (GDateTime) moment = NULL;
  g_autofree char *text = NULL;
  int year, month, day, this_year;

  chas_date_get_ymd (date, &year, &month, &day);
  chas_date_get_ymd (today, &this_year, NULL, NULL);
  moment = g_date_time_new_utc (year, month, day, 0, 0, 0);
  text = g_date_time_format (moment, year == this_year ? C_ ("date", "%A %-e %B")
                                                       : C_ ("date", "%A %-e %B %Y"));
  if (date == today)
    return g_strdup_printf ("%s · %s", _ ("Today"), text);
  if (date == today - 1)
    return g_strdup_printf ("%s · %s", _ ("Yesterday"), text);
  return chas_day_words_capitalise (g_steal_pointer (&text));
}

/**
 * chas_day_words_dup_moment:
 * @at: an instant as it is stored
 *
 * Returns: (transfer full): its day and the time of day here; empty if it is none
 */
char *
chas_day_words_dup_moment (const char *at, ChasEnv *env)
{
  GTimeZone *zone = chas_env_get_zone (env);
  ChasDate date = chas_instant_text_get_date (at, zone);
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (at, NULL);
  g_autoptr (GDateTime) local = utc ? g_date_time_to_timezone (utc, zone) : NULL;
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;

  if (!local || date == CHAS_DATE_NONE)
    return g_strdup ("");
  day = chas_day_words_dup (date, chas_env_get_today (env));
  /* Translators: the time of day, see g_date_time_format () */
  time = g_date_time_format (local, C_ ("time", "%H:%M"));
  return g_strdup_printf ("%s, %s", day, time);
}
