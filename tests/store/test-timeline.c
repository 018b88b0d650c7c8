// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field-edits.h"
#include "chas-db-field.h"
#include "chas-db-file.h"
#include "chas-db-merge-records.h"
#include "chas-db-move.h"
#include "chas-db-note.h"
#include "chas-db-timeline.h"
#include "chas-entities.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* A lead with one of everything: the people, then what happened, a day apart. */
static ChasDb *
new_db (char **out_lead)
{
  g_autofree char *group = NULL;
  ChasDb *db = test_db_with_group (&group);
  g_autofree char *company = NULL;
  g_autofree char *sql = NULL;

  *out_lead = test_add_lead (db, group, "Tallvik Systems");
  company = test_company_of (db, *out_lead);
  sql = g_strdup_printf (
    "INSERT INTO participant (id, kind, given_name) VALUES ('amira', 'student', 'Amira'),"
    " ('jonas', 'student', 'Jonas'), ('yusuf', 'student', 'Yusuf');"
    "INSERT INTO person (id, given_name, family_name) VALUES ('karin', 'Karin', 'Fjällmo');"
    "INSERT INTO employment (id, person_id, company_id) VALUES ('job', 'karin', '%2$s');"
    "INSERT INTO contact (id, lead_id, person_id, channel, direction, outcome, at, written_by, text)"
    " VALUES ('c1', '%1$s', 'karin', 'phone', 'out', 'no_answer', '2026-11-24T08:00:00Z', 'amira', 'x'),"
    "  ('c2', '%1$s', NULL, 'visit', 'out', 'held', '2026-11-26T08:00:00Z', 'yusuf', 'Bra');"
    "INSERT INTO contact_participant (id, contact_id, participant_id) VALUES ('d1', 'c2', 'amira'), ('d2', 'c2', 'jonas');"
    "INSERT INTO note (id, lead_id, text, at, by) VALUES ('n1', '%1$s', 'Skriv', '2026-11-25T08:00:00Z', 'jonas');"
    "INSERT INTO follow_up (id, lead_id, person_id, kind, due_date, state, closed_at, origin)"
    " VALUES ('u1', '%1$s', 'karin', 'call', '2026-11-27', 'done', '2026-11-27T08:00:00Z', 'person');"
    "INSERT INTO event (id, kind, title, start, status, uid, company_id, place) VALUES"
    " ('e1', 'study_visit', 'Besök', '2026-11-28', 'confirmed', 'e1', '%2$s', 'Solna')",
    *out_lead, company);
  test_exec (db, sql);
  return db;
}

static ChasTimelinePage *
list (ChasDb *db, const char *lead, ChasTimelineShow show)
{
  g_autoptr (GError) error = NULL;
  ChasTimelinePage *page = chas_db_list_timeline (db, lead, NULL, NULL, show, 100, &error);

  g_assert_no_error (error);
  return page;
}

static ChasTimelineEntry *
find (ChasTimelinePage *page, const char *id)
{
  for (guint i = 0; i < page->entries->len; i++)
    {
      ChasTimelineEntry *entry = page->entries->pdata[i];

      if (g_str_equal (entry->id, id))
        return entry;
    }
  return NULL;
}

static void
test_newest_comes_first (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) page = list (db, lead, CHAS_TIMELINE_SHOW_ALL);

  for (guint i = 1; i < page->entries->len; i++)
    {
      ChasTimelineEntry *newer = page->entries->pdata[i - 1];
      ChasTimelineEntry *older = page->entries->pdata[i];

      g_assert_cmpstr (newer->at, >=, older->at);
    }
  /* Two contacts, a stage, a note, a step and its end, an event. */
  g_assert_cmpuint (page->entries->len, ==, 7);
  g_assert_cmpint (page->n_contacts, ==, 2);
  g_assert_false (page->has_more);
}

static void
test_each_kind_says_what_it_is (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) page = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  ChasTimelineEntry *call = find (page, "c1");
  ChasTimelineEntry *event = find (page, "e1");
  ChasTimelineEntry *closed = find (page, "u1 closed");

  g_assert_cmpstr (call->person, ==, "Karin Fjällmo");
  g_assert_cmpint (call->channel, ==, CHAS_CHANNEL_PHONE);
  g_assert_cmpint (call->outcome, ==, CHAS_OUTCOME_NO_ANSWER);
  g_assert_cmpstr (event->title, ==, "Besök");
  g_assert_cmpint (event->event, ==, CHAS_EVENT_KIND_STUDY_VISIT);
  g_assert_cmpint (closed->state, ==, CHAS_FOLLOW_UP_STATE_DONE);
  g_assert_cmpstr (closed->due, ==, "2026-11-27");
  g_assert_cmpstr (find (page, "n1")->text, ==, "Skriv");
  g_assert_cmpstr (find (page, "n1")->who[0], ==, "Jonas");
}

static void
test_those_who_did_it_and_who_wrote_it_are_told_apart (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) page = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  ChasTimelineEntry *visit = find (page, "c2");
  ChasTimelineEntry *call = find (page, "c1");

  g_assert_cmpstrv (visit->who, ((const char *const[]) { "Amira", "Jonas", NULL }));
  g_assert_cmpstr (visit->writer, ==, "Yusuf");
  g_assert_cmpstrv (call->who, ((const char *const[]) { "Amira", NULL }));
  g_assert_null (call->writer);
}

static void
test_correction_stands_for_what_it_corrects (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) page = NULL;

  test_exec (
    db,
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by, correction_of)"
    " SELECT 'c3', lead_id, channel, direction, 'interested', at, written_by, id FROM contact WHERE id = 'c1'");
  page = list (db, lead, CHAS_TIMELINE_SHOW_CONTACTS);
  g_assert_null (find (page, "c1"));
  g_assert_true (find (page, "c3")->fixed);
  g_assert_cmpint (page->n_contacts, ==, 2);
}

static void
test_kinds_are_chosen (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  const guint n_expected[] = { 2, 1, 1, 2, 1, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (n_expected); i++)
    {
      g_autoptr (ChasTimelinePage) page = list (db, lead, 1 << i);

      g_assert_cmpuint (page->entries->len, ==, n_expected[i]);
      g_assert_cmpint (page->n_contacts, ==, 2);
    }
}

static void
test_pages_meet_without_gap_or_repetition (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) whole = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  g_autofree char *at = NULL;
  g_autofree char *id = NULL;
  guint n = 0;

  for (gboolean more = TRUE; more;)
    {
      g_autoptr (ChasTimelinePage) page =
        chas_db_list_timeline (db, lead, at, id, CHAS_TIMELINE_SHOW_ALL, 2, NULL);

      for (guint i = 0; i < page->entries->len; i++)
        {
          ChasTimelineEntry *entry = page->entries->pdata[i];
          ChasTimelineEntry *same = whole->entries->pdata[n++];

          g_assert_cmpstr (entry->id, ==, same->id);
          g_set_str (&at, entry->at);
          g_set_str (&id, entry->id);
        }
      more = page->has_more;
    }
  g_assert_cmpuint (n, ==, whole->entries->len);
}

static void
test_merged_lead_and_its_contacts_are_there (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autofree char *group = test_text (db, "SELECT id FROM career_group");
  g_autofree char *other = test_add_lead (db, group, "Tallvik AB");
  g_autofree char *sql = g_strdup_printf (
    "UPDATE lead SET merged_into = '%s' WHERE id = '%s';"
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by) VALUES"
    " ('c9', '%s', 'mail', 'out', 'sent', '2026-11-20T08:00:00Z', 'amira')",
    lead, other, other);
  g_autoptr (ChasTimelinePage) page = NULL;

  test_exec (db, sql);
  page = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  g_assert_nonnull (find (page, "c9"));
  g_assert_cmpstr (find (page, other)->title, ==, "Tallvik AB");
  g_assert_cmpint (page->n_contacts, ==, 3);
}

static void
test_visit_that_a_contact_tells_of_is_not_told_twice (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) page = NULL;

  test_exec (
    db,
    "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, written_by, event_id)"
    " SELECT 'c4', lead_id, channel, direction, outcome, at, written_by, 'e1' FROM contact WHERE id = 'c2'");
  page = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  g_assert_null (find (page, "e1"));
}

static void
test_lead_that_is_gone_has_no_timeline (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasTimelinePage) page = list (db, "nobody", CHAS_TIMELINE_SHOW_ALL);

  g_assert_cmpuint (page->entries->len, ==, 0);
}

/* What was changed */

static void
set_field (ChasDb *db, const char *entity, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_set_field (db, entity, id, field, text, &changes, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_edits (ChasDb *db, const char *lead)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *edits = chas_db_list_field_edits (db, lead, 100, 0, &error);

  g_assert_no_error (error);
  return edits;
}

static ChasFieldEdit *
find_edit (GPtrArray *edits, const char *field)
{
  for (guint i = 0; i < edits->len; i++)
    {
      ChasFieldEdit *edit = edits->pdata[i];

      if (g_str_equal (edit->field->name, field))
        return edit;
    }
  return NULL;
}

static void
restore (ChasDb *db, const ChasFieldEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_restore_value (db, edit->entity->name, edit->id, edit->field->name, edit->old, &changes,
                         &error);
  g_assert_no_error (error);
}

static void
test_birth_is_no_change (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (GPtrArray) edits = list_edits (db, lead);

  g_assert_cmpuint (edits->len, ==, 0);
}

static void
test_change_says_from_what_to_what (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (GPtrArray) edits = NULL;
  ChasFieldEdit *town;

  set_field (db, "company", company, "municipality", "Solna");
  set_field (db, "company", company, "municipality", "Kista");
  edits = list_edits (db, lead);
  g_assert_cmpuint (edits->len, ==, 2);
  town = find_edit (edits, "municipality");
  g_assert_cmpstr (town->old, ==, "Solna");
  g_assert_cmpstr (town->value, ==, "Kista");
  g_assert_cmpstr (town->title, ==, "Tallvik Systems");
  g_assert_cmpstr (town->who, ==, "Ana");
  town = edits->pdata[1];
  g_assert_null (town->old);
  g_assert_cmpstr (town->value, ==, "Solna");
  g_assert_true (chas_field_edit_can_restore (town));
}

static void
test_value_is_restored_in_one_step (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) undone = NULL;

  set_field (db, "company", company, "phone_raw", "070-174 06 05");
  set_field (db, "company", company, "phone_raw", "växeln");
  edits = list_edits (db, lead);
  restore (db, find_edit (edits, "phone_raw"));
  test_assert_text (db, "SELECT phone_e164 FROM company", "+46701740605");
  undone = chas_db_undo (db, &changes, NULL);
  g_assert_cmpstr (undone->name, ==, "Restore a value of");
  test_assert_text (db, "SELECT phone_raw FROM company", "växeln");
  test_assert_text (db, "SELECT phone_e164 FROM company", NULL);
}

static void
test_empty_value_is_restored (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (GPtrArray) edits = NULL;

  set_field (db, "lead", lead, "hook", "Meetup");
  edits = list_edits (db, lead);
  restore (db, find_edit (edits, "hook"));
  test_assert_text (db, "SELECT hook FROM lead", NULL);
}

static void
test_reopened_step_is_not_closed (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) again = NULL;

  test_exec (db, "UPDATE follow_up SET state = 'open', closed_at = NULL");
  test_exec (db, "UPDATE follow_up SET state = 'dropped', closed_at = '2026-11-29T08:00:00Z'");
  edits = list_edits (db, lead);
  restore (db, find_edit (edits, "state"));
  test_assert_text (db, "SELECT state FROM follow_up", "open");
  test_assert_text (db, "SELECT closed_at FROM follow_up", NULL);
  again = list_edits (db, lead);
  restore (db, find_edit (again, "state"));
  test_assert_text (db, "SELECT closed_at FROM follow_up", TEST_NOW);
}

static void
test_required_value_cannot_be_emptied (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_db_restore_value (db, "company", company, "name", NULL, &changes, &error));
  g_assert_nonnull (error);
  test_assert_text (db, "SELECT name FROM company", "Tallvik Systems");
}

static void
test_place_on_the_board_is_not_restored (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_db_restore_value (db, "lead", lead, "stage", "met", &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
}

static void
test_stages_tell_when_the_former_one_was_entered (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  ChasFieldEdit *stage;

  g_assert_true (chas_db_move_leads (db, (const char *const[]) { lead, NULL }, CHAS_STAGE_DIALOGUE,
                                     NULL, CHAS_STAGE_CAUSE_DRAG, &changes, NULL));
  edits = list_edits (db, lead);
  g_assert_cmpuint (edits->len, ==, 1);
  stage = edits->pdata[0];
  g_assert_cmpstr (stage->old, ==, "new");
  g_assert_cmpstr (stage->value, ==, "dialogue");
  g_assert_cmpint (stage->cause, ==, CHAS_STAGE_CAUSE_DRAG);
}

static void
test_reference_is_told_by_its_name (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (GPtrArray) edits = NULL;

  set_field (db, "lead", lead, "owner_id", "amira");
  set_field (db, "lead", lead, "owner_id", "yusuf");
  edits = list_edits (db, lead);
  g_assert_cmpstr (find_edit (edits, "owner_id")->old_name, ==, "Amira");
  g_assert_cmpstr (find_edit (edits, "owner_id")->value_name, ==, "Yusuf");
}

static void
test_changes_of_what_was_merged_are_there (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autofree char *group = test_text (db, "SELECT id FROM career_group");
  g_autofree char *other = test_add_lead (db, group, "Tallvik AB");
  g_autofree char *one_company = test_company_of (db, lead);
  g_autofree char *other_company = test_company_of (db, other);
  g_autoptr (ChasMergePlan) plan = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  guint n = 0;

  set_field (db, "company", other_company, "municipality", "Solna");
  set_field (db, "lead", other, "hook", "Mässan");
  plan = chas_db_plan_merge (db, "company", one_company, other_company, NULL);
  g_assert_true (chas_db_merge_records (db, plan, &changes, NULL));
  edits = list_edits (db, lead);
  g_assert_nonnull (find_edit (edits, "hook"));
  g_assert_nonnull (find_edit (edits, "municipality"));
  g_assert_null (find_edit (edits, "merged_into"));
  for (guint i = 0; i < edits->len; i++)
    {
      const ChasFieldEdit *edit = edits->pdata[i];

      n += g_str_equal (edit->id, other_company) && g_str_equal (edit->title, "Tallvik AB");
    }
  g_assert_cmpuint (n, ==, 1);
}

/* What lies with it */

static void
test_link_and_file_are_listed (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) more = NULL;
  g_autoptr (GPtrArray) files = NULL;
  g_autofree char *link = NULL;
  g_autofree char *file = NULL;

  chas_db_add_link (db, lead, "https://tallvik.example", " Webben ", &link, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", lead));
  chas_db_add_file (db, lead, "Avtal.pdf", "abc", 12, &file, &more, &error);
  g_assert_no_error (error);
  files = chas_db_list_files (db, lead, &error);
  g_assert_cmpuint (files->len, ==, 2);
  g_assert_cmpstr (chas_file_ref_get_name (files->pdata[0]), ==, "Webben");
  g_assert_cmpint (chas_file_ref_get_size (files->pdata[1]), ==, 12);
}

static void
test_link_without_a_name_is_refused (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_db (&lead);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *link = NULL;

  g_assert_false (chas_db_add_link (db, lead, "https://a.example", " ", &link, &changes, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM file_ref"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define TEST(path, func) g_test_add_func ("/store/" path, func)
  TEST ("timeline/newest-comes-first", test_newest_comes_first);
  TEST ("timeline/each-kind-says-what-it-is", test_each_kind_says_what_it_is);
  TEST ("timeline/those-who-did-it-and-who-wrote-it-are-told-apart",
        test_those_who_did_it_and_who_wrote_it_are_told_apart);
  TEST ("timeline/correction-stands-for-what-it-corrects",
        test_correction_stands_for_what_it_corrects);
  TEST ("timeline/kinds-are-chosen", test_kinds_are_chosen);
  TEST ("timeline/pages-meet-without-gap-or-repetition", test_pages_meet_without_gap_or_repetition);
  TEST ("timeline/merged-lead-and-its-contacts-are-there",
        test_merged_lead_and_its_contacts_are_there);
  TEST ("timeline/visit-that-a-contact-tells-of-is-not-told-twice",
        test_visit_that_a_contact_tells_of_is_not_told_twice);
  TEST ("timeline/lead-that-is-gone-has-no-timeline", test_lead_that_is_gone_has_no_timeline);
  TEST ("field-edits/birth-is-no-change", test_birth_is_no_change);
  TEST ("field-edits/change-says-from-what-to-what", test_change_says_from_what_to_what);
  TEST ("field-edits/value-is-restored-in-one-step", test_value_is_restored_in_one_step);
  TEST ("field-edits/empty-value-is-restored", test_empty_value_is_restored);
  TEST ("field-edits/reopened-step-is-not-closed", test_reopened_step_is_not_closed);
  TEST ("field-edits/required-value-cannot-be-emptied", test_required_value_cannot_be_emptied);
  TEST ("field-edits/place-on-the-board-is-not-restored", test_place_on_the_board_is_not_restored);
  TEST ("field-edits/stages-tell-when-the-former-one-was-entered",
        test_stages_tell_when_the_former_one_was_entered);
  TEST ("field-edits/reference-is-told-by-its-name", test_reference_is_told_by_its_name);
  TEST ("field-edits/changes-of-what-was-merged-are-there",
        test_changes_of_what_was_merged_are_there);
  TEST ("files/link-and-file-are-listed", test_link_and_file_are_listed);
  TEST ("files/link-without-a-name-is-refused", test_link_without_a_name_is_refused);
  return g_test_run ();
}
