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
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  correct_case_log (&self);
  test_assert_text (self.db, "SELECT stage || ifnull(wake_date, '') FROM lead", "dialogue");
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, "SELECT stage || wake_date FROM lead", "resting2026-12-24");
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
  return g_test_run ();
}
