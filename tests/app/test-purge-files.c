// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What another deleted for ever takes its files along, on this computer too. */

#include "chas-attachment.h"
#include "chas-db-file.h"
#include "chas-db-purge.h"
#include "chas-db-trash.h"
#include "chas-export-file.h"
#include "chas-folder.h"
#include "chas-import.h"
#include "chas-sample.h"
#include "chas-throw-away.h"

#define NOW_US (G_GINT64_CONSTANT (1795510800) * G_USEC_PER_SEC) /* 2026-11-24 09:00 UTC */

/* One copy of the data, with its files. */
typedef struct
{
  char *data_dir;
  ChasEnv *env;
  ChasFolder *folder;
  ChasDb *db;
} Copy;

typedef struct
{
  char *path;
  char *exchange;
  Copy mine;
  Copy theirs;
} Fixture;

static void
open_copy (Fixture *fixture, Copy *copy, const char *name, guint32 seed)
{
  g_autoptr (GError) error = NULL;

  copy->data_dir = g_build_filename (fixture->path, name, NULL);
  copy->env = chas_env_new_fixed (NOW_US, "Europe/Stockholm", seed);
  copy->folder = chas_folder_new (copy->data_dir, copy->env);
  copy->db = chas_folder_open (copy->folder, &error);
  g_assert_no_error (error);
}

static void
close_copy (Copy *copy)
{
  g_clear_object (&copy->db);
  chas_folder_close (copy->folder);
  g_clear_object (&copy->folder);
  g_clear_object (&copy->env);
  g_free (copy->data_dir);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = chas_throw_away_make (NULL);
  fixture->exchange = g_build_filename (fixture->path, "file.json", NULL);
  open_copy (fixture, &fixture->mine, "mine", 7);
  open_copy (fixture, &fixture->theirs, "theirs", 8);
  g_assert_true (chas_sample_fill (fixture->mine.db, "sv", NULL, NULL, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_copy (&fixture->mine);
  close_copy (&fixture->theirs);
  chas_throw_away_remove (fixture->path);
  g_free (fixture->path);
  g_free (fixture->exchange);
}

static void
send (Fixture *fixture, Copy *from, Copy *to, gboolean preview)
{
  const ChasExportScope scope = { CHAS_EXPORT_ALL, NULL, NULL };
  const ChasImportOptions options = { .preview = preview, .data_dir = to->data_dir };
  g_autoptr (GFile) file = g_file_new_for_path (fixture->exchange);
  g_autoptr (ChasImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_written;

  chas_export_file (from->db, fixture->exchange, CHAS_EXPORT_JSON, CHAS_TABLE_LEADS, &scope,
                    &n_written, NULL, &error);
  g_assert_no_error (error);
  report = chas_import_file (to->db, file, &options, NULL, &error);
  g_assert_no_error (error);
}

/* Puts content beside the data. */
static char *
put (Fixture *fixture, Copy *copy, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->path, "source", NULL);
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *sha256 = NULL;
  gint64 size;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  chas_attachment_add (copy->data_dir, source, &sha256, &size, &error);
  g_assert_no_error (error);
  return sha256;
}

static char *
dup_lead (Copy *copy, guint n)
{
  g_autoptr (ChasStmt) stmt =
    chas_db_prepare (copy->db, "SELECT id FROM lead ORDER BY id LIMIT 1 OFFSET ?1", NULL);
  gboolean row;

  chas_stmt_bind_int64 (stmt, 1, n);
  g_assert_true (chas_db_step (copy->db, stmt, &row, NULL) && row);
  return g_strdup (chas_stmt_get_text (stmt, 0));
}

static void
attach (Copy *copy, const char *lead, const char *sha256)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  chas_db_add_file (copy->db, lead, "a.txt", sha256, 3, &id, &changes, &error);
  g_assert_no_error (error);
}

static void
delete_for_ever (Copy *copy, const char *lead)
{
  g_autofree char *sql = g_strdup_printf ("DELETE FROM lead WHERE id = '%s'", lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (chas_db_exec (copy->db, sql, NULL));
  entries = chas_db_list_trash (copy->db, NULL);
  purged = chas_db_purge_trash (copy->db, entries, &changes, &error);
  g_assert_no_error (error);
}

static void
test_files_go_along (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lead = dup_lead (&fixture->mine, 0);
  g_autofree char *other = dup_lead (&fixture->mine, 1);
  g_autofree char *alone = put (fixture, &fixture->theirs, "alone");
  g_autofree char *shared = put (fixture, &fixture->theirs, "shared");

  attach (&fixture->mine, lead, alone);
  attach (&fixture->mine, lead, shared);
  attach (&fixture->mine, other, shared);
  send (fixture, &fixture->mine, &fixture->theirs, FALSE);
  delete_for_ever (&fixture->mine, lead);
  send (fixture, &fixture->mine, &fixture->theirs, TRUE);
  g_assert_true (chas_attachment_is_here (fixture->theirs.data_dir, alone));
  send (fixture, &fixture->mine, &fixture->theirs, FALSE);
  g_assert_false (chas_attachment_is_here (fixture->theirs.data_dir, alone));
  g_assert_true (chas_attachment_is_here (fixture->theirs.data_dir, shared));
}

/* What lies in the trash may come back. */
static void
test_files_of_what_is_kept_stay (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lead = dup_lead (&fixture->mine, 0);
  g_autofree char *sql = g_strdup_printf ("UPDATE lead SET hook = 'x' WHERE id = '%s'", lead);
  g_autofree char *sha256 = put (fixture, &fixture->theirs, "alone");

  attach (&fixture->mine, lead, sha256);
  send (fixture, &fixture->mine, &fixture->theirs, FALSE);
  delete_for_ever (&fixture->mine, lead);
  g_assert_true (chas_db_exec (fixture->theirs.db, sql, NULL));
  send (fixture, &fixture->mine, &fixture->theirs, FALSE);
  g_assert_true (chas_attachment_is_here (fixture->theirs.data_dir, sha256));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define TEST(path, func)                                                                           \
  g_test_add ("/app/purge-files/" path, Fixture, NULL, set_up, func, tear_down)
  TEST ("files-go-along", test_files_go_along);
  TEST ("files-of-what-is-kept-stay", test_files_of_what_is_kept_stay);
  return g_test_run ();
}
