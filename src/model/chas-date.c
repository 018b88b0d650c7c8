// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-date.h"

/* GDate counts days from 1 January of year 1, which is its day 1. */
#define JULIAN_OF_1970 719163

static ChasDate
from_gdate (const GDate *gdate)
{
  return (ChasDate) g_date_get_julian (gdate) - JULIAN_OF_1970;
}

static void
to_gdate (ChasDate date, GDate *out_gdate)
{
  g_date_clear (out_gdate, 1);
  g_date_set_julian (out_gdate, (guint32) (date + JULIAN_OF_1970));
}

/* Reads exactly n_digits ASCII digits at text; returns -1 if there is anything else. */
static int
parse_digits (const char *text, int n_digits)
{
  int number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      number = number * 10 + (text[i] - '0');
    }
  return number;
}

/**
 * chas_date_parse:
 * @text: (nullable): a date, YYYY-MM-DD and nothing else
 * @out_date: (out) (optional): the date; untouched on failure
 *
 * Returns: whether @text is a date that exists
 */
gboolean
chas_date_parse (const char *text, ChasDate *out_date)
{
  ChasDate date;

  if (text == NULL || strlen (text) != CHAS_DATE_TEXT_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return FALSE;
  date = chas_date_from_ymd (parse_digits (text, 4), parse_digits (text + 5, 2),
                             parse_digits (text + 8, 2));
  if (date == CHAS_DATE_NONE)
    return FALSE;
  if (out_date != NULL)
    *out_date = date;
  return TRUE;
}

/**
 * chas_date_from_text:
 * @text: (nullable): a date, YYYY-MM-DD
 *
 * Returns: the date, or %CHAS_DATE_NONE if @text is none
 */
ChasDate
chas_date_from_text (const char *text)
{
  ChasDate date = CHAS_DATE_NONE;

  chas_date_parse (text, &date);
  return date;
}

/**
 * chas_date_format:
 * @date: a date
 * @text: (out): YYYY-MM-DD
 */
void
chas_date_format (ChasDate date, char text[CHAS_DATE_TEXT_SIZE])
{
  int year, month, day;
  char buffer[40];

  chas_date_get_ymd (date, &year, &month, &day);
  g_snprintf (buffer, sizeof buffer, "%04d-%02d-%02d", year, month, day);
  g_strlcpy (text, buffer, CHAS_DATE_TEXT_SIZE);
}

/**
 * chas_date_dup_text:
 * @date: a date or %CHAS_DATE_NONE
 *
 * Returns: (transfer full) (nullable): YYYY-MM-DD, or %NULL for no date
 */
char *
chas_date_dup_text (ChasDate date)
{
  char text[CHAS_DATE_TEXT_SIZE];

  if (date == CHAS_DATE_NONE)
    return NULL;
  chas_date_format (date, text);
  return g_strdup (text);
}

/**
 * chas_date_from_ymd:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the date, or %CHAS_DATE_NONE if it does not exist
 */
ChasDate
chas_date_from_ymd (int year, int month, int day)
{
  GDate gdate;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
    return CHAS_DATE_NONE;
  if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return CHAS_DATE_NONE;
  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return from_gdate (&gdate);
}

/**
 * chas_date_get_ymd:
 * @date: a date
 * @out_year: (out) (optional): 1 to 9999
 * @out_month: (out) (optional): 1 to 12
 * @out_day: (out) (optional): 1 to 31
 */
void
chas_date_get_ymd (ChasDate date, int *out_year, int *out_month, int *out_day)
{
  GDate gdate;

  g_return_if_fail (date > -JULIAN_OF_1970);

  to_gdate (date, &gdate);
  if (out_year != NULL)
    *out_year = g_date_get_year (&gdate);
  if (out_month != NULL)
    *out_month = (int) g_date_get_month (&gdate);
  if (out_day != NULL)
    *out_day = g_date_get_day (&gdate);
}

/**
 * chas_date_get_weekday:
 * @date: a date
 *
 * Returns: 1 (Monday) to 7 (Sunday)
 */
int
chas_date_get_weekday (ChasDate date)
{
  /* Day 0 was a Thursday. */
  return ((date + 3) % 7 + 7) % 7 + 1;
}

/**
 * chas_date_add_months:
 * @date: a date
 * @n_months: how many months later, or earlier if negative
 *
 * Returns: the same day of that month, or its last day where the month is shorter
 */
ChasDate
chas_date_add_months (ChasDate date, int n_months)
{
  GDate gdate;

  to_gdate (date, &gdate);
  if (n_months >= 0)
    g_date_add_months (&gdate, (guint) n_months);
  else
    g_date_subtract_months (&gdate, (guint) -n_months);
  return from_gdate (&gdate);
}

/**
 * chas_date_get_week:
 * @date: a date
 * @out_year: (out) (optional): the year the week belongs to
 *
 * Returns: the ISO 8601 week, 1 to 53
 */
int
chas_date_get_week (ChasDate date, int *out_year)
{
  /* A week belongs to the year that has its Thursday. */
  ChasDate thursday = date - chas_date_get_weekday (date) + 4;
  int year;

  chas_date_get_ymd (thursday, &year, NULL, NULL);
  if (out_year != NULL)
    *out_year = year;
  return (thursday - chas_date_from_ymd (year, 1, 1)) / 7 + 1;
}

/**
 * chas_date_dup_week:
 * @date: a date
 *
 * Returns: (transfer full): the ISO 8601 week it lies in, YYYY-Www
 */
char *
chas_date_dup_week (ChasDate date)
{
  int year;
  int week = chas_date_get_week (date, &year);

  return g_strdup_printf ("%04d-W%02d", year, week);
}

/**
 * chas_date_from_week:
 * @year: 1 to 9999
 * @week: an ISO 8601 week, 1 to 53
 *
 * Returns: the Monday of that week, or %CHAS_DATE_NONE if the year does not have it
 */
ChasDate
chas_date_from_week (int year, int week)
{
  /* 4 January always lies in week 1. */
  ChasDate fourth = chas_date_from_ymd (year, 1, 4);
  ChasDate monday;
  int week_year;

  if (fourth == CHAS_DATE_NONE || week < 1)
    return CHAS_DATE_NONE;
  monday = fourth - chas_date_get_weekday (fourth) + 1 + (week - 1) * 7;
  if (week > 53 || chas_date_get_week (monday, &week_year) != week || week_year != year)
    return CHAS_DATE_NONE;
  return monday;
}

/**
 * chas_date_parse_week:
 * @text: (nullable): a week, YYYY-Www and nothing else
 * @out_monday: (out) (optional): its first day; untouched on failure
 *
 * Returns: whether @text is an ISO 8601 week that exists
 */
gboolean
chas_date_parse_week (const char *text, ChasDate *out_monday)
{
  ChasDate monday;

  if (text == NULL || strlen (text) != 8 || text[4] != '-' || text[5] != 'W')
    return FALSE;
  monday = chas_date_from_week (parse_digits (text, 4), parse_digits (text + 6, 2));
  if (monday == CHAS_DATE_NONE)
    return FALSE;
  if (out_monday != NULL)
    *out_monday = monday;
  return TRUE;
}

/**
 * chas_date_parse_time:
 * @text: (nullable): a time of day, HH:MM and nothing else
 * @out_minutes: (out) (optional): minutes since midnight; untouched on failure
 *
 * Returns: whether @text is a time from 00:00 to 23:59
 */
gboolean
chas_date_parse_time (const char *text, int *out_minutes)
{
  int hour, minute;

  if (text == NULL || strlen (text) != 5 || text[2] != ':')
    return FALSE;
  hour = parse_digits (text, 2);
  minute = parse_digits (text + 3, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59)
    return FALSE;
  if (out_minutes != NULL)
    *out_minutes = hour * 60 + minute;
  return TRUE;
}

/**
 * chas_date_read_time:
 * @text: (nullable): a time of day as people write it: 9, 9.30, kl. 09:30, 930
 * @out_minutes: (out) (optional): minutes since midnight; untouched on failure
 *
 * Returns: whether @text is a time, and nothing beside it
 */
gboolean
chas_date_read_time (const char *text, int *out_minutes)
{
  static GRegex *regex;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *hour = NULL;
  g_autofree char *minute = NULL;
  char padded[sizeof "00:00"];

  if (g_once_init_enter_pointer (&regex))
    g_once_init_leave_pointer (
      &regex,
      g_regex_new ("^\\s*(?:kl(?:ockan)?\\b\\.?\\s*)?(\\d{1,2})(?:\\s?[:.,]?\\s?(\\d\\d))?\\s*$",
                   G_REGEX_CASELESS | G_REGEX_OPTIMIZE, G_REGEX_MATCH_DEFAULT, NULL));
  if (!text || !g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    return FALSE;
  hour = g_match_info_fetch (match, 1);
  minute = g_match_info_fetch (match, 2);
  g_snprintf (padded, sizeof padded, "%02d:%s", (int) g_ascii_strtoll (hour, NULL, 10),
              minute && *minute ? minute : "00");
  return chas_date_parse_time (padded, out_minutes);
}
