// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "chas-exchange-reader.h"
#include "chas-input-file.h"
#include "chas-json-cursor.h"
#include "chas-share-error.h"
#include "share-support.h"

/* What is wrong with each file of tests/fixtures/bad, and where; 0: it is about no line or record.
 */
static const struct
{
  const char *name;
  ChasShareError code;
  guint64 line;
  guint64 record;
} files[] = {
  { "after-the-end.json", CHAS_SHARE_ERROR_SYNTAX, 6, 0 },
  { "array.json", CHAS_SHARE_ERROR_NOT_OURS, 1, 0 },
  { "bad-entity-name.json", CHAS_SHARE_ERROR_INVALID, 3, 1 },
  { "bad-field-name.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "bad-id.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "bad-stamp.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "brackets.json", CHAS_SHARE_ERROR_SYNTAX, 5, 2 },
  { "control-character.json", CHAS_SHARE_ERROR_SYNTAX, 5, 2 },
  { "damaged.json.gz", CHAS_SHARE_ERROR_DAMAGED, 1, 0 },
  { "deep-beside-records.json", CHAS_SHARE_ERROR_TOO_DEEP, 2, 0 },
  { "deep.json", CHAS_SHARE_ERROR_TOO_DEEP, 3, 1 },
  { "duplicate-entity.json", CHAS_SHARE_ERROR_DUPLICATE, 3, 0 },
  { "duplicate-field.json", CHAS_SHARE_ERROR_DUPLICATE, 5, 2 },
  { "duplicate-in-value.json", CHAS_SHARE_ERROR_DUPLICATE, 5, 2 },
  { "duplicate-member.json", CHAS_SHARE_ERROR_DUPLICATE, 3, 0 },
  { "empty.json", CHAS_SHARE_ERROR_EMPTY, 0, 0 },
  { "gone-life.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "gone-with-a-value.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "have-is-text.json", CHAS_SHARE_ERROR_INVALID, 2, 0 },
  { "huge-exponent.json", CHAS_SHARE_ERROR_NUMBER, 5, 2 },
  { "huge-integer.json", CHAS_SHARE_ERROR_NUMBER, 5, 2 },
  { "invalid-utf8.json", CHAS_SHARE_ERROR_ENCODING, 5, 0 },
  { "lead-is-object.json", CHAS_SHARE_ERROR_INVALID, 2, 0 },
  { "lone-surrogate.json", CHAS_SHARE_ERROR_ENCODING, 5, 2 },
  { "long-id.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "many-digits.json", CHAS_SHARE_ERROR_NUMBER, 5, 2 },
  { "many-values.json", CHAS_SHARE_ERROR_TOO_LARGE, 5, 2 },
  { "newer.json", CHAS_SHARE_ERROR_VERSION, 2, 0 },
  { "no-id.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "no-version.json", CHAS_SHARE_ERROR_INVALID, 0, 0 },
  { "nul-byte.json", CHAS_SHARE_ERROR_ENCODING, 5, 0 },
  { "nul-escape.json", CHAS_SHARE_ERROR_ENCODING, 5, 2 },
  { "number-id.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "other-format.json", CHAS_SHARE_ERROR_NOT_OURS, 1, 0 },
  { "other.json", CHAS_SHARE_ERROR_NOT_OURS, 0, 0 },
  { "overlong-utf8.json", CHAS_SHARE_ERROR_ENCODING, 5, 0 },
  { "picture.json", CHAS_SHARE_ERROR_NOT_OURS, 0, 0 },
  { "prose.json", CHAS_SHARE_ERROR_NOT_OURS, 1, 0 },
  { "record-is-number.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "records-is-array.json", CHAS_SHARE_ERROR_INVALID, 2, 0 },
  { "reserved-field-name.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "spaces.json", CHAS_SHARE_ERROR_EMPTY, 0, 0 },
  { "stamp-of-nothing.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "surrogate-utf8.json", CHAS_SHARE_ERROR_ENCODING, 5, 0 },
  { "trailing-comma.json", CHAS_SHARE_ERROR_SYNTAX, 5, 2 },
  { "truncated.json", CHAS_SHARE_ERROR_TRUNCATED, 5, 2 },
  { "truncated.json.gz", CHAS_SHARE_ERROR_TRUNCATED, 0, 0 },
  { "unknown-state.json", CHAS_SHARE_ERROR_INVALID, 5, 2 },
  { "version-is-text.json", CHAS_SHARE_ERROR_INVALID, 2, 0 },
  { "words.json", CHAS_SHARE_ERROR_SYNTAX, 5, 2 },
  { "wrong-count.json", CHAS_SHARE_ERROR_DAMAGED, 0, 0 },
  { "wrong-sum.json", CHAS_SHARE_ERROR_DAMAGED, 0, 0 },
};

static void
test_file_is_refused_in_its_place (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "bad", files[i].name, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  share_assert_fails (bytes, length, files[i].code, files[i].line, files[i].record);
}

static void
test_no_file_is_forgotten (void)
{
  g_autoptr (GDir) folder = g_dir_open (g_test_get_filename (G_TEST_DIST, "bad", NULL), 0, NULL);
  const char *name;
  guint n_files = 0;

  while ((name = g_dir_read_name (folder)))
    n_files += g_str_has_suffix (name, ".json") || g_str_has_suffix (name, ".gz");
  g_assert_cmpuint (n_files, ==, G_N_ELEMENTS (files));
}

static void
test_cut_anywhere_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GPtrArray) records = share_random_records (rand, 9);
  g_autoptr (GBytes) bytes = share_write (info, records, FALSE);
  gsize last_bracket = g_bytes_get_size (bytes) - 2;

  for (gsize i = 1; i <= last_bracket; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (ShareFile) file = share_read (g_bytes_get_data (bytes, NULL), i, &error);

      g_assert_null (file);
      g_assert_error (error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_TRUNCATED);
      g_assert_true (chas_share_error_get_place (error, NULL, NULL));
    }
}

static void
test_packed_file_cut_anywhere_is_refused (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GPtrArray) records = share_random_records (rand, 9);
  g_autoptr (GBytes) bytes = share_write (info, records, TRUE);

  for (gsize i = 2; i < g_bytes_get_size (bytes); i++)
    share_assert_fails (g_bytes_get_data (bytes, NULL), i, CHAS_SHARE_ERROR_TRUNCATED, 0, 0);
}

/* One wrong bit is found, whatever it hits, or changes nothing that is said. */
static void
test_any_wrong_bit_is_noticed (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  g_autoptr (ChasFileInfo) info = share_info ();
  g_autoptr (GPtrArray) records = share_random_records (rand, 9);
  g_autoptr (GBytes) bytes = share_write (info, records, FALSE);
  gsize length = g_bytes_get_size (bytes);
  g_autofree char *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), length);

  for (gsize i = 0; i < length; i++)
    for (guint bit = 0; bit < 8; bit++)
      {
        g_autoptr (GError) error = NULL;
        g_autoptr (ShareFile) file = NULL;

        copy[i] ^= 1 << bit;
        file = share_read (copy, length, &error);
        g_assert_true (file || error->domain == CHAS_SHARE_ERROR);
        if (file)
          share_assert_equal (records, file->records);
        copy[i] ^= 1 << bit;
      }
}

static void
test_record_has_a_limit (void)
{
  g_autoptr (GString) text =
    g_string_new (SHARE_HEAD "\"records\":{\"note\":[{\"id\":\"a\"},\n{\"text\":\"");

  for (guint i = 0; i < 5 * 1024 * 1024; i++)
    g_string_append_c (text, 'x');
  g_string_append (text, "\",\"id\":\"b\"}]}}");
  share_assert_fails (text->str, text->len, CHAS_SHARE_ERROR_TOO_LARGE, 2, 2);
}

/* A NUL inside a character looks to GLib as if the text ended there. */
static void
test_nul_inside_a_character_is_refused (void)
{
  g_autofree char *bytes = g_strnfill (300 * 1024, 'x');

  memcpy (bytes, SHARE_HEAD "\"later\":\"", strlen (SHARE_HEAD "\"later\":\""));
  memcpy (bytes + 100, "\xe4", 2);
  share_assert_fails (bytes, 300 * 1024, CHAS_SHARE_ERROR_ENCODING, 1, 0);
}

static void
test_error_names_the_record (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ShareFile) file =
    share_read (SHARE_HEAD "\"records\":{\"lead\":[{\"id\":\"l-1\",\"why\":1e999}]}}", -1, &error);

  g_assert_null (file);
  g_assert_cmpstr (chas_share_error_get_subject (error), ==, "lead l-1");
  g_assert_cmpuint (chas_share_error_get_column (error), ==, 72);
}

static void
test_error_survives_a_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) copy = NULL;
  g_autoptr (ShareFile) file = share_read ("{\n7}", -1, &error);
  guint64 line;

  g_assert_null (file);
  copy = g_error_copy (error);
  g_assert_true (chas_share_error_get_place (copy, &line, NULL));
  g_assert_cmpuint (line, ==, 2);
}

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("chas-share-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static void
assert_open_fails (const char *path, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  ChasInputKind kind;

  g_assert_null (chas_input_file_open (file, &kind, NULL, &error));
  g_assert_error (error, CHAS_SHARE_ERROR, code);
  g_assert_cmpstr (chas_share_error_get_subject (error), ==, path);
}

static void
test_folder_and_pipe_are_no_files (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *pipe_path = g_build_filename (folder, "pipe", NULL);

  g_assert_cmpint (mkfifo (pipe_path, 0600), ==, 0);
  assert_open_fails (folder, CHAS_SHARE_ERROR_NOT_A_FILE);
  assert_open_fails (pipe_path, CHAS_SHARE_ERROR_NOT_A_FILE);
  assert_open_fails ("/dev/null", CHAS_SHARE_ERROR_NOT_A_FILE);
  g_unlink (pipe_path);
  assert_open_fails (pipe_path, CHAS_SHARE_ERROR_NOT_FOUND);
  g_rmdir (folder);
}

static void
test_forbidden_file_is_said_to_be (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "secret.json", NULL);

  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_chmod (path, 0);
  if (g_access (path, R_OK) == 0)
    g_test_skip ("the superuser may read everything");
  else
    assert_open_fails (path, CHAS_SHARE_ERROR_NO_PERMISSION);
  g_unlink (path);
  g_rmdir (folder);
}

static void
assert_kind (const char *path, const char *bytes, gsize length, ChasInputKind expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = NULL;
  ChasInputKind kind;

  g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  stream = chas_input_file_open (file, &kind, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (kind, ==, expected);
  g_assert_cmpint (g_seekable_tell (G_SEEKABLE (stream)), ==, 0);
}

static void
test_content_tells_the_kind (void)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, "file.txt", NULL);

  assert_kind (path, " \n{\"a\":1}", 9, CHAS_INPUT_EXCHANGE);
  assert_kind (path, "\x1f\x8b\x08", 3, CHAS_INPUT_EXCHANGE);
  assert_kind (path, "Company;Town\n", 13, CHAS_INPUT_CSV);
  assert_kind (path,
               "\xff\xfe"
               "a\0;\0b\0",
               8, CHAS_INPUT_CSV);
  g_assert_true (g_file_set_contents (path, "\x89PNG\r\n\x1a\n\0\0", 10, NULL));
  assert_open_fails (path, CHAS_SHARE_ERROR_NOT_OURS);
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  assert_open_fails (path, CHAS_SHARE_ERROR_EMPTY);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strdup_printf ("/share/bad-files/%s", files[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file_is_refused_in_its_place);
    }
  g_test_add_func ("/share/bad-files/no-file-is-forgotten", test_no_file_is_forgotten);
  g_test_add_func ("/share/bad-files/cut-anywhere-is-refused", test_cut_anywhere_is_refused);
  g_test_add_func ("/share/bad-files/packed-file-cut-anywhere-is-refused",
                   test_packed_file_cut_anywhere_is_refused);
  g_test_add_func ("/share/bad-files/any-wrong-bit-is-noticed", test_any_wrong_bit_is_noticed);
  g_test_add_func ("/share/bad-files/record-has-a-limit", test_record_has_a_limit);
  g_test_add_func ("/share/bad-files/nul-inside-a-character-is-refused",
                   test_nul_inside_a_character_is_refused);
  g_test_add_func ("/share/bad-files/error-names-the-record", test_error_names_the_record);
  g_test_add_func ("/share/bad-files/error-survives-a-copy", test_error_survives_a_copy);
  g_test_add_func ("/share/bad-files/folder-and-pipe-are-no-files",
                   test_folder_and_pipe_are_no_files);
  g_test_add_func ("/share/bad-files/forbidden-file-is-said-to-be",
                   test_forbidden_file_is_said_to_be);
  g_test_add_func ("/share/bad-files/content-tells-the-kind", test_content_tells_the_kind);
  return g_test_run ();
}
