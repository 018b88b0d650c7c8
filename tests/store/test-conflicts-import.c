// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-undo.h"
#include "keep-case.h"

/* An import that is taken back by edits leaves open what edits cannot close: what it is that waits
 * is told, so that nobody takes it for done. */

/* Ben deletes the lead that Ana went on with, and she takes his file in. */
static void
begin (ConflictPair *self)
{
  g_autoptr (Parcel) theirs = NULL;

  conflict_pair_begin (self);
  replica_exec (self->ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (self->ben, "DELETE FROM lead");
  conflict_tick ();
  theirs = replica_export (self->ben, CHAS_EXPORT_ALL, NULL);
  chas_merge_report_free (replica_import (self->ana, theirs));
  conflict_tick ();
}

static ChasUndoResult *
walk (Replica *self, gboolean is_undo)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  ChasUndoResult *result =
    is_undo ? chas_db_undo (self->db, &changes, &error) : chas_db_redo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->name, ==, "Import");
  conflict_tick ();
  return result;
}

static void
test_deletion_said_again_waits (void)
{
  ConflictPair pair;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&pair);
  g_assert_true (keep_lead (pair.ana));
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  keep_walk (pair.ana, TRUE);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  result = walk (pair.ana, TRUE);
  g_assert_cmpuint (result->n_waiting, ==, 1);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  conflict_pair_end (&pair);
}

static void
test_deletion_that_others_may_know_of_waits (void)
{
  ConflictPair pair;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&pair);
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  result = walk (pair.ana, TRUE);
  g_assert_cmpuint (result->n_waiting, ==, 1);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  conflict_pair_end (&pair);
}

static void
test_what_goes_with_it_does_not_wait (void)
{
  ConflictPair pair;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&pair);
  g_assert_true (keep_lead (pair.ana));
  keep_walk (pair.ana, TRUE);
  result = walk (pair.ana, TRUE);
  g_assert_cmpuint (result->n_waiting, ==, 0);
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

/* Who settled it is asked nothing more. */
static void
test_what_is_settled_does_not_wait (void)
{
  ConflictPair pair;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&pair);
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  replica_exec (pair.ana, "UPDATE version SET dead = 1 WHERE field = '_del'");
  result = walk (pair.ana, TRUE);
  g_assert_cmpuint (result->n_waiting, ==, 0);
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

/* What is shown was never another's, so that no edit closes what they wrote. */
static void
test_text_of_two_waits (void)
{
  ConflictPair pair;
  g_autoptr (Parcel) theirs = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (ChasUndoResult) again = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ben, "UPDATE lead SET why = 'Lo knows'");
  conflict_tick ();
  replica_exec (pair.ana, "UPDATE lead SET why = 'Kim knows'");
  conflict_tick ();
  theirs = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  chas_merge_report_free (replica_import (pair.ana, theirs));
  conflict_tick ();
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  result = walk (pair.ana, TRUE);
  g_assert_cmpuint (result->n_waiting, ==, 1);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  again = walk (pair.ana, FALSE);
  g_assert_cmpuint (again->n_waiting, ==, 0); /* nothing was to be settled */
  conflict_pair_end (&pair);
}

/* What waited before is no affair of a later import. */
static void
test_what_another_import_brought_is_not_counted (void)
{
  ConflictPair pair;
  g_autoptr (Parcel) theirs = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  begin (&pair);
  replica_exec (pair.ben, "INSERT INTO education (id, name) VALUES ('e3', 'OPS')");
  conflict_tick ();
  theirs = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  chas_merge_report_free (replica_import (pair.ana, theirs));
  conflict_tick ();
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  result = walk (pair.ana, TRUE);
  g_assert_cmpuint (result->n_waiting, ==, 0);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-import/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("deletion-said-again-waits", test_deletion_said_again_waits);
  ADD ("deletion-that-others-may-know-of-waits", test_deletion_that_others_may_know_of_waits);
  ADD ("what-goes-with-it-does-not-wait", test_what_goes_with_it_does_not_wait);
  ADD ("what-is-settled-does-not-wait", test_what_is_settled_does_not_wait);
  ADD ("text-of-two-waits", test_text_of_two_waits);
  ADD ("what-another-import-brought-is-not-counted",
       test_what_another_import_brought_is_not_counted);
  return g_test_run ();
}
