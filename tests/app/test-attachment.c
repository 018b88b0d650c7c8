// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Files that lie with a lead: copied once, named by their hash, told of when they are not what they
 * were. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "chas-attachment.h"
#include "chas-db-file.h"
#include "chas-folder.h"
#include "chas-sample.h"
#include "chas-throw-away.h"

#define NOW_US (G_GINT64_CONSTANT (1795510800) * G_USEC_PER_SEC) /* 2026-11-24 09:00 UTC */

typedef struct
{
  char *path;
  char *data_dir;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->path = chas_throw_away_make (NULL);
  g_assert_nonnull (fixture->path);
  fixture->data_dir = g_build_filename (fixture->path, "data", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  chas_throw_away_remove (fixture->path);
  g_free (fixture->path);
  g_free (fixture->data_dir);
}

static GFile *
write_source (Fixture *fixture, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (fixture->path, name, NULL);

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  return g_file_new_for_path (path);
}

static char *
add (Fixture *fixture, const char *name, const char *content)
{
  g_autoptr (GFile) source = write_source (fixture, name, content);
  g_autoptr (GError) error = NULL;
  char *sha256 = NULL;
  gint64 size = -1;

  chas_attachment_add (fixture->data_dir, source, &sha256, &size, &error);
  g_assert_no_error (error);
  g_assert_cmpint (size, ==, strlen (content));
  return sha256;
}

static guint
count_files (Fixture *fixture)
{
  g_autofree char *folder = g_build_filename (fixture->data_dir, "attachments", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir && g_dir_read_name (dir))
    n++;
  return n;
}

static void
test_content_is_copied_for_this_user_alone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = add (fixture, "avtal.txt", "hej");
  g_autofree char *expected = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "hej", -1);
  g_autofree char *path = chas_attachment_dup_path (fixture->data_dir, sha256);
  g_autofree char *content = NULL;
  GStatBuf info;

  g_assert_cmpstr (sha256, ==, expected);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "hej");
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  g_assert_true (chas_attachment_check (fixture->data_dir, sha256, NULL));
}

static void
test_same_content_is_kept_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = add (fixture, "a.txt", "hej");
  g_autofree char *two = add (fixture, "b.txt", "hej");

  g_assert_cmpstr (one, ==, two);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_altered_content_is_noticed_and_mended (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = add (fixture, "a.txt", "hej");
  g_autofree char *path = chas_attachment_dup_path (fixture->data_dir, sha256);
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "hopp", -1, NULL));
  g_assert_false (chas_attachment_check (fixture->data_dir, sha256, &error));
  g_assert_error (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_ALTERED);
  again = add (fixture, "a.txt", "hej");
  g_assert_true (chas_attachment_check (fixture->data_dir, again, NULL));
}

static void
test_missing_content_is_told (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "x", -1);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  path = chas_attachment_unpack (fixture->data_dir, sha256, "x.txt", &error);
  g_assert_null (path);
  g_assert_error (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_MISSING);
}

static void
test_content_goes_with_its_opened_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = add (fixture, "a.txt", "hej");
  g_autofree char *copy = chas_attachment_unpack (fixture->data_dir, sha256, "a.txt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (chas_attachment_remove (fixture->data_dir, sha256, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 0);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_true (chas_attachment_remove (fixture->data_dir, sha256, &error));
  g_assert_true (chas_attachment_remove (fixture->data_dir, "../career.db", &error));
}

/* A friend's file may say anything: it must not lead out of the folder. */
static void
test_hash_is_no_path (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) source = write_source (fixture, "secret", "x");
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  path = chas_attachment_unpack (fixture->data_dir, "../../secret", "x.txt", &error);
  g_assert_null (path);
  g_assert_error (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_MISSING);
}

static void
test_folder_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) source = g_file_new_for_path (fixture->path);
  g_autofree char *sha256 = NULL;
  gint64 size = 0;
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_attachment_add (fixture->data_dir, source, &sha256, &size, &error));
  g_assert_error (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_NOT_A_FILE);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_file_that_is_not_there_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "nothing", NULL);
  g_autoptr (GFile) source = g_file_new_for_path (path);
  g_autofree char *sha256 = NULL;
  gint64 size = 0;
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_attachment_add (fixture->data_dir, source, &sha256, &size, &error));
  g_assert_error (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_FAILED);
}

static void
test_too_large_file_is_refused (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GFile) source = write_source (fixture, "large", "x");
  g_autofree char *sha256 = NULL;
  gint64 size = 0;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (g_file_peek_path (source), CHAS_ATTACHMENT_MAX_SIZE + 1), ==, 0);
  g_assert_false (chas_attachment_add (fixture->data_dir, source, &sha256, &size, &error));
  g_assert_error (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_TOO_LARGE);
  g_assert_cmpuint (count_files (fixture), ==, 0);
}

static void
test_copy_to_open_has_the_name_and_is_not_ours (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sha256 = add (fixture, "a.txt", "hej");
  g_autoptr (GError) error = NULL;
  g_autofree char *copy =
    chas_attachment_unpack (fixture->data_dir, sha256, "../Avtal åäö.pdf", &error);
  g_autofree char *again = NULL;
  g_autofree char *name = NULL;

  g_assert_no_error (error);
  name = g_path_get_basename (copy);
  g_assert_cmpstr (name, ==, "Avtal åäö.pdf");
  again = chas_attachment_unpack (fixture->data_dir, sha256, "../Avtal åäö.pdf", &error);
  g_assert_cmpstr (again, ==, copy);
  g_assert_cmpint (g_access (copy, R_OK), ==, 0);
}

static void
test_names_are_cleaned (void)
{
  const char *const cases[][2] = {
    { "Avtal.pdf", "Avtal.pdf" },
    { "../../etc/passwd", "etc-passwd" },
    { ".bashrc", "bashrc" },
    { "a\nb\tc.txt", "a-b-c.txt" },
    { "", "file" },
    { "...", "file" },
    { "C:\\Temp\\x", "C:-Temp-x" },
    { " kort ", "kort" },
    { "fdp.\u202eexe", "fdp.-exe" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = chas_attachment_dup_clean_name (cases[i][0]);

      g_assert_cmpstr (clean, ==, cases[i][1]);
    }
}

static void
test_long_name_is_cut_between_characters (void)
{
  g_autofree char *long_name = g_strnfill (3000, 'a');
  g_autofree char *umlauts = g_strjoinv ("å", (char *[]) { long_name, long_name, NULL });
  g_autofree char *clean = chas_attachment_dup_clean_name (umlauts);

  g_assert_cmpuint (strlen (clean), <=, 255);
  g_assert_true (g_utf8_validate (clean, -1, NULL));
}

/* A lead of the sample with one of our files, and one that a friend's computer has. */
static ChasDb *
open_with_files (Fixture *fixture, ChasFolder *folder, const char *sha256)
{
  ChasDb *db = chas_folder_open (folder, NULL);
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;
  g_autoptr (ChasStmt) stmt = NULL;
  gboolean row;

  g_assert_true (chas_sample_fill (db, "sv", NULL, NULL, NULL));
  stmt = chas_db_prepare (db, "SELECT id FROM lead LIMIT 1", NULL);
  g_assert_true (chas_db_step (db, stmt, &row, NULL) && row);
  g_assert_true (chas_db_add_file (db, chas_stmt_get_text (stmt, 0), "a.txt", sha256, 3, &id,
                                   &changes, NULL));
  g_assert_true (chas_db_exec (db,
                               "INSERT INTO file_ref (id, name, sha256) VALUES ('f', 'b', 'abc');"
                               "UPDATE file_ref SET born_dev = 'friend00' WHERE id = 'f'",
                               NULL));
  return db;
}

static void
test_check_tells_of_what_is_missing_or_altered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChasEnv) env = chas_env_new_fixed (NOW_US, "Europe/Stockholm", 7);
  g_autoptr (ChasFolder) folder = chas_folder_new (fixture->data_dir, env);
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *sha256 = NULL;
  g_autofree char *path = NULL;
  g_autoptr (ChasDb) db = NULL;

  db = open_with_files (fixture, folder, (sha256 = add (fixture, "a.txt", "hej")));
  path = chas_attachment_dup_path (fixture->data_dir, sha256);
  g_assert_true (chas_attachment_search (db, fixture->data_dir, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_true (g_file_set_contents (path, "hopp", -1, NULL));
  g_assert_true (chas_attachment_search (db, fixture->data_dir, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 1);
  g_assert_nonnull (strstr (findings->pdata[0], "is not what was added"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (chas_attachment_search (db, fixture->data_dir, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_nonnull (strstr (findings->pdata[1], "is missing"));
  g_clear_object (&db);
  chas_folder_close (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
#define TEST(path, func)                                                                           \
  g_test_add ("/app/attachment/" path, Fixture, NULL, set_up, func, tear_down)
  TEST ("content-is-copied-for-this-user-alone", test_content_is_copied_for_this_user_alone);
  TEST ("same-content-is-kept-once", test_same_content_is_kept_once);
  TEST ("altered-content-is-noticed-and-mended", test_altered_content_is_noticed_and_mended);
  TEST ("missing-content-is-told", test_missing_content_is_told);
  TEST ("content-goes-with-its-opened-copies", test_content_goes_with_its_opened_copies);
  TEST ("hash-is-no-path", test_hash_is_no_path);
  TEST ("folder-is-refused", test_folder_is_refused);
  TEST ("file-that-is-not-there-is-refused", test_file_that_is_not_there_is_refused);
  TEST ("too-large-file-is-refused", test_too_large_file_is_refused);
  TEST ("copy-to-open-has-the-name-and-is-not-ours",
        test_copy_to_open_has_the_name_and_is_not_ours);
  TEST ("check-tells-of-what-is-missing-or-altered",
        test_check_tells_of_what_is_missing_or_altered);
  g_test_add_func ("/app/attachment/names-are-cleaned", test_names_are_cleaned);
  g_test_add_func ("/app/attachment/long-name-is-cut-between-characters",
                   test_long_name_is_cut_between_characters);
  return g_test_run ();
}
