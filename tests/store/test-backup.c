// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gstdio.h>

#include "chas-backup.h"
#include "chas-test-db.h"

static ChasDb *
new_db (const char *dir)
{
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  ChasDb *db = test_db_at (path);

  test_exec (
    db, "INSERT INTO company (id, name) VALUES ('c-1', 'Nordkod AB');"
        "INSERT INTO career_group (id, name) VALUES ('g-1', 'B'), ('g-2', 'Andromeda');"
        "INSERT INTO lead (id, group_id, company_id, stage) VALUES ('l-1', 'g-1', 'c-1', 'new');"
        "INSERT INTO contact (id, lead_id) VALUES ('k-1', 'l-1'), ('k-2', 'l-1')");
  return db;
}

static char *
make (ChasDb *db, const char *dir, ChasBackupKind kind)
{
  g_autoptr (GError) error = NULL;
  char *path = chas_backup_make (db, dir, kind, &error);

  g_assert_no_error (error);
  return path;
}

static GPtrArray *
list (ChasDb *db, const char *dir)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *backups = chas_backup_list (dir, chas_db_get_env (db), &error);

  g_assert_no_error (error);
  return backups;
}

static void
test_list_says_date_and_counts (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  g_autofree char *backups_dir = g_build_filename (dir, "backups", NULL);
  g_autofree char *path = make (db, backups_dir, CHAS_BACKUP_IMPORT);
  g_autoptr (GPtrArray) backups = list (db, backups_dir);
  const ChasBackup *backup = backups->pdata[0];

  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpstr (backup->path, ==, path);
  g_assert_cmpstr (backup->made_at, ==, TEST_NOW);
  g_assert_cmpint (backup->kind, ==, CHAS_BACKUP_IMPORT);
  g_assert_true (backup->good);
  g_assert_cmpstr (backup->groups, ==, "Andromeda, B");
  g_assert_cmpint (backup->n_leads, ==, 1);
  g_assert_cmpint (backup->n_companies, ==, 1);
  g_assert_cmpint (backup->n_people, ==, 0);
  g_assert_cmpint (backup->n_contacts, ==, 2);
  g_assert_cmpint (backup->size, >, 4096);
}

static void
test_damaged_backup_is_not_good (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  g_autofree char *path = make (db, dir, CHAS_BACKUP_DAILY);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_cmpint (truncate (path, 20000), ==, 0);
  backups = list (db, dir);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_false (((ChasBackup *) backups->pdata[0])->good);
}

static void
test_newest_comes_first (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  g_autofree char *first = make (db, dir, CHAS_BACKUP_DAILY);
  g_autofree char *second = make (db, dir, CHAS_BACKUP_DAILY);
  g_autoptr (GPtrArray) backups = list (db, dir);

  g_assert_cmpstr (first, !=, second);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_cmpstr (((ChasBackup *) backups->pdata[0])->path, ==, second);
}

static void
test_fourteen_of_a_kind_are_kept (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  g_autofree char *import = make (db, dir, CHAS_BACKUP_IMPORT);
  g_autoptr (GPtrArray) backups = NULL;

  for (int day = 0; day < 20; day++)
    {
      gint64 now = chas_env_get_now_us (chas_db_get_env (db));
      g_autofree char *path = make (db, dir, CHAS_BACKUP_DAILY);

      chas_env_set_now (chas_db_get_env (db), now + 24 * G_TIME_SPAN_HOUR);
    }
  backups = list (db, dir);
  g_assert_cmpuint (backups->len, ==, 15);
  g_assert_cmpstr (((ChasBackup *) backups->pdata[0])->made_at, ==, "2026-12-12T15:25:04Z");
  g_assert_true (g_file_test (import, G_FILE_TEST_EXISTS));
}

static void
test_one_a_day_is_due (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  ChasEnv *env = chas_db_get_env (db);
  g_autofree char *path = NULL;

  g_assert_true (chas_backup_is_due (env, dir, CHAS_BACKUP_DAILY));
  path = make (db, dir, CHAS_BACKUP_DAILY);
  g_assert_false (chas_backup_is_due (env, dir, CHAS_BACKUP_DAILY));
  g_assert_true (chas_backup_is_due (env, dir, CHAS_BACKUP_IMPORT));
  /* 23:30 in Stockholm is the same day, 00:30 the next, though both are the same date in UTC. */
  chas_env_set_now (env, chas_env_get_now_us (env) + 7 * G_TIME_SPAN_HOUR);
  g_assert_false (chas_backup_is_due (env, dir, CHAS_BACKUP_DAILY));
  chas_env_set_now (env, chas_env_get_now_us (env) + G_TIME_SPAN_HOUR);
  g_assert_true (chas_backup_is_due (env, dir, CHAS_BACKUP_DAILY));
}

static void
test_failure_leaves_no_half_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  g_autofree char *backups_dir = g_build_filename (dir, "backups", NULL);
  g_autoptr (GDir) folder = NULL;

  test_exec (db, "BEGIN");
  g_assert_null (chas_backup_make (db, backups_dir, CHAS_BACKUP_DAILY, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FAILED);
  folder = g_dir_open (backups_dir, 0, NULL);
  g_assert_null (g_dir_read_name (folder));
}

/* As after a power cut. */
static void
test_unfinished_ones_go_with_the_next (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasDb) db = new_db (dir);
  g_autofree char *first = make (db, dir, CHAS_BACKUP_DAILY);
  g_autofree char *unfinished =
    g_build_filename (dir, "career-2026-11-20T080000Z-daily.db.tmp", NULL);
  g_autofree char *other = g_build_filename (dir, "notes.tmp", NULL);
  g_autofree char *second = NULL;

  g_assert_true (g_file_set_contents (unfinished, "SQLite", -1, NULL));
  g_assert_true (g_file_set_contents (other, "mine", -1, NULL));
  second = make (db, dir, CHAS_BACKUP_DAILY);
  g_assert_false (g_file_test (unfinished, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (first, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (second, G_FILE_TEST_EXISTS));
}

static void
test_folder_that_is_not_there_holds_none (void)
{
  g_autoptr (ChasDb) db = test_db ();
  g_autoptr (GPtrArray) backups = list (db, "/nowhere/at/all");

  g_assert_cmpuint (backups->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/list-says-date-and-counts", test_list_says_date_and_counts);
  g_test_add_func ("/store/backup/damaged-backup-is-not-good", test_damaged_backup_is_not_good);
  g_test_add_func ("/store/backup/newest-comes-first", test_newest_comes_first);
  g_test_add_func ("/store/backup/fourteen-of-a-kind-are-kept", test_fourteen_of_a_kind_are_kept);
  g_test_add_func ("/store/backup/one-a-day-is-due", test_one_a_day_is_due);
  g_test_add_func ("/store/backup/failure-leaves-no-half-file", test_failure_leaves_no_half_file);
  g_test_add_func ("/store/backup/unfinished-ones-go-with-the-next",
                   test_unfinished_ones_go_with_the_next);
  g_test_add_func ("/store/backup/folder-that-is-not-there-holds-none",
                   test_folder_that_is_not_there_holds_none);
  return g_test_run ();
}
