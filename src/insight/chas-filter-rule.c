// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-filter-rule.h"

#include "chas-attention.h"
#include "chas-warmth.h"

static gboolean
is_stale (const ChasLeadFacts *facts, ChasDate today, GTimeZone *zone)
{
  ChasLeadState state;
  ChasAttention attention;

  chas_lead_state_init (&state, facts, today, zone);
  chas_attention_init (&attention, &state, today, NULL);
  return attention.is_stale;
}

static gboolean
is_as_warm (const ChasLeadFacts *facts, guint levels, ChasDate today, GTimeZone *zone)
{
  ChasWarmth warmth;

  chas_warmth_init_of_lead (&warmth, facts, today, zone);
  return (levels & (1u << warmth.level)) != 0;
}

/**
 * chas_filter_rule:
 * @env: says what day it is
 *
 * What a filter asks for that only a rule can tell; a [callback@LeadFilterFunc]. The same rules
 * make the marks on a card. Source: domain.md, section 6
 *
 * Returns: whether the lead fits
 */
gboolean
chas_filter_rule (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env)
{
  ChasDate today = chas_env_get_today (env);
  GTimeZone *zone = chas_env_get_zone (env);

  return (!filter->stale || is_stale (facts, today, zone)) &&
         (filter->warmth == 0 || is_as_warm (facts, filter->warmth, today, zone));
}
