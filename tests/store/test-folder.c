// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chas-folder.h"
#include "chas-test-db.h"

static ChasFolder *
new_folder (const char *dir)
{
  g_autoptr (ChasEnv) env = test_env_new ();

  return chas_folder_new (dir, env);
}

static void
open_and_close (const char *dir, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasFolder) folder = new_folder (dir);
  ChasDb *db = chas_folder_open (folder, &error);

  g_assert_no_error (error);
  test_exec (db, sql);
  g_object_unref (db);
  chas_folder_close (folder);
}

/* A folder with one company and a backup of it. */
static void
fill (const char *dir)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasFolder) folder = new_folder (dir);
  ChasDb *db = chas_folder_open (folder, &error);
  g_autofree char *backup = NULL;

  g_assert_no_error (error);
  test_exec (db, "INSERT INTO company (id, name) VALUES ('c-1', 'Nordkod AB')");
  backup = chas_backup_make (db, chas_folder_get_backup_path (folder), CHAS_BACKUP_DAILY, &error);
  g_assert_no_error (error);
  g_object_unref (db);
  chas_folder_close (folder);
}

static char *
db_path (const char *dir)
{
  return g_build_filename (dir, "career.db", NULL);
}

static char *
read_file (const char *path, gsize *n_bytes)
{
  g_autoptr (GError) error = NULL;
  char *bytes = NULL;

  g_file_get_contents (path, &bytes, n_bytes, &error);
  g_assert_no_error (error);
  return bytes;
}

static void
write_file (const char *path, const char *bytes, gssize n_bytes)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, bytes, n_bytes, &error);
  g_assert_no_error (error);
}

static void
assert_refused (const char *dir, ChasStoreError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasFolder) folder = new_folder (dir);

  g_assert_null (chas_folder_open (folder, &error));
  g_assert_error (error, CHAS_STORE_ERROR, (int) code);
}

static void
assert_mode (const char *path, guint mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 0777, ==, mode);
}

static void
test_only_the_owner_may_read (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *data = g_build_filename (dir, "a", "b", NULL);
  g_autofree char *path = db_path (data);
  g_autofree char *backups = g_build_filename (data, "backups", NULL);
  g_autoptr (GDir) list = NULL;
  g_autofree char *backup = NULL;

  fill (data);
  assert_mode (data, 0700);
  assert_mode (path, 0600);
  assert_mode (backups, 0700);
  list = g_dir_open (backups, 0, NULL);
  backup = g_build_filename (backups, g_dir_read_name (list), NULL);
  assert_mode (backup, 0600);
}

static void
test_write_ahead_log_is_private_too (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasFolder) folder = new_folder (dir);
  g_autoptr (ChasDb) db = chas_folder_open (folder, NULL);
  g_autofree char *path = g_build_filename (dir, "career.db-wal", NULL);

  test_exec (db, "INSERT INTO company (id, name) VALUES ('c-1', 'Nordkod AB')");
  assert_mode (path, 0600);
  test_assert_text (db, "PRAGMA journal_mode", "wal");
  g_assert_cmpint (test_int (db, "PRAGMA synchronous"), ==, 2);
}

static void
test_second_instance_is_locked_out (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasFolder) folder = new_folder (dir);
  g_autoptr (ChasDb) db = chas_folder_open (folder, NULL);

  g_assert_nonnull (db);
  assert_refused (dir, CHAS_STORE_ERROR_LOCKED);
  g_clear_object (&db);
  chas_folder_close (folder);
  open_and_close (dir, "SELECT 1");
}

static void
test_newer_file_is_left_untouched (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = db_path (dir);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;

  open_and_close (dir, "PRAGMA user_version = 9999; CREATE TABLE later (x)");
  before = read_file (path, &n_before);
  assert_refused (dir, CHAS_STORE_ERROR_TOO_NEW);
  after = read_file (path, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_foreign_file_is_left_untouched (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autofree char *path = db_path (dir);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize n_before, n_after;
  ChasDb *db = chas_db_open (path, CHAS_DB_READ_WRITE, env, NULL);

  test_exec (db, "PRAGMA application_id = 42; CREATE TABLE recipe (name)");
  g_object_unref (db);
  before = read_file (path, &n_before);
  assert_refused (dir, CHAS_STORE_ERROR_FOREIGN);
  after = read_file (path, &n_after);
  g_assert_cmpmem (before, n_before, after, n_after);
}

static void
test_unsigned_file_with_tables_is_foreign (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autofree char *path = db_path (dir);
  ChasDb *db = chas_db_open (path, CHAS_DB_READ_WRITE, env, NULL);

  test_exec (db, "CREATE TABLE recipe (name)");
  g_object_unref (db);
  assert_refused (dir, CHAS_STORE_ERROR_FOREIGN);
}

static void
truncate_half (char *bytes, gsize *n_bytes)
{
  *n_bytes /= 2;
}

static void
spoil_pages (char *bytes, gsize *n_bytes)
{
  memset (bytes + 4096, 0x5a, MIN (*n_bytes - 4096, 40 * 4096));
}

static void
spoil_head (char *bytes, gsize *n_bytes)
{
  memset (bytes, 'x', 4096);
}

static void
make_empty (char *bytes, gsize *n_bytes)
{
  *n_bytes = 0;
}

typedef void (*SpoilFunc) (char *bytes, gsize *n_bytes);

/* However the file is damaged: it is refused and left as it is, and the backup brings the company
 * back. */
static void
test_damage (gconstpointer data)
{
  SpoilFunc spoil = (SpoilFunc) data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = db_path (dir);
  g_autofree char *bytes = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_bytes = NULL;
  g_autoptr (ChasFolder) folder = new_folder (dir);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (ChasDb) db = NULL;
  gsize n_bytes, n_kept;

  fill (dir);
  bytes = read_file (path, &n_bytes);
  spoil (bytes, &n_bytes);
  write_file (path, bytes, n_bytes);

  g_assert_null (chas_folder_open (folder, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  backups = chas_folder_list_backups (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 1);
  kept = chas_folder_restore (folder, backups->pdata[0], &error);
  g_assert_no_error (error);
  kept_bytes = read_file (kept, &n_kept);
  g_assert_cmpmem (bytes, n_bytes, kept_bytes, n_kept);
  db = chas_folder_open (folder, &error);
  g_assert_no_error (error);
  test_assert_text (db, "SELECT name FROM company", "Nordkod AB");
}

static void
test_missing_file_is_damage (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = db_path (dir);

  open_and_close (dir, "SELECT 1");
  g_assert_cmpint (g_unlink (path), ==, 0);
  assert_refused (dir, CHAS_STORE_ERROR_CORRUPT);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_user_may_begin_anew (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = db_path (dir);
  g_autofree char *kept = NULL;
  g_autoptr (ChasFolder) folder = new_folder (dir);
  g_autoptr (ChasDb) db = NULL;

  fill (dir);
  write_file (path, "not a database at all", -1);
  g_assert_null (chas_folder_open (folder, NULL));
  kept = chas_folder_restore (folder, NULL, &error);
  g_assert_no_error (error);
  db = chas_folder_open (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company"), ==, 0);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
}

static void
test_file_that_was_closed_is_not_read_again (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *lock = g_build_filename (dir, "lock", NULL);
  g_autofree char *mark = NULL;
  gsize n_bytes;

  fill (dir);
  mark = read_file (lock, &n_bytes);
  g_assert_true (g_str_has_prefix (mark, "closed "));
}

static void
test_change_without_triggers_is_adopted (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = db_path (dir);
  sqlite3 *shell;

  fill (dir);
  g_assert_cmpint (sqlite3_open (path, &shell), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (shell,
                  "DROP TRIGGER capture_company_update_name; DROP TRIGGER search_company_update;"
                  "UPDATE company SET name = 'Sydkod AB'",
                  NULL, NULL, NULL),
    ==, SQLITE_OK);
  sqlite3_close (shell);
  open_and_close (dir, "SELECT 1");
  {
    g_autoptr (ChasDb) db = test_db_at (path);

    g_assert_cmpint (test_int (db, "SELECT count(*) FROM company_dirty"), ==, 1);
    g_assert_cmpint (
      test_int (db, "SELECT count(*) FROM sqlite_schema WHERE name = 'search_company_update'"), ==,
      1);
    test_assert_text (db, "SELECT val FROM version WHERE field = 'name' AND dead = 0",
                      "\"Sydkod AB\"");
    g_assert_cmpint (
      test_int (db,
                "SELECT count(*) FROM sqlite_schema WHERE name = 'capture_company_update_name'"),
      ==, 1);
  }
}

/* An older program gave the rows of the index the numbers of their leads; they are read the other
 * way round now. */
static void
test_index_of_an_older_program_is_made_anew (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = db_path (dir);

  fill (dir);
  {
    g_autoptr (ChasDb) db = test_db_at (path);

    test_exec (db, "DELETE FROM search_dirty;"
                   "INSERT INTO search (search) VALUES ('delete-all');"
                   "INSERT INTO search (rowid, company) VALUES (1, 'Nordkod AB')");
  }
  open_and_close (dir, "SELECT 1");
  {
    g_autoptr (ChasDb) db = test_db_at (path);

    g_assert_cmpint (test_int (db, "SELECT count(*) FROM search_docsize WHERE id > 0"), ==, 0);
    g_assert_cmpint (test_int (db, "SELECT count(*) FROM company_dirty"), ==, 1);
  }
}

static void
test_folder_without_permission_says_so (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();

  if (geteuid () == 0)
    {
      g_test_skip ("The superuser may do everything");
      return;
    }
  g_chmod (dir, 0500);
  assert_refused (dir, CHAS_STORE_ERROR_READ_ONLY);
  g_chmod (dir, 0700);
}

static void
test_folder_that_is_a_file_says_so (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "plain", NULL);

  write_file (path, "x", 1);
  assert_refused (path, CHAS_STORE_ERROR_FOREIGN);
}

/* A descriptor of the lock as a program has it that is just being started. */
static int
copy_lock (const char *dir)
{
  g_autofree char *lock = g_build_filename (dir, "lock", NULL);

  for (int fd = 3; fd < 256; fd++)
    {
      g_autofree char *link = g_strdup_printf ("/proc/self/fd/%d", fd);
      g_autofree char *target = g_file_read_link (link, NULL);

      if (g_strcmp0 (target, lock) == 0)
        return dup (fd);
    }
  return -1;
}

static void
test_program_being_started_does_not_keep_the_lock (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasFolder) folder = new_folder (dir);
  ChasDb *db = chas_folder_open (folder, &error);
  g_autofd int copy = copy_lock (dir);

  g_assert_no_error (error);
  g_assert_cmpint (copy, >=, 0);
  g_object_unref (db);
  chas_folder_close (folder);
  g_clear_object (&folder);
  open_and_close (dir, "SELECT 1");
}

static void
copy_file (const char *from, const char *to)
{
  g_autofree char *bytes = NULL;
  gsize n_bytes;

  bytes = read_file (from, &n_bytes);
  g_assert_cmpuint (n_bytes, >, 0);
  write_file (to, bytes, (gssize) n_bytes);
}

/* What lies on the disk when the program is killed in the middle of a transaction, before the
 * database has a log: half of it, and the journal of what was there before. */
static void
leave_in_the_middle (const char *from, const char *to)
{
  g_autofree char *source = db_path (from), *target = db_path (to);
  g_autofree char *source_journal = g_strconcat (source, "-journal", NULL);
  g_autofree char *target_journal = g_strconcat (target, "-journal", NULL);
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (source, &handle), ==, SQLITE_OK);
  g_assert_cmpint (
    sqlite3_exec (handle,
                  "PRAGMA journal_mode = DELETE; PRAGMA cache_size = 1; BEGIN;"
                  "CREATE TABLE half (bytes); INSERT INTO half WITH n (i) AS (SELECT 1 UNION ALL"
                  " SELECT i + 1 FROM n WHERE i < 200) SELECT zeroblob(9000) FROM n",
                  NULL, NULL, NULL),
    ==, SQLITE_OK);
  copy_file (source, target);
  copy_file (source_journal, target_journal);
  sqlite3_close (handle);
}

static void
test_half_a_transaction_is_rolled_back (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new (), killed = test_dir_new ();
  g_autoptr (ChasFolder) folder = new_folder (killed);
  g_autoptr (ChasDb) db = NULL;

  fill (dir);
  leave_in_the_middle (dir, killed);
  db = chas_folder_open (folder, &error);
  g_assert_no_error (error);
  test_assert_text (db, "SELECT name FROM company", "Nordkod AB");
  test_assert_text (db, "SELECT name FROM sqlite_schema WHERE name = 'half'", NULL);
}

static void
test_half_a_beginning_is_begun_again (void)
{
  g_autoptr (TestDir) dir = test_dir_new (), killed = test_dir_new ();

  leave_in_the_middle (dir, killed);
  open_and_close (killed, "INSERT INTO company (id, name) VALUES ('c-1', 'Nordkod AB')");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/folder/only-the-owner-may-read", test_only_the_owner_may_read);
  g_test_add_func ("/store/folder/write-ahead-log-is-private-too",
                   test_write_ahead_log_is_private_too);
  g_test_add_func ("/store/folder/second-instance-is-locked-out",
                   test_second_instance_is_locked_out);
  g_test_add_func ("/store/folder/newer-file-is-left-untouched", test_newer_file_is_left_untouched);
  g_test_add_func ("/store/folder/foreign-file-is-left-untouched",
                   test_foreign_file_is_left_untouched);
  g_test_add_func ("/store/folder/unsigned-file-with-tables-is-foreign",
                   test_unsigned_file_with_tables_is_foreign);
  g_test_add_data_func ("/store/folder/truncated-file-is-damage", truncate_half, test_damage);
  g_test_add_data_func ("/store/folder/garbage-pages-are-damage", spoil_pages, test_damage);
  g_test_add_data_func ("/store/folder/garbage-head-is-damage", spoil_head, test_damage);
  g_test_add_data_func ("/store/folder/empty-file-is-damage", make_empty, test_damage);
  g_test_add_func ("/store/folder/missing-file-is-damage", test_missing_file_is_damage);
  g_test_add_func ("/store/folder/program-being-started-does-not-keep-the-lock",
                   test_program_being_started_does_not_keep_the_lock);
  g_test_add_func ("/store/folder/half-a-transaction-is-rolled-back",
                   test_half_a_transaction_is_rolled_back);
  g_test_add_func ("/store/folder/half-a-beginning-is-begun-again",
                   test_half_a_beginning_is_begun_again);
  g_test_add_func ("/store/folder/user-may-begin-anew", test_user_may_begin_anew);
  g_test_add_func ("/store/folder/file-that-was-closed-is-not-read-again",
                   test_file_that_was_closed_is_not_read_again);
  g_test_add_func ("/store/folder/change-without-triggers-is-adopted",
                   test_change_without_triggers_is_adopted);
  g_test_add_func ("/store/folder/index-of-an-older-program-is-made-anew",
                   test_index_of_an_older_program_is_made_anew);
  g_test_add_func ("/store/folder/folder-without-permission-says-so",
                   test_folder_without_permission_says_so);
  g_test_add_func ("/store/folder/folder-that-is-a-file-says-so",
                   test_folder_that_is_a_file_says_so);
  return g_test_run ();
}
