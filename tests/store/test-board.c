// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-db-note.h"
#include "chas-order-key.h"
#include "chas-row.h"
#include "chas-test-db.h"
#include "chas-undo.h"
#include "chas-writer.h"

#define N_LEADS 5

typedef struct
{
  ChasDb *db;
  char *group;
  char *leads[N_LEADS]; /* in the order of the column of new ones: 0 stands first */
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->db = test_db_with_group (&f->group);
  for (int i = N_LEADS - 1; i >= 0; i--)
    {
      g_autofree char *name = g_strdup_printf ("Bolag %d", i);
      f->leads[i] = test_add_lead (f->db, f->group, name);
    }
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < N_LEADS; i++)
    g_free (f->leads[i]);
  g_free (f->group);
  g_object_unref (f->db);
}

static GPtrArray *
list_cards (Fixture *f, int stage, ChasCard *after, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasCardQuery) query = chas_card_query_new (f->group, stage, NULL, limit);
  GPtrArray *cards;

  if (after != NULL)
    chas_card_query_set_after (query, chas_card_get_facts (after)->order_key,
                               chas_card_get_lead_id (after));
  cards = chas_db_list_cards (f->db, query, &error);
  g_assert_no_error (error);
  return cards;
}

/* The names of a column without "Bolag ", such as "01234". */
static char *
spell (Fixture *f, int stage)
{
  g_autoptr (GPtrArray) cards = list_cards (f, stage, NULL, 100);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < cards->len; i++)
    g_string_append (names,
                     chas_card_get_facts (cards->pdata[i])->company_name + strlen ("Bolag "));
  return g_string_free_and_steal (names);
}

static void
assert_column (Fixture *f, int stage, const char *expected)
{
  g_autofree char *names = spell (f, stage);

  g_assert_cmpstr (names, ==, expected);
}

static void
move (Fixture *f, const char *const *leads, ChasStage stage, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (f->db, leads, stage, before, CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
}

static void
undo (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (f->db, &changes, &error);

  g_assert_no_error (error);
}

#define IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
test_new_leads_come_first (Fixture *f, gconstpointer data)
{
  assert_column (f, CHAS_STAGE_NEW, "01234");
  assert_column (f, -1, "01234");
}

static void
test_pages_follow_each_other (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) first = list_cards (f, CHAS_STAGE_NEW, NULL, 2);
  g_autoptr (GPtrArray) second = list_cards (f, CHAS_STAGE_NEW, first->pdata[1], 2);
  g_autoptr (GPtrArray) last = list_cards (f, CHAS_STAGE_NEW, second->pdata[1], 2);

  g_assert_cmpuint (last->len, ==, 1);
  g_assert_cmpstr (chas_card_get_lead_id (second->pdata[0]), ==, f->leads[2]);
  g_assert_cmpstr (chas_card_get_lead_id (last->pdata[0]), ==, f->leads[4]);
}

static void
test_open_stages_follow_each_other (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  move (f, IDS (f->leads[0]), CHAS_STAGE_DIALOGUE, NULL);
  move (f, IDS (f->leads[1]), CHAS_STAGE_DECLINED, NULL);
  first = list_cards (f, -1, NULL, 3);
  rest = list_cards (f, -1, first->pdata[2], 3);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_cmpstr (chas_card_get_lead_id (rest->pdata[0]), ==, f->leads[0]);
}

static void
test_moves_within_a_column (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[0]), CHAS_STAGE_NEW, f->leads[3]);
  assert_column (f, CHAS_STAGE_NEW, "12034");
  move (f, IDS (f->leads[4]), CHAS_STAGE_NEW, f->leads[1]);
  assert_column (f, CHAS_STAGE_NEW, "41203");
  move (f, IDS (f->leads[1]), CHAS_STAGE_NEW, NULL);
  assert_column (f, CHAS_STAGE_NEW, "42031");
  g_assert_cmpint (test_int (f->db,
                             "SELECT count(*) FROM stage_change WHERE from_stage IS NOT NULL"),
                   ==, 0);
}

static void
test_those_elsewhere_keep_their_order (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) others = NULL;
  g_autoptr (GError) error = NULL;

  move (f, IDS (f->leads[1]), CHAS_STAGE_BOOKED, NULL);
  others = chas_db_list_elsewhere (f->db, IDS (f->leads[4], f->leads[1], f->leads[0], "gone"),
                                   CHAS_STAGE_BOOKED, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (others), ==, 2);
  g_assert_cmpstr (others[0], ==, f->leads[4]);
  g_assert_cmpstr (others[1], ==, f->leads[0]);
}

static void
test_move_before_itself_stays (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[2]), CHAS_STAGE_NEW, f->leads[2]);
  assert_column (f, CHAS_STAGE_NEW, "01234");
  move (f, IDS (f->leads[1], f->leads[2]), CHAS_STAGE_NEW, f->leads[2]);
  assert_column (f, CHAS_STAGE_NEW, "01234");
}

static void
test_many_keep_their_order (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[0], f->leads[2], f->leads[4]), CHAS_STAGE_BOOKED, NULL);
  move (f, IDS (f->leads[3], f->leads[1]), CHAS_STAGE_BOOKED, f->leads[2]);
  assert_column (f, CHAS_STAGE_BOOKED, "03124");
  assert_column (f, CHAS_STAGE_NEW, "");
}

static void
test_stage_change_is_logged (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[0]), CHAS_STAGE_CONTACTED, NULL);
  test_assert_text (
    f->db,
    "SELECT from_stage || '>' || to_stage || ' ' || cause || ' ' || at FROM stage_change"
    " WHERE from_stage IS NOT NULL",
    "new>contacted drag " TEST_NOW);
  test_assert_text (
    f->db, "SELECT from_stage || by FROM stage_change WHERE by NOT IN (SELECT id FROM participant)",
    NULL);
}

static void
test_place_before_a_lead_that_has_left_is_the_end (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[0], f->leads[1]), CHAS_STAGE_READY, NULL);
  test_exec (f->db, "UPDATE lead SET order_key = 'A' WHERE stage = 'new'");
  move (f, IDS (f->leads[4]), CHAS_STAGE_READY, f->leads[3]);
  assert_column (f, CHAS_STAGE_READY, "014");
}

static void
test_stage_and_place_are_one_edit (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[0]), CHAS_STAGE_CONTACTED, NULL);
  g_assert_cmpint (
    test_int (f->db, "SELECT count(DISTINCT hlc) FROM version WHERE entity = 'lead' AND dead = 0"),
    ==, 1);
  g_assert_cmpint (test_int (f->db,
                             "SELECT count(*) FROM version WHERE entity = 'lead' AND dead = 0"),
                   ==, 2);
}

static void
test_equal_neighbours_are_renumbered (Fixture *f, gconstpointer data)
{
  test_exec (f->db, "UPDATE lead SET order_key = 'a0'");
  move (f, IDS (f->leads[0]), CHAS_STAGE_READY, NULL);
  /* Of equal keys the ids decide: 4 was added first. */
  assert_column (f, CHAS_STAGE_NEW, "4321");
  move (f, IDS (f->leads[0]), CHAS_STAGE_NEW, f->leads[2]);
  assert_column (f, CHAS_STAGE_NEW, "43021");
  g_assert_cmpint (test_int (f->db, "SELECT count(DISTINCT order_key) FROM lead"), ==, N_LEADS);
  undo (f);
  assert_column (f, CHAS_STAGE_NEW, "4321");
  g_assert_cmpint (test_int (f->db,
                             "SELECT count(DISTINCT order_key) FROM lead WHERE stage = 'new'"),
                   ==, 1);
}

static void
test_keys_stay_short (Fixture *f, gconstpointer data)
{
  for (int i = 0; i < 400; i++)
    move (f, IDS (f->leads[i % 2]), CHAS_STAGE_NEW, f->leads[2 + i % 2]);
  g_assert_cmpint (test_int (f->db, "SELECT max(length(order_key)) FROM lead"), <=,
                   CHAS_ORDER_KEY_MAX_LENGTH);
}

static void
test_lead_without_a_place_is_shown (Fixture *f, gconstpointer data)
{
  test_exec (
    f->db,
    "UPDATE lead SET order_key = NULL WHERE company_id IN (SELECT id FROM company WHERE name = 'Bolag 3')");
  assert_column (f, CHAS_STAGE_NEW, "30124");
  move (f, IDS (f->leads[4]), CHAS_STAGE_NEW, f->leads[3]);
  assert_column (f, CHAS_STAGE_NEW, "43012");
}

static void
test_gone_lead_is_not_found (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_false (chas_db_move_leads (f->db, IDS (f->leads[0], "nobody"), CHAS_STAGE_READY, NULL,
                                      CHAS_STAGE_CAUSE_KEY, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  assert_column (f, CHAS_STAGE_NEW, "01234");
}

static guint
count (Fixture *f, ChasStage stage)
{
  g_autoptr (ChasStageCounts) counts = chas_db_count_stages (f->db, f->group, NULL, NULL);

  return counts->counts[stage];
}

static void
test_counts_follow_every_change (Fixture *f, gconstpointer data)
{
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_cmpuint (count (f, CHAS_STAGE_NEW), ==, 5);
  move (f, IDS (f->leads[0], f->leads[1]), CHAS_STAGE_READY, NULL);
  g_assert_cmpuint (count (f, CHAS_STAGE_READY), ==, 2);
  g_assert_true (chas_db_delete_leads (f->db, IDS (f->leads[0]), &changes, NULL));
  g_assert_cmpuint (count (f, CHAS_STAGE_READY), ==, 1);
  undo (f);
  g_assert_cmpuint (count (f, CHAS_STAGE_READY), ==, 2);
  g_assert_cmpuint (count (f, CHAS_STAGE_NEW), ==, 3);
}

/* Whatever a shell does to the table, the counters say what counting would. */
static void
test_counts_are_true_after_any_sql (Fixture *f, gconstpointer data)
{
  static const char *const statements[] = {
    "REPLACE INTO lead (id, group_id, company_id, stage) SELECT id, group_id, company_id, 'met' FROM lead LIMIT 2",
    "INSERT OR IGNORE INTO lead (id, group_id, company_id, stage) SELECT id, group_id, company_id, 'met' FROM lead",
    "UPDATE lead SET merged_into = 'x' WHERE rowid IN (SELECT rowid FROM lead LIMIT 1)",
    "UPDATE lead SET stage = NULL WHERE rowid IN (SELECT rowid FROM lead LIMIT 1 OFFSET 2)",
    "UPDATE lead SET stage = 'met'",
    "UPDATE lead SET merged_into = NULL",
    "DELETE FROM lead WHERE rowid IN (SELECT rowid FROM lead LIMIT 1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      test_exec (f->db, statements[i]);
      test_assert_text (
        f->db,
        "SELECT group_concat(stage || n) FROM (SELECT group_id, stage, n FROM stage_count WHERE n > 0"
        " EXCEPT SELECT group_id, stage, count(*) FROM lead"
        " WHERE merged_into IS NULL AND stage IS NOT NULL GROUP BY 1, 2)",
        NULL);
      g_assert_cmpint (
        test_int (f->db, "SELECT sum(n) FROM stage_count"), ==,
        test_int (f->db,
                  "SELECT count(*) FROM lead WHERE merged_into IS NULL AND stage IS NOT NULL"));
    }
}

static void
test_card_says_what_is_known (Fixture *f, gconstpointer data)
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
    "UPDATE lead SET why = 'Rust', owner_id = (SELECT id FROM participant);"
    "INSERT INTO lead_education (id, lead_id, education_id) SELECT l.id || ':' || e.id, l.id, e.id FROM lead l, education e;"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, text, state) SELECT 'f-' || l.id, l.id, 'call', '2026-12-01', 'Ring', 'open' FROM lead l;"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, closed_at) SELECT 'g-' || l.id, l.id, 'write', '2026-11-01', 'done', '2026-11-01T08:00:00Z' FROM lead l;"
    "INSERT INTO contact (id, lead_id, channel, outcome, direction, tone, at) SELECT 'k-' || l.id, l.id, 'phone', 'interested', 'out', 1, '2026-11-24T08:00:00Z' FROM lead l");
  cards = chas_db_get_cards (f->db, IDS (f->leads[0], "nobody"), NULL);
  g_assert_cmpuint (cards->len, ==, 1);
  facts = chas_card_get_facts (cards->pdata[0]);
  g_assert_cmpstr (facts->group_id, ==, f->group);
  g_assert_cmpstr (facts->municipality, ==, "Växjö");
  g_assert_cmpstr (facts->business, ==, "Spel");
  g_assert_true (facts->has_channel && facts->has_person && facts->has_why);
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
assert_booked_for (Fixture *f, const char *expected)
{
  g_autoptr (GPtrArray) cards = chas_db_get_cards (f->db, IDS (f->leads[0]), NULL);

  g_assert_cmpstr (chas_card_get_facts (cards->pdata[0])->booked_for, ==, expected);
}

static void
test_booked_lead_knows_its_date (Fixture *f, gconstpointer data)
{
  move (f, IDS (f->leads[0], f->leads[1]), CHAS_STAGE_BOOKED, NULL);
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
  move (f, IDS (f->leads[0]), CHAS_STAGE_MET, NULL);
  assert_booked_for (f, NULL);
}

static void
test_overdue_follow_up_hides_no_later_one (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = NULL;
  const ChasLeadFacts *facts;

  test_exec (
    f->db,
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state) SELECT d.value || l.id, l.id, 'call', d.value, 'open'"
    " FROM lead l, json_each('[\"2026-11-20\", \"2026-12-24\", \"2026-11-23\"]') d");
  cards = chas_db_get_cards (f->db, IDS (f->leads[0]), NULL);
  facts = chas_card_get_facts (cards->pdata[0]);
  g_assert_cmpstr (facts->due_date, ==, "2026-11-20");
  g_assert_cmpstr (facts->next_due_date, ==, "2026-11-23");
}

static void
test_corrected_contact_does_not_count (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) cards = NULL;
  const ChasLeadFacts *facts;

  test_exec (
    f->db,
    "INSERT INTO contact (id, lead_id, channel, outcome, at) SELECT 'k-' || id, id, 'phone', 'held', '2026-12-24T08:00:00Z' FROM lead;"
    "INSERT INTO contact (id, lead_id, channel, outcome, at, correction_of) SELECT 'c-' || id, id, 'phone', 'sent', '2026-11-24T08:00:00Z', 'k-' || id FROM lead");
  cards = chas_db_get_cards (f->db, IDS (f->leads[0]), NULL);
  facts = chas_card_get_facts (cards->pdata[0]);
  g_assert_cmpstr (facts->last_activity_at, ==, "2026-11-24T08:00:00Z");
  g_assert_cmpuint (facts->touches->len, ==, 1);
}

static void
test_company_has_one_lead_in_a_group (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *company = test_company_of (f->db, f->leads[0]);
  g_autofree char *id = NULL;

  g_assert_false (chas_db_add_lead (f->db, f->group, NULL, company, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
}

static void
test_details_hold_what_the_pane_shows (Fixture *f, gconstpointer data)
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
test_owner_of_many (Fixture *f, gconstpointer data)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *me = chas_db_require_me (f->db, NULL);

  g_assert_true (chas_db_set_owner (f->db, IDS (f->leads[0], f->leads[1]), me, &changes, NULL));
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM lead WHERE owner_id IS NOT NULL"), ==, 2);
  g_clear_pointer (&changes, chas_changes_unref);
  g_assert_true (chas_db_set_owner (f->db, IDS (f->leads[0]), NULL, &changes, NULL));
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM lead WHERE owner_id IS NOT NULL"), ==, 1);
}

static void
test_nobody_at_the_machine_is_not_found (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;

  test_exec (f->db, "DELETE FROM local_setting");
  g_assert_false (chas_db_add_lead (f->db, f->group, "Nordkod AB", NULL, &id, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM company"), ==, N_LEADS);
}

static void
test_second_group_has_the_same_me (Fixture *f, gconstpointer data)
{
  g_autofree char *second = test_add_group (f->db);
  g_autoptr (GPtrArray) groups = chas_db_list_groups (f->db, NULL);
  g_autoptr (GPtrArray) members = chas_db_list_participants (f->db, second, NULL);

  g_assert_cmpuint (groups->len, ==, 2);
  g_assert_cmpuint (members->len, ==, 1);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM participant"), ==, 1);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM education"), ==, 1);
}

static void
move_to_owner (Fixture *f, const char *lead, ChasStage stage, const char *before, const char *owner)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads_to_owner (f->db, IDS (lead), stage, before, CHAS_STAGE_CAUSE_DRAG, owner,
                               &changes, &error);
  g_assert_no_error (error);
}

static void
assert_owners (Fixture *f, const char *lead, const char *expected)
{
  g_autoptr (GPtrArray) cards = chas_db_get_cards (f->db, IDS (lead), NULL);
  GPtrArray *owners = chas_card_get_facts (cards->pdata[0])->owners;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < owners->len; i++)
    g_string_append (ids, ((ChasLeadOwnerFact *) owners->pdata[i])->participant_id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Another lane, another place and another stage are one step. */
static void
test_lane_gives_an_owner (Fixture *f, gconstpointer data)
{
  test_exec (
    f->db,
    "INSERT INTO participant (id, kind, given_name) VALUES ('b', 'student', 'Bo'), ('c', 'student', 'Cy')");
  move_to_owner (f, f->leads[2], CHAS_STAGE_NEW, f->leads[0], "b");
  assert_column (f, CHAS_STAGE_NEW, "20134");
  assert_owners (f, f->leads[2], "b");
  test_assert_text (f->db, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1",
                    "Change owner of");
  move_to_owner (f, f->leads[2], CHAS_STAGE_READY, NULL, "c");
  assert_owners (f, f->leads[2], "c");
  test_assert_text (f->db, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1", "Move");
  undo (f);
  assert_column (f, CHAS_STAGE_NEW, "20134");
  assert_owners (f, f->leads[2], "b");
  undo (f);
  assert_column (f, CHAS_STAGE_NEW, "01234");
  assert_owners (f, f->leads[2], "");
}

/* In the lane of nobody no other owner is left either, and undo brings them all back. */
static void
test_lane_of_nobody_takes_all_owners_away (Fixture *f, gconstpointer data)
{
  g_autoptr (ChasLeadOwner) other = chas_lead_owner_new (NULL);
  g_autoptr (ChasWriter) writer = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  test_exec (
    f->db,
    "INSERT INTO participant (id, kind, given_name) VALUES ('b', 'student', 'Bo'), ('c', 'student', 'Cy')");
  chas_lead_owner_set_lead_id (other, f->leads[1]);
  chas_lead_owner_set_participant_id (other, "c");
  writer = chas_writer_begin (f->db, "Edit", "", NULL);
  g_assert_true (chas_writer_insert (writer, CHAS_ENTITY (other), NULL));
  g_assert_true (chas_writer_commit (writer, &changes, NULL));
  move_to_owner (f, f->leads[1], CHAS_STAGE_NEW, f->leads[0], "b");
  assert_owners (f, f->leads[1], "bc");
  move_to_owner (f, f->leads[1], CHAS_STAGE_NEW, f->leads[0], NULL);
  assert_owners (f, f->leads[1], "");
  undo (f);
  assert_owners (f, f->leads[1], "bc");
}

#define ADD(path, func) g_test_add ("/store/board/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-leads-come-first", test_new_leads_come_first);
  ADD ("pages-follow-each-other", test_pages_follow_each_other);
  ADD ("open-stages-follow-each-other", test_open_stages_follow_each_other);
  ADD ("moves-within-a-column", test_moves_within_a_column);
  ADD ("move-before-itself-stays", test_move_before_itself_stays);
  ADD ("those-elsewhere-keep-their-order", test_those_elsewhere_keep_their_order);
  ADD ("many-keep-their-order", test_many_keep_their_order);
  ADD ("stage-change-is-logged", test_stage_change_is_logged);
  ADD ("place-before-a-lead-that-has-left-is-the-end",
       test_place_before_a_lead_that_has_left_is_the_end);
  ADD ("stage-and-place-are-one-edit", test_stage_and_place_are_one_edit);
  ADD ("equal-neighbours-are-renumbered", test_equal_neighbours_are_renumbered);
  ADD ("keys-stay-short", test_keys_stay_short);
  ADD ("lead-without-a-place-is-shown", test_lead_without_a_place_is_shown);
  ADD ("gone-lead-is-not-found", test_gone_lead_is_not_found);
  ADD ("counts-follow-every-change", test_counts_follow_every_change);
  ADD ("counts-are-true-after-any-sql", test_counts_are_true_after_any_sql);
  ADD ("card-says-what-is-known", test_card_says_what_is_known);
  ADD ("booked-lead-knows-its-date", test_booked_lead_knows_its_date);
  ADD ("overdue-follow-up-hides-no-later-one", test_overdue_follow_up_hides_no_later_one);
  ADD ("corrected-contact-does-not-count", test_corrected_contact_does_not_count);
  ADD ("company-has-one-lead-in-a-group", test_company_has_one_lead_in_a_group);
  ADD ("details-hold-what-the-pane-shows", test_details_hold_what_the_pane_shows);
  ADD ("owner-of-many", test_owner_of_many);
  ADD ("lane-gives-an-owner", test_lane_gives_an_owner);
  ADD ("lane-of-nobody-takes-all-owners-away", test_lane_of_nobody_takes_all_owners_away);
  ADD ("nobody-at-the-machine-is-not-found", test_nobody_at_the_machine_is_not_found);
  ADD ("second-group-has-the-same-me", test_second_group_has_the_same_me);
  return g_test_run ();
}
