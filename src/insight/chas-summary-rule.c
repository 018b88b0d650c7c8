// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-summary-rule.h"

#include "chas-flow-rule.h"
#include "chas-source-rule.h"

/**
 * chas_summary_reckon:
 * @summary: what was read of the group
 *
 * Fills in what follows from it: stages, flow, weeks, funnel, sources and times.
 */
void
chas_summary_reckon (ChasSummary *summary)
{
  ChasFlowInput input = {
    .leads = summary->leads,
    .phase = summary->phase,
    .n_members = summary->members->len,
    .n_communicators = chas_summary_count_role (summary, CHAS_ROLE_COMMUNICATOR),
  };
  ChasDate monday = summary->today - chas_date_get_weekday (summary->today) + 1;

  for (guint i = 0; i < summary->leads->len; i++)
    summary->stages[((const ChasLeadHistory *) summary->leads->pdata[i])->stage]++;
  chas_flow_init (&summary->flow, &input, summary->today);
  for (int i = 0; i < CHAS_SUMMARY_WEEKS; i++)
    chas_flow_week_init (&summary->weeks[i], &input, monday - 7 * (CHAS_SUMMARY_WEEKS - 1 - i),
                         summary->today);
  chas_funnel_init (summary->funnel, &input, summary->first, summary->last);
  chas_sources_init (summary->sources, summary->leads, summary->first, summary->last);
  for (int i = 0; i < CHAS_SUMMARY_FUNNEL; i++)
    chas_stage_time_init (&summary->times[i], &input, (ChasStage) i, summary->today);
}
