// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-test-db.h"

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-migrate.h"
#include "chas-undo.h"

/* TEST_NOW in microseconds. */
#define NOW_US (G_GINT64_CONSTANT (1795447504) * G_USEC_PER_SEC)

/**
 * test_env_new:
 *
 * Returns: (transfer full): a clock that stands at TEST_NOW, in Stockholm, with the same random
 * numbers each time
 */
ChasEnv *
test_env_new (void)
{
  return chas_env_new_fixed (NOW_US, "Europe/Stockholm", 1);
}

/**
 * test_db_at:
 * @path: a file that need not be there, or ":memory:"
 *
 * Returns: (transfer full): a database of our schema
 */
ChasDb *
test_db_at (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasEnv) env = test_env_new ();
  ChasDb *db = chas_db_open (path, CHAS_DB_READ_WRITE, env, &error);

  g_assert_no_error (error);
  g_assert_true (chas_db_migrate (db, &error));
  g_assert_no_error (error);
  return db;
}

/**
 * test_db:
 *
 * Returns: (transfer full): an empty database in memory
 */
ChasDb *
test_db (void)
{
  /* Made once and copied: a program of tests makes dozens. */
  static ChasDb *model = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasEnv) env = test_env_new ();
  ChasDb *db = chas_db_open (":memory:", CHAS_DB_READ_WRITE, env, &error);
  sqlite3_backup *copy;

  g_assert_no_error (error);
  if (model == NULL)
    model = test_db_at (":memory:");
  copy = sqlite3_backup_init (chas_db_get_handle (db), "main", chas_db_get_handle (model), "main");
  g_assert_cmpint (sqlite3_backup_step (copy, -1), ==, SQLITE_DONE);
  g_assert_cmpint (sqlite3_backup_finish (copy), ==, SQLITE_OK);
  return db;
}

/**
 * test_add_group:
 *
 * Returns: (transfer full): id of a new group, of which I am a member
 */
char *
test_add_group (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  const ChasGroupDraft draft = {
    .given_name = (char *) "Ana",
    .education_name = (char *) "Systemutvecklare",
    .education_short = (char *) "SYS",
    .group_name = (char *) "Grupp B",
    .county = (char *) "01",
  };
  char *id = NULL;

  g_assert_true (chas_db_create_group (db, &draft, &id, &changes, &error));
  g_assert_no_error (error);
  return id;
}

/**
 * test_db_with_group:
 *
 * Returns: (transfer full): a database in memory with one group
 */
ChasDb *
test_db_with_group (char **out_group_id)
{
  ChasDb *db = test_db ();

  *out_group_id = test_add_group (db);
  return db;
}

/**
 * test_add_lead:
 *
 * Returns: (transfer full): id of a new lead, first in the stage of new ones
 */
char *
test_add_lead (ChasDb *db, const char *group_id, const char *company_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  char *id = NULL;

  g_assert_true (chas_db_add_lead (db, group_id, company_name, NULL, &id, &changes, &error));
  g_assert_no_error (error);
  return id;
}

/**
 * test_company_of:
 *
 * Returns: (transfer full): id of the lead's company
 */
char *
test_company_of (ChasDb *db, const char *lead_id)
{
  g_autofree char *sql = g_strdup_printf ("SELECT company_id FROM lead WHERE id = '%s'", lead_id);

  return test_text (db, sql);
}

void
test_exec (ChasDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  chas_db_exec (db, sql, &error);
  g_assert_no_error (error);
}

gint64
test_int (ChasDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value = 0;

  chas_db_get_int64 (db, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

/**
 * test_text:
 *
 * Returns: (transfer full) (nullable): first column of the first row; %NULL for NULL or no row
 */
char *
test_text (ChasDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, sql, &error);
  gboolean row = FALSE;

  g_assert_no_error (error);
  chas_db_step (db, stmt, &row, &error);
  g_assert_no_error (error);
  return row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
}

void
test_assert_text (ChasDb *db, const char *sql, const char *expected)
{
  g_autofree char *text = test_text (db, sql);

  g_assert_cmpstr (text, ==, expected);
}

/**
 * test_dir_new:
 *
 * Returns: (transfer full): path of a fresh folder
 */
void
test_undo (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (db, &changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
}

char *
test_dir_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("chas-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

void
test_dir_remove (char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)))
    {
      char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        test_dir_remove (child);
      else
        {
          g_unlink (child);
          g_free (child);
        }
    }
  g_rmdir (path);
  g_free (path);
}
