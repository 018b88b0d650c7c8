// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-source-rule.h"

#define TODAY chas_date_from_text ("2026-11-24")

static ChasLeadHistory *
add_lead (GPtrArray *leads, ChasSource source, ChasDate created, ChasStage stage)
{
  ChasLeadHistory *lead = chas_lead_history_new (created, stage);

  lead->source = source;
  g_ptr_array_add (leads, lead);
  return lead;
}

static void
assert_source (GArray *sources,
               guint i,
               ChasSource source,
               guint n,
               guint n_contacted,
               guint n_booked,
               guint n_opportunity)
{
  const ChasSummarySource *found = &g_array_index (sources, ChasSummarySource, i);

  g_assert_cmpint (found->source, ==, source);
  g_assert_cmpuint (found->n, ==, n);
  g_assert_cmpuint (found->n_contacted, ==, n_contacted);
  g_assert_cmpuint (found->n_booked, ==, n_booked);
  g_assert_cmpuint (found->n_opportunity, ==, n_opportunity);
}

static void
test_leads_of_the_period_are_counted_by_source (void)
{
  g_autoptr (GPtrArray) leads =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_history_free);
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (ChasSummarySource));
  ChasLeadHistory *declined;

  add_lead (leads, CHAS_SOURCE_NETWORK, TODAY, CHAS_STAGE_NEW);
  add_lead (leads, CHAS_SOURCE_NETWORK, TODAY - 3, CHAS_STAGE_OPPORTUNITY);
  add_lead (leads, CHAS_SOURCE_EVENT, TODAY - 13, CHAS_STAGE_CONTACTED);
  add_lead (leads, CHAS_SOURCE_UNSET, TODAY, CHAS_STAGE_UNFIT);
  add_lead (leads, CHAS_SOURCE_EVENT, TODAY - 14, CHAS_STAGE_PARTNER);
  add_lead (leads, CHAS_SOURCE_EVENT, TODAY + 1, CHAS_STAGE_PARTNER);
  /* It came to a meeting before it was declined: that counts. */
  declined = add_lead (leads, CHAS_SOURCE_NETWORK, TODAY - 5, CHAS_STAGE_DECLINED);
  chas_lead_history_add_step (declined, TODAY - 4, CHAS_STAGE_BOOKED);
  chas_sources_init (sources, leads, TODAY - 13, TODAY);
  g_assert_cmpuint (sources->len, ==, 3);
  assert_source (sources, 0, CHAS_SOURCE_NETWORK, 3, 2, 2, 1);
  assert_source (sources, 1, CHAS_SOURCE_UNSET, 1, 0, 0, 0);
  assert_source (sources, 2, CHAS_SOURCE_EVENT, 1, 1, 0, 0);
  chas_sources_init (sources, leads, TODAY + 2, TODAY + 3);
  g_assert_cmpuint (sources->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/source-rule/leads-of-the-period-are-counted-by-source",
                   test_leads_of_the_period_are_counted_by_source);
  return g_test_run ();
}
