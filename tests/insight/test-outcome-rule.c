// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-outcome-rule.h"

#define PHONE CHAS_CHANNEL_PHONE
#define MAIL CHAS_CHANNEL_MAIL
#define LINKEDIN CHAS_CHANNEL_LINKEDIN
#define MEETING CHAS_CHANNEL_MEETING
#define VISIT CHAS_CHANNEL_VISIT
#define EVENT CHAS_CHANNEL_EVENT
#define OTHER CHAS_CHANNEL_OTHER

/* Channels as letters: p m l M v e o. */
static void
assert_channels (ChasOutcome outcome, const char *letters)
{
  static const char all[] = "pmlMveo";

  for (int channel = PHONE; channel <= OTHER; channel++)
    g_assert_cmpint (chas_outcome_fits (outcome, channel), ==,
                     strchr (letters, all[channel]) != NULL);
}

static void
test_outcomes_fit_their_channels (void)
{
  assert_channels (CHAS_OUTCOME_NO_ANSWER, "p");
  assert_channels (CHAS_OUTCOME_VOICEMAIL, "p");
  assert_channels (CHAS_OUTCOME_RECEPTION, "p");
  assert_channels (CHAS_OUTCOME_SENT, "ml");
  assert_channels (CHAS_OUTCOME_BOUNCED, "pm");
  assert_channels (CHAS_OUTCOME_ACCEPTED, "l");
  assert_channels (CHAS_OUTCOME_INTERESTED, "pmlMveo");
  assert_channels (CHAS_OUTCOME_LATER, "pmlMveo");
  assert_channels (CHAS_OUTCOME_BOOKED, "pmlMveo");
  assert_channels (CHAS_OUTCOME_HELD, "Mve");
  assert_channels (CHAS_OUTCOME_MISSED, "Mv");
  assert_channels (CHAS_OUTCOME_OFFER, "pmlMveo");
  assert_channels (CHAS_OUTCOME_NO, "pmlMveo");
}

/* Of a lead that is ready to be contacted. */
static void
assert_rule (ChasOutcome outcome,
             ChasChannel channel,
             ChasStage stage,
             ChasFollowUpKind step,
             int workdays,
             gboolean is_attempt)
{
  ChasOutcomeRule rule;

  chas_outcome_rule_init (&rule, outcome, channel, CHAS_STAGE_READY, 0);
  g_assert_cmpint (rule.stage, ==, stage);
  g_assert_cmpint (rule.step, ==, step);
  g_assert_cmpint (rule.step_workdays, ==, workdays);
  g_assert_cmpint (rule.is_attempt, ==, is_attempt);
}

static void
test_each_outcome_proposes_stage_and_step (void)
{
  assert_rule (CHAS_OUTCOME_NO_ANSWER, PHONE, CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_CALL, 1,
               TRUE);
  assert_rule (CHAS_OUTCOME_VOICEMAIL, PHONE, CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_CALL, 2,
               TRUE);
  assert_rule (CHAS_OUTCOME_RECEPTION, PHONE, CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_RESEARCH, 1,
               TRUE);
  assert_rule (CHAS_OUTCOME_SENT, MAIL, CHAS_STAGE_CONTACTED, CHAS_FOLLOW_UP_KIND_REMIND, 5, TRUE);
  assert_rule (CHAS_OUTCOME_BOUNCED, MAIL, CHAS_STAGE_UNSET, CHAS_FOLLOW_UP_KIND_RESEARCH, 2,
               FALSE);
  assert_rule (CHAS_OUTCOME_ACCEPTED, LINKEDIN, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_WRITE, 1,
               FALSE);
  assert_rule (CHAS_OUTCOME_INTERESTED, PHONE, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_ANSWER, 1,
               FALSE);
  assert_rule (CHAS_OUTCOME_LATER, PHONE, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_CALL, 0, FALSE);
  assert_rule (CHAS_OUTCOME_LATER, MAIL, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_WRITE, 0, FALSE);
  assert_rule (CHAS_OUTCOME_BOOKED, PHONE, CHAS_STAGE_BOOKED, CHAS_FOLLOW_UP_KIND_CONFIRM, 0,
               FALSE);
  assert_rule (CHAS_OUTCOME_HELD, VISIT, CHAS_STAGE_MET, CHAS_FOLLOW_UP_KIND_THANK, 1, FALSE);
  assert_rule (CHAS_OUTCOME_MISSED, MEETING, CHAS_STAGE_DIALOGUE, CHAS_FOLLOW_UP_KIND_BOOK, 1,
               FALSE);
  assert_rule (CHAS_OUTCOME_OFFER, OTHER, CHAS_STAGE_OPPORTUNITY, CHAS_FOLLOW_UP_KIND_OTHER, 2,
               FALSE);
  assert_rule (CHAS_OUTCOME_NO, EVENT, CHAS_STAGE_DECLINED, CHAS_FOLLOW_UP_KIND_UNSET, 0, FALSE);
}

static void
test_second_message_waits_longer (void)
{
  ChasOutcomeRule rule;

  chas_outcome_rule_init (&rule, CHAS_OUTCOME_SENT, LINKEDIN, CHAS_STAGE_CONTACTED, 1);
  g_assert_cmpint (rule.step_workdays, ==, 7);
}

static void
test_held_is_followed_up_twice (void)
{
  ChasOutcomeRule rule;

  chas_outcome_rule_init (&rule, CHAS_OUTCOME_HELD, VISIT, CHAS_STAGE_BOOKED, 0);
  g_assert_cmpint (rule.later_step, ==, CHAS_FOLLOW_UP_KIND_WRITE);
  g_assert_cmpint (rule.later_workdays, ==, 10);
}

static void
test_what_must_be_told (void)
{
  ChasOutcomeRule rule;

  chas_outcome_rule_init (&rule, CHAS_OUTCOME_LATER, PHONE, CHAS_STAGE_CONTACTED, 0);
  g_assert_true (rule.needs_date);
  chas_outcome_rule_init (&rule, CHAS_OUTCOME_BOOKED, PHONE, CHAS_STAGE_CONTACTED, 0);
  g_assert_true (rule.needs_date);
  chas_outcome_rule_init (&rule, CHAS_OUTCOME_NO, PHONE, CHAS_STAGE_CONTACTED, 0);
  g_assert_true (rule.needs_reason);
  g_assert_cmpint (rule.wake_days, ==, 180);
  chas_outcome_rule_init (&rule, CHAS_OUTCOME_INTERESTED, PHONE, CHAS_STAGE_CONTACTED, 0);
  g_assert_false (rule.needs_date || rule.needs_reason);
}

static void
test_who_is_gone_is_not_asked_again (void)
{
  g_assert_true (chas_outcome_may_ask_again (CHAS_CLOSE_REASON_NO_CAPACITY));
  g_assert_true (chas_outcome_may_ask_again (CHAS_CLOSE_REASON_OTHER));
  g_assert_false (chas_outcome_may_ask_again (CHAS_CLOSE_REASON_COMPANY_GONE));
  g_assert_false (chas_outcome_may_ask_again (CHAS_CLOSE_REASON_DO_NOT_CONTACT));
}

static void
assert_stage (ChasOutcome outcome, ChasChannel channel, ChasStage now, ChasStage expected)
{
  ChasOutcomeRule rule;

  chas_outcome_rule_init (&rule, outcome, channel, now, 0);
  g_assert_cmpint (rule.stage, ==, expected);
}

static void
test_lead_does_not_go_back_for_lack_of_an_answer (void)
{
  assert_stage (CHAS_OUTCOME_NO_ANSWER, PHONE, CHAS_STAGE_DIALOGUE, CHAS_STAGE_UNSET);
  assert_stage (CHAS_OUTCOME_INTERESTED, PHONE, CHAS_STAGE_OPPORTUNITY, CHAS_STAGE_UNSET);
  assert_stage (CHAS_OUTCOME_MISSED, MEETING, CHAS_STAGE_BOOKED, CHAS_STAGE_DIALOGUE);
  assert_stage (CHAS_OUTCOME_NO, PHONE, CHAS_STAGE_PARTNER, CHAS_STAGE_DECLINED);
  assert_stage (CHAS_OUTCOME_INTERESTED, PHONE, CHAS_STAGE_DECLINED, CHAS_STAGE_DIALOGUE);
  assert_stage (CHAS_OUTCOME_NO, PHONE, CHAS_STAGE_DECLINED, CHAS_STAGE_UNSET);
}

static void
test_meeting_is_confirmed_the_working_day_before (void)
{
  ChasDate monday = chas_date_from_text ("2026-11-30");
  ChasDate friday = chas_date_from_text ("2026-11-27");
  ChasDate wednesday = chas_date_from_text ("2026-11-25");

  g_assert_cmpint (chas_outcome_confirm_date (monday, wednesday, NULL), ==, friday);
  g_assert_cmpint (chas_outcome_confirm_date (wednesday, wednesday, NULL), ==, wednesday);
}

static void
test_three_tries_in_two_channels_are_enough (void)
{
  g_assert_false (chas_attempts_are_enough (2, 2, 3));
  g_assert_false (chas_attempts_are_enough (3, 1, 2));
  g_assert_true (chas_attempts_are_enough (3, 2, 3));
  g_assert_true (chas_attempts_are_enough (3, 1, 1));
  g_assert_true (chas_attempts_are_enough (5, 2, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/outcome/outcomes-fit-their-channels",
                   test_outcomes_fit_their_channels);
  g_test_add_func ("/insight/outcome/each-outcome-proposes-stage-and-step",
                   test_each_outcome_proposes_stage_and_step);
  g_test_add_func ("/insight/outcome/second-message-waits-longer",
                   test_second_message_waits_longer);
  g_test_add_func ("/insight/outcome/held-is-followed-up-twice", test_held_is_followed_up_twice);
  g_test_add_func ("/insight/outcome/what-must-be-told", test_what_must_be_told);
  g_test_add_func ("/insight/outcome/who-is-gone-is-not-asked-again",
                   test_who_is_gone_is_not_asked_again);
  g_test_add_func ("/insight/outcome/lead-does-not-go-back-for-lack-of-an-answer",
                   test_lead_does_not_go_back_for_lack_of_an_answer);
  g_test_add_func ("/insight/outcome/meeting-is-confirmed-the-working-day-before",
                   test_meeting_is_confirmed_the_working_day_before);
  g_test_add_func ("/insight/outcome/three-tries-in-two-channels-are-enough",
                   test_three_tries_in_two_channels_are_enough);
  return g_test_run ();
}
