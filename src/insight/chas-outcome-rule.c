// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-outcome-rule.h"

#define CHANNEL(name) (1 << CHAS_CHANNEL_##name)
#define ALL_CHANNELS                                                                               \
  (CHANNEL (PHONE) | CHANNEL (MAIL) | CHANNEL (LINKEDIN) | CHANNEL (MEETING) | CHANNEL (VISIT) |   \
   CHANNEL (EVENT) | CHANNEL (OTHER))

/* Source: domain.md, section 3. A stage that is unset: the lead stays where it is. */
static const struct
{
  guint channels;
  ChasStage stage;
  ChasFollowUpKind step;
  int workdays;
  gboolean is_attempt;
} outcomes[] = {
  [CHAS_OUTCOME_NO_ANSWER] = { CHANNEL (PHONE), CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_CALL, 1,
                               TRUE },
  [CHAS_OUTCOME_VOICEMAIL] = { CHANNEL (PHONE), CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_CALL, 2,
                               TRUE },
  [CHAS_OUTCOME_RECEPTION] = { CHANNEL (PHONE), CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_RESEARCH,
                               1, TRUE },
  [CHAS_OUTCOME_SENT] = { CHANNEL (MAIL) | CHANNEL (LINKEDIN), CHAS_STAGE_CONTACTED,
                          CHAS_FOLLOW_UP_KIND_REMIND, 5, TRUE },
  [CHAS_OUTCOME_BOUNCED] = { CHANNEL (PHONE) | CHANNEL (MAIL), CHAS_STAGE_UNSET,
                             CHAS_FOLLOW_UP_KIND_RESEARCH, 2, FALSE },
  [CHAS_OUTCOME_ACCEPTED] = { CHANNEL (LINKEDIN), CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_WRITE, 1,
                              FALSE },
  [CHAS_OUTCOME_INTERESTED] = { ALL_CHANNELS, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_ANSWER, 1,
                                FALSE },
  [CHAS_OUTCOME_LATER] = { ALL_CHANNELS, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_UNSET, 0, FALSE },
  [CHAS_OUTCOME_BOOKED] = { ALL_CHANNELS, CHAS_STAGE_BOOKED, CHAS_FOLLOW_UP_KIND_CONFIRM, 0,
                            FALSE },
  [CHAS_OUTCOME_HELD] = { CHANNEL (MEETING) | CHANNEL (VISIT) | CHANNEL (EVENT), CHAS_STAGE_MET,
                          CHAS_FOLLOW_UP_KIND_THANK, 1, FALSE },
  [CHAS_OUTCOME_MISSED] = { CHANNEL (MEETING) | CHANNEL (VISIT), CHAS_STAGE_DIALOGUE,
                            CHAS_FOLLOW_UP_KIND_BOOK, 1, FALSE },
  [CHAS_OUTCOME_OFFER] = { ALL_CHANNELS, CHAS_STAGE_OPPORTUNITY, CHAS_FOLLOW_UP_KIND_OTHER, 2,
                           FALSE },
  [CHAS_OUTCOME_NO] = { ALL_CHANNELS, CHAS_STAGE_DECLINED, CHAS_FOLLOW_UP_KIND_UNSET, 0, FALSE },
};

#define SECOND_REMINDER_WORKDAYS 7
#define AFTER_THANKS_WORKDAYS 10
#define ASK_AGAIN_DAYS 180

/**
 * chas_outcome_fits:
 *
 * Returns: whether a contact in that channel can end so
 */
gboolean
chas_outcome_fits (ChasOutcome outcome, ChasChannel channel)
{
  return outcome >= 0 && outcome < (int) G_N_ELEMENTS (outcomes) && channel >= 0 &&
         (outcomes[outcome].channels & (1u << channel)) != 0;
}

/* A lead that has come further does not go back because nobody picked up the phone; but a meeting
 * that did not happen takes it back, and a no ends it wherever it stands. */
static ChasStage
stage_after (ChasOutcome outcome, ChasStage now)
{
  ChasStage to = outcomes[outcome].stage;
  gboolean goes_back = outcome == CHAS_OUTCOME_MISSED && now == CHAS_STAGE_BOOKED;

  if (to == CHAS_STAGE_UNSET || to == now)
    return CHAS_STAGE_UNSET;
  if (goes_back || !chas_stage_is_open (to) || !chas_stage_is_open (now))
    return to;
  return to > now ? to : CHAS_STAGE_UNSET;
}

static void
set_step (ChasOutcomeRule *self, ChasOutcome outcome, ChasChannel channel, guint n_sent)
{
  self->step = outcomes[outcome].step;
  self->step_workdays = outcomes[outcome].workdays;
  if (outcome == CHAS_OUTCOME_SENT && n_sent > 0)
    self->step_workdays = SECOND_REMINDER_WORKDAYS;
  if (outcome == CHAS_OUTCOME_LATER)
    self->step =
      channel == CHAS_CHANNEL_PHONE ? CHAS_FOLLOW_UP_KIND_CALL : CHAS_FOLLOW_UP_KIND_WRITE;
  if (outcome == CHAS_OUTCOME_HELD)
    {
      self->later_step = CHAS_FOLLOW_UP_KIND_WRITE;
      self->later_workdays = AFTER_THANKS_WORKDAYS;
    }
}

/**
 * chas_outcome_rule_init:
 * @stage: where the lead stands
 * @n_sent: messages that were sent since they last answered, before this one
 *
 * Says what a logged contact leads to. Source: domain.md, section 3
 */
void
chas_outcome_rule_init (ChasOutcomeRule *self,
                        ChasOutcome outcome,
                        ChasChannel channel,
                        ChasStage stage,
                        guint n_sent)
{
  g_return_if_fail (chas_outcome_fits (outcome, channel));

  *self = (ChasOutcomeRule) { .stage = stage_after (outcome, stage),
                              .step = CHAS_FOLLOW_UP_KIND_UNSET,
                              .later_step = CHAS_FOLLOW_UP_KIND_UNSET,
                              .is_attempt = outcomes[outcome].is_attempt };
  set_step (self, outcome, channel, n_sent);
  self->needs_date = outcome == CHAS_OUTCOME_LATER || outcome == CHAS_OUTCOME_BOOKED;
  self->needs_reason = outcome == CHAS_OUTCOME_NO;
  self->wake_days = outcome == CHAS_OUTCOME_NO ? ASK_AGAIN_DAYS : 0;
}

/**
 * chas_outcome_may_ask_again:
 * @reason: why they said no
 *
 * Returns: whether there is somebody who could say yes another time
 */
gboolean
chas_outcome_may_ask_again (ChasCloseReason reason)
{
  return reason != CHAS_CLOSE_REASON_COMPANY_GONE && reason != CHAS_CLOSE_REASON_DO_NOT_CONTACT;
}

/**
 * chas_outcome_confirm_date:
 * @booked: day of the meeting or visit
 *
 * Returns: the working day before, but not before @today
 */
ChasDate
chas_outcome_confirm_date (ChasDate booked, ChasDate today, const ChasQuietTime *quiet)
{
  return MAX (chas_workday_add (booked, -1, quiet), today);
}

/**
 * chas_attempts_are_enough:
 * @n_attempts: tries without an answer
 * @n_tried: channels in which they were made
 * @n_known: channels in which the company can be reached
 *
 * Returns: whether it is time to let them rest. Source: domain.md, section 6
 */
gboolean
chas_attempts_are_enough (guint n_attempts, guint n_tried, guint n_known)
{
  return n_attempts >= CHAS_ATTEMPTS_ENOUGH && n_tried >= MIN (n_known, CHAS_ATTEMPTS_CHANNELS);
}
