// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-date.h"

static void
test_date_texts_that_are_no_dates (void)
{
  const char *texts[] = { "",           "2026-1-05",  "2026-02-29",  "2026-13-01", "2026-00-10",
                          "2026-04-31", "26-04-30",   "2026-04-300", "2026/04/30", "+026-04-30",
                          " 2026-04-3", "0000-01-01", "2026-04-3x" };

  g_assert_false (chas_date_parse (NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (chas_date_parse (texts[i], NULL));
}

static void
test_date_failure_leaves_result_untouched (void)
{
  ChasDate date = 42;

  g_assert_false (chas_date_parse ("2025-02-29", &date));
  g_assert_cmpint (date, ==, 42);
}

static void
test_date_text_survives_round_trip (void)
{
  const char *texts[] = { "0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = chas_date_dup_text (chas_date_from_text (texts[i]));

      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_date_counts_from_1970 (void)
{
  g_assert_cmpint (chas_date_from_text ("1970-01-01"), ==, 0);
  g_assert_cmpint (chas_date_from_text ("1969-12-31"), ==, -1);
  g_assert_cmpint (chas_date_from_text ("2026-11-24"), ==, 20781);
}

static void
test_date_none_has_no_text (void)
{
  g_assert_null (chas_date_dup_text (CHAS_DATE_NONE));
  g_assert_cmpint (chas_date_from_text ("tomorrow"), ==, CHAS_DATE_NONE);
}

static void
test_date_weeks_begin_on_monday (void)
{
  g_assert_cmpint (chas_date_get_weekday (chas_date_from_text ("2026-11-23")), ==, 1);
  g_assert_cmpint (chas_date_get_weekday (chas_date_from_text ("2026-11-29")), ==, 7);
  g_assert_cmpint (chas_date_get_weekday (chas_date_from_text ("1969-12-29")), ==, 1);
}

static void
test_date_months_end_early (void)
{
  ChasDate january = chas_date_from_text ("2026-01-31");

  g_assert_cmpint (chas_date_add_months (january, 1), ==, chas_date_from_text ("2026-02-28"));
  g_assert_cmpint (chas_date_add_months (january, -2), ==, chas_date_from_text ("2025-11-30"));
}

static void
test_date_iso_weeks (void)
{
  static const struct
  {
    const char *date, *week;
  } cases[] = {
    { "2026-11-24", "2026-W48" }, { "2026-01-01", "2026-W01" }, { "2025-12-29", "2026-W01" },
    { "2027-01-03", "2026-W53" }, { "2021-01-03", "2020-W53" }, { "2024-12-30", "2025-W01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *week = chas_date_dup_week (chas_date_from_text (cases[i].date));

      g_assert_cmpstr (week, ==, cases[i].week);
    }
}

static void
test_date_week_text_gives_its_monday (void)
{
  ChasDate monday;

  g_assert_true (chas_date_parse_week ("2026-W53", &monday));
  g_assert_cmpint (monday, ==, chas_date_from_text ("2026-12-28"));
}

static void
test_date_texts_that_are_no_weeks (void)
{
  const char *texts[] = { "2025-W53", "2026-W00", "2026-W54", "2026-48", "2026-w48", "2026-W4" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (chas_date_parse_week (texts[i], NULL));
}

static void
test_date_times_of_day (void)
{
  const char *texts[] = { "24:00", "12:60", "9:30", "12.30", "12:3x", "-1:30" };
  int minutes = 0;

  g_assert_true (chas_date_parse_time ("23:59", &minutes));
  g_assert_cmpint (minutes, ==, 23 * 60 + 59);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (chas_date_parse_time (texts[i], NULL));
}

static void
test_date_times_as_people_write (void)
{
  const struct
  {
    const char *text;
    int minutes;
  } times[] = {
    { "9", 540 },        { "09", 540 },      { "9:30", 570 },       { "9.30", 570 },
    { " 09:30 ", 570 },  { "930", 570 },     { "0930", 570 },       { "kl 9", 540 },
    { "kl. 9.30", 570 }, { "Kl.9:30", 570 }, { "klockan 13", 780 }, { "13,15", 795 },
    { "13 15", 795 },    { "0", 0 },         { "23.59", 1439 },
  };
  const char *others[] = { "", "24", "9:60", "9-11", "9:3", "12345", "tio", "kl", "9 eller 10" };
  int minutes;

  for (gsize i = 0; i < G_N_ELEMENTS (times); i++)
    {
      minutes = -1;
      g_assert_true (chas_date_read_time (times[i].text, &minutes));
      g_assert_cmpint (minutes, ==, times[i].minutes);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (chas_date_read_time (others[i], NULL));
  g_assert_false (chas_date_read_time (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/date/texts-that-are-no-dates", test_date_texts_that_are_no_dates);
  g_test_add_func ("/model/date/failure-leaves-result-untouched",
                   test_date_failure_leaves_result_untouched);
  g_test_add_func ("/model/date/text-survives-round-trip", test_date_text_survives_round_trip);
  g_test_add_func ("/model/date/counts-from-1970", test_date_counts_from_1970);
  g_test_add_func ("/model/date/none-has-no-text", test_date_none_has_no_text);
  g_test_add_func ("/model/date/weeks-begin-on-monday", test_date_weeks_begin_on_monday);
  g_test_add_func ("/model/date/months-end-early", test_date_months_end_early);
  g_test_add_func ("/model/date/iso-weeks", test_date_iso_weeks);
  g_test_add_func ("/model/date/week-text-gives-its-monday", test_date_week_text_gives_its_monday);
  g_test_add_func ("/model/date/texts-that-are-no-weeks", test_date_texts_that_are_no_weeks);
  g_test_add_func ("/model/date/times-of-day", test_date_times_of_day);
  g_test_add_func ("/model/date/times-as-people-write", test_date_times_as_people_write);
  return g_test_run ();
}
