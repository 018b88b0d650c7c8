// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-follow-up.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-overdue.h"
#include "chas-model-error.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define STATE                                                                                      \
  "SELECT group_concat(json_array(id, due_date, state, closed_at)) FROM"                           \
  " (SELECT * FROM follow_up ORDER BY id)"

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
} Case;

static void
case_begin (Case *self)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  test_exec (self->db, "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
                       " SELECT column1, (SELECT id FROM lead), 'call', column2, column3, 'person'"
                       " FROM (VALUES ('f1', '2026-12-01', 'open'), ('f2', '2026-11-20', 'open'),"
                       " ('f3', '2026-11-19', 'done'))");
}

static void
case_end (Case *self)
{
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static void
step_back (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static char *
dup_shown (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasLeadDetails) details = chas_db_get_lead (self->db, self->lead, &error);
  g_autoptr (GString) ids = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < details->follow_ups->len; i++)
    g_string_append_printf (ids, "%s ",
                            chas_entity_get_id (CHAS_ENTITY (details->follow_ups->pdata[i])));
  return g_strdup (ids->str);
}

static void
test_open_ones_come_with_the_lead_the_next_first (void)
{
  Case self;
  g_autofree char *shown = NULL;

  case_begin (&self);
  shown = dup_shown (&self);
  g_assert_cmpstr (shown, ==, "f2 f1 ");
  case_end (&self);
}

static void
test_finished_is_one_step (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  case_begin (&self);
  before = test_text (self.db, STATE);
  g_assert_true (chas_db_finish_follow_up (self.db, "f2", &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self.lead));
  test_assert_text (self.db, "SELECT state || ' ' || closed_at FROM follow_up WHERE id = 'f2'",
                    "done " TEST_NOW);
  test_assert_text (self.db, "SELECT state FROM follow_up WHERE id = 'f1'", "open");
  step_back (self.db);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_postponed_is_one_step (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *shown = NULL;

  case_begin (&self);
  before = test_text (self.db, STATE);
  g_assert_true (chas_db_postpone_follow_up (self.db, "f2", "2026-12-24", &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self.lead));
  shown = dup_shown (&self);
  g_assert_cmpstr (shown, ==, "f1 f2 ");
  step_back (self.db);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

#define WHOLE                                                                                      \
  "SELECT group_concat(json_array(id, lead_id, person_id, kind, due_date, due_time, assignee_id,"  \
  " text, state, closed_at, contact_id, origin, attempt)) FROM"                                    \
  " (SELECT * FROM follow_up WHERE id = 'f2')"

static void
add_bo (Case *self)
{
  test_exec (self->db,
             "INSERT INTO participant (id, kind, given_name) VALUES ('bo', 'student', 'Bo')");
}

static void
test_edited_is_one_step_and_keeps_the_rest (void)
{
  const ChasStepDraft step = { CHAS_FOLLOW_UP_KIND_WRITE, (char *) "2026-12-07", (char *) "bo",
                               (char *) "  ask Karin  " };
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *expected = NULL;

  case_begin (&self);
  add_bo (&self);
  test_exec (self.db, "UPDATE follow_up SET due_time = '10:30', attempt = 2, origin = 'rule',"
                      " text = 'ring' WHERE id = 'f2'");
  before = test_text (self.db, WHOLE);
  g_assert_true (chas_db_edit_follow_up (self.db, "f2", &step, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self.lead));
  expected = g_strdup_printf ("[\"f2\",\"%s\",null,\"write\",\"2026-12-07\",\"10:30\",\"bo\","
                              "\"ask Karin\",\"open\",null,null,\"rule\",2]",
                              self.lead);
  test_assert_text (self.db, WHOLE, expected);
  step_back (self.db);
  test_assert_text (self.db, WHOLE, before);
  case_end (&self);
}

static void
test_edited_to_the_same_leaves_no_step (void)
{
  const ChasStepDraft step = { CHAS_FOLLOW_UP_KIND_CALL, (char *) "2026-11-20", NULL, (char *) "" };
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *steps = NULL;

  case_begin (&self);
  steps = test_text (self.db, "SELECT count(*) FROM undo_step");
  g_assert_true (chas_db_edit_follow_up (self.db, "f2", &step, &changes, &error));
  g_assert_no_error (error);
  test_assert_text (self.db, "SELECT count(*) FROM undo_step", steps);
  case_end (&self);
}

static void
test_planned_is_one_step_and_ends_that_there_is_none (void)
{
  const ChasStepDraft step = { CHAS_FOLLOW_UP_KIND_BOOK, (char *) "2026-12-07", (char *) "bo",
                               NULL };
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  case_begin (&self);
  add_bo (&self);
  test_exec (self.db, "UPDATE lead SET no_next_step = 'they ring us'");
  before = test_text (self.db, STATE);
  g_assert_true (chas_db_plan_follow_up (self.db, self.lead, &step, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self.lead));
  test_assert_text (self.db,
                    "SELECT json_array(kind, due_date, assignee_id, text, state, origin) FROM"
                    " follow_up WHERE kind = 'book'",
                    "[\"book\",\"2026-12-07\",\"bo\",null,\"open\",\"person\"]");
  test_assert_text (self.db, "SELECT no_next_step IS NULL FROM lead", "1");
  step_back (self.db);
  test_assert_text (self.db, STATE, before);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", "they ring us");
  case_end (&self);
}

static void
test_planned_without_anybody_is_mine (void)
{
  const ChasStepDraft step = { CHAS_FOLLOW_UP_KIND_BOOK, (char *) "2026-12-07", NULL, NULL };
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *me = NULL;

  case_begin (&self);
  me = chas_db_require_me (self.db, &error);
  g_assert_no_error (error);
  g_assert_true (chas_db_plan_follow_up (self.db, self.lead, &step, &changes, &error));
  g_assert_no_error (error);
  test_assert_text (self.db, "SELECT assignee_id FROM follow_up WHERE kind = 'book'", me);
  case_end (&self);
}

static void
test_refused_plan_changes_nothing (void)
{
  const ChasStepDraft good = { CHAS_FOLLOW_UP_KIND_BOOK, (char *) "2026-12-07", NULL, NULL };
  const ChasStepDraft vague = { CHAS_FOLLOW_UP_KIND_BOOK, (char *) "soon", NULL, NULL };
  Case self;
  g_autoptr (GError) gone = NULL, nowhere = NULL, edited = NULL, planned = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  case_begin (&self);
  before = test_text (self.db, STATE);
  g_assert_false (chas_db_edit_follow_up (self.db, "nobody", &good, &changes, &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_false (chas_db_plan_follow_up (self.db, "nobody", &good, &changes, &nowhere));
  g_assert_error (nowhere, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
  g_assert_false (chas_db_edit_follow_up (self.db, "f2", &vague, &changes, &edited));
  g_assert_error (edited, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_SYNTAX);
  g_assert_false (chas_db_plan_follow_up (self.db, self.lead, &vague, &changes, &planned));
  g_assert_error (planned, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_SYNTAX);
  g_assert_null (changes);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_refused_changes_nothing (void)
{
  Case self;
  g_autoptr (GError) gone = NULL;
  g_autoptr (GError) wrong = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;

  case_begin (&self);
  before = test_text (self.db, STATE);
  g_assert_false (chas_db_finish_follow_up (self.db, "nobody", &changes, &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_false (chas_db_postpone_follow_up (self.db, "f2", "soon", &changes, &wrong));
  g_assert_error (wrong, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_SYNTAX);
  g_assert_null (changes);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static guint
count_overdue (Case *self, const char *group_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStageCounts) counts = chas_db_count_overdue (self->db, group_id, &error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < CHAS_STAGE_COUNTS_SIZE; i++)
    n += counts->counts[i];
  g_assert_cmpuint (counts->counts[CHAS_STAGE_NEW], ==, n);
  return n;
}

/* Each lead once, whatever is overdue of it; what is due today is not. */
static void
test_overdue_leads_are_counted (void)
{
  Case self = { 0 };
  g_autofree char *other = NULL;

  case_begin (&self);
  other = test_add_lead (self.db, self.group, "Sydkod");
  test_exec (self.db, "UPDATE follow_up SET state = 'open' WHERE id = 'f3';"
                      "UPDATE follow_up SET due_date = (SELECT substr('" TEST_NOW
                      "', 1, 10)) WHERE id = 'f1'");
  g_assert_cmpuint (count_overdue (&self, self.group), ==, 1);
  g_assert_cmpuint (count_overdue (&self, "elsewhere"), ==, 0);
  test_exec (self.db, "UPDATE follow_up SET state = 'done' WHERE id IN ('f2', 'f3')");
  g_assert_cmpuint (count_overdue (&self, self.group), ==, 0);
  case_end (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/follow-up/open-with-lead", test_open_ones_come_with_the_lead_the_next_first);
  g_test_add_func ("/follow-up/finished", test_finished_is_one_step);
  g_test_add_func ("/follow-up/postponed", test_postponed_is_one_step);
  g_test_add_func ("/follow-up/edited", test_edited_is_one_step_and_keeps_the_rest);
  g_test_add_func ("/follow-up/edited-to-the-same", test_edited_to_the_same_leaves_no_step);
  g_test_add_func ("/follow-up/planned", test_planned_is_one_step_and_ends_that_there_is_none);
  g_test_add_func ("/follow-up/planned-mine", test_planned_without_anybody_is_mine);
  g_test_add_func ("/follow-up/refused-plan", test_refused_plan_changes_nothing);
  g_test_add_func ("/follow-up/refused", test_refused_changes_nothing);
  g_test_add_func ("/follow-up/overdue-counted", test_overdue_leads_are_counted);
  return g_test_run ();
}
