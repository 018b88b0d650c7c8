// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-source-rule.h"

#include "chas-flow-rule.h"

static ChasSummarySource *
find_source (GArray *sources, ChasSource source)
{
  ChasSummarySource made = { .source = source };

  for (guint i = 0; i < sources->len; i++)
    {
      ChasSummarySource *found = &g_array_index (sources, ChasSummarySource, i);

      if (found->source == source)
        return found;
    }
  g_array_append_val (sources, made);
  return &g_array_index (sources, ChasSummarySource, sources->len - 1);
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const ChasSummarySource *one = a;
  const ChasSummarySource *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  return one->source - other->source;
}

/**
 * chas_sources_init:
 * @sources: (element-type ChasSummarySource): gets one for each source
 * @leads: (element-type ChasLeadHistory): of the group
 * @first: of the days on which the leads were found
 * @last: of them
 *
 * Counts where leads were found and how far they ever came, as the funnel does.
 */
void
chas_sources_init (GArray *sources, GPtrArray *leads, ChasDate first, ChasDate last)
{
  g_array_set_size (sources, 0);
  for (guint i = 0; i < leads->len; i++)
    {
      const ChasLeadHistory *lead = leads->pdata[i];
      ChasStage furthest = chas_funnel_find_furthest (lead);
      ChasSummarySource *source;

      if (lead->created < first || lead->created > last)
        continue;
      source = find_source (sources, lead->source);
      source->n++;
      source->n_contacted += furthest >= CHAS_STAGE_CONTACTED;
      source->n_booked += furthest >= CHAS_STAGE_BOOKED;
      source->n_opportunity += furthest >= CHAS_STAGE_OPPORTUNITY;
    }
  g_array_sort (sources, compare_sources);
}
