// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-contact.h"
#include "chas-db-move.h"
#include "chas-db-refusal.h"
#include "chas-model-error.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define STATE                                                                                      \
  "SELECT json_array(do_not_contact, do_not_contact_reason, do_not_contact_date) FROM company"
#define NOBODY "[null,null,null]"

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  char *company;
} Case;

static void
case_begin (Case *self)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  self->company = test_company_of (self->db, self->lead);
}

static void
case_end (Case *self)
{
  g_free (self->company);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static void
refuse (Case *self, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_set_refusal (self->db, self->company, reason, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "company", self->company));
}

static void
step_back (Case *self, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);
  g_autofree char *told = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  told = chas_undo_result_dup_title (result);
  g_assert_cmpstr (told, ==, title);
}

static void
test_one_step_there_and_back (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  refuse (&self, "  Ring inte igen ");
  test_assert_text (self.db, STATE, "[1,\"Ring inte igen\",\"2026-11-23\"]");
  g_assert_true (chas_db_drop_refusal (self.db, self.company, &changes, &error));
  g_assert_no_error (error);
  test_assert_text (self.db, STATE, NOBODY);
  step_back (&self, "Allow contacts with Nordkod");
  test_assert_text (self.db, STATE, "[1,\"Ring inte igen\",\"2026-11-23\"]");
  step_back (&self, "Stop contacts with Nordkod");
  test_assert_text (self.db, STATE, NOBODY);
  case_end (&self);
}

static void
test_new_reason_keeps_the_day (void)
{
  Case self;

  case_begin (&self);
  test_exec (self.db, "UPDATE company SET do_not_contact = 1, do_not_contact_reason = 'Nej',"
                      " do_not_contact_date = '2026-05-04'");
  refuse (&self, "");
  test_assert_text (self.db, STATE, "[1,null,\"2026-05-04\"]");
  refuse (&self, "GDPR");
  test_assert_text (self.db, STATE, "[1,\"GDPR\",\"2026-05-04\"]");
  case_end (&self);
}

static void
test_too_long_or_gone_changes_nothing (void)
{
  Case self;
  g_autoptr (GError) long_error = NULL;
  g_autoptr (GError) gone = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *text = g_strnfill (501, 'x');

  case_begin (&self);
  g_assert_false (chas_db_set_refusal (self.db, self.company, text, &changes, &long_error));
  g_assert_error (long_error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_TOO_LONG);
  g_assert_false (chas_db_set_refusal (self.db, self.lead, NULL, &changes, &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  test_assert_text (self.db, STATE, NOBODY);
  case_end (&self);
}

/* Moves the lead as a drop does, and tells why. */
static void
decline (Case *self, ChasCloseReason reason, const char *text)
{
  const char *const ids[] = { self->lead, NULL };
  ChasMoveAnswer answer = { .close_reason = reason,
                            .close_text = (char *) text,
                            .kept_warm_by = CHAS_WARM_KEEPER_UNSET };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) moved = NULL;
  g_autoptr (ChasChanges) told = NULL;

  g_assert_true (chas_db_move_leads (self->db, ids, CHAS_STAGE_DECLINED, NULL,
                                     CHAS_STAGE_CAUSE_DRAG, &moved, &error));
  g_assert_no_error (error);
  answer.step = chas_changes_get_step (moved);
  g_assert_true (chas_db_answer_move (self->db, ids, &answer, &told, &error));
  g_assert_no_error (error);
}

static void
test_closing_for_it_says_so (void)
{
  Case self;

  case_begin (&self);
  decline (&self, CHAS_CLOSE_REASON_NO_CAPACITY, NULL);
  test_assert_text (self.db, STATE, NOBODY);
  step_back (&self, "Move Nordkod");
  decline (&self, CHAS_CLOSE_REASON_DO_NOT_CONTACT, "Vill inte bli ringda");
  test_assert_text (self.db, STATE, "[1,\"Vill inte bli ringda\",\"2026-11-23\"]");
  step_back (&self, "Move Nordkod");
  test_assert_text (self.db, STATE, NOBODY);
  case_end (&self);
}

static void
test_first_reason_stays (void)
{
  Case self;

  case_begin (&self);
  refuse (&self, "GDPR");
  decline (&self, CHAS_CLOSE_REASON_DO_NOT_CONTACT, "Igen");
  test_assert_text (self.db, STATE, "[1,\"GDPR\",\"2026-11-23\"]");
  case_end (&self);
}

static void
test_logged_no_says_so (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasContactDraft) draft = NULL;
  g_autofree char *id = NULL;

  case_begin (&self);
  draft = chas_contact_draft_new (self.lead);
  draft->channel = CHAS_CHANNEL_PHONE;
  draft->direction = CHAS_DIRECTION_OUT;
  draft->outcome = CHAS_OUTCOME_NO;
  draft->stage = CHAS_STAGE_DECLINED;
  draft->close_reason = CHAS_CLOSE_REASON_DO_NOT_CONTACT;
  g_assert_true (chas_db_log_contact (self.db, draft, &id, &changes, &error));
  g_assert_no_error (error);
  test_assert_text (self.db, STATE, "[1,null,\"2026-11-23\"]");
  step_back (&self, "Log contact with Nordkod");
  test_assert_text (self.db, STATE, NOBODY);
  case_end (&self);
}

/* What was merged away is not looked at any more: the one that stands for it refuses. */
static void
test_merged_company_refuses_as_the_other (void)
{
  Case self;
  g_autofree char *other = NULL;
  g_autofree char *root = NULL;
  g_autofree char *sql = NULL;

  case_begin (&self);
  other = test_add_lead (self.db, self.group, "Nordkod AB");
  root = test_company_of (self.db, other);
  sql =
    g_strdup_printf ("UPDATE company SET merged_into = '%s' WHERE id = '%s'", root, self.company);
  test_exec (self.db, sql);
  decline (&self, CHAS_CLOSE_REASON_DO_NOT_CONTACT, NULL);
  test_assert_text (self.db, "SELECT group_concat(name) FROM company WHERE do_not_contact = 1",
                    "Nordkod AB");
  case_end (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/refusal/one-step-there-and-back", test_one_step_there_and_back);
  g_test_add_func ("/store/refusal/new-reason-keeps-the-day", test_new_reason_keeps_the_day);
  g_test_add_func ("/store/refusal/too-long-or-gone-changes-nothing",
                   test_too_long_or_gone_changes_nothing);
  g_test_add_func ("/store/refusal/closing-for-it-says-so", test_closing_for_it_says_so);
  g_test_add_func ("/store/refusal/first-reason-stays", test_first_reason_stays);
  g_test_add_func ("/store/refusal/logged-no-says-so", test_logged_no_says_so);
  g_test_add_func ("/store/refusal/merged-company-refuses-as-the-other",
                   test_merged_company_refuses_as_the_other);
  return g_test_run ();
}
