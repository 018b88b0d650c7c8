// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "board-case.h"
#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-order-key.h"
#include "chas-test-db.h"
#include "chas-writer.h"

static void
test_new_leads_come_first (BoardCase *f, gconstpointer data)
{
  board_assert_column (f, CHAS_STAGE_NEW, "01234");
  board_assert_column (f, -1, "01234");
}

static void
test_pages_follow_each_other (BoardCase *f, gconstpointer data)
{
  g_autoptr (GPtrArray) first = board_list_cards (f, CHAS_STAGE_NEW, NULL, 2);
  g_autoptr (GPtrArray) second = board_list_cards (f, CHAS_STAGE_NEW, first->pdata[1], 2);
  g_autoptr (GPtrArray) last = board_list_cards (f, CHAS_STAGE_NEW, second->pdata[1], 2);

  g_assert_cmpuint (last->len, ==, 1);
  g_assert_cmpstr (chas_card_get_lead_id (second->pdata[0]), ==, f->leads[2]);
  g_assert_cmpstr (chas_card_get_lead_id (last->pdata[0]), ==, f->leads[4]);
}

static void
test_open_stages_follow_each_other (BoardCase *f, gconstpointer data)
{
  g_autoptr (GPtrArray) first = NULL;
  g_autoptr (GPtrArray) rest = NULL;

  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_DIALOGUE, NULL);
  board_move (f, BOARD_IDS (f->leads[1]), CHAS_STAGE_DECLINED, NULL);
  first = board_list_cards (f, -1, NULL, 3);
  rest = board_list_cards (f, -1, first->pdata[2], 3);
  g_assert_cmpuint (rest->len, ==, 1);
  g_assert_cmpstr (chas_card_get_lead_id (rest->pdata[0]), ==, f->leads[0]);
}

static void
test_moves_within_a_column (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_NEW, f->leads[3]);
  board_assert_column (f, CHAS_STAGE_NEW, "12034");
  board_move (f, BOARD_IDS (f->leads[4]), CHAS_STAGE_NEW, f->leads[1]);
  board_assert_column (f, CHAS_STAGE_NEW, "41203");
  board_move (f, BOARD_IDS (f->leads[1]), CHAS_STAGE_NEW, NULL);
  board_assert_column (f, CHAS_STAGE_NEW, "42031");
  g_assert_cmpint (test_int (f->db,
                             "SELECT count(*) FROM stage_change WHERE from_stage IS NOT NULL"),
                   ==, 0);
}

static void
test_those_elsewhere_keep_their_order (BoardCase *f, gconstpointer data)
{
  g_auto (GStrv) others = NULL;
  g_autoptr (GError) error = NULL;

  board_move (f, BOARD_IDS (f->leads[1]), CHAS_STAGE_BOOKED, NULL);
  others = chas_db_list_elsewhere (f->db, BOARD_IDS (f->leads[4], f->leads[1], f->leads[0], "gone"),
                                   CHAS_STAGE_BOOKED, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (others), ==, 2);
  g_assert_cmpstr (others[0], ==, f->leads[4]);
  g_assert_cmpstr (others[1], ==, f->leads[0]);
}

static void
test_move_before_itself_stays (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[2]), CHAS_STAGE_NEW, f->leads[2]);
  board_assert_column (f, CHAS_STAGE_NEW, "01234");
  board_move (f, BOARD_IDS (f->leads[1], f->leads[2]), CHAS_STAGE_NEW, f->leads[2]);
  board_assert_column (f, CHAS_STAGE_NEW, "01234");
}

static void
test_many_keep_their_order (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[0], f->leads[2], f->leads[4]), CHAS_STAGE_BOOKED, NULL);
  board_move (f, BOARD_IDS (f->leads[3], f->leads[1]), CHAS_STAGE_BOOKED, f->leads[2]);
  board_assert_column (f, CHAS_STAGE_BOOKED, "03124");
  board_assert_column (f, CHAS_STAGE_NEW, "");
}

static void
test_stage_change_is_logged (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_CONTACTED, NULL);
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
test_place_before_a_lead_that_has_left_is_the_end (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[0], f->leads[1]), CHAS_STAGE_READY, NULL);
  test_exec (f->db, "UPDATE lead SET order_key = 'A' WHERE stage = 'new'");
  board_move (f, BOARD_IDS (f->leads[4]), CHAS_STAGE_READY, f->leads[3]);
  board_assert_column (f, CHAS_STAGE_READY, "014");
}

static void
test_stage_and_place_are_one_edit (BoardCase *f, gconstpointer data)
{
  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_CONTACTED, NULL);
  g_assert_cmpint (
    test_int (f->db, "SELECT count(DISTINCT hlc) FROM version WHERE entity = 'lead' AND dead = 0"),
    ==, 1);
  g_assert_cmpint (test_int (f->db,
                             "SELECT count(*) FROM version WHERE entity = 'lead' AND dead = 0"),
                   ==, 2);
}

static void
test_equal_neighbours_are_renumbered (BoardCase *f, gconstpointer data)
{
  test_exec (f->db, "UPDATE lead SET order_key = 'a0'");
  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_READY, NULL);
  /* Of equal keys the ids decide: 4 was added first. */
  board_assert_column (f, CHAS_STAGE_NEW, "4321");
  board_move (f, BOARD_IDS (f->leads[0]), CHAS_STAGE_NEW, f->leads[2]);
  board_assert_column (f, CHAS_STAGE_NEW, "43021");
  g_assert_cmpint (test_int (f->db, "SELECT count(DISTINCT order_key) FROM lead"), ==,
                   BOARD_N_LEADS);
  board_undo (f);
  board_assert_column (f, CHAS_STAGE_NEW, "4321");
  g_assert_cmpint (test_int (f->db,
                             "SELECT count(DISTINCT order_key) FROM lead WHERE stage = 'new'"),
                   ==, 1);
}

static void
test_keys_stay_short (BoardCase *f, gconstpointer data)
{
  for (int i = 0; i < 400; i++)
    board_move (f, BOARD_IDS (f->leads[i % 2]), CHAS_STAGE_NEW, f->leads[2 + i % 2]);
  g_assert_cmpint (test_int (f->db, "SELECT max(length(order_key)) FROM lead"), <=,
                   CHAS_ORDER_KEY_MAX_LENGTH);
}

static void
test_lead_without_a_place_is_shown (BoardCase *f, gconstpointer data)
{
  test_exec (
    f->db,
    "UPDATE lead SET order_key = NULL WHERE company_id IN (SELECT id FROM company WHERE name = 'Bolag 3')");
  board_assert_column (f, CHAS_STAGE_NEW, "30124");
  board_move (f, BOARD_IDS (f->leads[4]), CHAS_STAGE_NEW, f->leads[3]);
  board_assert_column (f, CHAS_STAGE_NEW, "43012");
}

static void
test_gone_lead_is_not_found (BoardCase *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_false (chas_db_move_leads (f->db, BOARD_IDS (f->leads[0], "nobody"), CHAS_STAGE_READY,
                                      NULL, CHAS_STAGE_CAUSE_KEY, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  board_assert_column (f, CHAS_STAGE_NEW, "01234");
}

static guint
count (BoardCase *f, ChasStage stage)
{
  g_autoptr (ChasStageCounts) counts = chas_db_count_stages (f->db, f->group, NULL, NULL);

  return counts->counts[stage];
}

static void
test_counts_follow_every_change (BoardCase *f, gconstpointer data)
{
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_cmpuint (count (f, CHAS_STAGE_NEW), ==, 5);
  board_move (f, BOARD_IDS (f->leads[0], f->leads[1]), CHAS_STAGE_READY, NULL);
  g_assert_cmpuint (count (f, CHAS_STAGE_READY), ==, 2);
  g_assert_true (chas_db_delete_leads (f->db, BOARD_IDS (f->leads[0]), &changes, NULL));
  g_assert_cmpuint (count (f, CHAS_STAGE_READY), ==, 1);
  board_undo (f);
  g_assert_cmpuint (count (f, CHAS_STAGE_READY), ==, 2);
  g_assert_cmpuint (count (f, CHAS_STAGE_NEW), ==, 3);
}

/* Whatever a shell does to the table, the counters say what counting would. */
static void
test_counts_are_true_after_any_sql (BoardCase *f, gconstpointer data)
{
  static const char *const statements[] = {
    "REPLACE INTO lead (id, group_id, company_id, stage) SELECT id, group_id, company_id, 'met' FROM lead LIMIT 2",
    "INSERT OR IGNORE INTO lead (id, group_id, company_id, stage) SELECT id, group_id, company_id, 'met' FROM lead",
    "UPDATE lead SET merged_into = (SELECT max(id) FROM lead) WHERE id = (SELECT min(id) FROM lead)",
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
move_to_owner (BoardCase *f,
               const char *lead,
               ChasStage stage,
               const char *before,
               const char *owner)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads_to_owner (f->db, BOARD_IDS (lead), stage, before, CHAS_STAGE_CAUSE_DRAG, owner,
                               &changes, &error);
  g_assert_no_error (error);
}

static void
assert_owners (BoardCase *f, const char *lead, const char *expected)
{
  g_autoptr (GPtrArray) cards = chas_db_get_cards (f->db, BOARD_IDS (lead), NULL);
  GPtrArray *owners = chas_card_get_facts (cards->pdata[0])->owners;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < owners->len; i++)
    g_string_append (ids, ((ChasLeadOwnerFact *) owners->pdata[i])->participant_id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Another lane, another place and another stage are one step. */
static void
test_lane_gives_an_owner (BoardCase *f, gconstpointer data)
{
  test_exec (
    f->db,
    "INSERT INTO participant (id, kind, given_name) VALUES ('b', 'student', 'Bo'), ('c', 'student', 'Cy')");
  move_to_owner (f, f->leads[2], CHAS_STAGE_NEW, f->leads[0], "b");
  board_assert_column (f, CHAS_STAGE_NEW, "20134");
  assert_owners (f, f->leads[2], "b");
  test_assert_text (f->db, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1",
                    "Change owner of");
  move_to_owner (f, f->leads[2], CHAS_STAGE_READY, NULL, "c");
  assert_owners (f, f->leads[2], "c");
  test_assert_text (f->db, "SELECT name FROM undo_step ORDER BY id DESC LIMIT 1", "Move");
  board_undo (f);
  board_assert_column (f, CHAS_STAGE_NEW, "20134");
  assert_owners (f, f->leads[2], "b");
  board_undo (f);
  board_assert_column (f, CHAS_STAGE_NEW, "01234");
  assert_owners (f, f->leads[2], "");
}

/* In the lane of nobody no other owner is left either, and undo brings them all back. */
static void
test_lane_of_nobody_takes_all_owners_away (BoardCase *f, gconstpointer data)
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
  board_undo (f);
  assert_owners (f, f->leads[1], "bc");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/board/" name, BoardCase, NULL, board_set_up, function, board_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-leads-come-first", test_new_leads_come_first);
  ADD ("pages-follow-each-other", test_pages_follow_each_other);
  ADD ("open-stages-follow-each-other", test_open_stages_follow_each_other);
  ADD ("moves-within-a-column", test_moves_within_a_column);
  ADD ("those-elsewhere-keep-their-order", test_those_elsewhere_keep_their_order);
  ADD ("move-before-itself-stays", test_move_before_itself_stays);
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
  ADD ("lane-gives-an-owner", test_lane_gives_an_owner);
  ADD ("lane-of-nobody-takes-all-owners-away", test_lane_of_nobody_takes_all_owners_away);
  return g_test_run ();
}
