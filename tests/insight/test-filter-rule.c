// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-filter-rule.h"
#include "chas-warmth.h"

/* 2026-11-25T12:00:00Z */
#define NOW_US (G_GINT64_CONSTANT (1795608000) * G_USEC_PER_SEC)

static void
assert_fits (const ChasLeadFilter *filter, const ChasLeadFacts *facts, gboolean expected)
{
  g_autoptr (ChasEnv) env = chas_env_new_fixed (NOW_US, "Europe/Stockholm", 1);

  g_assert_cmpint (chas_filter_rule (filter, facts, env), ==, expected);
}

static ChasLeadFacts *
make_facts (const char *last_activity)
{
  ChasLeadFacts *facts = chas_lead_facts_new ("l1");

  facts->stage = CHAS_STAGE_CONTACTED;
  facts->last_activity_at = g_strdup (last_activity);
  facts->last_activity_kind = CHAS_ACTIVITY_NOTE;
  return facts;
}

static void
test_stale_leads_are_those_that_cards_mark (void)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (ChasLeadFacts) old = make_facts ("2026-11-17T10:00:00Z");
  g_autoptr (ChasLeadFacts) fresh = make_facts ("2026-11-18T10:00:00Z");

  filter->stale = TRUE;
  assert_fits (filter, old, TRUE);
  assert_fits (filter, fresh, FALSE);
}

static void
test_any_of_the_levels_fits (void)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (ChasLeadFacts) warm = make_facts ("2026-11-24T10:00:00Z");
  g_autoptr (ChasLeadFacts) cold = make_facts ("2026-11-24T10:00:00Z");

  chas_lead_facts_add_touch (warm, CHAS_CHANNEL_VISIT, CHAS_OUTCOME_HELD, 0,
                             "2026-11-24T10:00:00Z");
  filter->warmth = 1u << CHAS_WARMTH_WARM | 1u << CHAS_WARMTH_HOT;
  assert_fits (filter, warm, TRUE);
  assert_fits (filter, cold, FALSE);
  filter->warmth = 1u << CHAS_WARMTH_NONE;
  assert_fits (filter, warm, FALSE);
  assert_fits (filter, cold, TRUE);
}

static void
test_both_must_fit (void)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (NULL);
  g_autoptr (ChasLeadFacts) old = make_facts ("2026-11-01T10:00:00Z");

  filter->stale = TRUE;
  filter->warmth = 1u << CHAS_WARMTH_HOT;
  assert_fits (filter, old, FALSE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/filter/stale-leads-are-those-that-cards-mark",
                   test_stale_leads_are_those_that_cards_mark);
  g_test_add_func ("/insight/filter/any-of-the-levels-fits", test_any_of_the_levels_fits);
  g_test_add_func ("/insight/filter/both-must-fit", test_both_must_fit);
  return g_test_run ();
}
