// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"

/* When something happened. */

static GDateTime *
get_local (const char *at, ChasEnv *env)
{
  g_autoptr (GDateTime) utc = NULL;
  gint64 seconds;

  if (!chas_instant_parse (at, &seconds))
    return NULL;
  utc = g_date_time_new_from_unix_utc (seconds);
  return g_date_time_to_timezone (utc, chas_env_get_zone (env));
}

static ChasDate
get_day (const char *at, ChasEnv *env)
{
  ChasDate day;

  return chas_date_parse (at, &day) ? day
                                    : chas_instant_text_get_date (at, chas_env_get_zone (env));
}

/**
 * chas_timeline_words_dup_when:
 *
 * Returns: (transfer full): when it happened, as people say it: the time if today, else the day; of
 * an event the day, whose time is told with the place
 */
char *
chas_timeline_words_dup_when (const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autoptr (GDateTime) local = get_local (entry->at, env);
  ChasDate day = get_day (entry->at, env);
  ChasDate today = chas_env_get_today (env);

  if (day == CHAS_DATE_NONE)
    return g_strdup ("");
  if (local && day == today && entry->kind != CHAS_TIMELINE_EVENT)
    return g_date_time_format (local, C_ ("time", "%H:%M"));
  return chas_day_words_dup (day, today);
}

/**
 * chas_timeline_words_dup_time:
 *
 * Returns: (transfer full) (nullable): the time of day, %NULL where only the day is known
 */
char *
chas_timeline_words_dup_time (const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autoptr (GDateTime) local = get_local (entry->at, env);

  return local ? g_date_time_format (local, C_ ("time", "%H:%M")) : NULL;
}

/**
 * chas_timeline_words_dup_day:
 *
 * Returns: (transfer full): the day on which it happened, as it will be true for ever: "23 Nov
 * 2026"
 */
char *
chas_timeline_words_dup_day (const ChasTimelineEntry *entry, ChasEnv *env)
{
  ChasDate day = get_day (entry->at, env);
  g_autoptr (GDateTime) moment = NULL;
  int year, month, of_month;

  if (day == CHAS_DATE_NONE)
    return g_strdup ("");
  chas_date_get_ymd (day, &year, &month, &of_month);
  moment = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  return g_date_time_format (moment, C_ ("date", "%-e %b %Y"));
}

/**
 * chas_timeline_words_dup_exact:
 * @at: an instant or a plain date
 *
 * Returns: (transfer full): the whole date, with the time if there is one
 */
char *
chas_timeline_words_dup_exact (const char *at, ChasEnv *env)
{
  g_autoptr (GDateTime) local = get_local (at, env);
  ChasDate day = get_day (at, env);
  int year, month, of_month;

  if (local)
    /* Translators: a day and a time; see g_date_time_format () */
    return chas_day_words_capitalise (g_date_time_format (local,
                                                          C_ ("date", "%A %-e %B %Y, %H:%M")));
  if (day == CHAS_DATE_NONE)
    return g_strdup (at);
  chas_date_get_ymd (day, &year, &month, &of_month);
  local = g_date_time_new_utc (year, month, of_month, 0, 0, 0);
  return chas_day_words_capitalise (g_date_time_format (local, C_ ("date", "%A %-e %B %Y")));
}
