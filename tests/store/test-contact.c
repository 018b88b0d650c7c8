// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-contact.h"
#include "chas-db-move.h"
#include "contact-case.h"

static void
test_contact_says_who_did_it_and_who_wrote_it (void)
{
  ContactCase self;
  g_autofree char *me = NULL;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED);
  test_exec (self.db,
             "INSERT INTO participant (id, kind, given_name) VALUES ('p2', 'student', 'Bo')");
  self.draft->done_by = g_strdupv ((char *[]) { (char *) "p2", NULL });
  self.draft->text = g_strdup ("  Vill veta mer.  ");
  contact_case_log (&self);
  me = test_text (self.db, "SELECT value FROM local_setting WHERE name = 'me'");
  test_assert_text (self.db, "SELECT written_by FROM contact", me);
  test_assert_text (self.db, "SELECT participant_id FROM contact_participant", "p2");
  test_assert_text (self.db, "SELECT text FROM contact", "Vill veta mer.");
  test_assert_text (self.db, "SELECT at FROM contact", TEST_NOW);
  contact_case_end (&self);
}

static void
test_lead_moves_to_the_top_of_its_column (void)
{
  ContactCase self;
  g_autofree char *other = NULL;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  other = test_add_lead (self.db, self.group, "Sydkod");
  {
    g_autoptr (GError) error = NULL;
    g_autoptr (ChasChanges) changes = NULL;

    chas_db_move_leads (self.db, (const char *const[]) { other, NULL }, CHAS_STAGE_CONTACTED, NULL,
                        CHAS_STAGE_CAUSE_DRAG, &changes, &error);
    g_assert_no_error (error);
  }
  self.draft->stage = CHAS_STAGE_CONTACTED;
  contact_case_log (&self);
  test_assert_text (self.db,
                    "SELECT id FROM lead WHERE stage = 'contacted' ORDER BY order_key LIMIT 1",
                    self.lead);
  test_assert_text (self.db, "SELECT cause FROM stage_change ORDER BY rowid DESC LIMIT 1", "log");
  contact_case_end (&self);
}

static void
test_what_was_due_is_done_and_the_next_step_planned (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  test_exec (self.db,
             "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
             " SELECT column1, (SELECT id FROM lead), 'call', column2, 'open', 'person' FROM"
             " (VALUES ('f1', '2026-11-20'), ('f2', '2026-11-23'), ('f3', '2026-12-01'))");
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "2026-11-24", NULL, NULL);
  contact_case_log (&self);
  test_assert_text (self.db,
                    "SELECT group_concat(state) FROM (SELECT state FROM follow_up"
                    " WHERE id GLOB 'f?' ORDER BY id)",
                    "done,done,open");
  test_assert_text (self.db, "SELECT due_date FROM follow_up WHERE id NOT GLOB 'f?'", "2026-11-24");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up"
                                      " WHERE contact_id = (SELECT id FROM contact)"),
                   ==, 2);
  contact_case_end (&self);
}

static void
test_what_comes_first_is_done_when_nothing_was_due (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED);
  test_exec (self.db,
             "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
             " SELECT column1, (SELECT id FROM lead), 'call', column2, 'open', 'person' FROM"
             " (VALUES ('f1', '2026-12-01'), ('f2', '2026-12-05'))");
  contact_case_log (&self);
  test_assert_text (self.db, "SELECT state FROM follow_up WHERE id = 'f1'", "done");
  test_assert_text (self.db, "SELECT state FROM follow_up WHERE id = 'f2'", "open");
  contact_case_end (&self);
}

static void
test_no_next_step_is_kept_until_there_is_one (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED);
  self.draft->no_next_step = g_strdup ("De ringer oss");
  contact_case_log (&self);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", "De ringer oss");
  g_clear_pointer (&self.draft->no_next_step, g_free);
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "2026-11-24", NULL, NULL);
  contact_case_log (&self);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", NULL);
  contact_case_end (&self);
}

static void
test_booked_meeting_comes_into_the_calendar (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_VISIT, CHAS_OUTCOME_BOOKED);
  self.draft->stage = CHAS_STAGE_BOOKED;
  self.draft->meeting_start = g_strdup ("2026-12-01");
  self.draft->meeting_place = g_strdup ("Kista");
  contact_case_log (&self);
  test_assert_text (self.db, "SELECT json_array(kind, start, all_day, place, status) FROM event",
                    "[\"study_visit\",\"2026-12-01\",1,\"Kista\",\"planned\"]");
  test_assert_text (self.db, "SELECT stage FROM lead", "booked");
  contact_case_end (&self);
}

static void
test_one_undo_takes_all_of_it_back (void)
{
  ContactCase self;
  g_autofree char *before = NULL;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO);
  test_exec (self.db, "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin)"
                      " SELECT 'f1', id, 'call', '2026-11-20', 'open', 'person' FROM lead");
  before = test_text (self.db, CONTACT_STATE);
  self.draft->stage = CHAS_STAGE_DECLINED;
  self.draft->close_reason = CHAS_CLOSE_REASON_NO_CAPACITY;
  self.draft->close_text = g_strdup ("Fullt till våren");
  self.draft->wake_date = g_strdup ("2027-05-22");
  contact_case_log (&self);
  test_assert_text (self.db,
                    "SELECT json_array(stage, close_reason, close_text, wake_date) FROM lead",
                    "[\"declined\",\"no_capacity\",\"Fullt till våren\",\"2027-05-22\"]");
  contact_case_step_back (self.db);
  test_assert_text (self.db, CONTACT_STATE, before);
  contact_case_end (&self);
}

static void
test_refused_contact_leaves_no_trace (void)
{
  ContactCase self;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  before = test_text (self.db, CONTACT_STATE);
  self.draft->stage = CHAS_STAGE_CONTACTED;
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "not a date", NULL, NULL);
  g_assert_false (chas_db_log_contact (self.db, self.draft, &id, &changes, &error));
  g_assert_nonnull (error);
  test_assert_text (self.db, CONTACT_STATE, before);
  contact_case_end (&self);
}

static void
test_lead_that_is_gone_cannot_be_contacted (void)
{
  ContactCase self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  test_exec (self.db, "DELETE FROM lead");
  g_assert_false (chas_db_log_contact (self.db, self.draft, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  contact_case_end (&self);
}

static void
assert_attempts (ContactCase *self, guint n_attempts, guint n_channels, guint n_sent)
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
add_contact (ContactCase *self, ChasChannel channel, ChasOutcome outcome, const char *at)
{
  self->draft->channel = channel;
  self->draft->outcome = outcome;
  g_set_str (&self->draft->at, at);
  contact_case_log (self);
}

static void
test_attempts_count_from_the_last_answer (void)
{
  ContactCase self;

  contact_case_begin (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER);
  assert_attempts (&self, 0, 0, 0);
  add_contact (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_NO_ANSWER, "2026-11-01T10:00:00Z");
  add_contact (&self, CHAS_CHANNEL_MAIL, CHAS_OUTCOME_SENT, "2026-11-02T10:00:00Z");
  add_contact (&self, CHAS_CHANNEL_MAIL, CHAS_OUTCOME_BOUNCED, "2026-11-03T10:00:00Z");
  assert_attempts (&self, 2, 2, 1);
  add_contact (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_INTERESTED, "2026-11-04T10:00:00Z");
  assert_attempts (&self, 0, 0, 0);
  add_contact (&self, CHAS_CHANNEL_PHONE, CHAS_OUTCOME_VOICEMAIL, "2026-11-05T10:00:00Z");
  assert_attempts (&self, 1, 1, 0);
  contact_case_end (&self);
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
  return g_test_run ();
}
