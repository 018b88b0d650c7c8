// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-tidy-rule.h"

#define TODAY chas_date_from_text ("2026-11-24")

/* In order: contacted yesterday, with a step tomorrow, somebody to reach, why and for whom. */
static ChasLeadFacts *
new_facts (void)
{
  ChasLeadFacts *facts = chas_lead_facts_new ("lead");

  facts->stage = CHAS_STAGE_CONTACTED;
  facts->last_activity_at = g_strdup ("2026-11-23T09:00:00Z");
  facts->due_date = g_strdup ("2026-11-25");
  facts->next_due_date = g_strdup ("2026-11-25");
  facts->has_channel = facts->has_why = TRUE;
  chas_lead_facts_add_education (facts, "web", "WEB", 1);
  return facts;
}

static guint
look (const ChasLeadFacts *facts)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Stockholm");

  return chas_tidy_rule (facts, TODAY, zone);
}

static void
test_nothing_when_in_order (void)
{
  g_autoptr (ChasLeadFacts) facts = new_facts ();

  g_assert_cmphex (look (facts), ==, 0);
}

static void
test_no_step_and_stale (void)
{
  g_autoptr (ChasLeadFacts) facts = new_facts ();

  g_clear_pointer (&facts->due_date, g_free);
  g_clear_pointer (&facts->next_due_date, g_free);
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_NO_STEP);
  /* Contacted: 7 days are the limit. */
  g_set_str (&facts->last_activity_at, "2026-11-17T09:00:00Z");
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_NO_STEP);
  g_set_str (&facts->last_activity_at, "2026-11-16T09:00:00Z");
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_NO_STEP | CHAS_TIDY_STALE);
  facts->no_next_step = g_strdup ("They write to us");
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_STALE);
}

static void
test_nobody_to_reach (void)
{
  g_autoptr (ChasLeadFacts) facts = new_facts ();

  facts->has_channel = FALSE;
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_NO_CHANNEL);
  facts->stage = CHAS_STAGE_NEW;
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_NO_CHANNEL);
}

/* domain.md, section 6: ready needs a channel, why and an education. */
static void
test_unready_beyond_new (void)
{
  g_autoptr (ChasLeadFacts) facts = new_facts ();

  facts->has_why = FALSE;
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_UNREADY);
  facts->stage = CHAS_STAGE_READY;
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_UNREADY);
  facts->stage = CHAS_STAGE_NEW;
  g_assert_cmphex (look (facts), ==, 0);
  facts->stage = CHAS_STAGE_MET;
  facts->has_why = TRUE;
  g_ptr_array_set_size (facts->educations, 0);
  g_assert_cmphex (look (facts), ==, CHAS_TIDY_UNREADY);
}

static void
test_closed_ones_are_in_order (void)
{
  static const ChasStage closed[] = { CHAS_STAGE_RESTING, CHAS_STAGE_DECLINED, CHAS_STAGE_UNFIT };
  g_autoptr (ChasLeadFacts) facts = new_facts ();

  facts->has_channel = facts->has_why = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      facts->stage = closed[i];
      g_assert_cmphex (look (facts), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/tidy/nothing-when-in-order", test_nothing_when_in_order);
  g_test_add_func ("/insight/tidy/no-step-and-stale", test_no_step_and_stale);
  g_test_add_func ("/insight/tidy/nobody-to-reach", test_nobody_to_reach);
  g_test_add_func ("/insight/tidy/unready-beyond-new", test_unready_beyond_new);
  g_test_add_func ("/insight/tidy/closed-ones-are-in-order", test_closed_ones_are_in_order);
  return g_test_run ();
}
