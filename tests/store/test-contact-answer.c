// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-move.h"
#include "contact-case.h"

/* What a stage asks of who comes there: told with the move, or at another time. */

static void
answer (ContactCase *self, const ChasMoveAnswer *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_answer_move (self->db, (const char *const[]) { self->lead, NULL }, words, &changes,
                       &error);
  g_assert_no_error (error);
}

static void
test_move_and_its_answer_are_one_step (void)
{
  ContactCase self;
  g_autofree char *before = NULL;
  gint64 step;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  before = test_text (self.db, CONTACT_STATE);
  step = contact_case_move (&self, CHAS_STAGE_RESTING);
  answer (&self, &(ChasMoveAnswer) { .step = step,
                                     .wake_date = (char *) "2027-01-11",
                                     .close_reason = CHAS_CLOSE_REASON_UNSET,
                                     .kept_warm_by = CHAS_WARM_KEEPER_UNSET });
  test_assert_text (self.db, "SELECT wake_date FROM lead", "2027-01-11");
  contact_case_step_back (self.db);
  test_assert_text (self.db, CONTACT_STATE, before);
  contact_case_end (&self);
}

static void
test_move_and_its_contact_are_one_step (void)
{
  ContactCase self;
  g_autofree char *before = NULL;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  before = test_text (self.db, CONTACT_STATE);
  self.draft->move_step = contact_case_move (&self, CHAS_STAGE_CONTACTED);
  contact_case_log (&self);
  contact_case_step_back (self.db);
  test_assert_text (self.db, CONTACT_STATE, before);
  contact_case_end (&self);
}

static void
test_answer_after_something_else_is_a_step_of_its_own (void)
{
  ContactCase self;
  g_autofree char *other = NULL;
  gint64 step;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  step = contact_case_move (&self, CHAS_STAGE_PARTNER);
  other = test_add_lead (self.db, self.group, "Sydkod");
  answer (&self, &(ChasMoveAnswer) { .step = step,
                                     .close_reason = CHAS_CLOSE_REASON_UNSET,
                                     .kept_warm_by = CHAS_WARM_KEEPER_BACKOFFICE });
  contact_case_step_back (self.db);
  test_assert_text (self.db,
                    "SELECT json_array(stage, kept_warm_by) FROM lead"
                    " WHERE stage <> 'new'",
                    "[\"partner\",null]");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM lead"), ==, 2);
  contact_case_end (&self);
}

static void
tell_reason (ContactCase *self, gint64 step, ChasCloseReason reason, const char *text)
{
  answer (self, &(ChasMoveAnswer) { .step = step,
                                    .close_reason = reason,
                                    .close_text = (char *) text,
                                    .kept_warm_by = CHAS_WARM_KEEPER_UNSET });
}

#define REASON "SELECT json_array(stage, close_reason, close_text) FROM lead"

/* What is said at another time is no part of the move, though nothing was done since. */
static void
test_reason_told_later_is_a_step_of_its_own (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  contact_case_move (&self, CHAS_STAGE_DECLINED);
  tell_reason (&self, 0, CHAS_CLOSE_REASON_NO_MATCH, "Bara iOS");
  test_assert_text (self.db,
                    "SELECT json_array(name, subject) FROM undo_step ORDER BY id DESC LIMIT 1",
                    "[\"Change reason of\",\"Nordkod\"]");
  contact_case_step_back (self.db);
  test_assert_text (self.db, REASON, "[\"declined\",null,null]");
  contact_case_end (&self);
}

static void
test_words_of_a_reason_can_be_cleared (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  tell_reason (&self, contact_case_move (&self, CHAS_STAGE_DECLINED), CHAS_CLOSE_REASON_NO_MATCH,
               "Bara iOS");
  test_assert_text (self.db, REASON, "[\"declined\",\"no_match\",\"Bara iOS\"]");
  tell_reason (&self, 0, CHAS_CLOSE_REASON_NO_MATCH, "  ");
  test_assert_text (self.db, REASON, "[\"declined\",\"no_match\",null]");
  contact_case_step_back (self.db);
  test_assert_text (self.db, REASON, "[\"declined\",\"no_match\",\"Bara iOS\"]");
  contact_case_end (&self);
}

/* The words were said of the former reason. */
static void
test_contact_that_closes_again_has_no_former_words (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO);
  tell_reason (&self, contact_case_move (&self, CHAS_STAGE_DECLINED), CHAS_CLOSE_REASON_OTHER,
               "Flyttar");
  contact_case_move (&self, CHAS_STAGE_DIALOGUE);
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_CAPACITY;
  contact_case_log (&self);
  test_assert_text (self.db, REASON, "[\"declined\",\"no_capacity\",null]");
  contact_case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/contact-answer/move-and-its-answer-are-one-step",
                   test_move_and_its_answer_are_one_step);
  g_test_add_func ("/store/contact-answer/move-and-its-contact-are-one-step",
                   test_move_and_its_contact_are_one_step);
  g_test_add_func ("/store/contact-answer/answer-after-something-else-is-a-step-of-its-own",
                   test_answer_after_something_else_is_a_step_of_its_own);
  g_test_add_func ("/store/contact-answer/reason-told-later-is-a-step-of-its-own",
                   test_reason_told_later_is_a_step_of_its_own);
  g_test_add_func ("/store/contact-answer/words-of-a-reason-can-be-cleared",
                   test_words_of_a_reason_can_be_cleared);
  g_test_add_func ("/store/contact-answer/contact-that-closes-again-has-no-former-words",
                   test_contact_that_closes_again_has_no_former_words);
  return g_test_run ();
}
