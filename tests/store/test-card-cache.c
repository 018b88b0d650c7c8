// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-search-private.h"
#include "chas-test-db.h"

/* Two connections to a group with one lead: what is read with one is written with either. */
typedef struct
{
  char *dir;
  ChasDb *db;
  ChasDb *other;
  char *lead;
} Case;

static void
set_up (Case *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *group = NULL;

  f->dir = test_dir_new ();
  path = g_build_filename (f->dir, "career.db", NULL);
  f->db = test_db_at (path);
  group = test_add_group (f->db);
  f->lead = test_add_lead (f->db, group, "Bolag");
  test_exec (f->db, "UPDATE lead SET owner_id = (SELECT id FROM participant),"
                    " claimed_until = '2026-11-25'");
  f->other = chas_db_open (path, CHAS_DB_READ_WRITE, chas_db_get_env (f->db), NULL);
}

static void
tear_down (Case *f, gconstpointer data)
{
  g_object_unref (f->other);
  g_object_unref (f->db);
  g_free (f->lead);
  test_dir_remove (f->dir);
}

static ChasCard *
read_card (Case *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards =
    chas_db_get_cards (f->db, (const char *const[]) { f->lead, NULL }, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, 1);
  return g_object_ref (cards->pdata[0]);
}

static void
assert_town (Case *f, const char *expected)
{
  g_autoptr (ChasCard) card = read_card (f);

  g_assert_cmpstr (chas_card_get_facts (card)->municipality, ==, expected);
}

static void
test_card_is_as_it_was_committed (Case *f, gconstpointer data)
{
  assert_town (f, NULL);
  test_exec (f->db, "UPDATE company SET municipality = 'Växjö'");
  assert_town (f, "Växjö");
  test_exec (f->other, "UPDATE company SET municipality = 'Umeå'");
  assert_town (f, "Umeå");
  test_exec (f->db, "BEGIN; UPDATE company SET municipality = 'Lund'; ROLLBACK");
  assert_town (f, "Umeå");
}

static void
test_another_day_is_another_card (Case *f, gconstpointer data)
{
  ChasEnv *env = chas_db_get_env (f->db);
  g_autoptr (ChasCard) today = read_card (f);
  g_autoptr (ChasCard) later = NULL;

  g_assert_cmpuint (chas_card_get_facts (today)->owners->len, ==, 1);
  chas_env_set_now (env, chas_env_get_now_us (env) + 4 * 24 * G_TIME_SPAN_HOUR);
  later = read_card (f);
  g_assert_cmpuint (chas_card_get_facts (later)->owners->len, ==, 0);
}

/* Each card has facts of its own, which its place on the board changes. */
static void
test_cards_are_apart (Case *f, gconstpointer data)
{
  g_autoptr (ChasCard) first = read_card (f);
  g_autoptr (ChasCard) second = NULL;

  chas_card_set_position (first, CHAS_STAGE_MET, "z");
  second = read_card (f);
  g_assert_cmpint (chas_card_get_stage (second), ==, CHAS_STAGE_NEW);
}

static gboolean
has_hits (Case *f)
{
  gboolean has;

  g_assert_true (chas_search_has_hits_of (f->db, "question", &has, NULL));
  return has;
}

static void
answer (Case *f)
{
  g_assert_true (chas_search_clear_hits (f->db, NULL));
  chas_search_keep_hits (f->db);
}

static void
test_hits_last_until_something_is_committed (Case *f, gconstpointer data)
{
  g_assert_false (has_hits (f));
  answer (f);
  test_exec (f->db, "CREATE TEMP TABLE beside (n); INSERT INTO beside VALUES (1)");
  g_assert_true (has_hits (f));
  test_exec (f->db, "UPDATE company SET municipality = 'Växjö'");
  g_assert_false (has_hits (f));
  answer (f);
  test_exec (f->other, "UPDATE company SET municipality = 'Umeå'");
  g_assert_false (has_hits (f));
  answer (f);
  g_assert_true (chas_search_clear_hits (f->db, NULL));
  g_assert_false (has_hits (f)); /* what began to search and failed */
}

static void
test_hits_are_of_the_data_they_were_asked_of (Case *f, gconstpointer data)
{
  g_assert_false (has_hits (f));
  test_exec (f->other, "UPDATE company SET municipality = 'Umeå'"); /* while it searches */
  answer (f);
  g_assert_false (has_hits (f));
  answer (f);
  g_assert_true (has_hits (f));
}

static void
test_hits_do_not_outlast_a_transaction (Case *f, gconstpointer data)
{
  g_assert_false (has_hits (f));
  answer (f);
  test_exec (f->db, "BEGIN");
  g_assert_false (has_hits (f));
  answer (f);
  g_assert_false (has_hits (f));
  test_exec (f->db, "ROLLBACK");
  g_assert_false (has_hits (f));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/card-cache/" name, Case, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("card-is-as-it-was-committed", test_card_is_as_it_was_committed);
  ADD ("another-day-is-another-card", test_another_day_is_another_card);
  ADD ("cards-are-apart", test_cards_are_apart);
  ADD ("hits-last-until-something-is-committed", test_hits_last_until_something_is_committed);
  ADD ("hits-are-of-the-data-they-were-asked-of", test_hits_are_of_the_data_they_were_asked_of);
  ADD ("hits-do-not-outlast-a-transaction", test_hits_do_not_outlast_a_transaction);
  return g_test_run ();
}
