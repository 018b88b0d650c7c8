// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "correct-case.h"
#include "chas-test-db.h"

/* They did not say no after all: what that would have meant for lead and company may go. */

#define BOTH (CHAS_CONTACT_TAKES_REASON | CHAS_CONTACT_TAKES_REFUSAL)

static void
correct (CorrectCase *self, ChasOutcome outcome, ChasStage stage, ChasContactTaking taking)
{
  g_usleep (2000);
  self->draft->outcome = outcome;
  self->draft->stage = stage;
  self->draft->taking = taking;
  correct_case_correct (self);
}

static void
assert_says (CorrectCase *self, const char *reason, const char *refusal)
{
  test_assert_text (self->db, CORRECT_REASON, reason);
  test_assert_text (self->db, CORRECT_REFUSAL, refusal);
}

static void
test_correcting_takes_reason_and_refusal (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  correct_case_begin_refused (&self);
  before = test_text (self.db, CORRECT_STATE);
  correct (&self, CHAS_OUTCOME_INTERESTED, CHAS_STAGE_DIALOGUE, BOTH);
  assert_says (&self, "dialogue", "");
  correct_case_assert_offered (&self, FALSE, FALSE);
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  assert_says (&self, "declined do_not_contact Ring aldrig mer", "1 Ring aldrig mer 10");
  correct_case_end (&self);
}

static void
test_what_is_not_taken_stays (void)
{
  CorrectCase self;

  correct_case_begin_refused (&self);
  correct (&self, CHAS_OUTCOME_INTERESTED, CHAS_STAGE_DIALOGUE, CHAS_CONTACT_TAKES_NOTHING);
  assert_says (&self, "dialogue do_not_contact Ring aldrig mer", "1 Ring aldrig mer 10");
  /* It is only the company that refused: that can be told later still. */
  correct_case_assert_offered (&self, TRUE, TRUE);
  correct (&self, CHAS_OUTCOME_LATER, CHAS_STAGE_UNSET, CHAS_CONTACT_TAKES_REFUSAL);
  assert_says (&self, "dialogue do_not_contact Ring aldrig mer", "");
  correct_case_end (&self);
}

static void
test_only_what_is_taken_is_new (void)
{
  CorrectCase self;

  correct_case_begin_refused (&self);
  correct (&self, CHAS_OUTCOME_NO, CHAS_STAGE_UNSET, CHAS_CONTACT_TAKES_REFUSAL);
  assert_says (&self, "declined do_not_contact Ring aldrig mer", "");
  correct_case_end (&self);
}

static void
test_what_others_said_since_stays (void)
{
  CorrectCase self;

  correct_case_begin_refused (&self);
  correct_case_change_later (&self, "UPDATE lead SET close_text = 'Ring chefen';"
                                    "UPDATE company SET do_not_contact_reason = 'Per mejl'");
  correct (&self, CHAS_OUTCOME_INTERESTED, CHAS_STAGE_UNSET, BOTH);
  assert_says (&self, "declined do_not_contact Ring chefen", "1 Per mejl 10");
  correct_case_end (&self);
}

/* Undone is as if it had never been: it may be put right again, or deleted. */
static void
test_undone_correction_may_be_made_again (void)
{
  CorrectCase self;
  g_autofree char *first = NULL;

  correct_case_begin_refused (&self);
  first = g_strdup (self.contact);
  for (guint i = 0; i < 2; i++)
    {
      correct (&self, CHAS_OUTCOME_INTERESTED, CHAS_STAGE_DIALOGUE, BOTH);
      assert_says (&self, "dialogue", "");
      g_usleep (2000);
      correct_case_step_back (&self);
      g_set_str (&self.contact, first);
      correct_case_assert_offered (&self, TRUE, TRUE);
    }
  correct_case_change_later (&self, "UPDATE lead SET close_text = 'Ring chefen'");
  correct_case_assert_offered (&self, FALSE, TRUE);
  correct_case_end (&self);
}

static void
test_reason_that_was_given_back_is_not_the_contacts (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  correct_case_change_later (&self, "UPDATE lead SET stage = 'declined',"
                                    " close_reason = 'bad_timing', close_text = 'Höstas'");
  g_usleep (2000);
  self.draft->outcome = CHAS_OUTCOME_NO;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_CAPACITY;
  correct_case_log (&self);
  self.draft->close_reason = CHAS_CLOSE_REASON_UNSET;
  correct_case_assert_offered (&self, TRUE, FALSE);
  correct (&self, CHAS_OUTCOME_BOUNCED, CHAS_STAGE_UNSET, CHAS_CONTACT_TAKES_REASON);
  test_assert_text (self.db, CORRECT_REASON, "declined bad_timing Höstas");
  correct_case_assert_offered (&self, FALSE, FALSE);
  /* what the next correction says is its own again */
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_CAPACITY;
  correct (&self, CHAS_OUTCOME_NO, CHAS_STAGE_UNSET, CHAS_CONTACT_TAKES_NOTHING);
  correct_case_assert_offered (&self, TRUE, FALSE);
  correct_case_end (&self);
}

static void
test_lead_rests_again_until_its_day (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_UNSET);
  correct_case_change_later (&self, "UPDATE lead SET stage = 'resting', wake_date = '2026-12-24'");
  g_usleep (2000);
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->outcome = CHAS_OUTCOME_NO;
  self.draft->close_reason = CHAS_CLOSE_REASON_BAD_TIMING;
  self.draft->wake_date = g_strdup ("2027-05-24");
  correct_case_log (&self);
  self.draft->close_reason = CHAS_CLOSE_REASON_UNSET;
  g_clear_pointer (&self.draft->wake_date, g_free);
  correct (&self, CHAS_OUTCOME_BOUNCED, CHAS_STAGE_RESTING, CHAS_CONTACT_TAKES_REASON);
  test_assert_text (self.db, CORRECT_REASON, "resting 2026-12-24");
  correct_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/correct-closing/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("correcting-takes-reason-and-refusal", test_correcting_takes_reason_and_refusal);
  ADD ("what-is-not-taken-stays", test_what_is_not_taken_stays);
  ADD ("only-what-is-taken-is-new", test_only_what_is_taken_is_new);
  ADD ("what-others-said-since-stays", test_what_others_said_since_stays);
  ADD ("undone-correction-may-be-made-again", test_undone_correction_may_be_made_again);
  ADD ("reason-that-was-given-back-is-not-the-contacts",
       test_reason_that_was_given_back_is_not_the_contacts);
  ADD ("lead-rests-again-until-its-day", test_lead_rests_again_until_its_day);
  return g_test_run ();
}
