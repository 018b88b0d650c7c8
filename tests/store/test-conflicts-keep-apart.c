// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-backup.h"
#include "chas-restore.h"
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

/* Whoever deleted it has a clock that is ahead: what is said again is said after that. */
static void
test_undo_beats_a_wrong_clock (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  pair.ben->clock_ms = 86400000;
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  replica_exec (pair.ben, "DELETE FROM lead");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  keep_lead (pair.ana);
  replica_swap (pair.ana, pair.ben);
  test_undo (pair.ana->db);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  replica_assert_text (pair.ana, "aaaaaaaa",
                       "SELECT dev FROM version WHERE field = '_del' ORDER BY hlc DESC LIMIT 1");
  conflict_pair_end (&pair);
}

/* unixepoch ('subsec') of a machine that takes its time. */
static void
tell_slowly (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  true_ms += 1100;
  sqlite3_result_double (context, (double) true_ms / 1000 + 0.0001);
}

/* Then it is still one deletion. */
static void
test_undo_that_takes_long_can_be_kept (void)
{
  ConflictPair pair;

  keep_begin (&pair);
  keep_lead (pair.ana);
  replica_swap (pair.ana, pair.ben);
  sqlite3_create_function (chas_db_get_handle (pair.ana->db), "unixepoch", 1,
                           SQLITE_UTF8 | SQLITE_INNOCUOUS, NULL, tell_slowly, NULL, NULL);
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
  keep_assert_waits (pair.ana, NULL);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ben, NULL);
  g_assert_true (keep_lead (pair.ben));
  keep_assert_kept (pair.ben);
  g_assert_true (keep_lead (pair.ana));
  keep_assert_kept (pair.ana);
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

/* The choice is told, and then a backup restored that holds it: it does not know that. */
static void
test_undo_travels_after_a_backup_was_restored (void)
{
  ConflictPair pair;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;

  keep_begin (&pair);
  keep_lead (pair.ana);
  backup = chas_backup_make (pair.ana->db, dir, CHAS_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  replica_send (pair.ana, pair.ben);
  kept = chas_restore (pair.ana->db, backup, dir, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
  keep_assert_waits (pair.ana, NULL);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ben, NULL);
  conflict_pair_end (&pair);
}

/* The same hole: what was taken in is told on, and then a backup restored that holds it. */
static void
test_undo_of_an_import_travels_after_a_backup_was_restored (void)
{
  ConflictPair pair;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (Replica) cia = replica_new ("cccccccc", 0);
  g_autoptr (GError) error = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ben, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_send (pair.ben, pair.ana);
  backup = chas_backup_make (pair.ana->db, dir, CHAS_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  replica_send (pair.ana, cia);
  kept = chas_restore (pair.ana->db, backup, dir, &error);
  g_assert_no_error (error);
  test_undo (pair.ana->db);
  conflict_tick ();
  replica_assert_text (pair.ana, "met", "SELECT hook FROM lead");
  replica_swap (pair.ana, cia);
  replica_assert_text (cia, "met", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

/* Somebody chooses while a file begins to be written. */
static int
keep_meanwhile (void *data, sqlite3 *handle, const char *name, int n_pages)
{
  Replica **choosing = data;
  Replica *replica = *choosing;

  *choosing = NULL;
  if (replica != NULL)
    keep_lead (replica);
  return SQLITE_OK;
}

/* Another connection to the same data, which has to stand in a file for that. */
static ChasDb *
open_beside (Replica *self, const char *dir)
{
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autofree char *sql = g_strdup_printf ("VACUUM INTO '%s'", path);
  g_autoptr (ChasDb) before = self->db;

  test_exec (before, sql);
  self->db = chas_db_open (path, CHAS_DB_READ_WRITE, chas_db_get_env (before), NULL);
  return chas_db_open (path, CHAS_DB_READ_WRITE, chas_db_get_env (before), NULL);
}

static void
test_undo_travels_after_a_choice_while_a_file_was_begun (void)
{
  ConflictPair pair;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) beside = NULL;
  g_autoptr (Parcel) file = NULL;
  Replica *choosing, writing;

  keep_begin (&pair);
  beside = open_beside (pair.ana, dir);
  choosing = pair.ana;
  writing = *pair.ana;
  writing.db = beside;
  sqlite3_wal_hook (chas_db_get_handle (beside), keep_meanwhile, &choosing);
  file = replica_export (&writing, CHAS_EXPORT_ALL, NULL);
  g_assert_null (choosing);
  chas_merge_report_free (replica_import (pair.ben, file));
  keep_assert_kept (pair.ben);
  keep_walk (pair.ana, TRUE);
  keep_assert_waits (pair.ana, NULL);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ben, NULL);
  g_clear_object (&beside);
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-keep-apart/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-travels-after-the-choice", test_undo_travels_after_the_choice);
  ADD ("who-has-the-undo-can-keep-it", test_who_has_the_undo_can_keep_it);
  ADD ("undo-beats-a-wrong-clock", test_undo_beats_a_wrong_clock);
  ADD ("undo-that-takes-long-can-be-kept", test_undo_that_takes_long_can_be_kept);
  ADD ("order-of-files-does-not-matter", test_order_of_files_does_not_matter);
  ADD ("both-kept-it", test_both_kept_it);
  ADD ("undo-travels-after-a-file-without-news", test_undo_travels_after_a_file_without_news);
  ADD ("undo-travels-after-a-backup-was-restored", test_undo_travels_after_a_backup_was_restored);
  ADD ("undo-of-an-import-travels-after-a-backup-was-restored",
       test_undo_of_an_import_travels_after_a_backup_was_restored);
  ADD ("undo-travels-after-a-choice-while-a-file-was-begun",
       test_undo_travels_after_a_choice_while_a_file_was_begun);
  return g_test_run ();
}
