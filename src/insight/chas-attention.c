// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-attention.h"

#include "chas-instant.h"

/* Of an event: a plain date when it lasts all day. */
static ChasDate
read_start (const char *text, GTimeZone *zone)
{
  ChasDate date = chas_date_from_text (text);

  return date != CHAS_DATE_NONE ? date : chas_instant_text_get_date (text, zone);
}

/**
 * chas_lead_state_init:
 * @state: (out caller-allocates): what counts
 * @facts: what the board knows of a lead
 * @today: a plain date in @zone
 * @zone: the group's zone
 */
void
chas_lead_state_init (ChasLeadState *state,
                      const ChasLeadFacts *facts,
                      ChasDate today,
                      GTimeZone *zone)
{
  ChasDate next_due = chas_date_from_text (facts->next_due_date);

  *state = (ChasLeadState) {
    .stage = facts->stage,
    .stage_entered = chas_instant_text_get_date (facts->stage_entered_at, zone),
    .last_activity = chas_instant_text_get_date (facts->last_activity_at, zone),
    .booked_for = read_start (facts->booked_for, zone),
    .first_due = chas_date_from_text (facts->due_date),
    /* The facts may be of yesterday. */
    .next_due = next_due >= today ? next_due : CHAS_DATE_NONE,
    .chose_no_step = facts->no_next_step != NULL,
    .has_channel = facts->has_channel,
    .has_why = facts->has_why,
    .has_person = facts->has_person,
    .has_education = facts->educations->len > 0,
    .has_owner = facts->owners->len > 0,
    .has_wake_date = facts->wake_date != NULL,
    .has_close_reason = facts->has_close_reason,
    .has_keeper = facts->has_keeper,
  };
}

static int
count_days_since (ChasDate date, ChasDate today)
{
  return date == CHAS_DATE_NONE ? -1 : MAX (0, today - date);
}

static gboolean
is_planned (const ChasLeadState *state, ChasDate today)
{
  return state->next_due != CHAS_DATE_NONE &&
         state->next_due <= today + CHAS_ATTENTION_PLANNED_DAYS;
}

/* A booked lead rests until its date: only then do its days begin to count. */
static gboolean
is_stale (const ChasLeadState *state, ChasDate today)
{
  int limit = chas_stage_get_stale_days (state->stage);
  ChasDate since = state->last_activity;

  if (state->stage == CHAS_STAGE_BOOKED)
    since = MAX (since, state->booked_for);
  if (!chas_stage_is_open (state->stage) || limit == 0 || since == CHAS_DATE_NONE)
    return FALSE;
  return today - since > limit && !is_planned (state, today);
}

static ChasNextStep
find_next_step (const ChasLeadState *state)
{
  if (state->first_due != CHAS_DATE_NONE)
    return CHAS_NEXT_STEP_PLANNED;
  if (state->stage < CHAS_STAGE_CONTACTED || state->stage > CHAS_STAGE_OPPORTUNITY)
    return CHAS_NEXT_STEP_NOT_NEEDED;
  return state->chose_no_step ? CHAS_NEXT_STEP_DECLINED : CHAS_NEXT_STEP_MISSING;
}

static ChasUnsaid
find_unsaid (const ChasLeadState *state)
{
  switch ((int) state->stage)
    {
    case CHAS_STAGE_BOOKED:
      return state->booked_for == CHAS_DATE_NONE ? CHAS_UNSAID_MEETING_DAY : CHAS_UNSAID_NOTHING;
    case CHAS_STAGE_RESTING:
      return state->has_wake_date ? CHAS_UNSAID_NOTHING : CHAS_UNSAID_WAKE_DATE;
    case CHAS_STAGE_DECLINED:
    case CHAS_STAGE_UNFIT:
      return state->has_close_reason ? CHAS_UNSAID_NOTHING : CHAS_UNSAID_CLOSE_REASON;
    case CHAS_STAGE_PARTNER:
      return state->has_keeper ? CHAS_UNSAID_NOTHING : CHAS_UNSAID_KEEPER;
    default:
      return CHAS_UNSAID_NOTHING;
    }
}

static ChasLack
find_lacks (const ChasLeadState *state)
{
  int lacks = CHAS_LACK_NOTHING;

  if (state->stage != CHAS_STAGE_NEW && state->stage != CHAS_STAGE_READY)
    return CHAS_LACK_NOTHING;
  if (!state->has_channel)
    lacks |= CHAS_LACK_CHANNEL;
  if (!state->has_why)
    lacks |= CHAS_LACK_WHY;
  if (!state->has_person)
    lacks |= CHAS_LACK_PERSON;
  if (!state->has_education)
    lacks |= CHAS_LACK_EDUCATION;
  if (!state->has_owner)
    lacks |= CHAS_LACK_OWNER;
  return (ChasLack) lacks;
}

/**
 * chas_attention_init:
 * @attention: (out caller-allocates): whether and why somebody must look at the lead
 * @state: the lead
 * @today: a plain date in the group's zone
 * @quiet: (nullable): the school's breaks
 *
 * Source: domain.md, section 6
 */
void
chas_attention_init (ChasAttention *attention,
                     const ChasLeadState *state,
                     ChasDate today,
                     const ChasQuietTime *quiet)
{
  *attention = (ChasAttention) {
    .idle_days = count_days_since (state->last_activity, today),
    .stage_days = count_days_since (state->stage_entered, today),
    .is_stale = is_stale (state, today),
    .due = chas_due_state_of (state->first_due, today, quiet),
    .next_step = find_next_step (state),
    .unsaid = find_unsaid (state),
    .lacks = find_lacks (state),
  };
}

/**
 * chas_lack_get_first:
 * @lacks: flags
 *
 * Returns: the one that is needed most, or %CHAS_LACK_NOTHING
 */
ChasLack
chas_lack_get_first (ChasLack lacks)
{
  return (ChasLack) ((int) lacks & -(int) lacks);
}
