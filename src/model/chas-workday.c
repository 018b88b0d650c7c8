// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-workday.h"

#define FRIDAY 5
#define SATURDAY 6

/* A quiet range is never longer than this, so that a search for a working day ends whatever the
 * ranges say. */
#define MAX_QUIET_DAYS 3660

/* Holidays that are the same date every year: month * 100 + day. */
static const int fixed_holidays[] = { 101, 106, 501, 606, 1224, 1225, 1226, 1231 };

/* Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day. */
static const int easter_holidays[] = { -2, 1, 39 };

/**
 * chas_workday_get_easter:
 * @year: 1 to 9999
 *
 * Returns: Easter Sunday. Source: Meeus, Astronomical Algorithms, chapter 8 (Gregorian calendar)
 */
ChasDate
chas_workday_get_easter (int year)
{
  int golden = year % 19;
  int century = year / 100;
  int of_century = year % 100;
  int moon_shift = (century - (century + 8) / 25 + 1) / 3;
  int full_moon = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
  int to_sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - full_moon - of_century % 4) % 7;
  int late = (golden + 11 * full_moon + 22 * to_sunday) / 451;
  int days = full_moon + to_sunday - 7 * late + 114;

  return chas_date_from_ymd (year, days / 31, days % 31 + 1);
}

/**
 * chas_workday_is_holiday:
 * @date: a date
 *
 * All Saints' Day and Midsummer Day are always Saturdays and need no rule.
 *
 * Returns: whether nobody works that day in Sweden, whatever the weekday. Source: domain.md,
 * section 6
 */
gboolean
chas_workday_is_holiday (ChasDate date)
{
  int year, month, day;
  ChasDate easter;

  chas_date_get_ymd (date, &year, &month, &day);
  for (gsize i = 0; i < G_N_ELEMENTS (fixed_holidays); i++)
    {
      if (fixed_holidays[i] == month * 100 + day)
        return TRUE;
    }
  easter = chas_workday_get_easter (year);
  for (gsize i = 0; i < G_N_ELEMENTS (easter_holidays); i++)
    {
      if (date == easter + easter_holidays[i])
        return TRUE;
    }
  /* Midsummer Eve */
  return month == 6 && day >= 19 && day <= 25 && chas_date_get_weekday (date) == FRIDAY;
}

static gboolean
is_quiet (ChasDate date, const ChasQuietTime *quiet)
{
  for (guint i = 0; quiet != NULL && i < quiet->n_spans; i++)
    {
      if (date >= quiet->spans[i].first && date <= quiet->spans[i].last)
        return TRUE;
    }
  return FALSE;
}

/**
 * chas_workday_is_workday:
 * @date: a date
 * @quiet: (nullable): the school's breaks
 *
 * Returns: whether it is Monday to Friday, no holiday and not in a break
 */
gboolean
chas_workday_is_workday (ChasDate date, const ChasQuietTime *quiet)
{
  return chas_date_get_weekday (date) < SATURDAY && !chas_workday_is_holiday (date) &&
         !is_quiet (date, quiet);
}

/**
 * chas_workday_add:
 * @date: a date
 * @n_workdays: how many working days later, or earlier if negative
 * @quiet: (nullable): the school's breaks
 *
 * Returns: the n-th working day after @date; @date itself for 0, working day or not
 */
ChasDate
chas_workday_add (ChasDate date, int n_workdays, const ChasQuietTime *quiet)
{
  int step = n_workdays < 0 ? -1 : 1;
  int n_idle = 0;

  while (n_workdays != 0 && n_idle < MAX_QUIET_DAYS)
    {
      date += step;
      if (chas_workday_is_workday (date, quiet))
        {
          n_workdays -= step;
          n_idle = 0;
        }
      else
        {
          n_idle++;
        }
    }
  return date;
}

/**
 * chas_workday_count:
 * @from: a date, not counted itself
 * @to: a date, counted if it is a working day
 * @quiet: (nullable): the school's breaks
 *
 * Returns: working days after @from up to @to, 0 if @to is not later
 */
int
chas_workday_count (ChasDate from, ChasDate to, const ChasQuietTime *quiet)
{
  int n_workdays = 0;

  for (ChasDate date = from + 1; date <= to; date++)
    n_workdays += chas_workday_is_workday (date, quiet);
  return n_workdays;
}

/**
 * chas_due_state_of:
 * @due: when something is due, or %CHAS_DATE_NONE
 * @today: a plain date in the user's zone
 * @quiet: (nullable): the school's breaks
 *
 * Returns: overdue before today, soon within three working days, else later. Source: domain.md,
 * section 6
 */
ChasDueState
chas_due_state_of (ChasDate due, ChasDate today, const ChasQuietTime *quiet)
{
  if (due == CHAS_DATE_NONE)
    return CHAS_DUE_NONE;
  if (due < today)
    return CHAS_DUE_OVERDUE;
  if (due == today)
    return CHAS_DUE_TODAY;
  /* A weekend after the third working day is no later than that day. */
  if (due < chas_workday_add (today, CHAS_DUE_SOON_WORKDAYS + 1, quiet))
    return CHAS_DUE_SOON;
  return CHAS_DUE_LATER;
}
