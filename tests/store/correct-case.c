// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "correct-case.h"

#include "chas-db-contact.h"
#include "chas-db-correct.h"
#include "chas-db-move.h"
#include "chas-undo.h"

void
correct_case_log (CorrectCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_clear_pointer (&self->contact, g_free);
  chas_db_log_contact (self->db, self->draft, &self->contact, &changes, &error);
  g_assert_no_error (error);
}

void
correct_case_begin (CorrectCase *self, ChasStage stage)
{
  g_autofree char *me = NULL;

  *self = (CorrectCase) { 0 };
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  me = test_text (self->db, "SELECT value FROM local_setting WHERE name = 'me'");
  self->draft = chas_contact_draft_new (self->lead);
  self->draft->channel = CHAS_CHANNEL_PHONE;
  self->draft->outcome = CHAS_OUTCOME_NO_ANSWER;
  self->draft->at = g_strdup ("2026-11-23T09:00:00Z");
  self->draft->text = g_strdup ("Ringde växeln");
  self->draft->done_by = g_strdupv ((char *[]) { me, NULL });
  self->draft->stage = stage;
  correct_case_log (self);
  self->draft->stage = CHAS_STAGE_UNSET;
}

/* A "no, never again": the lead is declined for that, and its company refuses. */
void
correct_case_begin_refused (CorrectCase *self)
{
  correct_case_begin (self, CHAS_STAGE_UNSET);
  self->draft->stage = CHAS_STAGE_DECLINED;
  self->draft->outcome = CHAS_OUTCOME_NO;
  self->draft->close_reason = CHAS_CLOSE_REASON_DO_NOT_CONTACT;
  self->draft->close_text = g_strdup ("Ring aldrig mer");
  correct_case_log (self);
  self->draft->stage = CHAS_STAGE_UNSET;
  self->draft->close_reason = CHAS_CLOSE_REASON_UNSET;
  g_clear_pointer (&self->draft->close_text, g_free);
}

void
correct_case_end (CorrectCase *self)
{
  chas_contact_draft_free (self->draft);
  g_free (self->contact);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

void
correct_case_correct (CorrectCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  chas_db_correct_contact (self->db, self->contact, self->draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_is_empty (changes) == g_str_equal (id, self->contact));
  g_set_str (&self->contact, id);
}

ChasContactStory *
correct_case_read_story (CorrectCase *self)
{
  g_autoptr (GError) error = NULL;
  ChasContactStory *story = chas_db_get_contact (self->db, self->contact, &error);

  g_assert_no_error (error);
  return story;
}

void
correct_case_assert_offered (CorrectCase *self, gboolean closed, gboolean refused)
{
  g_autoptr (ChasContactStory) story = correct_case_read_story (self);

  g_assert_true ((story->closed != NULL) == closed);
  g_assert_true ((story->former != NULL) == closed);
  g_assert_true ((story->refused != NULL) == refused);
}

/* Nobody changes a thing in the millisecond in which it was made, by which versions are told apart.
 */
void
correct_case_change_later (CorrectCase *self, const char *change)
{
  g_usleep (2000);
  test_exec (self->db, change);
}

void
correct_case_move (CorrectCase *self, ChasStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (self->db, (const char *const[]) { self->lead, NULL }, stage, NULL,
                      CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
}

void
correct_case_remove (CorrectCase *self, ChasContactTaking taking)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_delete_contact (self->db, self->contact, taking, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
}

void
correct_case_step_back (CorrectCase *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}
