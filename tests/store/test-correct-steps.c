// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-undo.h"
#include "correct-case.h"

/* A contact plans next steps, answers earlier ones and books meetings: what of that goes with it,
 * or is put right with it. */

#define STEPS                                                                                      \
  "SELECT group_concat(kind || ' ' || due_date || ' ' || state, ', ')"                             \
  " FROM (SELECT * FROM follow_up ORDER BY due_date)"

/* A second contact, after the one of the case, which planned to call. */
static void
begin (CorrectCase *self)
{
  correct_case_begin (self, CHAS_STAGE_CONTACTED);
  chas_contact_draft_add_step (self->draft, CHAS_FOLLOW_UP_KIND_CALL, "2026-11-24", NULL, NULL);
  correct_case_log (self);
  g_ptr_array_set_size (self->draft->steps, 0);
}

static guint
count_planned (CorrectCase *self)
{
  g_autoptr (ChasContactStory) story = correct_case_read_story (self);

  return story->planned->len;
}

static void
test_story_says_what_was_planned (void)
{
  CorrectCase self;
  g_autoptr (ChasContactStory) story = NULL;

  begin (&self);
  story = correct_case_read_story (&self);
  g_assert_cmpuint (story->planned->len, ==, 1);
  g_assert_cmpstr (chas_follow_up_get_due_date (story->planned->pdata[0]), ==, "2026-11-24");
  g_assert_cmpuint (story->answered->len, ==, 0);
  correct_case_end (&self);
}

static void
test_another_contact_did_not_plan_it (void)
{
  CorrectCase self;
  g_autofree char *first = NULL;

  correct_case_begin (&self, CHAS_STAGE_CONTACTED);
  first = g_strdup (self.contact);
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_CALL, "2026-11-24", NULL, NULL);
  correct_case_log (&self);
  g_set_str (&self.contact, first);
  g_assert_cmpuint (count_planned (&self), ==, 0);
  correct_case_end (&self);
}

/* Who planned it may be gone: an older contact is not taken for it. */
static void
test_older_contact_did_not_plan_it (void)
{
  CorrectCase self;

  begin (&self);
  test_exec (
    self.db,
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by)"
    " SELECT '019aac00-0000-7000-8000-000000000000', lead_id, channel, direction, outcome,"
    " at, written_by FROM contact LIMIT 1; DELETE FROM contact WHERE id NOT GLOB '019aac*'");
  g_set_str (&self.contact, "019aac00-0000-7000-8000-000000000000");
  g_assert_cmpuint (count_planned (&self), ==, 0);
  correct_case_end (&self);
}

/* Nobody changes a thing in the millisecond in which it was made, by which versions are told apart.
 */
static void
change_later (CorrectCase *self, const char *change)
{
  g_usleep (2000);
  test_exec (self->db, change);
}

static void
assert_is_no_longer_its_own (const char *change)
{
  CorrectCase self;

  begin (&self);
  g_assert_cmpuint (count_planned (&self), ==, 1);
  change_later (&self, change);
  g_assert_cmpuint (count_planned (&self), ==, 0);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_STEPS);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up"), ==, 1);
  correct_case_end (&self);
}

static void
test_what_was_touched_since_stays (void)
{
  assert_is_no_longer_its_own ("UPDATE follow_up SET due_date = '2026-11-30'");
  assert_is_no_longer_its_own ("UPDATE follow_up SET due_time = '09:00'");
  assert_is_no_longer_its_own ("UPDATE follow_up SET state = 'done'");
  assert_is_no_longer_its_own ("UPDATE follow_up SET kind = 'write';"
                               "UPDATE follow_up SET kind = 'call'");
}

/* It was made anew then, with all its values. */
static void
test_what_was_done_again_is_its_own (void)
{
  CorrectCase self;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&self);
  correct_case_step_back (&self);
  result = chas_db_redo (self.db, &changes, NULL);
  g_assert_nonnull (result);
  g_assert_cmpuint (count_planned (&self), ==, 1);
  change_later (&self, "UPDATE follow_up SET due_time = '09:00'");
  g_assert_cmpuint (count_planned (&self), ==, 0);
  correct_case_end (&self);
}

static void
test_deleting_takes_what_was_planned (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  begin (&self);
  before = test_text (self.db, CORRECT_STATE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MOVE);
  test_assert_text (self.db, STEPS, "call 2026-11-24 open");
  correct_case_step_back (&self);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_STEPS);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up"), ==, 0);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM contact"), ==, 1);
  correct_case_step_back (&self); /* both at once */
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_end (&self);
}

static void
test_deleting_opens_what_was_answered (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  begin (&self);
  correct_case_log (&self);
  test_assert_text (self.db, STEPS, "call 2026-11-24 done");
  before = test_text (self.db, CORRECT_STATE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_ANSWERS);
  test_assert_text (self.db, STEPS, "call 2026-11-24 open");
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up WHERE closed_at IS NULL"
                                      " AND contact_id IS NULL"),
                   ==, 1);
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_end (&self);
}

static void
test_what_is_open_again_is_a_next_step (void)
{
  CorrectCase self;

  begin (&self);
  self.draft->no_next_step = g_strdup ("De hör av sig");
  correct_case_log (&self);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", "De hör av sig");
  correct_case_remove (&self, CHAS_CONTACT_TAKES_ANSWERS);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", NULL);
  correct_case_step_back (&self);
  test_assert_text (self.db, "SELECT no_next_step FROM lead", "De hör av sig");
  correct_case_end (&self);
}

/* Who logs a call twice and deletes the first has called still. */
static void
test_what_a_later_contact_would_have_answered_stays_done (void)
{
  CorrectCase self;
  g_autofree char *first = NULL;

  begin (&self);
  correct_case_log (&self);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  correct_case_correct (&self);
  first = g_strdup (self.contact);
  correct_case_log (&self);
  g_set_str (&self.contact, first);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_ANSWERS);
  test_assert_text (self.db, STEPS, "call 2026-11-24 done");
  correct_case_end (&self);
}

static void
test_what_was_put_right_was_answered_still (void)
{
  CorrectCase self;

  begin (&self);
  correct_case_log (&self);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  correct_case_correct (&self);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_ANSWERS);
  test_assert_text (self.db, STEPS, "call 2026-11-24 open");
  correct_case_end (&self);
}

static void
correct_and_replace (CorrectCase *self, ChasOutcome outcome, ChasFollowUpKind kind, const char *day)
{
  g_ptr_array_set_size (self->draft->steps, 0);
  self->draft->outcome = outcome;
  self->draft->replaces_steps = TRUE;
  if (day)
    chas_contact_draft_add_step (self->draft, kind, day, NULL, NULL);
  correct_case_correct (self);
}

static void
test_correction_plans_anew (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  begin (&self);
  before = test_text (self.db, CORRECT_STATE);
  correct_and_replace (&self, CHAS_OUTCOME_INTERESTED, CHAS_FOLLOW_UP_KIND_ANSWER, "2026-11-25");
  test_assert_text (self.db, STEPS, "answer 2026-11-25 open");
  /* The new step is the contact's as well: it can be put right again. */
  correct_and_replace (&self, CHAS_OUTCOME_NO, CHAS_FOLLOW_UP_KIND_OTHER, NULL);
  g_assert_cmpint (test_int (self.db, "SELECT count(*) FROM follow_up"), ==, 0);
  correct_case_step_back (&self);
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_end (&self);
}

static void
test_correction_that_replaces_nothing_leaves_the_steps (void)
{
  CorrectCase self;

  begin (&self);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  chas_contact_draft_add_step (self.draft, CHAS_FOLLOW_UP_KIND_ANSWER, "2026-11-25", NULL, NULL);
  correct_case_correct (&self);
  test_assert_text (self.db, STEPS, "call 2026-11-24 open");
  g_assert_cmpuint (count_planned (&self), ==, 1);
  correct_case_end (&self);
}

static void
begin_booked (CorrectCase *self)
{
  correct_case_begin (self, CHAS_STAGE_CONTACTED);
  self->draft->outcome = CHAS_OUTCOME_BOOKED;
  self->draft->meeting_start = g_strdup ("2026-12-01");
  correct_case_log (self);
  g_clear_pointer (&self->draft->meeting_start, g_free);
}

#define N_EVENTS "SELECT count(*) FROM event"

static void
test_deleting_takes_the_meeting (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  begin_booked (&self);
  before = test_text (self.db, CORRECT_STATE);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_STEPS);
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 1);
  correct_case_step_back (&self);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MEETING);
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 0);
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MEETING); /* again: it was made anew */
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 0);
  correct_case_step_back (&self);
  change_later (&self, "UPDATE event SET place = 'Kista'");
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MEETING);
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 1); /* somebody went on with it */
  correct_case_end (&self);
}

static void
test_correction_takes_the_meeting (void)
{
  CorrectCase self;
  g_autofree char *before = NULL;

  begin_booked (&self);
  before = test_text (self.db, CORRECT_STATE);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  correct_case_correct (&self);
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 1);
  self.draft->outcome = CHAS_OUTCOME_LATER;
  self.draft->taking = CHAS_CONTACT_TAKES_MEETING;
  correct_case_correct (&self);
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 0);
  correct_case_step_back (&self);
  correct_case_step_back (&self);
  test_assert_text (self.db, CORRECT_STATE, before);
  correct_case_end (&self);
}

/* Who says that they come, or tells of the meeting, went on with it. */
static void
test_meeting_that_others_went_on_with_stays (void)
{
  static const char *const changes[] = {
    "INSERT INTO event_answer (id, event_id, participant_id, answer)"
    " SELECT '01b00000-0000-7000-8000-000000000000', e.id, p.id, 'yes' FROM event e, participant p",
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by, event_id)"
    " SELECT '01b00000-0000-7000-8000-000000000000', lead_id, 'meeting', direction, 'held', at, written_by,"
    " (SELECT id FROM event) FROM contact LIMIT 1",
    "UPDATE lead SET source_event_id = (SELECT id FROM event)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      CorrectCase self;

      begin_booked (&self);
      test_exec (self.db, changes[i]);
      correct_case_remove (&self, CHAS_CONTACT_TAKES_MEETING);
      g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 1);
      correct_case_end (&self);
    }
}

/* It was booked, was not after all, and was again: the first meeting was left where it was. */
static void
test_contact_that_booked_twice_tells_of_both (void)
{
  CorrectCase self;
  g_autoptr (ChasContactStory) story = NULL;

  begin_booked (&self);
  self.draft->outcome = CHAS_OUTCOME_INTERESTED;
  correct_case_correct (&self);
  self.draft->outcome = CHAS_OUTCOME_BOOKED;
  self.draft->meeting_start = g_strdup ("2026-12-04");
  correct_case_correct (&self);
  story = correct_case_read_story (&self);
  g_assert_cmpuint (story->booked->len, ==, 2);
  correct_case_remove (&self, CHAS_CONTACT_TAKES_MEETING);
  g_assert_cmpint (test_int (self.db, N_EVENTS), ==, 0);
  correct_case_end (&self);
}

#define ADD(name, function) g_test_add_func ("/store/correct-steps/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("story-says-what-was-planned", test_story_says_what_was_planned);
  ADD ("another-contact-did-not-plan-it", test_another_contact_did_not_plan_it);
  ADD ("older-contact-did-not-plan-it", test_older_contact_did_not_plan_it);
  ADD ("what-was-touched-since-stays", test_what_was_touched_since_stays);
  ADD ("what-was-done-again-is-its-own", test_what_was_done_again_is_its_own);
  ADD ("deleting-takes-what-was-planned", test_deleting_takes_what_was_planned);
  ADD ("deleting-opens-what-was-answered", test_deleting_opens_what_was_answered);
  ADD ("what-is-open-again-is-a-next-step", test_what_is_open_again_is_a_next_step);
  ADD ("what-a-later-contact-would-have-answered-stays-done",
       test_what_a_later_contact_would_have_answered_stays_done);
  ADD ("what-was-put-right-was-answered-still", test_what_was_put_right_was_answered_still);
  ADD ("correction-plans-anew", test_correction_plans_anew);
  ADD ("correction-that-replaces-nothing-leaves-the-steps",
       test_correction_that_replaces_nothing_leaves_the_steps);
  ADD ("deleting-takes-the-meeting", test_deleting_takes_the_meeting);
  ADD ("correction-takes-the-meeting", test_correction_takes_the_meeting);
  ADD ("meeting-that-others-went-on-with-stays", test_meeting_that_others_went_on_with_stays);
  ADD ("contact-that-booked-twice-tells-of-both", test_contact_that_booked_twice_tells_of_both);
  return g_test_run ();
}
