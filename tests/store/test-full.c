// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include "chas-backup.h"
#include "chas-db-lead.h"
#include "chas-db-note.h"
#include "chas-test-db.h"
#include "chas-undo.h"
#include "chas-verify.h"

/* A full disk refuses, keeps what is there, and lets work go on once there is room. */

typedef struct
{
  char *dir;
  ChasDb *db;
  char *lead;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autofree char *group = NULL;

  f->dir = test_dir_new ();
  path = g_build_filename (f->dir, "career.db", NULL);
  f->db = test_db_at (path);
  group = test_add_group (f->db);
  f->lead = test_add_lead (f->db, group, "Nordkod AB");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->db);
  g_free (f->lead);
  test_dir_remove (f->dir);
}

static gboolean
add_note (Fixture *f, GError **error)
{
  g_autofree char *text = g_strnfill (19000, 'x');
  g_autofree char *id = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  return chas_db_add_note (f->db, f->lead, text, &id, &changes, error);
}

static void
assert_sound (ChasDb *db)
{
  g_autoptr (GPtrArray) findings = chas_verify (db, NULL);

  g_assert_cmpuint (findings->len, ==, 0);
  test_assert_text (db, "PRAGMA integrity_check", "ok");
}

static void
fill_disk (ChasDb *db)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA max_page_count = %" G_GINT64_FORMAT,
                                          test_int (db, "PRAGMA page_count"));

  test_exec (db, sql);
}

static void
test_action_is_refused_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 n_steps = test_int (f->db, "SELECT count(*) FROM undo_step");

  fill_disk (f->db);
  g_assert_false (add_note (f, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FULL);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM note"), ==, 0);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM undo_step"), ==, n_steps);
  assert_sound (f->db);
}

static void
test_work_goes_on_once_there_is_room (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fill_disk (f->db);
  g_assert_false (add_note (f, NULL));
  test_exec (f->db, "PRAGMA max_page_count = 1000000");
  g_assert_true (add_note (f, &error));
  g_assert_no_error (error);
  assert_sound (f->db);
}

static void
test_undo_is_refused_whole (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  g_assert_true (add_note (f, NULL));
  fill_disk (f->db);
  /* A deleted note keeps its text in its versions, for which there is no room. */
  g_assert_null (chas_db_undo (f->db, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FULL);
  g_assert_cmpint (test_int (f->db, "SELECT count(*) FROM note"), ==, 1);
  test_exec (f->db, "PRAGMA max_page_count = 1000000");
  result = chas_db_undo (f->db, &changes, NULL);
  g_assert_nonnull (result);
  assert_sound (f->db);
}

/* No file may grow beyond this; the kernel answers the write that would as it does on a full disk.
 */
static void
limit_files (rlim_t n_bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = MIN (n_bytes, limit.rlim_max);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

static void
test_backup_leaves_no_half_file (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *backups = g_build_filename (f->dir, "backups", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GDir) dir = NULL;

  limit_files (100000);
  path = chas_backup_make (f->db, backups, CHAS_BACKUP_DAILY, &error);
  limit_files (RLIM_INFINITY);
  g_assert_null (path);
  g_assert_nonnull (error);
  dir = g_dir_open (backups, 0, NULL);
  g_assert_null (g_dir_read_name (dir));
  g_clear_error (&error);
  path = chas_backup_make (f->db, backups, CHAS_BACKUP_DAILY, &error);
  g_assert_no_error (error);
}

#define ADD(path, func) g_test_add ("/store/full/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  ADD ("action-is-refused-whole", test_action_is_refused_whole);
  ADD ("work-goes-on-once-there-is-room", test_work_goes_on_once_there_is_room);
  ADD ("undo-is-refused-whole", test_undo_is_refused_whole);
  ADD ("backup-leaves-no-half-file", test_backup_leaves_no_half_file);
  return g_test_run ();
}
