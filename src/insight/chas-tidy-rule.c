// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-rule.h"

#include "chas-attention.h"

/* Whoever has brought a lead on has said why, and for whom. */
static gboolean
is_unready (const ChasLeadState *state)
{
  return state->stage != CHAS_STAGE_NEW && !(state->has_why && state->has_education);
}

/**
 * chas_tidy_rule:
 * @facts: what the board knows of a lead
 * @today: a plain date in @zone
 * @zone: the group's zone
 *
 * Finds what is not in order with an open lead. Whether its company was added twice, other leads
 * tell. Source: domain.md, section 6
 *
 * Returns: flags of #ChasTidy; none for a closed lead
 */
guint
chas_tidy_rule (const ChasLeadFacts *facts, ChasDate today, GTimeZone *zone)
{
  ChasLeadState state;
  ChasAttention attention;
  guint kinds = 0;

  chas_lead_state_init (&state, facts, today, zone);
  if (!chas_stage_is_open (state.stage))
    return 0;
  chas_attention_init (&attention, &state, today, NULL);
  if (attention.next_step == CHAS_NEXT_STEP_MISSING)
    kinds |= CHAS_TIDY_NO_STEP;
  if (attention.is_stale)
    kinds |= CHAS_TIDY_STALE;
  if (!state.has_channel)
    kinds |= CHAS_TIDY_NO_CHANNEL;
  if (is_unready (&state))
    kinds |= CHAS_TIDY_UNREADY;
  return kinds;
}
