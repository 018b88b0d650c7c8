// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-backup.h"
#include "chas-batch.h"
#include "chas-db-field.h"
#include "chas-db-move.h"
#include "chas-restore.h"
#include "chas-undo.h"
#include "purge-case.h"

/* Nothing that can be undone, done again or restored keeps what was deleted for ever. */

static void
walk (Replica *self, gint64 batch, gboolean is_undo)
{
  g_autoptr (GError) error = NULL;
  guint n_kept;

  replica_exec (self, "BEGIN IMMEDIATE");
  if (is_undo)
    chas_batch_undo (self->db, batch, &n_kept, &error);
  else
    chas_batch_redo (self->db, batch, &n_kept, &error);
  g_assert_no_error (error);
  replica_exec (self, "COMMIT");
}

static void
walk_import (Replica *self, gboolean is_undo)
{
  walk (self, replica_int (self, "SELECT max(id) FROM import_batch"), is_undo);
}

static void
test_undoing_the_import_brings_nothing_back (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Parcel) older = NULL;

  purge_set_up (a);
  replica_send (a, b);
  older = replica_export (b, CHAS_EXPORT_ALL, NULL);
  purge_company (a);
  replica_send (a, b);
  purge_assert_gone (b);
  walk_import (b, TRUE);
  purge_assert_gone (b);
  chas_merge_report_free (replica_import (b, older));
  purge_assert_gone (b);
  walk_import (b, FALSE);
  purge_assert_gone (b);
}

/* The import that once brought it. */
static void
test_journal_of_an_import_forgets_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_send (a, b);
  walk_import (b, TRUE);
  walk_import (b, FALSE);
  purge_company (b);
  purge_assert_gone (b);
  walk_import (b, TRUE);
  g_assert_cmpint (purge_count_secrets (b), ==, 0);
  replica_assert_sound (b);
}

/* The import of what was made anew is done again after an older file came, and a word more: they
 * are united, and what is gone goes from the journals, too. */
static void
test_import_that_is_done_again_takes_it_away (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) older = purge_replica_b ();
  g_autoptr (Replica) reader = replica_new ("rrrrrrrr", 0);
  g_autoptr (Parcel) companies = NULL;

  purge_set_up (a);
  replica_swap (a, older);
  purge_company (a);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  replica_send (a, reader);
  walk (reader, 1, TRUE);
  companies = replica_export (older, CHAS_EXPORT_COMPANIES, NULL);
  chas_merge_report_free (replica_import (reader, companies));
  replica_exec (reader, "UPDATE company SET business = 'mine' WHERE id = 'c1'");
  g_assert_cmpint (purge_count_secrets (reader), >, 0);
  walk (reader, 1, FALSE);
  g_assert_cmpint (purge_count_secrets (reader), ==, 0);
  replica_assert_text (reader, "mine", "SELECT business FROM company WHERE id = 'c1'");
  replica_assert_sound (reader);
  walk (reader, 1, TRUE);
  g_assert_cmpint (purge_count_secrets (reader), ==, 0);
  replica_assert_sound (reader);
}

/* Two leads moved in one step; the first is a SECRET. */
static void
move_both (ChasDb *db)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_move_leads (db, (const char *const[]) { "l1", "l2", NULL }, CHAS_STAGE_READY, NULL,
                      CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
}

static void delete (ChasDb *db, const char *entity, const char *id)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_delete_record (db, entity, id, &changes, &error);
  g_assert_no_error (error);
}

static void
begin_steps (Replica *a)
{
  g_free (test_add_group (a->db));
  purge_set_up (a);
  replica_exec (a, "DELETE FROM undo_step; DELETE FROM undo_edit;"
                   "UPDATE lead SET group_id = group_id");
  move_both (a->db);
}

static void
test_steps_go_with_what_they_were_done_to (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  begin_steps (a);
  delete (a->db, "company", "c1");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM undo_step"), ==, 2);
  purge_all (a);
  purge_assert_gone (a);
  replica_assert_text (a, "Move -",
                       "SELECT group_concat(name || ' ' || ifnull(subject, '-'))"
                       " FROM undo_step");
  result = chas_db_undo (a->db, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  replica_assert_text (a, "new", "SELECT stage FROM lead");
  purge_assert_gone (a);
}

static void
test_there_is_nothing_to_do_again (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (ChasUndoResult) undone = NULL;
  g_autoptr (ChasUndoResult) redone = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) again = NULL;
  g_autoptr (GError) error = NULL;

  begin_steps (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  undone = chas_db_undo (a->db, &changes, &error);
  g_assert_no_error (error);
  purge_all (a);
  redone = chas_db_redo (a->db, &again, &error);
  g_assert_null (redone);
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  purge_assert_gone (a);
}

/* An old backup keeps it, until a file of somebody who knows of it comes in. */
static void
test_old_backup_has_it_until_the_next_merge (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (a->db);
  a->db = test_db_at (path);
  purge_set_up (a);
  backup = chas_backup_make (a->db, dir, CHAS_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  purge_company (a);
  replica_send (a, b);
  kept = chas_restore (a->db, backup, dir, &error);
  g_assert_no_error (error);
  g_assert_cmpint (purge_count_secrets (a), >, 0);
  replica_send (b, a);
  purge_assert_gone (a);
}

#define ADD(name, function) g_test_add_func ("/store/purge-undo/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undoing-the-import-brings-nothing-back", test_undoing_the_import_brings_nothing_back);
  ADD ("journal-of-an-import-forgets-it", test_journal_of_an_import_forgets_it);
  ADD ("import-that-is-done-again-takes-it-away", test_import_that_is_done_again_takes_it_away);
  ADD ("steps-go-with-what-they-were-done-to", test_steps_go_with_what_they_were_done_to);
  ADD ("there-is-nothing-to-do-again", test_there_is_nothing_to_do_again);
  ADD ("old-backup-has-it-until-the-next-merge", test_old_backup_has_it_until_the_next_merge);
  return g_test_run ();
}
