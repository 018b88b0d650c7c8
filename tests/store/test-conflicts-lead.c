// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"
#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-db-conflicts.h"
#include "chas-undo.h"

/* Which cards say that something waits for a choice. */

static guint
count_on_card (Replica *replica, const char *lead_id)
{
  const char *const ids[] = { lead_id, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = chas_db_get_cards (replica->db, ids, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cards->len, ==, 1);
  return chas_card_get_facts (cards->pdata[0])->n_conflicts;
}

/* A second lead, whose card shall never say so, and somebody who works at the first company. */
static void
begin (ConflictPair *pair)
{
  conflict_pair_begin (pair);
  replica_exec (pair->ana,
                "INSERT INTO company (id, name) VALUES ('c2', 'Havsglimt');"
                "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                " VALUES ('l2', 'g1', 'c2', 'new', 'b1', 'games');"
                "INSERT INTO person (id, given_name) VALUES ('k1', 'Kim');"
                "INSERT INTO employment (id, person_id, company_id) VALUES ('e1', 'k1', 'c1')");
  conflict_tick ();
  replica_swap (pair->ana, pair->ben);
}

static void
end (ConflictPair *pair)
{
  g_assert_cmpuint (count_on_card (pair->ana, "l2"), ==, 0);
  conflict_pair_end (pair);
}

/* Each writes one thing; then it waits on the card, until it is settled. */
static void
assert_waits (const char *entity, const char *field, const char *where)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  begin (&pair);
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 0);
  replica_exec (pair.ana, "UPDATE %s SET %s = 'of Ana' WHERE id = '%s'", entity, field, where);
  conflict_tick ();
  replica_exec (pair.ben, "UPDATE %s SET %s = 'of Ben' WHERE id = '%s'", entity, field, where);
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 1);
  conflicts = chas_db_list_conflicts_of_lead (pair.ana->db, "l1", "c1", NULL);
  conflict = conflicts->pdata[0];
  g_assert_cmpstr (conflict->entity, ==, entity);
  g_assert_cmpstr (conflict->id, ==, where);
  g_assert_cmpstr (conflict->field, ==, field);
  g_assert_cmpuint (conflict->versions->len, ==, 2);
  conflict_resolve (pair.ana, "of Ana"); /* which says that the lead has changed */
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 0);
  end (&pair);
}

static void
test_fact_of_the_lead (void)
{
  assert_waits ("lead", "hook", "l1");
}

static void
test_fact_of_the_company (void)
{
  assert_waits ("company", "municipality", "c1");
}

static void
test_fact_of_who_works_there (void)
{
  assert_waits ("person", "family_name", "k1");
}

static void
test_fact_of_the_employment (void)
{
  assert_waits ("employment", "title", "e1");
}

static void
test_it_waits_again_after_undo (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train' WHERE id = 'l1'");
  conflict_tick ();
  replica_exec (pair.ben, "UPDATE lead SET hook = 'by boat' WHERE id = 'l1'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflict_resolve (pair.ana, "met");
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 0);
  result = chas_db_undo (pair.ana->db, &undone, NULL);
  g_assert_true (chas_changes_has (undone, "lead", "l1"));
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 1);
  conflict_tick ();
  end (&pair);
}

/* Where a card stands is nobody's choice: the newest move holds. */
static void
test_two_moves_are_none (void)
{
  ConflictPair pair;

  begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET order_key = 'a3' WHERE id = 'l1'");
  conflict_tick ();
  replica_exec (pair.ben, "UPDATE lead SET order_key = 'a5' WHERE id = 'l1'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 0);
  end (&pair);
}

/* It was deleted and written on; keeping a company changes the card of its lead. */
static void
test_deletion_waits_too (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_step;

  begin (&pair);
  replica_exec (pair.ana, "UPDATE person SET family_name = 'Al' WHERE id = 'k1'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM person WHERE id = 'k1'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==,
                    replica_int (pair.ana, "SELECT count(*) FROM employment"));
  chas_db_keep_record (pair.ana->db, "person", "k1", &is_step, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  g_assert_cmpuint (count_on_card (pair.ana, "l1"), ==, 0);
  conflict_tick ();
  end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-lead/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("fact-of-the-lead", test_fact_of_the_lead);
  ADD ("fact-of-the-company", test_fact_of_the_company);
  ADD ("fact-of-who-works-there", test_fact_of_who_works_there);
  ADD ("fact-of-the-employment", test_fact_of_the_employment);
  ADD ("it-waits-again-after-undo", test_it_waits_again_after_undo);
  ADD ("two-moves-are-none", test_two_moves_are_none);
  ADD ("deletion-waits-too", test_deletion_waits_too);
  return g_test_run ();
}
