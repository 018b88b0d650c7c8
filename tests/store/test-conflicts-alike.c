// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"
#include "chas-db-conflicts.h"
#include "chas-undo.h"
#include "sync-replica.h"

/* Many conflicts that are settled at once. */

static void
resolve_alike (Replica *replica, GPtrArray *conflicts, gboolean mine)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (chas_db_resolve_alike (replica->db, conflicts, mine, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  conflict_tick ();
}

static void
step (Replica *replica,
      ChasUndoResult *(*func) (ChasDb *db, ChasChanges **out_changes, GError **error))
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = func (replica->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  conflict_tick ();
}

static void
assert_undo_name (Replica *replica, const char *expected)
{
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert_true (chas_db_get_undo_names (replica->db, &undo, &redo, NULL));
  g_assert_cmpstr (undo, ==, expected);
}

static void
assert_facts (Replica *replica, const char *facts)
{
  replica_assert_text (replica, facts, "SELECT why || ', ' || hook FROM lead");
}

/* One step for all, and back. */
static void
assert_alike (gboolean mine, const char *facts)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "why", "'trains'", "'boats'");
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflicts = conflict_list (pair.ana, 2);
  resolve_alike (pair.ana, conflicts, mine);
  conflict_assert_none (pair.ana);
  assert_facts (pair.ana, facts);
  assert_undo_name (pair.ana, "Settle Nordkod +1");
  step (pair.ana, chas_db_undo);
  g_ptr_array_unref (conflict_list (pair.ana, 2));
  assert_facts (pair.ana, "boats, by boat");
  step (pair.ana, chas_db_redo);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  assert_facts (pair.ben, facts);
  conflict_pair_end (&pair);
}

static void
test_many_become_mine_or_theirs (void)
{
  assert_alike (TRUE, "trains, by train");
  assert_alike (FALSE, "boats, by boat");
}

/* Whether a record stays that somebody deleted is never settled in passing. */
static void
test_deletion_stays_open (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM lead");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflicts = chas_db_list_conflicts (pair.ana->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, >, 0);
  for (guint i = 0; i < conflicts->len; i++)
    {
      g_assert_null (chas_conflict_find_answer (conflicts->pdata[i], TRUE));
      g_assert_null (chas_conflict_find_answer (conflicts->pdata[i], FALSE));
    }
  g_assert_true (chas_db_resolve_alike (pair.ana->db, conflicts, FALSE, &changes, &error));
  g_assert_no_error (error);
  g_ptr_array_unref (conflict_list (pair.ana, conflicts->len));
  replica_free (pair.ana);
  replica_free (pair.ben);
}

/* "stage-met-label" is no name for a person. */
static void
test_settings_have_no_name (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "INSERT INTO setting (id, group_id, name, value)"
                          " VALUES ('g1:stage-met-label', 'g1', 'stage-met-label', 'Met')");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_exec (pair.ana, "UPDATE setting SET value = 'Seen'");
  conflict_tick ();
  replica_exec (pair.ben, "UPDATE setting SET value = 'Visited'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflicts = conflict_list (pair.ana, 1);
  g_assert_null (((const ChasConflict *) conflicts->pdata[0])->title);
  conflict_pair_end (&pair);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/conflicts-alike/many-become-mine-or-theirs",
                   test_many_become_mine_or_theirs);
  g_test_add_func ("/store/conflicts-alike/deletion-stays-open", test_deletion_stays_open);
  g_test_add_func ("/store/conflicts-alike/settings-have-no-name", test_settings_have_no_name);
  return g_test_run ();
}
