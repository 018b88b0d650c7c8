// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-workday.h"

static ChasDate
date (const char *text)
{
  ChasDate parsed = chas_date_from_text (text);

  g_assert_cmpint (parsed, !=, CHAS_DATE_NONE);
  return parsed;
}

static void
test_workday_easter (void)
{
  const char *sundays[] = { "1818-03-22", "1943-04-25", "2000-04-23", "2008-03-23",
                            "2024-03-31", "2025-04-20", "2026-04-05", "2038-04-25" };

  for (gsize i = 0; i < G_N_ELEMENTS (sundays); i++)
    {
      int year;

      chas_date_get_ymd (date (sundays[i]), &year, NULL, NULL);
      g_assert_cmpint (chas_workday_get_easter (year), ==, date (sundays[i]));
    }
}

static void
test_workday_holidays_of_2026 (void)
{
  const char *holidays[] = { "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06",
                             "2026-05-01", "2026-05-14", "2026-06-06", "2026-06-19",
                             "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31" };
  gsize n_found = 0;

  for (ChasDate day = date ("2026-01-01"); day <= date ("2026-12-31"); day++)
    {
      if (!chas_workday_is_holiday (day))
        continue;
      g_assert_cmpuint (n_found, <, G_N_ELEMENTS (holidays));
      g_assert_cmpint (day, ==, date (holidays[n_found++]));
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (holidays));
}

static void
test_workday_midsummer_eve_is_friday_19_to_25_june (void)
{
  g_assert_true (chas_workday_is_holiday (date ("2020-06-19")));
  g_assert_true (chas_workday_is_holiday (date ("2027-06-25")));
  g_assert_false (chas_workday_is_holiday (date ("2026-06-26")));
}

static void
test_workday_weekend_is_none (void)
{
  g_assert_true (chas_workday_is_workday (date ("2026-11-27"), NULL));
  g_assert_false (chas_workday_is_workday (date ("2026-11-28"), NULL));
  g_assert_false (chas_workday_is_workday (date ("2026-11-29"), NULL));
}

static void
test_workday_quiet_range_is_none (void)
{
  const ChasDateSpan autumn_break = { date ("2026-10-26"), date ("2026-10-30") };
  const ChasQuietTime quiet = { &autumn_break, 1 };

  g_assert_true (chas_workday_is_workday (date ("2026-10-23"), &quiet));
  g_assert_false (chas_workday_is_workday (date ("2026-10-26"), &quiet));
  g_assert_false (chas_workday_is_workday (date ("2026-10-30"), &quiet));
  g_assert_true (chas_workday_is_workday (date ("2026-11-02"), &quiet));
}

static void
test_workday_adding_skips_christmas (void)
{
  g_assert_cmpint (chas_workday_add (date ("2026-12-23"), 1, NULL), ==, date ("2026-12-28"));
  g_assert_cmpint (chas_workday_add (date ("2026-12-28"), -1, NULL), ==, date ("2026-12-23"));
  g_assert_cmpint (chas_workday_add (date ("2026-12-26"), 0, NULL), ==, date ("2026-12-26"));
}

static void
test_workday_adding_ends_in_an_endless_break (void)
{
  const ChasDateSpan for_ever = { date ("2000-01-01"), date ("2999-12-31") };
  const ChasQuietTime quiet = { &for_ever, 1 };

  g_assert_cmpint (chas_workday_add (date ("2026-01-01"), 1, &quiet), >, date ("2026-01-01"));
}

static void
test_workday_counting_leaves_first_day_out (void)
{
  g_assert_cmpint (chas_workday_count (date ("2026-11-27"), date ("2026-12-01"), NULL), ==, 2);
  g_assert_cmpint (chas_workday_count (date ("2026-11-27"), date ("2026-11-27"), NULL), ==, 0);
  g_assert_cmpint (chas_workday_count (date ("2026-11-27"), date ("2026-11-01"), NULL), ==, 0);
}

/* Friday: three working days end on Wednesday. */
static void
test_due_states (void)
{
  static const struct
  {
    const char *due;
    ChasDueState state;
  } cases[] = {
    { "2026-11-26", CHAS_DUE_OVERDUE }, { "2026-11-27", CHAS_DUE_TODAY },
    { "2026-11-28", CHAS_DUE_SOON },    { "2026-12-02", CHAS_DUE_SOON },
    { "2026-12-03", CHAS_DUE_LATER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (chas_due_state_of (date (cases[i].due), date ("2026-11-27"), NULL), ==,
                     cases[i].state);
  g_assert_cmpint (chas_due_state_of (CHAS_DATE_NONE, date ("2026-11-27"), NULL), ==,
                   CHAS_DUE_NONE);
}

/* Tuesday: three working days end on Friday, and the weekend adds none. */
static void
test_due_weekend_belongs_to_the_days_before (void)
{
  ChasDate today = date ("2026-11-24");

  g_assert_cmpint (chas_due_state_of (date ("2026-11-29"), today, NULL), ==, CHAS_DUE_SOON);
  g_assert_cmpint (chas_due_state_of (date ("2026-11-30"), today, NULL), ==, CHAS_DUE_LATER);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/workday/easter", test_workday_easter);
  g_test_add_func ("/model/workday/holidays-of-2026", test_workday_holidays_of_2026);
  g_test_add_func ("/model/workday/midsummer-eve-is-friday-19-to-25-june",
                   test_workday_midsummer_eve_is_friday_19_to_25_june);
  g_test_add_func ("/model/workday/weekend-is-none", test_workday_weekend_is_none);
  g_test_add_func ("/model/workday/quiet-range-is-none", test_workday_quiet_range_is_none);
  g_test_add_func ("/model/workday/adding-skips-christmas", test_workday_adding_skips_christmas);
  g_test_add_func ("/model/workday/adding-ends-in-an-endless-break",
                   test_workday_adding_ends_in_an_endless_break);
  g_test_add_func ("/model/workday/counting-leaves-first-day-out",
                   test_workday_counting_leaves_first_day_out);
  g_test_add_func ("/model/due/states", test_due_states);
  g_test_add_func ("/model/due/weekend-belongs-to-the-days-before",
                   test_due_weekend_belongs_to_the_days_before);
  return g_test_run ();
}
