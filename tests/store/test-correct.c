// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "correct-case.h"
#include "chas-db-correct.h"
#include "chas-db-field-edits.h"
#include "chas-test-db.h"

static void
test_story_says_what_the_contact_did (void)
{
  CorrectCase self;
  g_autoptr (ChasContactStory) story = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  story = correct_case_read_story (&self);
  g_assert_cmpstr (story->lead_id, ==, self.lead);
  g_assert_cmpint (story->from, ==, CHAS_STAGE_NEW);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_CONTACTED);
  g_assert_true (story->stands);
  g_assert_cmpstrv (story->done_by, self.draft->done_by);
  g_assert_null (story->person);
  correct_case_end (&self);
}

static void
test_contact_that_moved_nothing_says_where_the_lead_stands (void)
{
  CorrectCase self;
  g_autoptr (ChasContactStory) story = NULL;

  correct_case_begin (&self, CHAS_STAGE_UNSET);
  story = correct_case_read_story (&self);
  g_assert_null (story->change_id);
  g_assert_cmpint (story->from, ==, CHAS_STAGE_NEW);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_UNSET);
  g_assert_true (story->stands);
  correct_case_end (&self);
}

static void
test_moved_since_cannot_be_put_right (void)
{
  CorrectCase self;
  g_autoptr (ChasContactStory) story = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  correct_case_move (&self, CHAS_STAGE_MET);
  story = correct_case_read_story (&self);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_CONTACTED);
  g_assert_false (story->stands);
  correct_case_end (&self);
}

static void
test_what_was_told_before_is_kept (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  g_set_str (&self.draft->text, "Ringde Karin");
  self.draft->minutes = 5;
  correct_case_correct (&self);
  test_assert_text (self.db, "SELECT text FROM contact WHERE correction_of IS NULL",
                    "Ringde växeln");
  test_assert_text (self.db,
                    "SELECT json_array(text, minutes, at) FROM contact WHERE " CORRECT_SHOWN,
                    "[\"Ringde Karin\",5,\"2026-11-23T09:00:00Z\"]");
  /* A second one corrects the first, and what follows from the contact stays. */
  self.draft->channel = CHAS_CHANNEL_MAIL;
  self.draft->outcome = CHAS_OUTCOME_SENT;
  correct_case_correct (&self);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact"), ==, 3);
  test_assert_text (self.db, "SELECT id FROM contact WHERE " CORRECT_SHOWN, self.contact);
  test_assert_text (self.db, "SELECT stage FROM lead", "contacted");
  correct_case_end (&self);
}

static void
test_what_the_dialog_does_not_ask_for_stays (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_UNSET);
  test_exec (self.db,
             "INSERT INTO event (id, kind, title, start, status, uid) VALUES"
             " ('e1', 'fair', 'Mässa', '2026-11-20', 'done', 'e1');"
             "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by, tone,"
             " event_id) SELECT 'c1', lead_id, 'event', direction, 'interested', at, written_by,"
             " -1, 'e1' FROM contact");
  g_set_str (&self.contact, "c1");
  correct_case_correct (&self);
  test_assert_text (self.db,
                    "SELECT json_array(channel, tone, event_id) FROM contact"
                    " WHERE correction_of = 'c1'",
                    "[\"phone\",-1,\"e1\"]");
  correct_case_end (&self);
}

static void
test_nothing_new_is_not_written (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, CORRECT_STATE);
  correct_case_correct (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  test_assert_text (self.db, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1",
                    "Log contact with");
  correct_case_end (&self);
}

/* Domain.md, section 6: the answer is kept as a correction row. */
static void
test_stage_is_set_back_and_forward (void)
{
  CorrectCase self;
  g_autoptr (ChasContactStory) story = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_BOUNCED;
  self.draft->stage = CHAS_STAGE_NEW;
  correct_case_correct (&self);
  test_assert_text (self.db, "SELECT stage FROM lead", "new");
  test_assert_text (self.db,
                    "SELECT json_array(s.from_stage, s.to_stage, s.cause, s.at = o.at) FROM"
                    " stage_change s JOIN stage_change o ON o.id = s.correction_of",
                    "[\"new\",\"new\",\"log\",1]");
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  correct_case_correct (&self);
  story = correct_case_read_story (&self);
  g_assert_cmpint (story->from, ==, CHAS_STAGE_NEW);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_DIALOGUE);
  g_assert_true (story->stands);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM stage_change WHERE correction_of"
                                      " IS NOT NULL"),
                   ==, 2);
  correct_case_end (&self);
}

static void
test_meeting_that_was_booked_after_all_comes_into_the_calendar (void)
{
  CorrectCase self;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_BOOKED;
  self.draft->stage = CHAS_STAGE_BOOKED;
  self.draft->meeting_start = g_strdup ("2026-12-01");
  correct_case_correct (&self);
  test_assert_text (self.db, "SELECT json_array(start, kind) FROM event",
                    "[\"2026-12-01\",\"other\"]");
  correct_case_end (&self);
}

static void
test_correction_is_one_step (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, CORRECT_STATE);
  self.draft->outcome = CHAS_OUTCOME_NO;
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_MATCH;
  correct_case_correct (&self);
  test_assert_text (self.db, "SELECT json_array(stage, close_reason) FROM lead",
                    "[\"declined\",\"no_match\"]");
  test_assert_text (self.db,
                    "SELECT json_array(name, subject) FROM undo_step ORDER BY id DESC LIMIT 1",
                    "[\"Correct contact with\",\"Nordkod\"]");
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_end (&self);
}

static void
test_refused_correction_leaves_no_trace (void)
{
  CorrectCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, CORRECT_STATE);
  g_set_str (&self.draft->at, "yesterday");
  g_assert_false (chas_db_correct_contact (self.db, self.contact, self.draft, &id, &changes,
                                           &error));
  g_assert_nonnull (error);
  test_assert_text (self.db, CORRECT_STATE, before);
  g_clear_error (&error);
  g_assert_false (chas_db_correct_contact (self.db, "nobody", self.draft, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  correct_case_end (&self);
}

static void
test_history_says_what_was_put_right (void)
{
  CorrectCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  guint n_contact = 0;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  correct_case_correct (&self);
  edits = chas_db_list_field_edits (self.db, self.lead, 100, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < edits->len; i++)
    {
      const ChasFieldEdit *edit = edits->pdata[i];

      if (g_str_equal (edit->entity->name, "contact"))
        {
          n_contact++;
          g_assert_cmpstr (edit->field->name, ==, "outcome");
          g_assert_cmpstr (edit->old, ==, "no_answer");
          g_assert_cmpstr (edit->value, ==, "interested");
          g_assert_false (chas_field_edit_can_restore (edit));
        }
      else if (g_strcmp0 (edit->value, "dialogue") == 0)
        g_assert_cmpstr (edit->old, ==, "contacted");
    }
  g_assert_cmpuint (n_contact, ==, 1);
  correct_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/correct/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("story-says-what-the-contact-did", test_story_says_what_the_contact_did);
  ADD ("contact-that-moved-nothing-says-where-the-lead-stands",
       test_contact_that_moved_nothing_says_where_the_lead_stands);
  ADD ("moved-since-cannot-be-put-right", test_moved_since_cannot_be_put_right);
  ADD ("what-was-told-before-is-kept", test_what_was_told_before_is_kept);
  ADD ("what-the-dialog-does-not-ask-for-stays", test_what_the_dialog_does_not_ask_for_stays);
  ADD ("nothing-new-is-not-written", test_nothing_new_is_not_written);
  ADD ("stage-is-set-back-and-forward", test_stage_is_set_back_and_forward);
  ADD ("meeting-that-was-booked-after-all-comes-into-the-calendar",
       test_meeting_that_was_booked_after_all_comes_into_the_calendar);
  ADD ("correction-is-one-step", test_correction_is_one_step);
  ADD ("refused-correction-leaves-no-trace", test_refused_correction_leaves_no_trace);
  ADD ("history-says-what-was-put-right", test_history_says_what_was_put_right);
  return g_test_run ();
}
