// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"
#include "chas-db-field.h"
#include "chas-db-trash.h"
#include "chas-undo.h"
#include "sync-replica.h"

/* A choice that is taken back. */

static void
undo (Replica *replica)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (replica->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  conflict_tick ();
}

static void
redo (Replica *replica)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_redo (replica->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  conflict_tick ();
}

/* Whatever was chosen: what stood against each other does so again, each value its writer's. */
static void
assert_reopened (const char *chosen)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "why", "'trains'", "'boats'");
  conflict_resolve (pair.ana, chosen);
  undo (pair.ana);
  redo (pair.ana);
  conflict_assert_none (pair.ana);
  undo (pair.ana);
  replica_assert_text (pair.ana, "boats", "SELECT why FROM lead");
  conflicts = conflict_list (pair.ana, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpuint (conflict->versions->len, ==, 2);
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->text, ==, "boats");
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->author, ==, "Ben Al");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->text, ==, "trains");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->author, ==, "Ana Ek");
  g_assert_cmpstr (conflict->before->text, ==, "first");
  replica_swap (pair.ana, pair.ben);
  g_ptr_array_unref (conflict_list (pair.ben, 1));
  conflict_resolve (pair.ana, "trains");
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

static void
test_undo_opens_it_again (void)
{
  assert_reopened ("trains");
  assert_reopened ("boats");
  assert_reopened ("boats and trains");
  assert_reopened ("first");
  assert_reopened (NULL);
}

/* Their choice was told to somebody: whose file comes back with it. */
static void
test_what_a_friend_has_seen_settled_is_settled (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "why", "'trains'", "'boats'");
  conflict_resolve (pair.ana, "trains");
  replica_swap (pair.ana, pair.ben);
  undo (pair.ana);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ben, "boats", "SELECT why FROM lead");
  conflict_pair_end (&pair);
}

static void
test_undo_of_anything_else_opens_nothing (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'trains'", "'boats'");
  chas_db_set_field (pair.ana->db, "lead", "l1", "hook", "ships", &changes, &error);
  g_assert_no_error (error);
  undo (pair.ana);
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

static void
assert_both_stand (Replica *replica)
{
  g_autoptr (GPtrArray) conflicts = conflict_list (replica, 1);

  g_assert_cmpuint (((ChasConflict *) conflicts->pdata[0])->versions->len, ==, 2);
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->text, ==, "by boat");
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->author, ==, "Ben Al");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->text, ==, "by train");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->author, ==, "Ana Ek");
  replica_assert_text (replica, "by boat", "SELECT hook FROM lead");
}

static void
delete_lead (Replica *replica)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_delete_record (replica->db, "lead", "l1", &changes, &error);
  g_assert_no_error (error);
  conflict_tick ();
}

/* Who deletes a lead and takes that back has not chosen. */
static void
test_deleting_undone_opens_it_again (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflict_tick ();
  delete_lead (pair.ana);
  conflict_assert_none (pair.ana);
  for (int i = 0; i < 2; i++)
    {
      undo (pair.ana);
      assert_both_stand (pair.ana);
      redo (pair.ana);
      g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM lead"), ==, 0);
    }
  undo (pair.ana);
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  assert_both_stand (pair.ana);
  assert_both_stand (pair.ben);
  conflict_tick ();
  conflict_resolve (pair.ana, "by train");
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "by train", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

static void
restore_lead (Replica *replica, gboolean opens)
{
  g_autoptr (GPtrArray) entries =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_trash_entry_free);
  g_autoptr (ChasEntity) lead = chas_entity_new (chas_entity_info_lookup ("lead"), "l1");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (entries, chas_trash_entry_new (lead));
  chas_db_restore_trash (replica->db, entries, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (chas_changes_has_entity (changes, CHAS_CHANGES_CONFLICT), ==, opens);
  conflict_tick ();
}

/* Nor has who has it back from the trash, later on, and whatever was done meanwhile. */
static void
test_a_restored_lead_is_open_again (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflict_tick ();
  delete_lead (pair.ana);
  restore_lead (pair.ana, TRUE);
  for (int i = 0; i < 2; i++)
    {
      assert_both_stand (pair.ana);
      undo (pair.ana);
      conflict_assert_none (pair.ana);
      redo (pair.ana);
    }
  undo (pair.ana);
  restore_lead (pair.ana, TRUE);
  assert_both_stand (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_both_stand (pair.ben);
  conflict_resolve (pair.ana, "by train");
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  conflict_pair_end (&pair);
}

/* What was settled before it was deleted stays so. */
static void
test_a_restored_lead_stays_settled (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflict_tick ();
  delete_lead (pair.ana);
  undo (pair.ana);
  conflict_resolve (pair.ana, "by train");
  delete_lead (pair.ana);
  restore_lead (pair.ana, FALSE);
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ana, "by train", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

static void
test_what_a_friend_settled_and_deleted_stays_settled (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflict_tick ();
  delete_lead (pair.ana);
  restore_lead (pair.ana, TRUE);
  replica_swap (pair.ana, pair.ben);
  conflict_resolve (pair.ben, "by train");
  delete_lead (pair.ben);
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM lead"), ==, 0);
  restore_lead (pair.ana, FALSE);
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ana, "by train", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

/* What is shown is what somebody can still write against. */
static void
assert_shown_stands (Replica *replica)
{
  g_assert_cmpint (replica_int (replica,
                                "SELECT dead FROM version WHERE id = 'l1' AND field = 'hook'"
                                " ORDER BY hlc DESC, dev DESC LIMIT 1"),
                   ==, 0);
}

/* The friend's file comes back with the deletion: it closed both, what undo put back stands. */
static void
test_a_deletion_that_was_sent_stays_settled (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  delete_lead (pair.ana);
  replica_swap (pair.ana, pair.ben);
  undo (pair.ana);
  assert_both_stand (pair.ana);
  assert_shown_stands (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ben, "by boat", "SELECT hook FROM lead");
  assert_shown_stands (pair.ben);
  conflict_pair_end (&pair);
}

/* What the friend chose while the record was gone here is not lost: undo said something else. */
static void
test_what_a_friend_chose_meanwhile_stands (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  delete_lead (pair.ana);
  conflict_resolve (pair.ben, "by train");
  undo (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflicts = conflict_list (pair.ana, 1);
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->text, ==, "by boat");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->text, ==, "by train");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->author, ==, "Ben Al");
  conflict_tick ();
  conflict_resolve (pair.ana, "by train");
  conflict_pair_end (&pair);
}

/* Likewise where each chose, and one took that back. */
static void
test_what_a_friend_chose_against_a_choice_undone_stands (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflict_resolve (pair.ana, "by boat");
  conflict_resolve (pair.ben, "by train");
  undo (pair.ana);
  replica_swap (pair.ana, pair.ben);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  g_ptr_array_unref (conflict_list (pair.ben, 1));
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-undo/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-opens-it-again", test_undo_opens_it_again);
  ADD ("what-a-friend-has-seen-settled-is-settled", test_what_a_friend_has_seen_settled_is_settled);
  ADD ("deleting-undone-opens-it-again", test_deleting_undone_opens_it_again);
  ADD ("a-restored-lead-is-open-again", test_a_restored_lead_is_open_again);
  ADD ("a-restored-lead-stays-settled", test_a_restored_lead_stays_settled);
  ADD ("what-a-friend-settled-and-deleted-stays-settled",
       test_what_a_friend_settled_and_deleted_stays_settled);
  ADD ("a-deletion-that-was-sent-stays-settled", test_a_deletion_that_was_sent_stays_settled);
  ADD ("what-a-friend-chose-meanwhile-stands", test_what_a_friend_chose_meanwhile_stands);
  ADD ("what-a-friend-chose-against-a-choice-undone-stands",
       test_what_a_friend_chose_against_a_choice_undone_stands);
  ADD ("undo-of-anything-else-opens-nothing", test_undo_of_anything_else_opens_nothing);
  return g_test_run ();
}
