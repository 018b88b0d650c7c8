// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chas-atomic-file.h"
#include "chas-csv-writer.h"
#include "chas-exchange-writer.h"
#include "chas-share-error.h"
#include "share-support.h"

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
place_init (Place *place, gconstpointer data)
{
  place->folder = g_dir_make_tmp ("chas-share-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "group.json", NULL);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (dir))
    n_files++;
  return n_files;
}

/* Whatever a test did, no temporary file is left. */
static void
place_clear (Place *place, gconstpointer data)
{
  g_unlink (place->path);
  g_assert_cmpuint (count_files (place->folder), ==, 0);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static void
write_text (ChasAtomicFile *file, const char *text)
{
  g_assert_true (g_output_stream_write_all (chas_atomic_file_get_stream (file), text, strlen (text),
                                            NULL, NULL, NULL));
}

static void
assert_content (const char *path, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_file_appears_whole (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasAtomicFile) file = chas_atomic_file_new (place->path, &error);

  g_assert_no_error (error);
  write_text (file, "new");
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
  g_assert_true (chas_atomic_file_commit (file, &error));
  assert_content (place->path, "new");
}

static void
test_file_given_up_leaves_the_old (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasAtomicFile) file = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  file = chas_atomic_file_new (place->path, &error);
  g_assert_no_error (error);
  write_text (file, "half");
  g_clear_pointer (&file, chas_atomic_file_free);
  assert_content (place->path, "old");
  g_assert_cmpuint (count_files (place->folder), ==, 1);
}

static void
test_permissions_are_kept (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasAtomicFile) file = NULL;
  struct stat info;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_chmod (place->path, 0640);
  file = chas_atomic_file_new (place->path, &error);
  write_text (file, "new");
  g_assert_true (chas_atomic_file_commit (file, &error));
  g_assert_cmpint (g_stat (place->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 07777, ==, 0640);
}

static void
test_link_stays_a_link (Place *place, gconstpointer data)
{
  g_autofree char *link = g_build_filename (place->folder, "link.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasAtomicFile) file = NULL;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  g_assert_cmpint (symlink ("group.json", link), ==, 0);
  file = chas_atomic_file_new (link, &error);
  write_text (file, "new");
  g_assert_true (chas_atomic_file_commit (file, &error));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  assert_content (place->path, "new");
  g_unlink (link);
}

static void
assert_new_fails (const char *path, int code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (chas_atomic_file_new (path, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, code);
  g_assert_cmpstr (chas_share_error_get_subject (error), ==, path);
}

static void
test_impossible_place_is_said_to_be (Place *place, gconstpointer data)
{
  g_autofree char *lost = g_build_filename (place->folder, "no", "such", "file", NULL);

  assert_new_fails (place->folder, CHAS_SHARE_ERROR_NOT_A_FILE);
  assert_new_fails (lost, CHAS_SHARE_ERROR_NOT_FOUND);
  if (g_access ("/", W_OK) != 0)
    assert_new_fails ("/group.json", CHAS_SHARE_ERROR_NO_PERMISSION);
}

static gboolean
write_much (GOutputStream *stream, GError **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GPtrArray) records = share_random_records (rand, 3000);
  g_autoptr (ChasExchangeWriter) writer = chas_exchange_writer_new (stream, info, FALSE);

  for (guint i = 0; i < records->len; i++)
    if (!chas_exchange_writer_add (writer, records->pdata[i], NULL, error))
      return FALSE;
  return chas_exchange_writer_finish (writer, NULL, error);
}

/* A limit on the size of files stands in for a disk that fails half way. */
static void
test_failed_write_leaves_the_old (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasAtomicFile) file = NULL;
  struct rlimit limit, before;

  g_assert_true (g_file_set_contents (place->path, "old", -1, NULL));
  file = chas_atomic_file_new (place->path, &error);
  g_assert_no_error (error);
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  limit = before;
  limit.rlim_cur = 100 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  g_assert_false (write_much (chas_atomic_file_get_stream (file), &error));
  setrlimit (RLIMIT_FSIZE, &before);
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_IO);
  g_clear_pointer (&file, chas_atomic_file_free);
  assert_content (place->path, "old");
}

static void
test_full_device_is_said_to_be (void)
{
  g_autoptr (GError) error = NULL;
  int fd = open ("/dev/full", O_WRONLY | O_CLOEXEC);
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, TRUE);
  g_autoptr (ChasCsvWriter) table = chas_csv_writer_new (stream, ';');

  g_assert_cmpint (fd, >=, 0);
  g_assert_false (write_much (stream, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_false (chas_csv_writer_finish (table, NULL, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_NO_SPACE);
}

int
main (int argc, char **argv)
{
#define ADD(name, function)                                                                        \
  g_test_add ("/share/atomic-file/" name, Place, NULL, place_init, function, place_clear)

  g_test_init (&argc, &argv, NULL);
  ADD ("file-appears-whole", test_file_appears_whole);
  ADD ("file-given-up-leaves-the-old", test_file_given_up_leaves_the_old);
  ADD ("permissions-are-kept", test_permissions_are_kept);
  ADD ("link-stays-a-link", test_link_stays_a_link);
  ADD ("impossible-place-is-said-to-be", test_impossible_place_is_said_to_be);
  ADD ("failed-write-leaves-the-old", test_failed_write_leaves_the_old);
  g_test_add_func ("/share/atomic-file/full-device-is-said-to-be", test_full_device_is_said_to_be);
  return g_test_run ();
}
