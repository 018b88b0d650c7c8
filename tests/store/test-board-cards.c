// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "board-case.h"
#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-note.h"
#include "chas-test-db.h"

static void
test_card_says_what_is_known (BoardCase *f, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = NULL;
  const ChasLeadFacts *facts;

  test_exec (
    f->db,
    "UPDATE company SET municipality = 'Växjö', business = 'Spel', email = 'hej@bolag.se' WHERE name = 'Bolag 0'");
  test_exec (
    f->db,
    "INSERT INTO person (id, given_name) VALUES ('p-1', 'Kim');"
    "INSERT INTO employment (id, person_id, company_id) SELECT 'e-1', 'p-1', id FROM company WHERE name = 'Bolag 0';"
    "UPDATE lead SET why = 'Rust', close_reason = 'no_match', kept_warm_by = 'group', owner_id = (SELECT id FROM participant);"
    "INSERT INTO lead_education (id, lead_id, education_id) SELECT l.id || ':' || e.id, l.id, e.id FROM lead l, education e;"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, text, state) SELECT 'f-' || l.id, l.id, 'call', '2026-12-01', 'Ring', 'open' FROM lead l;"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, closed_at) SELECT 'g-' || l.id, l.id, 'write', '2026-11-01', 'done', '2026-11-01T08:00:00Z' FROM lead l;"
    "INSERT INTO contact (id, lead_id, channel, outcome, direction, tone, at) SELECT 'k-' || l.id, l.id, 'phone', 'interested', 'out', 1, '2026-11-24T08:00:00Z' FROM lead l");
  cards = chas_db_get_cards (f->db, BOARD_IDS (f->leads[0], "nobody"), NULL);
  g_assert_cmpuint (cards->len, ==, 1);
  facts = chas_card_get_facts (cards->pdata[0]);
  g_assert_cmpstr (facts->group_id, ==, f->group);
  g_assert_cmpstr (facts->municipality, ==, "Växjö");
  g_assert_cmpstr (facts->business, ==, "Spel");
  g_assert_true (facts->has_channel && facts->has_person && facts->has_why && facts->has_source);
  g_assert_true (facts->has_close_reason && facts->has_keeper);
  g_assert_false (facts->has_orgnr || facts->has_domain);
  g_assert_cmpstr (facts->stage_entered_at, ==, TEST_NOW);
  g_assert_cmpstr (facts->last_activity_at, ==, "2026-11-24T08:00:00Z");
  g_assert_cmpint (facts->last_activity_kind, ==, CHAS_ACTIVITY_CONTACT);
  g_assert_cmpstr (facts->due_date, ==, "2026-12-01");
  g_assert_cmpint (facts->due_kind, ==, CHAS_FOLLOW_UP_KIND_CALL);
  g_assert_cmpstr (facts->due_text, ==, "Ring");
  g_assert_cmpstr (((ChasLeadEducationFact *) facts->educations->pdata[0])->short_name, ==, "SYS");
  g_assert_cmpstr (((ChasLeadOwnerFact *) facts->owners->pdata[0])->name, ==, "Ana");
  g_assert_cmpuint (facts->touches->len, ==, 1);
  g_assert_cmpint (((ChasLeadTouch *) facts->touches->pdata[0])->outcome, ==,
                   CHAS_OUTCOME_INTERESTED);
}

static void
assert_booked_for (BoardCase *f, const char *expected)
{
  g_autoptr (GPtrArray) cards = chas_db_get_cards (f->db, BOARD_IDS (f->leads[0]), NULL);

  g_assert_cmpstr (chas_card_get_facts (cards->pdata[0])->booked_for, ==, expected);
}

static void
test_booked_lead_knows_its_date (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[0], f->leads[1]), CHAS_STAGE_BOOKED, NULL);
  assert_booked_for (f, NULL);
  test_exec (
    f->db,
    "CREATE TEMP TABLE seen (start, kind, status, other);"
    "INSERT INTO seen VALUES ('2026-11-02', 'study_visit', 'done', 0), ('2026-11-10T09:00:00Z', 'other', 'done', 0),"
    " ('2026-12-01', 'study_visit', 'cancelled', 0), ('2026-12-02', 'fair', 'confirmed', 0),"
    " ('2026-12-03', 'study_visit', 'tip', 0), ('2026-12-04', 'study_visit', 'planned', 1);"
    "INSERT INTO event (id, kind, title, start, company_id, group_id, status, uid)"
    " SELECT 'v-' || rowid, kind, 'x', start, (SELECT company_id FROM lead l JOIN company c ON c.id = l.company_id"
    "  WHERE c.name = iif(other, 'Bolag 1', 'Bolag 0')), (SELECT id FROM career_group), status, rowid FROM seen");
  assert_booked_for (f, "2026-11-10T09:00:00Z");
  test_exec (f->db, "UPDATE event SET status = 'confirmed' WHERE id = 'v-3';"
                    "UPDATE event SET kind = 'other', start = '2026-12-24' WHERE id = 'v-4'");
  assert_booked_for (f, "2026-12-01");
  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_MET, NULL);
  assert_booked_for (f, NULL);
}

static void
test_overdue_follow_up_hides_no_later_one (BoardCase *f, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = NULL;
  const ChasLeadFacts *facts;

  test_exec (
    f->db,
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state) SELECT d.value || l.id, l.id, 'call', d.value, 'open'"
    " FROM lead l, json_each('[\"2026-11-20\", \"2026-12-24\", \"2026-11-23\"]') d");
  cards = chas_db_get_cards (f->db, BOARD_IDS (f->leads[0]), NULL);
  facts = chas_card_get_facts (cards->pdata[0]);
  g_assert_cmpstr (facts->due_date, ==, "2026-11-20");
  g_assert_cmpstr (facts->next_due_date, ==, "2026-11-23");
}

static void
test_corrected_contact_does_not_count (BoardCase *f, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = NULL;
  const ChasLeadFacts *facts;

  test_exec (
    f->db,
    "INSERT INTO contact (id, lead_id, channel, outcome, at) SELECT 'k-' || id, id, 'phone', 'held', '2026-12-24T08:00:00Z' FROM lead;"
    "INSERT INTO contact (id, lead_id, channel, outcome, at, correction_of) SELECT 'c-' || id, id, 'phone', 'sent', '2026-11-24T08:00:00Z', 'k-' || id FROM lead");
  cards = chas_db_get_cards (f->db, BOARD_IDS (f->leads[0]), NULL);
  facts = chas_card_get_facts (cards->pdata[0]);
  g_assert_cmpstr (facts->last_activity_at, ==, "2026-11-24T08:00:00Z");
  g_assert_cmpuint (facts->touches->len, ==, 1);
}

static void
test_company_has_one_lead_in_a_group (BoardCase *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *company = test_company_of (f->db, f->leads[0]);
  g_autofree char *id = NULL;

  g_assert_false (chas_db_add_lead (f->db, f->group, NULL, company, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
}

static void
test_details_hold_what_the_pane_shows (BoardCase *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasLeadDetails) details = NULL;
  g_autofree char *company = test_company_of (f->db, f->leads[0]);
  g_autofree char *education = test_text (f->db, "SELECT id FROM education");
  g_autofree char *note = NULL;
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO person (id, given_name) VALUES ('p-1', 'Kim'), ('p-2', 'Bo');"
                     "INSERT INTO employment (id, person_id, company_id, is_primary)"
                     " VALUES ('e-1', 'p-1', '%s', 0), ('e-2', 'p-2', '%s', 1);"
                     "INSERT INTO company_tag (id, company_id, name) VALUES ('t', '%s', 'spel')",
                     company, company, company);

  test_exec (f->db, sql);
  g_assert_true (chas_db_add_note (f->db, f->leads[0], " Ring Kim ", &note, &changes, NULL));
  g_clear_pointer (&changes, chas_changes_unref);
  g_assert_true (chas_db_set_lead_education (f->db, f->leads[0], education, TRUE, &changes, NULL));
  details = chas_db_get_lead (f->db, f->leads[0], &error);
  g_assert_no_error (error);
  g_assert_cmpstr (chas_company_get_name (details->company), ==, "Bolag 0");
  g_assert_cmpstr (chas_person_get_given_name (details->people->pdata[0]), ==, "Bo");
  g_assert_cmpuint (details->employments->len, ==, 2);
  g_assert_cmpstr (chas_note_get_text (details->notes->pdata[0]), ==, "Ring Kim");
  g_assert_cmpuint (details->educations->len, ==, 1);
  g_assert_cmpuint (details->owners->len, ==, 0);
  g_assert_cmpuint (details->tags->len, ==, 1);
}

static void
test_owner_of_many (BoardCase *f, gconstpointer data)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *me = chas_db_require_me (f->db, NULL);

  g_assert_true (chas_db_set_owner (f->db, BOARD_IDS (f->leads[0], f->leads[1]), me, &changes,
                                    NULL));
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM lead WHERE owner_id IS NOT NULL"), ==, 2);
  g_clear_pointer (&changes, chas_changes_unref);
  g_assert_true (chas_db_set_owner (f->db, BOARD_IDS (f->leads[0]), NULL, &changes, NULL));
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM lead WHERE owner_id IS NOT NULL"), ==, 1);
}

static void
test_nobody_at_the_machine_is_not_found (BoardCase *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  test_exec (f->db, "DELETE FROM local_setting");
  g_assert_false (chas_db_add_lead (f->db, f->group, "Nordkod AB", NULL, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM company"), ==, BOARD_N_LEADS);
}

static void
test_second_group_has_the_same_me (BoardCase *f, gconstpointer data)
{
  g_autofree char *second = test_add_group (f->db);
  g_autoptr (GPtrArray) groups = chas_db_list_groups (f->db, NULL);
  g_autoptr (GPtrArray) members = chas_db_list_participants (f->db, second, NULL);

  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpuint (members->len, ==, 1);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM participant"), ==, 1);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM education"), ==, 1);
}

/* The board that asks for both takes away the one that went into the other. */
static void
test_merged_lead_has_no_card (BoardCase *f, gconstpointer data)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE lead SET merged_into = '%s' WHERE id = '%s'",
                                          f->leads[0], f->leads[1]);
  g_autoptr (GPtrArray) cards = NULL;
  g_autoptr (GPtrArray) again = NULL;

  test_exec (f->db, sql);
  cards = chas_db_get_cards (f->db, BOARD_IDS (f->leads[0], f->leads[1]), NULL);
  g_assert_cmpuint (cards->len, ==, 1);
  g_assert_cmpstr (chas_card_get_lead_id (cards->pdata[0]), ==, f->leads[0]);

  test_exec (f->db, "UPDATE lead SET merged_into = NULL");
  again = chas_db_get_cards (f->db, BOARD_IDS (f->leads[0], f->leads[1]), NULL);
  g_assert_cmpuint (again->len, ==, 2);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/board-cards/" name, BoardCase, NULL, board_set_up, function, board_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("card-says-what-is-known", test_card_says_what_is_known);
  ADD ("booked-lead-knows-its-date", test_booked_lead_knows_its_date);
  ADD ("overdue-follow-up-hides-no-later-one", test_overdue_follow_up_hides_no_later_one);
  ADD ("corrected-contact-does-not-count", test_corrected_contact_does_not_count);
  ADD ("company-has-one-lead-in-a-group", test_company_has_one_lead_in_a_group);
  ADD ("details-hold-what-the-pane-shows", test_details_hold_what_the_pane_shows);
  ADD ("merged-lead-has-no-card", test_merged_lead_has_no_card);
  ADD ("owner-of-many", test_owner_of_many);
  ADD ("nobody-at-the-machine-is-not-found", test_nobody_at_the_machine_is_not_found);
  ADD ("second-group-has-the-same-me", test_second_group_has_the_same_me);
  return g_test_run ();
}
