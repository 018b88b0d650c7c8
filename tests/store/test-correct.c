// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-contact.h"
#include "chas-db-correct.h"
#include "chas-db-field-edits.h"
#include "chas-db-move.h"
#include "chas-db-timeline.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* What a correction may touch. */
#define STATE                                                                                      \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, stage, order_key, close_reason, wake_date) AS x FROM lead UNION ALL "     \
  "SELECT json_array(id, channel, outcome, at, text, correction_of) FROM contact UNION ALL "       \
  "SELECT json_array(id, participant_id) FROM contact_participant UNION ALL "                      \
  "SELECT json_array(id, title, start) FROM event UNION ALL "                                      \
  "SELECT json_array(id, from_stage, to_stage, at, correction_of) FROM stage_change ORDER BY 1)"

#define SHOWN "NOT EXISTS (SELECT 1 FROM contact x WHERE x.correction_of = contact.id)"

/* A call nobody answered, told in the evening: it moved the lead to the contacted ones. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  char *contact;
  ChasContactDraft *draft; /* says what is on the disk */
} Case;

static void
log_it (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_clear_pointer (&self->contact, g_free);
  chas_db_log_contact (self->db, self->draft, &self->contact, &changes, &error);
  g_assert_no_error (error);
}

static void
case_begin (Case *self, ChasStage stage)
{
  g_autofree char *me = NULL;

  *self = (Case) { 0 };
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
  log_it (self);
  self->draft->stage = CHAS_STAGE_UNSET;
}

static void
case_end (Case *self)
{
  chas_contact_draft_free (self->draft);
  g_free (self->contact);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static void
correct (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  chas_db_correct_contact (self->db, self->contact, self->draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_is_empty (changes) == g_str_equal (id, self->contact));
  g_set_str (&self->contact, id);
}

static ChasContactStory *
read_story (Case *self)
{
  g_autoptr (GError) error = NULL;
  ChasContactStory *story = chas_db_get_contact (self->db, self->contact, &error);

  g_assert_no_error (error);
  return story;
}

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
remove_contact (Case *self, gboolean move_back)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_delete_contact (self->db, self->contact, move_back, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
}

static void
step_back (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
}

static void
test_story_says_what_the_contact_did (void)
{
  Case self;
  g_autoptr (ChasContactStory) story = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  story = read_story (&self);
  g_assert_cmpstr (story->lead_id, ==, self.lead);
  g_assert_cmpint (story->from, ==, CHAS_STAGE_NEW);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_CONTACTED);
  g_assert_true (story->stands);
  g_assert_cmpstrv (story->done_by, self.draft->done_by);
  g_assert_null (story->person);
  case_end (&self);
}

static void
test_contact_that_moved_nothing_says_where_the_lead_stands (void)
{
  Case self;
  g_autoptr (ChasContactStory) story = NULL;

  case_begin (&self, CHAS_STAGE_UNSET);
  story = read_story (&self);
  g_assert_null (story->change_id);
  g_assert_cmpint (story->from, ==, CHAS_STAGE_NEW);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_UNSET);
  g_assert_true (story->stands);
  case_end (&self);
}

static void
test_moved_since_cannot_be_put_right (void)
{
  Case self;
  g_autoptr (ChasContactStory) story = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  move (&self, CHAS_STAGE_MET);
  story = read_story (&self);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_CONTACTED);
  g_assert_false (story->stands);
  case_end (&self);
}

static void
test_what_was_told_before_is_kept (void)
{
  Case self;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  g_set_str (&self.draft->text, "Ringde Karin");
  self.draft->minutes = 5;
  correct (&self);
  test_assert_text (self.db, "SELECT text FROM contact WHERE correction_of IS NULL",
                    "Ringde växeln");
  test_assert_text (self.db, "SELECT json_array(text, minutes, at) FROM contact WHERE " SHOWN,
                    "[\"Ringde Karin\",5,\"2026-11-23T09:00:00Z\"]");
  /* A second one corrects the first, and what follows from the contact stays. */
  self.draft->channel = CHAS_CHANNEL_MAIL;
  self.draft->outcome = CHAS_OUTCOME_SENT;
  correct (&self);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact"), ==, 3);
  test_assert_text (self.db, "SELECT id FROM contact WHERE " SHOWN, self.contact);
  test_assert_text (self.db, "SELECT stage FROM lead", "contacted");
  case_end (&self);
}

static void
test_what_the_dialog_does_not_ask_for_stays (void)
{
  Case self;

  case_begin (&self, CHAS_STAGE_UNSET);
  test_exec (self.db,
             "INSERT INTO event (id, kind, title, start, status, uid) VALUES"
             " ('e1', 'fair', 'Mässa', '2026-11-20', 'done', 'e1');"
             "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by, tone,"
             " event_id) SELECT 'c1', lead_id, 'event', direction, 'interested', at, written_by,"
             " -1, 'e1' FROM contact");
  g_set_str (&self.contact, "c1");
  correct (&self);
  test_assert_text (self.db,
                    "SELECT json_array(channel, tone, event_id) FROM contact"
                    " WHERE correction_of = 'c1'",
                    "[\"phone\",-1,\"e1\"]");
  case_end (&self);
}

static void
test_nothing_new_is_not_written (void)
{
  Case self;
  g_autofree char *before = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, STATE);
  correct (&self);
  test_assert_text (self.db, STATE, before);
  test_assert_text (self.db, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1",
                    "Log contact with");
  case_end (&self);
}

/* Domain.md, section 6: the answer is kept as a correction row. */
static void
test_stage_is_set_back_and_forward (void)
{
  Case self;
  g_autoptr (ChasContactStory) story = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_BOUNCED;
  self.draft->stage = CHAS_STAGE_NEW;
  correct (&self);
  test_assert_text (self.db, "SELECT stage FROM lead", "new");
  test_assert_text (self.db,
                    "SELECT json_array(s.from_stage, s.to_stage, s.cause, s.at = o.at) FROM"
                    " stage_change s JOIN stage_change o ON o.id = s.correction_of",
                    "[\"new\",\"new\",\"log\",1]");
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  correct (&self);
  story = read_story (&self);
  g_assert_cmpint (story->from, ==, CHAS_STAGE_NEW);
  g_assert_cmpint (story->to, ==, CHAS_STAGE_DIALOGUE);
  g_assert_true (story->stands);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM stage_change WHERE correction_of"
                                      " IS NOT NULL"),
                   ==, 2);
  case_end (&self);
}

static void
test_meeting_that_was_booked_after_all_comes_into_the_calendar (void)
{
  Case self;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_BOOKED;
  self.draft->stage = CHAS_STAGE_BOOKED;
  self.draft->meeting_start = g_strdup ("2026-12-01");
  correct (&self);
  test_assert_text (self.db, "SELECT json_array(start, kind) FROM event",
                    "[\"2026-12-01\",\"other\"]");
  case_end (&self);
}

static void
test_correction_is_one_step (void)
{
  Case self;
  g_autofree char *before = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, STATE);
  self.draft->outcome = CHAS_OUTCOME_NO;
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_MATCH;
  correct (&self);
  test_assert_text (self.db, "SELECT json_array(stage, close_reason) FROM lead",
                    "[\"declined\",\"no_match\"]");
  test_assert_text (self.db,
                    "SELECT json_array(name, subject) FROM undo_step ORDER BY id DESC LIMIT 1",
                    "[\"Correct contact with\",\"Nordkod\"]");
  step_back (&self);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_refused_correction_leaves_no_trace (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, STATE);
  g_set_str (&self.draft->at, "yesterday");
  g_assert_false (chas_db_correct_contact (self.db, self.contact, self.draft, &id, &changes,
                                           &error));
  g_assert_nonnull (error);
  test_assert_text (self.db, STATE, before);
  g_clear_error (&error);
  g_assert_false (chas_db_correct_contact (self.db, "nobody", self.draft, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  case_end (&self);
}

static void
test_history_says_what_was_put_right (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  guint n_contact = 0;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  correct (&self);
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
  case_end (&self);
}

static void
test_all_that_was_told_is_deleted_at_once (void)
{
  Case self;
  g_autofree char *before = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  g_set_str (&self.draft->text, "Ringde Karin");
  correct (&self);
  before = test_text (self.db, STATE);
  remove_contact (&self, FALSE);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact"), ==, 0);
  test_assert_text (self.db, "SELECT stage FROM lead", "contacted");
  step_back (&self);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_deleting_moves_back_what_the_contact_moved (void)
{
  Case self;
  g_autofree char *before = NULL;

  case_begin (&self, CHAS_STAGE_CONTACTED);
  before = test_text (self.db, STATE);
  remove_contact (&self, TRUE);
  test_assert_text (self.db, "SELECT stage FROM lead", "new");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM stage_change WHERE correction_of"
                                      " IS NOT NULL AND to_stage = 'new'"),
                   ==, 1);
  step_back (&self);
  test_assert_text (self.db, STATE, before);
  move (&self, CHAS_STAGE_MET);
  remove_contact (&self, TRUE);
  test_assert_text (self.db, "SELECT stage FROM lead", "met");
  case_end (&self);
}

static void
test_deleting_puts_a_lead_to_rest_until_its_day (void)
{
  Case self;

  case_begin (&self, CHAS_STAGE_UNSET);
  test_exec (self.db, "UPDATE lead SET stage = 'resting', wake_date = '2026-12-24'");
  self.draft->stage = CHAS_STAGE_DIALOGUE;
  log_it (&self);
  test_assert_text (self.db, "SELECT stage || ifnull(wake_date, '') FROM lead", "dialogue");
  remove_contact (&self, TRUE);
  test_assert_text (self.db, "SELECT stage || wake_date FROM lead", "resting2026-12-24");
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/correct/story-says-what-the-contact-did",
                   test_story_says_what_the_contact_did);
  g_test_add_func ("/store/correct/contact-that-moved-nothing-says-where-the-lead-stands",
                   test_contact_that_moved_nothing_says_where_the_lead_stands);
  g_test_add_func ("/store/correct/moved-since-cannot-be-put-right",
                   test_moved_since_cannot_be_put_right);
  g_test_add_func ("/store/correct/what-was-told-before-is-kept",
                   test_what_was_told_before_is_kept);
  g_test_add_func ("/store/correct/what-the-dialog-does-not-ask-for-stays",
                   test_what_the_dialog_does_not_ask_for_stays);
  g_test_add_func ("/store/correct/nothing-new-is-not-written", test_nothing_new_is_not_written);
  g_test_add_func ("/store/correct/stage-is-set-back-and-forward",
                   test_stage_is_set_back_and_forward);
  g_test_add_func ("/store/correct/meeting-that-was-booked-after-all-comes-into-the-calendar",
                   test_meeting_that_was_booked_after_all_comes_into_the_calendar);
  g_test_add_func ("/store/correct/correction-is-one-step", test_correction_is_one_step);
  g_test_add_func ("/store/correct/refused-correction-leaves-no-trace",
                   test_refused_correction_leaves_no_trace);
  g_test_add_func ("/store/correct/history-says-what-was-put-right",
                   test_history_says_what_was_put_right);
  g_test_add_func ("/store/correct/all-that-was-told-is-deleted-at-once",
                   test_all_that_was_told_is_deleted_at_once);
  g_test_add_func ("/store/correct/deleting-puts-a-lead-to-rest-until-its-day",
                   test_deleting_puts_a_lead_to_rest_until_its_day);
  g_test_add_func ("/store/correct/deleting-moves-back-what-the-contact-moved",
                   test_deleting_moves_back_what_the_contact_moved);
  return g_test_run ();
}
