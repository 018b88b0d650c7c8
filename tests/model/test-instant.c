// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-instant.h"

static void
test_instant_texts_that_are_none (void)
{
  const char *texts[] = { "2026-11-23T15:25:04",  "2026-11-23 15:25:04Z", "2026-11-23T24:00:00Z",
                          "2026-11-23T15:25:60Z", "2026-11-31T15:25:04Z", "2026-11-23T15:25:4Z",
                          "2026-11-23",           "2026-11-23T15:25:04+", "2026-11-23T15:25:0xZ" };

  g_assert_false (chas_instant_parse (NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_false (chas_instant_parse (texts[i], NULL));
}

static void
test_instant_counts_from_1970 (void)
{
  gint64 seconds = -1;

  g_assert_true (chas_instant_parse ("1970-01-01T00:00:00Z", &seconds));
  g_assert_cmpint (seconds, ==, 0);
  g_assert_true (chas_instant_parse ("2026-11-23T15:25:04Z", &seconds));
  g_assert_cmpint (seconds, ==, 1795447504);
}

static void
test_instant_survives_round_trip (void)
{
  const char *texts[] = { "0001-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2026-11-23T15:25:04Z",
                          "9999-12-31T23:59:59Z" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = NULL;
      gint64 seconds;

      g_assert_true (chas_instant_parse (texts[i], &seconds));
      text = chas_instant_dup_text (seconds);
      g_assert_cmpstr (text, ==, texts[i]);
    }
}

static void
test_instant_date_is_that_of_the_zone (void)
{
  g_autoptr (GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  static const struct
  {
    const char *instant, *date;
  } cases[] = {
    { "2026-11-23T22:59:59Z", "2026-11-23" },
    { "2026-11-23T23:00:00Z", "2026-11-24" },
    { "2026-06-30T22:00:00Z", "2026-07-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (chas_instant_text_get_date (cases[i].instant, stockholm), ==,
                     chas_date_from_text (cases[i].date));
  g_assert_cmpint (chas_instant_text_get_date ("2026-06-30", stockholm), ==, CHAS_DATE_NONE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/instant/texts-that-are-none", test_instant_texts_that_are_none);
  g_test_add_func ("/model/instant/counts-from-1970", test_instant_counts_from_1970);
  g_test_add_func ("/model/instant/survives-round-trip", test_instant_survives_round_trip);
  g_test_add_func ("/model/instant/date-is-that-of-the-zone",
                   test_instant_date_is_that_of_the_zone);
  return g_test_run ();
}
