// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-contact.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* What a contact may touch. */
#define STATE                                                                                      \
  "SELECT group_concat(x, char(10)) FROM ("                                                        \
  "SELECT json_array(id, stage, order_key, no_next_step, wake_date, close_reason, close_text,"     \
  " kept_warm_by) AS x FROM lead UNION ALL "                                                       \
  "SELECT json_array(id, lead_id, channel, outcome, text) FROM contact UNION ALL "                 \
  "SELECT json_array(id, participant_id) FROM contact_participant UNION ALL "                      \
  "SELECT json_array(id, kind, due_date, state, closed_at, contact_id) FROM follow_up UNION ALL "  \
  "SELECT json_array(id, kind, title, start) FROM event UNION ALL "                                \
  "SELECT json_array(id, from_stage, to_stage, cause) FROM stage_change ORDER BY 1)"

typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  ChasContactDraft *draft;
} Case;

static void
case_begin (Case *self, ChasChannel channel, ChasOutcome outcome)
{
  self->db = test_db_with_group (&self->group);
  self->lead = test_add_lead (self->db, self->group, "Nordkod");
  self->draft = chas_contact_draft_new (self->lead);
  self->draft->channel = channel;
  self->draft->outcome = outcome;
}

static void
case_end (Case *self)
{
  chas_contact_draft_free (self->draft);
  g_free (self->lead);
  g_free (self->group);
  g_object_unref (self->db);
}

static void
log_it (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  chas_db_log_contact (self->db, self->draft, &id, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", self->lead));
  g_assert_nonnull (id);
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

/* Returns its step. */
static gint64
move (Case *self, ChasStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (self->db, (const char *const[]) { self->lead, NULL }, stage, NULL,
                      CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
  return chas_changes_get_step (changes);
}

static void
test_contact_says_who_did_it_and_who_wrote_it (void)
{
  Case self;
  g_autofree char *me = NULL;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED);
  test_exec (self.db,
             "INSERT INTO participant (id, kind, given_name) VALUES ('p2', 'student', 'Bo')");
  self.draft->done_by = g_strdupv ((char *[]) { (char *) "p2", NULL });
  self.draft->text = g_strdup ("  Vill veta mer.  ");
  log_it (&self);
  me = test_text (self.db, "SELECT value FROM local_setting WHERE name = 'me'");
  test_assert_text (self.db, "SELECT written_by FROM contact", me);
  test_assert_text (self.db, "SELECT participant_id FROM contact_participant", "p2");
  test_assert_text (self.db, "SELECT text FROM contact", "Vill veta mer.");
  test_assert_text (self.db, "SELECT at FROM contact", TEST_NOW);
  case_end (&self);
}

static void
test_lead_moves_to_the_top_of_its_column (void)
{
  Case self;
  g_autofree char *other = NULL;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  other = test_add_lead (self.db, self.group, "Sydkod");
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (ChasChanges) changes = NULL;

    chas_db_move_leads (self.db, (const char *const[]) { other, NULL }, CHAS_STAGE_CONTACTED, NULL,
                        CHAS_STAGE_CAUSE_DRAG, &changes, &error);
    g_assert_no_error (error);
  }
  self.draft->stage = CHAS_STAGE_CONTACTED;
  log_it (&self);
  test_assert_text (self.db,
                    "SELECT id FROM lead WHERE stage = 'contacted' ORDER BY order_key LIMIT 1",
                    self.lead);
  test_assert_text (self.db, "SELECT cause FROM stage_change ORDER BY rowid DESC LIMIT 1", "log");
  case_end (&self);
}

static void
test_what_was_due_is_done_and_the_next_step_planned (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  test_exec (self.db,
             "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
             " SELECT column1, (SELECT id FROM lead), 'call', column2, 'open', 'person' FROM"
             " (VALUES ('f1', '2026-11-20'), ('f2', '2026-11-23'), ('f3', '2026-12-01'))");
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "2026-11-24", NULL, NULL);
  log_it (&self);
  test_assert_text (self.db,
                    "SELECT group_concat(state) FROM (SELECT state FROM follow_up"
                    " WHERE id GLOB 'f?' ORDER BY id)",
                    "done,done,open");
  test_assert_text (self.db, "SELECT due_date FROM follow_up WHERE id NOT GLOB 'f?'", "2026-11-24");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up"
                                      " WHERE contact_id = (SELECT id FROM contact)"),
                   ==, 2);
  case_end (&self);
}

static void
test_what_comes_first_is_done_when_nothing_was_due (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED);
  test_exec (self.db,
             "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
             " SELECT column1, (SELECT id FROM lead), 'call', column2, 'open', 'person' FROM"
             " (VALUES ('f1', '2026-12-01'), ('f2', '2026-12-05'))");
  log_it (&self);
  test_assert_text (self.db, "SELECT state FROM follow_up WHERE id = 'f1'", "done");
  test_assert_text (self.db, "SELECT state FROM follow_up WHERE id = 'f2'", "open");
  case_end (&self);
}

static void
test_no_next_step_is_kept_until_there_is_one (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED);
  self.draft->no_next_step = g_strdup ("De ringer oss");
  log_it (&self);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", "De ringer oss");
  g_clear_pointer (&self.draft->no_next_step, g_free);
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "2026-11-24", NULL, NULL);
  log_it (&self);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", NULL);
  case_end (&self);
}

static void
test_booked_meeting_comes_into_the_calendar (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_VISIT, CHAS_OUTCOME_BOOKED);
  self.draft->stage = CHAS_STAGE_BOOKED;
  self.draft->meeting_start = g_strdup ("2026-12-01");
  self.draft->meeting_place = g_strdup ("Kista");
  log_it (&self);
  test_assert_text (self.db, "SELECT json_array(kind, start, all_day, place, status) FROM event",
                    "[\"study_visit\",\"2026-12-01\",1,\"Kista\",\"planned\"]");
  test_assert_text (self.db, "SELECT stage FROM lead", "booked");
  case_end (&self);
}

static void
test_one_undo_takes_all_of_it_back (void)
{
  Case self;
  g_autofree char *before = NULL;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO);
  test_exec (self.db, "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
                      " SELECT 'f1', id, 'call', '2026-11-20', 'open', 'person' FROM lead");
  before = test_text (self.db, STATE);
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_CAPACITY;
  self.draft->close_text = g_strdup ("Fullt till våren");
  self.draft->wake_date = g_strdup ("2027-05-22");
  log_it (&self);
  test_assert_text (self.db,
                    "SELECT json_array(stage, close_reason, close_text, wake_date) FROM lead",
                    "[\"declined\",\"no_capacity\",\"Fullt till våren\",\"2027-05-22\"]");
  step_back (self.db);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_refused_contact_leaves_no_trace (void)
{
  Case self;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  before = test_text (self.db, STATE);
  self.draft->stage = CHAS_STAGE_CONTACTED;
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "not a date", NULL, NULL);
  g_assert_false (chas_db_log_contact (self.db, self.draft, &id, &changes, &error));
  g_assert_nonnull (error);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_lead_that_is_gone_cannot_be_contacted (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  test_exec (self.db, "DELETE FROM lead");
  g_assert_false (chas_db_log_contact (self.db, self.draft, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  case_end (&self);
}

static void
assert_attempts (Case *self, guint n_attempts, guint n_channels, guint n_sent)
{
  ChasAttempts attempts;
  g_autoptr (GError) error = NULL;

  chas_db_count_attempts (self->db, self->lead, &attempts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (attempts.n_attempts, ==, n_attempts);
  g_assert_cmpuint (attempts.n_channels, ==, n_channels);
  g_assert_cmpuint (attempts.n_sent, ==, n_sent);
}

static void
add_contact (Case *self, ChasChannel channel, ChasOutcome outcome, const char *at)
{
  self->draft->channel = channel;
  self->draft->outcome = outcome;
  g_set_str (&self->draft->at, at);
  log_it (self);
}

static void
test_attempts_count_from_the_last_answer (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  assert_attempts (&self, 0, 0, 0);
  add_contact (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER, "2026-11-01T10:00:00Z");
  add_contact (&self, CHAS_CHANNEL_MAIL, CHAS_OUTCOME_SENT, "2026-11-02T10:00:00Z");
  add_contact (&self, CHAS_CHANNEL_MAIL, CHAS_OUTCOME_BOUNCED, "2026-11-03T10:00:00Z");
  assert_attempts (&self, 2, 2, 1);
  add_contact (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED, "2026-11-04T10:00:00Z");
  assert_attempts (&self, 0, 0, 0);
  add_contact (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_VOICEMAIL, "2026-11-05T10:00:00Z");
  assert_attempts (&self, 1, 1, 0);
  case_end (&self);
}

static void
answer (Case *self, const ChasMoveAnswer *words)
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
  Case self;
  g_autofree char *before = NULL;
  gint64 step;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  before = test_text (self.db, STATE);
  step = move (&self, CHAS_STAGE_RESTING);
  answer (&self, &(ChasMoveAnswer) { .step = step,
                                     .wake_date = (char *) "2027-01-11",
                                     .close_reason = CHAS_CLOSE_REASON_UNSET,
                                     .kept_warm_by = CHAS_WARM_KEEPER_UNSET });
  test_assert_text (self.db, "SELECT wake_date FROM lead", "2027-01-11");
  step_back (self.db);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_move_and_its_contact_are_one_step (void)
{
  Case self;
  g_autofree char *before = NULL;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  before = test_text (self.db, STATE);
  self.draft->move_step = move (&self, CHAS_STAGE_CONTACTED);
  log_it (&self);
  step_back (self.db);
  test_assert_text (self.db, STATE, before);
  case_end (&self);
}

static void
test_answer_after_something_else_is_a_step_of_its_own (void)
{
  Case self;
  g_autofree char *other = NULL;
  gint64 step;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  step = move (&self, CHAS_STAGE_PARTNER);
  other = test_add_lead (self.db, self.group, "Sydkod");
  answer (&self, &(ChasMoveAnswer) { .step = step,
                                     .close_reason = CHAS_CLOSE_REASON_UNSET,
                                     .kept_warm_by = CHAS_WARM_KEEPER_BACKOFFICE });
  step_back (self.db);
  test_assert_text (self.db,
                    "SELECT json_array(stage, kept_warm_by) FROM lead"
                    " WHERE stage <> 'new'",
                    "[\"partner\",null]");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM lead"), ==, 2);
  case_end (&self);
}

static void
tell_reason (Case *self, gint64 step, ChasCloseReason reason, const char *text)
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
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  move (&self, CHAS_STAGE_DECLINED);
  tell_reason (&self, 0, CHAS_CLOSE_REASON_NO_MATCH, "Bara iOS");
  test_assert_text (self.db,
                    "SELECT json_array(name, subject) FROM undo_step ORDER BY id DESC LIMIT 1",
                    "[\"Change reason of\",\"Nordkod\"]");
  step_back (self.db);
  test_assert_text (self.db, REASON, "[\"declined\",null,null]");
  case_end (&self);
}

static void
test_words_of_a_reason_can_be_cleared (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  tell_reason (&self, move (&self, CHAS_STAGE_DECLINED), CHAS_CLOSE_REASON_NO_MATCH, "Bara iOS");
  test_assert_text (self.db, REASON, "[\"declined\",\"no_match\",\"Bara iOS\"]");
  tell_reason (&self, 0, CHAS_CLOSE_REASON_NO_MATCH, "  ");
  test_assert_text (self.db, REASON, "[\"declined\",\"no_match\",null]");
  step_back (self.db);
  test_assert_text (self.db, REASON, "[\"declined\",\"no_match\",\"Bara iOS\"]");
  case_end (&self);
}

/* The words were said of the former reason. */
static void
test_contact_that_closes_again_has_no_former_words (void)
{
  Case self;

  case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO);
  tell_reason (&self, move (&self, CHAS_STAGE_DECLINED), CHAS_CLOSE_REASON_OTHER, "Flyttar");
  move (&self, CHAS_STAGE_DIALOGUE);
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_CAPACITY;
  log_it (&self);
  test_assert_text (self.db, REASON, "[\"declined\",\"no_capacity\",null]");
  case_end (&self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/contact/contact-says-who-did-it-and-who-wrote-it",
                   test_contact_says_who_did_it_and_who_wrote_it);
  g_test_add_func ("/store/contact/lead-moves-to-the-top-of-its-column",
                   test_lead_moves_to_the_top_of_its_column);
  g_test_add_func ("/store/contact/what-was-due-is-done-and-the-next-step-planned",
                   test_what_was_due_is_done_and_the_next_step_planned);
  g_test_add_func ("/store/contact/what-comes-first-is-done-when-nothing-was-due",
                   test_what_comes_first_is_done_when_nothing_was_due);
  g_test_add_func ("/store/contact/no-next-step-is-kept-until-there-is-one",
                   test_no_next_step_is_kept_until_there_is_one);
  g_test_add_func ("/store/contact/booked-meeting-comes-into-the-calendar",
                   test_booked_meeting_comes_into_the_calendar);
  g_test_add_func ("/store/contact/one-undo-takes-all-of-it-back",
                   test_one_undo_takes_all_of_it_back);
  g_test_add_func ("/store/contact/refused-contact-leaves-no-trace",
                   test_refused_contact_leaves_no_trace);
  g_test_add_func ("/store/contact/lead-that-is-gone-cannot-be-contacted",
                   test_lead_that_is_gone_cannot_be_contacted);
  g_test_add_func ("/store/contact/attempts-count-from-the-last-answer",
                   test_attempts_count_from_the_last_answer);
  g_test_add_func ("/store/contact/move-and-its-answer-are-one-step",
                   test_move_and_its_answer_are_one_step);
  g_test_add_func ("/store/contact/move-and-its-contact-are-one-step",
                   test_move_and_its_contact_are_one_step);
  g_test_add_func ("/store/contact/answer-after-something-else-is-a-step-of-its-own",
                   test_answer_after_something_else_is_a_step_of_its_own);
  g_test_add_func ("/store/contact/reason-told-later-is-a-step-of-its-own",
                   test_reason_told_later_is_a_step_of_its_own);
  g_test_add_func ("/store/contact/words-of-a-reason-can-be-cleared",
                   test_words_of_a_reason_can_be_cleared);
  g_test_add_func ("/store/contact/contact-that-closes-again-has-no-former-words",
                   test_contact_that_closes_again_has_no_former_words);
  return g_test_run ();
}
