// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gstdio.h>

#include "chas-backup.h"
#include "chas-db-field.h"
#include "chas-restore.h"
#include "chas-test-db.h"
#include "chas-undo.h"

#define NAMES "SELECT group_concat(name) FROM (SELECT name FROM company ORDER BY name)"

typedef struct
{
  char *dir;
  ChasDb *db;
  char *group;
  char *lead;
  char *backup; /* of a group with the lead of Nordkod AB */
} World;

static void
world_begin (World *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  self->dir = test_dir_new ();
  path = g_build_filename (self->dir, "career.db", NULL);
  self->db = test_db_at (path);
  self->group = test_add_group (self->db);
  self->lead = test_add_lead (self->db, self->group, "Nordkod AB");
  self->backup = chas_backup_make (self->db, self->dir, CHAS_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  g_free (test_add_lead (self->db, self->group, "Sydkod AB"));
}

static void
world_end (World *self)
{
  g_object_unref (self->db);
  g_free (self->group);
  g_free (self->lead);
  g_free (self->backup);
  test_dir_remove (self->dir);
}

static char *
restore (World *self, const char *path)
{
  g_autoptr (GError) error = NULL;
  char *kept = chas_restore (self->db, path, self->dir, &error);

  g_assert_no_error (error);
  return kept;
}

static void
fail (World *self, const char *path, ChasStoreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (chas_restore (self->db, path, self->dir, &error));
  g_assert_error (error, CHAS_STORE_ERROR, (int) code);
  test_assert_text (self->db, NAMES, "Nordkod AB,Sydkod AB");
}

static void
test_data_is_what_the_backup_holds (void)
{
  World world;
  g_autofree char *kept = NULL;

  world_begin (&world);
  kept = restore (&world, world.backup);
  test_assert_text (world.db, NAMES, "Nordkod AB");
  world_end (&world);
}

static void
test_what_was_there_can_be_restored_too (void)
{
  World world;
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GPtrArray) backups = NULL;

  world_begin (&world);
  kept = restore (&world, world.backup);
  backups = chas_backup_list (world.dir, chas_db_get_env (world.db), NULL);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (((ChasBackup *) backups->pdata[0])->path, ==, kept);
  g_assert_cmpint (((ChasBackup *) backups->pdata[0])->kind, ==, CHAS_BACKUP_RESTORE);
  g_assert_cmpint (((ChasBackup *) backups->pdata[0])->n_leads, ==, 2);
  again = restore (&world, kept);
  test_assert_text (world.db, NAMES, "Nordkod AB,Sydkod AB");
  world_end (&world);
}

static void
test_other_connections_go_on (void)
{
  World world;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (ChasDb) other = NULL;

  world_begin (&world);
  path = g_build_filename (world.dir, "career.db", NULL);
  other = test_db_at (path);
  test_assert_text (other, NAMES, "Nordkod AB,Sydkod AB");
  kept = restore (&world, world.backup);
  test_assert_text (other, NAMES, "Nordkod AB");
  g_free (test_add_lead (other, world.group, "Ostkod AB"));
  test_assert_text (world.db, NAMES, "Nordkod AB,Ostkod AB");
  world_end (&world);
}

static void
test_it_is_still_there_after_a_restart (void)
{
  World world;
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;

  world_begin (&world);
  kept = restore (&world, world.backup);
  g_clear_object (&world.db);
  path = g_build_filename (world.dir, "career.db", NULL);
  world.db = test_db_at (path);
  test_assert_text (world.db, NAMES, "Nordkod AB");
  test_assert_text (world.db, "PRAGMA journal_mode", "wal");
  test_assert_text (world.db, "PRAGMA integrity_check", "ok");
  world_end (&world);
}

static void
test_edits_are_recorded_afterwards (void)
{
  World world;
  g_autofree char *kept = NULL;
  g_autofree char *company = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (GError) error = NULL;

  world_begin (&world);
  kept = restore (&world, world.backup);
  company = test_company_of (world.db, world.lead);
  chas_db_set_field (world.db, "company", company, "name", "Nyttkod AB", &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM version WHERE field = 'name'"), >, 0);
  result = chas_db_undo (world.db, &undone, &error);
  g_assert_no_error (error);
  test_assert_text (world.db, NAMES, "Nordkod AB");
  world_end (&world);
}

static void
test_triggers_that_a_backup_lacks_are_made (void)
{
  World world;
  g_autofree char *kept = NULL;
  g_autoptr (ChasDb) backup = NULL;

  world_begin (&world);
  backup = chas_db_open (world.backup, CHAS_DB_READ_WRITE, chas_db_get_env (world.db), NULL);
  test_exec (backup, "DROP VIEW as_one");
  g_clear_object (&backup);
  kept = restore (&world, world.backup);
  test_assert_text (world.db, NAMES, "Nordkod AB");
  g_assert_cmpint (test_int (world.db, "SELECT count(*) FROM sqlite_schema WHERE name = 'as_one'"),
                   ==, 1);
  world_end (&world);
}

static void
test_damaged_backup_is_refused (void)
{
  World world;

  world_begin (&world);
  g_assert_cmpint (truncate (world.backup, 20000), ==, 0);
  fail (&world, world.backup, CHAS_STORE_ERROR_CORRUPT);
  world_end (&world);
}

static void
test_newer_backup_is_refused (void)
{
  World world;
  g_autoptr (ChasDb) backup = NULL;

  world_begin (&world);
  backup = chas_db_open (world.backup, CHAS_DB_READ_WRITE, chas_db_get_env (world.db), NULL);
  test_exec (backup, "PRAGMA user_version = 9999");
  g_clear_object (&backup);
  fail (&world, world.backup, CHAS_STORE_ERROR_TOO_NEW);
  world_end (&world);
}

static void
test_empty_file_is_refused (void)
{
  World world;

  world_begin (&world);
  g_assert_true (g_file_set_contents (world.backup, "", 0, NULL));
  fail (&world, world.backup, CHAS_STORE_ERROR_FOREIGN);
  world_end (&world);
}

static void
test_backup_that_is_gone_is_refused (void)
{
  World world;

  world_begin (&world);
  g_assert_cmpint (g_unlink (world.backup), ==, 0);
  fail (&world, world.backup, CHAS_STORE_ERROR_NOT_FOUND);
  world_end (&world);
}

static void
test_nothing_is_replaced_where_nothing_can_be_kept (void)
{
  World world;
  g_autofree char *dir = NULL;
  g_autoptr (GError) error = NULL;

  world_begin (&world);
  dir = g_build_filename (world.dir, "career.db", "backups", NULL);
  g_assert_null (chas_restore (world.db, world.backup, dir, &error));
  g_assert_nonnull (error);
  test_assert_text (world.db, NAMES, "Nordkod AB,Sydkod AB");
  world_end (&world);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/restore/data-is-what-the-backup-holds",
                   test_data_is_what_the_backup_holds);
  g_test_add_func ("/store/restore/what-was-there-can-be-restored-too",
                   test_what_was_there_can_be_restored_too);
  g_test_add_func ("/store/restore/other-connections-go-on", test_other_connections_go_on);
  g_test_add_func ("/store/restore/it-is-still-there-after-a-restart",
                   test_it_is_still_there_after_a_restart);
  g_test_add_func ("/store/restore/edits-are-recorded-afterwards",
                   test_edits_are_recorded_afterwards);
  g_test_add_func ("/store/restore/triggers-that-a-backup-lacks-are-made",
                   test_triggers_that_a_backup_lacks_are_made);
  g_test_add_func ("/store/restore/damaged-backup-is-refused", test_damaged_backup_is_refused);
  g_test_add_func ("/store/restore/newer-backup-is-refused", test_newer_backup_is_refused);
  g_test_add_func ("/store/restore/empty-file-is-refused", test_empty_file_is_refused);
  g_test_add_func ("/store/restore/backup-that-is-gone-is-refused",
                   test_backup_that_is_gone_is_refused);
  g_test_add_func ("/store/restore/nothing-is-replaced-where-nothing-can-be-kept",
                   test_nothing_is_replaced_where_nothing_can_be_kept);
  return g_test_run ();
}
