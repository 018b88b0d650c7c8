// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-warmth.h"

#include <math.h>

#include "chas-instant.h"

#define HALF_LIFE_DAYS 45
#define MAX_VALUE 100
#define HOT 60
#define WARM 30
#define LUKEWARM 10

#define POSITIVE_FACTOR 1.25
#define NEGATIVE_FACTOR 0.25

static int
get_points_of_talk (ChasChannel channel)
{
  return channel == CHAS_CHANNEL_EVENT ? 15 : 20;
}

static int
get_points_of_held (ChasChannel channel)
{
  if (channel == CHAS_CHANNEL_VISIT)
    return 45;
  if (channel == CHAS_CHANNEL_MEETING)
    return 30;
  return get_points_of_talk (channel);
}

/**
 * chas_warmth_get_points:
 * @channel: how the contact was made
 * @outcome: what came of it
 *
 * A "no" is an answer too; how it was said is the tone.
 *
 * Returns: how much a contact of today warms, by the table of domain.md, section 6
 */
int
chas_warmth_get_points (ChasChannel channel, ChasOutcome outcome)
{
  switch (outcome)
    {
    case CHAS_OUTCOME_NO_ANSWER:
    case CHAS_OUTCOME_VOICEMAIL:
    case CHAS_OUTCOME_RECEPTION:
      return 2;
    case CHAS_OUTCOME_SENT:
      return channel == CHAS_CHANNEL_MAIL ? 4 : 3;
    case CHAS_OUTCOME_ACCEPTED:
    case CHAS_OUTCOME_INTERESTED:
    case CHAS_OUTCOME_LATER:
    case CHAS_OUTCOME_BOOKED:
    case CHAS_OUTCOME_NO:
      return get_points_of_talk (channel);
    case CHAS_OUTCOME_HELD:
      return get_points_of_held (channel);
    case CHAS_OUTCOME_OFFER:
      return 60;
    case CHAS_OUTCOME_BOUNCED:
    case CHAS_OUTCOME_MISSED:
    case CHAS_OUTCOME_UNSET:
      break;
    }
  return 0;
}

static double
get_tone_factor (int tone)
{
  if (tone == 0)
    return 1;
  return tone > 0 ? POSITIVE_FACTOR : NEGATIVE_FACTOR;
}

/**
 * chas_warmth_get_points_left:
 * @touch: a contact
 * @today: a plain date in the group's zone
 *
 * Returns: what is left of its warmth today: half of it goes every 45 days
 */
double
chas_warmth_get_points_left (const ChasTouch *touch, ChasDate today)
{
  double age_days = MAX (0, today - touch->on);

  return chas_warmth_get_points (touch->channel, touch->outcome) * get_tone_factor (touch->tone) *
         exp2 (-age_days / HALF_LIFE_DAYS);
}

static ChasWarmthLevel
find_level (double sum)
{
  if (sum >= HOT)
    return CHAS_WARMTH_HOT;
  if (sum >= WARM)
    return CHAS_WARMTH_WARM;
  if (sum >= LUKEWARM)
    return CHAS_WARMTH_LUKEWARM;
  return sum > 0 ? CHAS_WARMTH_COLD : CHAS_WARMTH_NONE;
}

static void
init_from_sum (ChasWarmth *warmth, double sum, ChasDate today)
{
  *warmth = (ChasWarmth) {
    .sum = sum,
    /* Rounded down, so that it never shows a number of the next level. */
    .value = (int) MIN (MAX_VALUE, sum),
    .level = find_level (sum),
    .contact_before = CHAS_DATE_NONE,
  };
  if (sum >= WARM)
    warmth->contact_before = today + (ChasDate) floor (HALF_LIFE_DAYS * log2 (sum / WARM));
}

/**
 * chas_warmth_init:
 * @warmth: (out caller-allocates): how warm a company is
 * @touches: (array length=n_touches): its contacts, in any order
 * @n_touches: how many
 * @today: a plain date in the group's zone
 *
 * Source: domain.md, section 6
 */
void
chas_warmth_init (ChasWarmth *warmth, const ChasTouch *touches, guint n_touches, ChasDate today)
{
  double sum = 0;

  for (guint i = 0; i < n_touches; i++)
    sum += chas_warmth_get_points_left (&touches[i], today);
  init_from_sum (warmth, sum, today);
}

/**
 * chas_warmth_init_of_lead:
 * @warmth: (out caller-allocates): how warm the lead's company is for the group
 * @facts: what the board knows of the lead
 * @today: a plain date in @zone
 * @zone: the group's zone
 */
void
chas_warmth_init_of_lead (ChasWarmth *warmth,
                          const ChasLeadFacts *facts,
                          ChasDate today,
                          GTimeZone *zone)
{
  double sum = 0;

  for (guint i = 0; i < facts->touches->len; i++)
    {
      const ChasLeadTouch *fact = facts->touches->pdata[i];
      ChasTouch touch = {
        .channel = fact->channel,
        .outcome = fact->outcome,
        .tone = fact->tone,
        .on = chas_instant_text_get_date (fact->at, zone),
      };

      if (touch.on != CHAS_DATE_NONE)
        sum += chas_warmth_get_points_left (&touch, today);
    }
  init_from_sum (warmth, sum, today);
}

/**
 * chas_warmth_rule:
 * @env: says what day it is
 *
 * Returns: what is left of the warmth of all contacts, not capped: it tells the warmest apart
 */
double
chas_warmth_rule (const ChasLeadFacts *facts, ChasEnv *env)
{
  ChasWarmth warmth;

  chas_warmth_init_of_lead (&warmth, facts, chas_env_get_today (env), chas_env_get_zone (env));
  return warmth.sum;
}
