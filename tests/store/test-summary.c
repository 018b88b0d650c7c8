// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-stage-options.h"
#include "chas-db-summary.h"
#include "chas-lead-history.h"
#include "chas-test-db.h"

#define TODAY chas_date_from_text ("2026-11-23") /* of TEST_NOW */

static ChasSummary *
read_summary (ChasDb *db, const char *group)
{
  g_autoptr (GError) error = NULL;
  ChasSummary *summary = chas_db_read_summary (db, group, TODAY - 13, TODAY, &error);

  g_assert_no_error (error);
  return summary;
}

static void
add_contact (ChasDb *db, const char *lead, const char *id, const char *what, const char *at)
{
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO contact (id, lead_id, channel, outcome, direction, at, text)"
                     " VALUES ('%s', '%s', %s, 'out', '%s', 'Anna')",
                     id, lead, what, at);

  test_exec (db, sql);
}

static void
test_first_contact_makes_a_lead_processed (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod");
  g_autoptr (ChasSummary) before = read_summary (db, group);
  g_autoptr (ChasSummary) after = NULL;
  const ChasLeadHistory *history = before->leads->pdata[0];

  g_assert_cmpuint (before->leads->len, ==, 1);
  g_assert_cmpint (history->created, ==, TODAY);
  g_assert_cmpint (history->processed, ==, CHAS_DATE_NONE);
  g_assert_cmpuint (history->steps->len, ==, 1);
  add_contact (db, lead, "k1", "'phone', 'no_answer'", "2026-11-20T09:00:00Z");
  add_contact (db, lead, "k2", "'phone', 'interested'", "2026-11-21T09:00:00Z");
  test_exec (db, "INSERT INTO contact (id, lead_id, channel, outcome, direction, at, correction_of)"
                 " SELECT 'k3', lead_id, channel, outcome, direction, '2026-11-22T09:00:00Z', 'k1'"
                 " FROM contact WHERE id = 'k1'");
  after = read_summary (db, group);
  history = after->leads->pdata[0];
  g_assert_cmpint (history->processed, ==, TODAY - 2);
  g_assert_cmpuint (after->channels->len, ==, 1);
  g_assert_cmpuint (g_array_index (after->channels, ChasSummaryChannel, 0).n, ==, 2);
  g_assert_cmpuint (g_array_index (after->channels, ChasSummaryChannel, 0).n_answered, ==, 1);
}

/* The day begins at midnight in Stockholm, an hour before UTC's. */
static void
test_wins_are_those_of_the_period (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod");
  g_autoptr (ChasSummary) summary = NULL;
  const ChasSummaryWin *win;

  add_contact (db, lead, "k1", "'visit', 'held'", "2026-11-09T22:59:59Z");
  add_contact (db, lead, "k2", "'visit', 'held'", "2026-11-09T23:00:00Z");
  add_contact (db, lead, "k3", "'mail', 'offer'", "2026-11-23T22:59:59Z");
  add_contact (db, lead, "k4", "'mail', 'offer'", "2026-11-23T23:00:00Z");
  summary = read_summary (db, group);
  g_assert_cmpuint (summary->wins->len, ==, 2);
  win = summary->wins->pdata[0];
  g_assert_cmpint (win->kind, ==, CHAS_SUMMARY_WIN_OFFER);
  g_assert_cmpint (win->on, ==, TODAY);
  g_assert_cmpstr (win->company, ==, "Nordkod");
  win = summary->wins->pdata[1];
  g_assert_cmpint (win->kind, ==, CHAS_SUMMARY_WIN_VISIT);
  g_assert_cmpint (win->on, ==, TODAY - 13);
}

static char *
add_event (const char *group, const char *id, const char *start, const char *status)
{
  return g_strdup_printf ("INSERT INTO event (id, group_id, kind, title, start, status, uid)"
                          " VALUES ('%s', '%s', 'study_visit', 'Visit', '%s', '%s', '%s')",
                          id, group, start, status, id);
}

/* What they offered moved the lead: that is one win, and a move without an offer is another. */
static void
test_offer_that_moved_the_lead_is_one_win (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *offered = test_add_lead (db, group, "Nordkod");
  g_autofree char *moved = test_add_lead (db, group, "Tallvik");
  const char *const leads[] = { offered, moved };
  g_autoptr (ChasSummary) summary = NULL;
  const ChasSummaryWin *win;

  add_contact (db, offered, "k1", "'mail', 'offer'", "2026-11-20T09:00:00Z");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO stage_change (id, lead_id, from_stage, to_stage, at, cause)"
        " VALUES ('s%u', '%s', 'dialogue', 'opportunity', '2026-11-20T09:00:01Z', 'log')",
        i, leads[i]);

      test_exec (db, sql);
    }
  summary = read_summary (db, group);
  g_assert_cmpuint (summary->wins->len, ==, 2);
  win = summary->wins->pdata[0];
  g_assert_cmpint (win->kind, ==, CHAS_SUMMARY_WIN_OPPORTUNITY);
  g_assert_cmpstr (win->company, ==, "Tallvik");
  win = summary->wins->pdata[1];
  g_assert_cmpint (win->kind, ==, CHAS_SUMMARY_WIN_OFFER);
  g_assert_cmpstr (win->company, ==, "Nordkod");
  g_assert_null (win->person_id);
}

static void
test_events_are_those_that_lie_ahead (void)
{
  static const struct
  {
    const char *start;
    const char *status;
  } events[] = {
    { "2026-11-30T09:00:00Z", "planned" },
    { "2026-11-24", "confirmed" },
    { "2026-11-22", "confirmed" },
    { "2026-11-28", "cancelled" },
    { "2026-11-28", "tip" },
  };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasSummary) summary = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autofree char *id = g_strdup_printf ("v%u", i);
      g_autofree char *sql = add_event (group, id, events[i].start, events[i].status);

      test_exec (db, sql);
    }
  summary = read_summary (db, group);
  g_assert_cmpuint (summary->events->len, ==, 2);
  g_assert_cmpint (((const ChasSummaryEvent *) summary->events->pdata[0])->on, ==, TODAY + 1);
  g_assert_cmpint (((const ChasSummaryEvent *) summary->events->pdata[1])->on, ==, TODAY + 7);
  g_assert_null (((const ChasSummaryEvent *) summary->events->pdata[1])->company);
}

static void
test_other_groups_stay_out (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *other = test_add_group (db);
  g_autofree char *elsewhere = test_add_lead (db, other, "Gran");
  g_autoptr (ChasSummary) summary = NULL;

  add_contact (db, elsewhere, "k2", "'mail', 'offer'", "2026-11-22T09:00:00Z");
  summary = read_summary (db, group);
  g_assert_cmpuint (summary->leads->len, ==, 0);
  g_assert_cmpuint (summary->wins->len, ==, 0);
  g_assert_nonnull (summary->group);
}

/* Features.md, L4: everything is moved. */
static void
test_what_was_merged_counts_for_the_one_that_stays (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *kept = test_add_lead (db, group, "Nordkod");
  g_autofree char *merged = test_add_lead (db, group, "Tallvik");
  g_autofree char *sql =
    g_strdup_printf ("UPDATE lead SET merged_into = '%s' WHERE id = '%s'", kept, merged);
  g_autoptr (ChasSummary) summary = NULL;

  add_contact (db, merged, "k1", "'mail', 'offer'", "2026-11-22T09:00:00Z");
  test_exec (db, sql);
  summary = read_summary (db, group);
  g_assert_cmpuint (summary->leads->len, ==, 1);
  g_assert_cmpint (((const ChasLeadHistory *) summary->leads->pdata[0])->processed, ==, TODAY - 1);
  g_assert_cmpuint (summary->wins->len, ==, 1);
  g_assert_cmpstr (((const ChasSummaryWin *) summary->wins->pdata[0])->company, ==, "Nordkod");
  g_assert_cmpuint (summary->channels->len, ==, 1);
}

static void
test_asks_that_are_answered_are_not_told (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *sql = g_strdup_printf (
    "INSERT INTO support_request (id, group_id, \"to\", kind, text, state) VALUES"
    " ('q1', '%s', 'pa', 'programme', 'Help', 'open'), ('q2', '%s', 'ks', 'studies', 'Old', 'answered')",
    group, group);
  g_autoptr (ChasSummary) summary = NULL;

  test_exec (db, sql);
  summary = read_summary (db, group);
  g_assert_cmpuint (summary->asks->len, ==, 1);
  g_assert_cmpint (((const ChasSummaryAsk *) summary->asks->pdata[0])->to, ==,
                   CHAS_SUPPORT_RECEIVER_PA);
}

static void
test_group_calls_its_stages_as_it_likes (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasSummary) summary = NULL;

  chas_db_set_stage_option (db, group, CHAS_STAGE_MET, "Träffade", 0, &changes, &error);
  g_assert_no_error (error);
  summary = read_summary (db, group);
  g_assert_cmpstr (summary->options->labels[CHAS_STAGE_MET], ==, "Träffade");
}

static void
test_unknown_group_is_an_error (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = test_db ();

  g_assert_null (chas_db_read_summary (db, "nobody", TODAY - 13, TODAY, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, name) g_test_add_func ("/store/summary/" path, test_##name)
  ADD ("first-contact-makes-a-lead-processed", first_contact_makes_a_lead_processed);
  ADD ("wins-are-those-of-the-period", wins_are_those_of_the_period);
  ADD ("offer-that-moved-the-lead-is-one-win", offer_that_moved_the_lead_is_one_win);
  ADD ("events-are-those-that-lie-ahead", events_are_those_that_lie_ahead);
  ADD ("other-groups-stay-out", other_groups_stay_out);
  ADD ("merged-counts-for-the-one-that-stays", what_was_merged_counts_for_the_one_that_stays);
  ADD ("asks-that-are-answered-are-not-told", asks_that_are_answered_are_not_told);
  ADD ("group-calls-its-stages-as-it-likes", group_calls_its_stages_as_it_likes);
  ADD ("unknown-group-is-an-error", unknown_group_is_an_error);
  return g_test_run ();
}
