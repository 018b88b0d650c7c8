// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "keep-case.h"

/* That a record is kept which somebody deleted, and that this is taken back after others have heard
 * of it: by a word of its own, which travels. Source: sync design, section 5 */

/* A friend has taken the choice in already. */
static void
test_undo_travels_after_the_choice (void)
{
  ConflictPair pair;
  g_autofree char *deleted_at = NULL;

  keep_begin (&pair);
  deleted_at = keep_dup_deleted_at (pair.ana);
  keep_lead (pair.ana);
  replica_send (pair.ana, pair.ben);
  keep_assert_kept (pair.ben);
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
  keep_assert_waits (pair.ana, deleted_at);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ben, deleted_at);
  g_assert_cmpuint (keep_walk (pair.ana, FALSE), ==, 0);
  keep_assert_kept (pair.ana);
  replica_swap (pair.ana, pair.ben);
  keep_assert_kept (pair.ben);
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
  keep_assert_waits (pair.ana, deleted_at);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ben, deleted_at);
  replica_exec (pair.ana, "DELETE FROM lead");
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM company"), ==, 0);
  conflict_pair_end (&pair);
}

/* What was deleted with it comes back whoever chooses, however often. */
static void
test_who_has_the_undo_can_keep_it (void)
{
  ConflictPair pair;

  keep_begin (&pair);
  keep_lead (pair.ana);
  replica_swap (pair.ana, pair.ben);
  keep_walk (pair.ana, TRUE);
  replica_swap (pair.ana, pair.ben);
  g_assert_true (keep_lead (pair.ben));
  keep_assert_kept (pair.ben);
  g_assert_cmpuint (keep_walk (pair.ben, TRUE), ==, 0);
  keep_assert_waits (pair.ben, NULL);
  g_assert_true (keep_lead (pair.ben));
  replica_swap (pair.ana, pair.ben);
  keep_assert_kept (pair.ana);
  keep_walk (pair.ben, TRUE);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ana, NULL);
  conflict_pair_end (&pair);
}

/* The choice and its undo are two files, which a third one reads in any order. */
static void
test_order_of_files_does_not_matter (void)
{
  static const char *const orders[] = { "012", "021", "102", "120", "201", "210" };
  ConflictPair pair;
  Parcel *parcels[3];

  keep_begin (&pair);
  parcels[0] = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  keep_lead (pair.ana);
  parcels[1] = replica_export (pair.ana, CHAS_EXPORT_ALL, NULL);
  keep_walk (pair.ana, TRUE);
  parcels[2] = replica_export (pair.ana, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Replica) reader = replica_new ("rrrrrrrr", 0);

      for (guint j = 0; orders[i][j]; j++)
        chas_merge_report_free (replica_import (reader, parcels[orders[i][j] - '0']));
      keep_assert_waits (reader, NULL);
      replica_assert_same (reader, pair.ana);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parcels); i++)
    parcel_free (parcels[i]);
  conflict_pair_end (&pair);
}

/* Each keeps it unseen, and one takes that back: before having heard of the other, that was
 * nobody's affair; afterwards it is a new word. */
static void
test_both_kept_it (void)
{
  ConflictPair pair;

  keep_begin (&pair);
  keep_lead (pair.ana);
  keep_lead (pair.ben);
  keep_walk (pair.ana, TRUE);
  keep_assert_waits (pair.ana, NULL);
  replica_swap (pair.ana, pair.ben);
  keep_assert_kept (pair.ana);
  keep_walk (pair.ben, TRUE);
  keep_assert_waits (pair.ben, NULL);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ana, NULL);
  conflict_pair_end (&pair);
}

/* A file that brings nothing new may say all the same that another has chosen too. */
static void
test_undo_travels_after_a_file_without_news (void)
{
  ConflictPair pair;
  g_autoptr (Parcel) news = NULL;

  keep_begin (&pair);
  keep_lead (pair.ana);
  replica_exec (pair.ben, "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                          " WHERE field = '_del' AND entity = 'lead'");
  replica_send (pair.ben, pair.ana);
  keep_walk (pair.ana, TRUE);
  keep_assert_waits (pair.ana, NULL);
  news = replica_export (pair.ana, CHAS_EXPORT_SINCE, "ben");
  chas_merge_report_free (replica_import (pair.ben, news));
  keep_assert_waits (pair.ben, NULL);
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-keep-apart/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-travels-after-the-choice", test_undo_travels_after_the_choice);
  ADD ("who-has-the-undo-can-keep-it", test_who_has_the_undo_can_keep_it);
  ADD ("order-of-files-does-not-matter", test_order_of_files_does_not_matter);
  ADD ("both-kept-it", test_both_kept_it);
  ADD ("undo-travels-after-a-file-without-news", test_undo_travels_after_a_file_without_news);
  return g_test_run ();
}
