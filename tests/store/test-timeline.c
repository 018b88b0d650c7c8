// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field.h"
#include "chas-db-timeline.h"
#include "chas-test-db.h"
#include "timeline-case.h"

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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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

/* Of what was made anew the birth alone tells it no more. */
static void
test_step_that_came_back_says_who_planned_it (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (ChasTimelinePage) before = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  g_autoptr (ChasTimelinePage) after = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_nonnull (find (before, "u1")->who[0]);
  g_assert_true (chas_db_delete_record (db, "follow_up", "u1", &changes, NULL));
  test_undo (db);
  after = list (db, lead, CHAS_TIMELINE_SHOW_ALL);
  g_assert_cmpstrv (find (after, "u1")->who, find (before, "u1")->who);
  g_assert_cmpstr (find (after, "u1")->at, ==, find (before, "u1")->at);
}

static void
test_those_who_did_it_and_who_wrote_it_are_told_apart (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
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
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (ChasTimelinePage) page = list (db, "nobody", CHAS_TIMELINE_SHOW_ALL);

  g_assert_cmpuint (page->entries->len, ==, 0);
}

#define ADD(name, function) g_test_add_func ("/store/timeline/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("newest-comes-first", test_newest_comes_first);
  ADD ("each-kind-says-what-it-is", test_each_kind_says_what_it_is);
  ADD ("step-that-came-back-says-who-planned-it", test_step_that_came_back_says_who_planned_it);
  ADD ("those-who-did-it-and-who-wrote-it-are-told-apart",
       test_those_who_did_it_and_who_wrote_it_are_told_apart);
  ADD ("correction-stands-for-what-it-corrects", test_correction_stands_for_what_it_corrects);
  ADD ("kinds-are-chosen", test_kinds_are_chosen);
  ADD ("pages-meet-without-gap-or-repetition", test_pages_meet_without_gap_or_repetition);
  ADD ("merged-lead-and-its-contacts-are-there", test_merged_lead_and_its_contacts_are_there);
  ADD ("visit-that-a-contact-tells-of-is-not-told-twice",
       test_visit_that_a_contact_tells_of_is_not_told_twice);
  ADD ("lead-that-is-gone-has-no-timeline", test_lead_that_is_gone_has_no_timeline);
  return g_test_run ();
}
