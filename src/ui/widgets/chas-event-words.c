// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-event-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"

/* A day, or an instant, as it is stored. */
static ChasDate
read_day (const char *start, ChasEnv *env)
{
  if (!start)
    return CHAS_DATE_NONE;
  return strchr (start, 'T') ? chas_instant_text_get_date (start, chas_env_get_zone (env))
                             : chas_date_from_text (start);
}

/**
 * chas_event_words_dup_when:
 * @start: when an event begins or ends, as it is stored
 *
 * Returns: (transfer full): "Tue 1 Dec, 10:00", or "Tue 1 Dec" of one that takes whole days
 */
char *
chas_event_words_dup_when (const char *start, ChasEnv *env)
{
  ChasDate date = read_day (start, env);

  if (date == CHAS_DATE_NONE)
    return g_strdup (start);
  return strchr (start, 'T') ? chas_day_words_dup_moment (start, env)
                             : chas_day_words_dup (date, chas_env_get_today (env));
}

/**
 * chas_event_words_dup:
 *
 * Returns: (transfer full): what it is and when: "Meeting with Nordkod, Tue 1 Dec"
 */
char *
chas_event_words_dup (ChasEvent *event, ChasEnv *env)
{
  const char *title = chas_event_get_title (event);
  const char *what = title ? title : _ ("Event");
  ChasDate date = read_day (chas_event_get_start (event), env);
  g_autofree char *day = NULL;

  if (date == CHAS_DATE_NONE)
    return g_strdup (what);
  day = chas_day_words_dup_inside (date, chas_env_get_today (env));
  /* Translators: an event, such as “Meeting with Nordkod”, and the day */
  return g_strdup_printf (C_ ("event", "%1$s, %2$s"), what, day);
}

/**
 * chas_event_words_dup_all:
 * @events: (element-type ChasEvent): at least one
 *
 * Returns: (transfer full): likewise of several: "Meeting with Nordkod, Tue 1 Dec · Meeting with
 *   Nordkod, Fri 4 Dec"
 */
char *
chas_event_words_dup_all (GPtrArray *events, ChasEnv *env)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < events->len; i++)
    {
      g_autofree char *event = chas_event_words_dup (events->pdata[i], env);

      g_string_append_printf (words, "%s%s", i > 0 ? " · " : "", event);
    }
  return g_string_free_and_steal (g_steal_pointer (&words));
}
