// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-instant.h"

#define SECONDS_PER_DAY (24 * 60 * 60)

/* Text of 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z. */
#define MIN_SECONDS (-62135596800)
#define MAX_SECONDS 253402300799

static gint64
floor_to_days (gint64 seconds)
{
  return (seconds >= 0 ? seconds : seconds - SECONDS_PER_DAY + 1) / SECONDS_PER_DAY;
}

/**
 * chas_instant_parse:
 * @text: (nullable): an instant, YYYY-MM-DDTHH:MM:SSZ and nothing else
 * @out_seconds: (out) (optional): seconds since 1970; untouched on failure
 *
 * Returns: whether @text is an instant; leap seconds are none, as in POSIX time
 */
gboolean
chas_instant_parse (const char *text, gint64 *out_seconds)
{
  char date_text[CHAS_DATE_TEXT_SIZE];
  char time_text[6];
  ChasDate date;
  int minutes;

  if (text == NULL || strlen (text) != 20 || text[10] != 'T' || text[16] != ':' || text[19] != 'Z')
    return FALSE;
  g_strlcpy (date_text, text, sizeof date_text);
  g_strlcpy (time_text, text + 11, sizeof time_text);
  if (!chas_date_parse (date_text, &date) || !chas_date_parse_time (time_text, &minutes))
    return FALSE;
  if (text[17] < '0' || text[17] > '5' || !g_ascii_isdigit (text[18]))
    return FALSE;
  if (out_seconds != NULL)
    *out_seconds =
      (gint64) date * SECONDS_PER_DAY + minutes * 60 + (text[17] - '0') * 10 + (text[18] - '0');
  return TRUE;
}

/**
 * chas_instant_dup_text:
 * @seconds: seconds since 1970, years 1 to 9999
 *
 * Returns: (transfer full): YYYY-MM-DDTHH:MM:SSZ
 */
char *
chas_instant_dup_text (gint64 seconds)
{
  char date_text[CHAS_DATE_TEXT_SIZE];
  gint64 days = floor_to_days (seconds);
  int of_day = (int) (seconds - days * SECONDS_PER_DAY);

  g_return_val_if_fail (seconds >= MIN_SECONDS && seconds <= MAX_SECONDS, NULL);

  chas_date_format ((ChasDate) days, date_text);
  return g_strdup_printf ("%sT%02d:%02d:%02dZ", date_text, of_day / 3600, of_day / 60 % 60,
                          of_day % 60);
}

/**
 * chas_instant_get_date:
 * @seconds: seconds since 1970
 * @zone: the zone of the reader
 *
 * Returns: the plain date it was then in @zone
 */
ChasDate
chas_instant_get_date (gint64 seconds, GTimeZone *zone)
{
  int interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, seconds);
  gint64 offset = g_time_zone_get_offset (zone, interval);

  return (ChasDate) floor_to_days (seconds + offset);
}

/**
 * chas_instant_text_get_date:
 * @text: (nullable): an instant, YYYY-MM-DDTHH:MM:SSZ
 * @zone: the zone of the reader
 *
 * Returns: the plain date it was then in @zone, or %CHAS_DATE_NONE if @text is no instant
 */
ChasDate
chas_instant_text_get_date (const char *text, GTimeZone *zone)
{
  gint64 seconds;

  if (!chas_instant_parse (text, &seconds))
    return CHAS_DATE_NONE;
  return chas_instant_get_date (seconds, zone);
}
