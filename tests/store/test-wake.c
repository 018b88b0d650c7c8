// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-move.h"
#include "chas-db-wake.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define TODAY "2026-11-23"
#define LEAD "SELECT json_array(stage, woken_on, wake_date) FROM lead WHERE id = "

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
} Case;

static void
move (Case *self, ChasStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (self->db, (const char *const[]) { self->lead, NULL }, stage, NULL,
                      CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
}

static void
rest (Case *self, const char *wake_date)
{
  const ChasMoveAnswer answer = { .wake_date = (char *) wake_date,
                                  .close_reason = CHAS_CLOSE_REASON_UNSET,
                                  .kept_warm_by = CHAS_WARM_KEEPER_UNSET };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  move (self, CHAS_STAGE_RESTING);
  chas_db_answer_move (self->db, (const char *const[]) { self->lead, NULL }, &answer, &changes,
                       &error);
  g_assert_no_error (error);
}

/* A lead in dialogue that was put to rest until a day. */
static void
case_begin (Case *self, const char *wake_date)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  move (self, CHAS_STAGE_DIALOGUE);
  rest (self, wake_date);
}

static void
case_end (Case *self)
{
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static ChasChanges *
wake (Case *self)
{
  g_autoptr (GError) error = NULL;
  ChasChanges *changes = NULL;

  chas_db_wake_leads (self->db, &changes, &error);
  g_assert_no_error (error);
  return changes;
}

static void
assert_lead (Case *self, const char *expected)
{
  test_assert_text (self->db, "SELECT json_array(stage, woken_on, wake_date) FROM lead", expected);
}

/* Domain.md, section 3: it returns to its former open stage. */
static void
test_lead_wakes_on_its_day (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self, TODAY);
  changes = wake (&self);
  assert_lead (&self, "[\"dialogue\",\"2026-11-23\",null]");
  g_assert_true (chas_changes_has (changes, "lead", self.lead));
  test_assert_text (
    self.db, "SELECT json_array(from_stage, to_stage) FROM stage_change WHERE cause = 'rule'",
    "[\"resting\",\"dialogue\"]");
  case_end (&self);
}

static void
test_lead_sleeps_until_its_day (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self, "2026-11-24");
  changes = wake (&self);
  g_assert_true (chas_changes_is_empty (changes));
  assert_lead (&self, "[\"resting\",null,\"2026-11-24\"]");
  case_end (&self);
}

static void
test_day_that_nobody_was_there_counts (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) again = NULL;

  case_begin (&self, "2026-11-02");
  changes = wake (&self);
  assert_lead (&self, "[\"dialogue\",\"2026-11-02\",null]");
  again = wake (&self);
  g_assert_true (chas_changes_is_empty (again));
  case_end (&self);
}

/* It may be put to rest until the same day again. */
static void
test_lead_wakes_twice_on_a_day (void)
{
  Case self;
  g_autoptr (ChasChanges) first = NULL;
  g_autoptr (ChasChanges) second = NULL;

  case_begin (&self, TODAY);
  first = wake (&self);
  rest (&self, TODAY);
  assert_lead (&self, "[\"resting\",\"2026-11-23\",\"2026-11-23\"]");
  second = wake (&self);
  assert_lead (&self, "[\"dialogue\",\"2026-11-23\",null]");
  case_end (&self);
}

static void
test_lead_taken_from_its_rest_has_no_day (void)
{
  Case self;

  case_begin (&self, "2026-12-01");
  move (&self, CHAS_STAGE_READY);
  assert_lead (&self, "[\"ready\",null,null]");
  case_end (&self);
}

/* In dialogue, until they said no and might be asked again on a day. */
static void
decline (Case *self, const char *wake_date, ChasCloseReason reason)
{
  const ChasMoveAnswer answer = { .wake_date = (char *) wake_date,
                                  .close_reason = reason,
                                  .kept_warm_by = CHAS_WARM_KEEPER_UNSET };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  move (self, CHAS_STAGE_DIALOGUE);
  move (self, CHAS_STAGE_DECLINED);
  chas_db_answer_move (self->db, (const char *const[]) { self->lead, NULL }, &answer, &changes,
                       &error);
  g_assert_no_error (error);
}

/* Domain.md, section 3: a no offers to wake it. */
static void
test_lead_that_said_no_wakes_too (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;

  decline (&self, TODAY, CHAS_CLOSE_REASON_BAD_TIMING);
  changes = wake (&self);
  assert_lead (&self, "[\"dialogue\",\"2026-11-23\",null]");
  test_assert_text (
    self.db, "SELECT json_array(from_stage, to_stage) FROM stage_change WHERE cause = 'rule'",
    "[\"declined\",\"dialogue\"]");
  case_end (&self);
}

static void
assert_stays_declined (const char *wake_date, ChasCloseReason reason)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;

  decline (&self, wake_date, reason);
  changes = wake (&self);
  g_assert_true (chas_changes_is_empty (changes));
  test_assert_text (self.db, "SELECT stage FROM lead", "declined");
  case_end (&self);
}

static void
test_lead_that_said_no_may_stay_so (void)
{
  assert_stays_declined (NULL, CHAS_CLOSE_REASON_BAD_TIMING);
  assert_stays_declined ("2026-11-24", CHAS_CLOSE_REASON_BAD_TIMING);
  assert_stays_declined (TODAY, CHAS_CLOSE_REASON_DO_NOT_CONTACT);
  assert_stays_declined (TODAY, CHAS_CLOSE_REASON_COMPANY_GONE);
}

static void
test_lead_that_was_won_over_has_no_day (void)
{
  Case self;

  decline (&self, "2027-05-22", CHAS_CLOSE_REASON_BAD_TIMING);
  move (&self, CHAS_STAGE_DIALOGUE);
  assert_lead (&self, "[\"dialogue\",null,null]");
  case_end (&self);
}

static void
test_lead_without_a_past_was_contacted (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self, TODAY);
  test_exec (self.db, "INSERT INTO company (id, name) VALUES ('c9', 'Sydkod');"
                      "INSERT INTO lead (id, group_id, company_id, stage, order_key, wake_date)"
                      " SELECT 'l9', id, 'c9', 'resting', 'a', '2026-11-20' FROM career_group");
  changes = wake (&self);
  test_assert_text (self.db, LEAD "'l9'", "[\"contacted\",\"2026-11-20\",null]");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM stage_change WHERE lead_id = 'l9'"), ==,
                   0);
  case_end (&self);
}

static void
test_nobody_did_it_so_undo_passes_it_by (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasChanges) redone = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (ChasUndoResult) again = NULL;
  g_autofree char *other = NULL;
  g_autoptr (GError) error = NULL;

  case_begin (&self, TODAY);
  other = test_add_lead (self.db, self.group, "Sydkod");
  result = chas_db_undo (self.db, &undone, &error);
  g_assert_no_error (error);
  changes = wake (&self);
  again = chas_db_redo (self.db, &redone, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->subject, ==, "Sydkod");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM undo_step WHERE name = 'Rule'"), ==, 0);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM undo_edit WHERE step NOT IN"
                                      " (SELECT id FROM undo_step)"),
                   ==, 0);
  case_end (&self);
}

static gboolean
is_shown_as_woken (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards =
    chas_db_get_cards (self->db, (const char *const[]) { self->lead, NULL }, &error);

  g_assert_no_error (error);
  return chas_card_get_facts (cards->pdata[0])->woken_on != NULL;
}

static void
test_lead_is_shown_as_woken_until_it_is_moved (void)
{
  Case self;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self, "2026-11-22");
  g_assert_false (is_shown_as_woken (&self));
  changes = wake (&self);
  g_assert_true (is_shown_as_woken (&self));
  test_exec (self.db,
             "INSERT INTO stage_change (id, lead_id, from_stage, to_stage, at, by, cause)"
             " SELECT 's9', lead_id, 'dialogue', 'booked', '2026-11-23T16:00:00Z', by, 'drag'"
             " FROM stage_change WHERE cause = 'rule'");
  g_assert_false (is_shown_as_woken (&self));
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/wake/lead-wakes-on-its-day", test_lead_wakes_on_its_day);
  g_test_add_func ("/store/wake/lead-sleeps-until-its-day", test_lead_sleeps_until_its_day);
  g_test_add_func ("/store/wake/day-that-nobody-was-there-counts",
                   test_day_that_nobody_was_there_counts);
  g_test_add_func ("/store/wake/lead-wakes-twice-on-a-day", test_lead_wakes_twice_on_a_day);
  g_test_add_func ("/store/wake/lead-taken-from-its-rest-has-no-day",
                   test_lead_taken_from_its_rest_has_no_day);
  g_test_add_func ("/store/wake/lead-that-said-no-wakes-too", test_lead_that_said_no_wakes_too);
  g_test_add_func ("/store/wake/lead-that-said-no-may-stay-so", test_lead_that_said_no_may_stay_so);
  g_test_add_func ("/store/wake/lead-that-was-won-over-has-no-day",
                   test_lead_that_was_won_over_has_no_day);
  g_test_add_func ("/store/wake/lead-without-a-past-was-contacted",
                   test_lead_without_a_past_was_contacted);
  g_test_add_func ("/store/wake/nobody-did-it-so-undo-passes-it-by",
                   test_nobody_did_it_so_undo_passes_it_by);
  g_test_add_func ("/store/wake/lead-is-shown-as-woken-until-it-is-moved",
                   test_lead_is_shown_as_woken_until_it_is_moved);
  return g_test_run ();
}
