// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "correct-case.h"
#include "chas-test-db.h"

static void
test_all_that_was_told_is_deleted_at_once (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  g_set_str (&self.draft->text, "Ringde Karin");
  correct_case_correct (&self);
  before = test_text (self.db, CORRECT_STATE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_NOTHING);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact"), ==, 0);
  test_assert_text (self.db, "SELECT stage FROM lead", "contacted");
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_end (&self);
}

static void
test_deleting_moves_back_what_the_contact_moved (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, CORRECT_STATE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, "SELECT stage FROM lead", "new");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM stage_change WHERE correction_of"
                                      " IS NOT NULL AND to_stage = 'new'"),
                   ==, 1);
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_move (&self, CHAS_STAGE_MET);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, "SELECT stage FROM lead", "met");
  correct_case_end (&self);
}

static void
test_deleting_puts_a_lead_to_rest_until_its_day (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_UNSET);
  test_exec (self.db, "UPDATE lead SET stage = 'resting', wake_date = '2026-12-24'");
  g_usleep (2000);
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  correct_case_log (&self);
  test_assert_text (self.db, "SELECT stage || ifnull(wake_date, '') FROM lead", "dialogue");
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, "SELECT stage || wake_date FROM lead", "resting2026-12-24");
  correct_case_end (&self);
}

static void
test_deleting_takes_reason_and_refusal (void)
{
  CorrectCase self;
  const ChasContactTaking all =
    CHAS_CONTACT_TAKES_MOVE | CHAS_CONTACT_TAKES_REASON | CHAS_CONTACT_TAKES_REFUSAL;

  correct_case_begin_refused (&self);
  test_assert_text (self.db, CORRECT_REASON, "declined do_not_contact Ring aldrig mer");
  test_assert_text (self.db, CORRECT_REFUSAL, "1 Ring aldrig mer 10");
  correct_case_assert_offered (&self, TRUE, TRUE);
  correct_case_remove (&self, all);
  test_assert_text (self.db, CORRECT_REASON, "new");
  test_assert_text (self.db, CORRECT_REFUSAL, "");
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_REASON, "declined do_not_contact Ring aldrig mer");
  test_assert_text (self.db, CORRECT_REFUSAL, "1 Ring aldrig mer 10");
  /* again: it was made anew */
  correct_case_assert_offered (&self, TRUE, TRUE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_REFUSAL);
  test_assert_text (self.db, CORRECT_REASON, "declined do_not_contact Ring aldrig mer");
  test_assert_text (self.db, CORRECT_REFUSAL, "");
  correct_case_end (&self);
}

/* The contact named another day, so what woke it before is what it waits for again. */
static void
test_deleting_puts_back_the_day_that_the_contact_changed (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_UNSET);
  test_exec (self.db, "UPDATE lead SET stage = 'resting', wake_date = '2026-12-24'");
  g_usleep (2000);
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_BAD_TIMING;
  self.draft->wake_date = g_strdup ("2027-05-24");
  correct_case_log (&self);
  test_assert_text (self.db, CORRECT_REASON, "declined bad_timing 2027-05-24");
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, CORRECT_REASON, "resting bad_timing 2026-12-24");
  correct_case_end (&self);
}

static void
test_what_is_not_taken_stays (void)
{
  CorrectCase self;

  correct_case_begin_refused (&self);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, CORRECT_REASON, "new do_not_contact Ring aldrig mer");
  test_assert_text (self.db, CORRECT_REFUSAL, "1 Ring aldrig mer 10");
  correct_case_end (&self);
}

static void
assert_no_longer_its_own (const char *change, gboolean closed, gboolean refused)
{
  CorrectCase self;

  correct_case_begin_refused (&self);
  correct_case_change_later (&self, change);
  correct_case_assert_offered (&self, closed, refused);
  correct_case_end (&self);
}

static void
test_what_others_said_since_is_theirs (void)
{
  assert_no_longer_its_own ("UPDATE lead SET close_reason = 'bad_timing'", FALSE, TRUE);
  assert_no_longer_its_own ("UPDATE lead SET close_text = 'Ring chefen'", FALSE, TRUE);
  assert_no_longer_its_own ("UPDATE lead SET close_reason = NULL", FALSE, TRUE);
  assert_no_longer_its_own ("UPDATE company SET do_not_contact_reason = 'Per mejl'", TRUE, FALSE);
  assert_no_longer_its_own ("UPDATE company SET do_not_contact = 0", TRUE, FALSE);
}

static void
test_another_contact_gave_no_reason (void)
{
  CorrectCase self;
  g_autofree char *first = NULL;

  correct_case_begin_refused (&self);
  first = g_strdup (self.contact);
  g_usleep (2000);
  correct_case_log (&self);
  correct_case_assert_offered (&self, FALSE, FALSE);
  g_set_str (&self.contact, first);
  correct_case_assert_offered (&self, TRUE, TRUE);
  correct_case_end (&self);
}

/* What stands on the page is said by the lead and the company that they were merged into. */
static void
test_what_was_merged_says_nothing (void)
{
  CorrectCase self;
  g_autofree char *lead = NULL;

  correct_case_begin_refused (&self);
  lead = test_add_lead (self.db, self.group, "Det andra");
  test_exec (self.db, "INSERT INTO same_record (id, root) SELECT a.id, b.id FROM lead a, lead b"
                      " JOIN company c ON c.id = b.company_id"
                      " WHERE a.stage = 'declined' AND c.name = 'Det andra'");
  correct_case_assert_offered (&self, FALSE, TRUE);
  test_exec (self.db, "INSERT INTO same_record (id, root) SELECT a.id, b.id FROM company a,"
                      " company b WHERE a.do_not_contact = 1 AND b.name = 'Det andra'");
  correct_case_assert_offered (&self, FALSE, FALSE);
  correct_case_end (&self);
}

/* Who refused before goes on refusing; who was closed before is closed for that again. */
static void
test_former_reason_is_given_again (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  g_usleep (2000);
  test_exec (self.db, "UPDATE lead SET stage = 'declined', close_reason = 'bad_timing',"
                      " close_text = 'Höstas', wake_date = '2027-01-10';"
                      "UPDATE company SET do_not_contact = 1, do_not_contact_reason = 'Förr'");
  g_usleep (2000);
  self.draft->close_reason = CHAS_CLOSE_REASON_DO_NOT_CONTACT;
  correct_case_log (&self);
  test_assert_text (self.db, CORRECT_REASON, "declined do_not_contact");
  correct_case_assert_offered (&self, TRUE, FALSE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_REASON | CHAS_CONTACT_TAKES_REFUSAL);
  test_assert_text (self.db, CORRECT_REASON, "declined bad_timing Höstas 2027-01-10");
  test_assert_text (self.db, CORRECT_REFUSAL, "1 Förr");
  correct_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/correct-delete/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-that-was-told-is-deleted-at-once", test_all_that_was_told_is_deleted_at_once);
  ADD ("deleting-moves-back-what-the-contact-moved",
       test_deleting_moves_back_what_the_contact_moved);
  ADD ("deleting-puts-a-lead-to-rest-until-its-day",
       test_deleting_puts_a_lead_to_rest_until_its_day);
  ADD ("deleting-takes-reason-and-refusal", test_deleting_takes_reason_and_refusal);
  ADD ("deleting-puts-back-the-day-that-the-contact-changed",
       test_deleting_puts_back_the_day_that_the_contact_changed);
  ADD ("what-is-not-taken-stays", test_what_is_not_taken_stays);
  ADD ("what-others-said-since-is-theirs", test_what_others_said_since_is_theirs);
  ADD ("another-contact-gave-no-reason", test_another_contact_gave_no_reason);
  ADD ("what-was-merged-says-nothing", test_what_was_merged_says_nothing);
  ADD ("former-reason-is-given-again", test_former_reason_is_given_again);
  return g_test_run ();
}
