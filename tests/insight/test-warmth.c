// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-warmth.h"

#define TODAY chas_date_from_text ("2026-11-24")

static ChasTouch
make_touch (ChasChannel channel, ChasOutcome outcome, int tone, int age_days)
{
  return (ChasTouch) {
    .channel = channel, .outcome = outcome, .tone = tone, .on = TODAY - age_days
  };
}

static ChasWarmth
warm_up (const ChasTouch *touches, guint n_touches)
{
  ChasWarmth warmth;

  chas_warmth_init (&warmth, touches, n_touches, TODAY);
  return warmth;
}

/* domain.md, section 6: the table of points. */
static void
test_warmth_points (void)
{
  static const struct
  {
    ChasChannel channel;
    ChasOutcome outcome;
    int points;
  } cases[] = {
    { CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER, 2 },
    { CHAS_CHANNEL_PHONE, CHAS_OUTCOME_VOICEMAIL, 2 },
    { CHAS_CHANNEL_LINKEDIN, CHAS_OUTCOME_SENT, 3 },
    { CHAS_CHANNEL_MAIL, CHAS_OUTCOME_SENT, 4 },
    { CHAS_CHANNEL_MAIL, CHAS_OUTCOME_INTERESTED, 20 },
    { CHAS_CHANNEL_LINKEDIN, CHAS_OUTCOME_ACCEPTED, 20 },
    { CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO, 20 },
    { CHAS_CHANNEL_EVENT, CHAS_OUTCOME_HELD, 15 },
    { CHAS_CHANNEL_MEETING, CHAS_OUTCOME_HELD, 30 },
    { CHAS_CHANNEL_VISIT, CHAS_OUTCOME_HELD, 45 },
    { CHAS_CHANNEL_MAIL, CHAS_OUTCOME_OFFER, 60 },
    { CHAS_CHANNEL_MAIL, CHAS_OUTCOME_BOUNCED, 0 },
    { CHAS_CHANNEL_MEETING, CHAS_OUTCOME_MISSED, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (chas_warmth_get_points (cases[i].channel, cases[i].outcome), ==,
                     cases[i].points);
}

static void
test_warmth_tone_factors (void)
{
  const int tones[] = { 1, 0, -1 };
  const double left[] = { 37.5, 30, 7.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (tones); i++)
    {
      ChasTouch touch = make_touch (CHAS_CHANNEL_MEETING, CHAS_OUTCOME_HELD, tones[i], 0);

      g_assert_cmpfloat_with_epsilon (chas_warmth_get_points_left (&touch, TODAY), left[i], 1e-9);
    }
}

static void
test_warmth_halves_in_45_days (void)
{
  ChasTouch touch = make_touch (CHAS_CHANNEL_MEETING, CHAS_OUTCOME_HELD, 0, 45);

  g_assert_cmpfloat_with_epsilon (chas_warmth_get_points_left (&touch, TODAY), 15, 1e-9);
}

/* domain.md, section 6: visit 30 days ago 28.35 + answer 10 days ago 17.14 = 45.49 → warm, 27 days
 * left. */
static void
test_warmth_example_of_the_domain (void)
{
  const ChasTouch touches[] = {
    make_touch (CHAS_CHANNEL_VISIT, CHAS_OUTCOME_HELD, 0, 30),
    make_touch (CHAS_CHANNEL_MAIL, CHAS_OUTCOME_INTERESTED, 0, 10),
  };
  ChasWarmth warmth = warm_up (touches, 2);

  g_assert_cmpfloat_with_epsilon (chas_warmth_get_points_left (&touches[0], TODAY), 28.35, 0.005);
  g_assert_cmpfloat_with_epsilon (chas_warmth_get_points_left (&touches[1], TODAY), 17.14, 0.005);
  g_assert_cmpfloat_with_epsilon (warmth.sum, 45.49, 0.005);
  g_assert_cmpint (warmth.value, ==, 45);
  g_assert_cmpint (warmth.level, ==, CHAS_WARMTH_WARM);
  g_assert_cmpint (warmth.contact_before, ==, TODAY + 27);
}

static void
test_warmth_levels (void)
{
  ChasTouch offer = make_touch (CHAS_CHANNEL_MAIL, CHAS_OUTCOME_OFFER, 0, 0);
  ChasTouch meeting = make_touch (CHAS_CHANNEL_MEETING, CHAS_OUTCOME_HELD, 0, 0);
  ChasTouch half = make_touch (CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED, 0, 45);
  ChasTouch sent = make_touch (CHAS_CHANNEL_MAIL, CHAS_OUTCOME_SENT, 0, 0);

  g_assert_cmpint (warm_up (&offer, 1).level, ==, CHAS_WARMTH_HOT);
  g_assert_cmpint (warm_up (&meeting, 1).level, ==, CHAS_WARMTH_WARM);
  g_assert_cmpint (warm_up (&half, 1).level, ==, CHAS_WARMTH_LUKEWARM);
  g_assert_cmpint (warm_up (&sent, 1).level, ==, CHAS_WARMTH_COLD);
  g_assert_cmpint (warm_up (NULL, 0).level, ==, CHAS_WARMTH_NONE);
}

static void
test_warmth_shown_number_never_belongs_to_the_next_level (void)
{
  ChasTouch offer = make_touch (CHAS_CHANNEL_MAIL, CHAS_OUTCOME_OFFER, 0, 1);
  ChasWarmth warmth = warm_up (&offer, 1);

  g_assert_cmpint (warmth.value, ==, 59);
  g_assert_cmpint (warmth.level, ==, CHAS_WARMTH_WARM);
}

static void
test_warmth_is_capped_but_its_end_is_not (void)
{
  const ChasTouch touches[] = {
    make_touch (CHAS_CHANNEL_MAIL, CHAS_OUTCOME_OFFER, 0, 0),
    make_touch (CHAS_CHANNEL_MAIL, CHAS_OUTCOME_OFFER, 0, 0),
  };
  ChasWarmth warmth = warm_up (touches, 2);

  g_assert_cmpint (warmth.value, ==, 100);
  g_assert_cmpint (warmth.contact_before, ==, TODAY + 90);
}

static void
test_warmth_below_30_has_no_date (void)
{
  ChasTouch talk = make_touch (CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED, 0, 0);

  g_assert_cmpint (warm_up (&talk, 1).contact_before, ==, CHAS_DATE_NONE);
}

static void
test_warmth_of_a_clock_ahead_is_that_of_today (void)
{
  ChasTouch touch = make_touch (CHAS_CHANNEL_MEETING, CHAS_OUTCOME_HELD, 0, -400);

  g_assert_cmpint (warm_up (&touch, 1).value, ==, 30);
}

static void
test_warmth_of_the_facts_of_a_card (void)
{
  g_autoptr (GTimeZone) stockholm = g_time_zone_new_identifier ("Europe/Stockholm");
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new ("lead-1");
  ChasWarmth warmth;

  chas_lead_facts_add_touch (facts, CHAS_CHANNEL_VISIT, CHAS_OUTCOME_HELD, 0,
                             "2026-10-24T22:30:00Z");
  chas_lead_facts_add_touch (facts, CHAS_CHANNEL_MAIL, CHAS_OUTCOME_INTERESTED, 0,
                             "2026-11-14T10:00:00Z");
  chas_warmth_init_of_lead (&warmth, facts, TODAY, stockholm);
  g_assert_cmpfloat_with_epsilon (warmth.sum, 45.49, 0.005);
}

static void
test_warmth_rule_tells_the_warmest_apart (void)
{
  g_autoptr (ChasEnv) env =
    chas_env_new_fixed (G_GINT64_CONSTANT (1795514400) * G_USEC_PER_SEC, "Europe/Stockholm", 1);
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new ("lead-1");

  g_assert_cmpfloat (chas_warmth_rule (facts, env), ==, 0);
  for (int i = 0; i < 3; i++)
    chas_lead_facts_add_touch (facts, CHAS_CHANNEL_MAIL, CHAS_OUTCOME_OFFER, 0,
                               "2026-11-24T10:00:00Z");
  g_assert_cmpfloat_with_epsilon (chas_warmth_rule (facts, env), 180, 1e-9);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/warmth/points", test_warmth_points);
  g_test_add_func ("/insight/warmth/tone-factors", test_warmth_tone_factors);
  g_test_add_func ("/insight/warmth/halves-in-45-days", test_warmth_halves_in_45_days);
  g_test_add_func ("/insight/warmth/example-of-the-domain", test_warmth_example_of_the_domain);
  g_test_add_func ("/insight/warmth/levels", test_warmth_levels);
  g_test_add_func ("/insight/warmth/shown-number-never-belongs-to-the-next-level",
                   test_warmth_shown_number_never_belongs_to_the_next_level);
  g_test_add_func ("/insight/warmth/is-capped-but-its-end-is-not",
                   test_warmth_is_capped_but_its_end_is_not);
  g_test_add_func ("/insight/warmth/below-30-has-no-date", test_warmth_below_30_has_no_date);
  g_test_add_func ("/insight/warmth/of-a-clock-ahead-is-that-of-today",
                   test_warmth_of_a_clock_ahead_is_that_of_today);
  g_test_add_func ("/insight/warmth/of-the-facts-of-a-card", test_warmth_of_the_facts_of_a_card);
  g_test_add_func ("/insight/warmth/rule-tells-the-warmest-apart",
                   test_warmth_rule_tells_the_warmest_apart);
  return g_test_run ();
}
