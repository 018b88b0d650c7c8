// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-attachment.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "chas-atomic-file.h"
#include "chas-db-file.h"
#include "chas-entities.h"
#include "chas-throw-away.h"

#define FOLDER "attachments"
#define NAME_BYTES_MAX 200 /* a file name may have 255 */

G_DEFINE_QUARK (chas-attachment-error-quark, chas_attachment_error)

static gboolean
fail (GError **error, ChasAttachmentError code, const char *words, const char *what)
{
  g_set_error (error, CHAS_ATTACHMENT_ERROR, code, "%s: %s", what, words);
  return FALSE;
}

/* Another layer's error becomes ours, with its words. */
static gboolean
fail_from (GError **error, GError *cause, const char *what)
{
  fail (error, CHAS_ATTACHMENT_ERROR_FAILED, cause->message, what);
  g_error_free (cause);
  return FALSE;
}

/**
 * chas_attachment_dup_path:
 *
 * Returns: (transfer full): where the content with that hash lies, if it does
 */
char *
chas_attachment_dup_path (const char *data_dir, const char *sha256)
{
  return g_build_filename (data_dir, FOLDER, sha256, NULL);
}

/* Where copies for other programs lie. */
static char *
dup_opened_folder (const char *sha256)
{
  return g_build_filename (g_get_user_runtime_dir (), "chas-career", "opened", sha256, NULL);
}

static gboolean
is_hash (const char *text)
{
  return text && strlen (text) == 64 && strspn (text, "0123456789abcdef") == 64;
}

static gboolean
is_bad (gunichar c)
{
  return c == '/' || c == '\\' || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT;
}

/**
 * chas_attachment_dup_clean_name:
 * @name: any text, such as one that came with a friend's file
 *
 * Returns: (transfer full): a name that is one plain file in one folder, on every system
 */
char *
chas_attachment_dup_clean_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  GString *clean = g_string_new (NULL);

  for (const char *p = valid; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (clean->len + 4 > NAME_BYTES_MAX)
        break;
      g_string_append_unichar (clean, is_bad (c) ? '-' : c);
    }
  g_strstrip (clean->str);
  clean->len = strlen (clean->str);
  while (clean->str[0] == '.' || clean->str[0] == '-')
    g_string_erase (clean, 0, 1);
  if (clean->len == 0)
    g_string_append (clean, "file");
  return g_string_free_and_steal (clean);
}

/* One byte more than is allowed tells that there is more. */
static GBytes *
read_all (GFile *source, const char *what, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *content = NULL;
  gsize n_read = 0;

  if (g_file_query_file_type (source, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
    {
      fail (error, CHAS_ATTACHMENT_ERROR_NOT_A_FILE, "a folder", what);
      return NULL;
    }
  if (!(stream = g_file_read (source, NULL, &cause)))
    {
      fail_from (error, g_steal_pointer (&cause), what);
      return NULL;
    }
  content = g_malloc (CHAS_ATTACHMENT_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), content, CHAS_ATTACHMENT_MAX_SIZE + 1,
                                &n_read, NULL, &cause))
    {
      fail_from (error, g_steal_pointer (&cause), what);
      return NULL;
    }
  if (n_read > CHAS_ATTACHMENT_MAX_SIZE)
    {
      fail (error, CHAS_ATTACHMENT_ERROR_TOO_LARGE, "too large", what);
      return NULL;
    }
  return g_bytes_new (content, n_read);
}

/* What lies at the path, if it is what its name says. */
static GBytes *
read_checked (const char *path, const char *sha256, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *found = NULL;

  if (!is_hash (sha256) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      fail (error, CHAS_ATTACHMENT_ERROR_MISSING, "not on this computer", path);
      return NULL;
    }
  if (!(bytes = read_all (file, path, error)))
    return NULL;
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, sha256))
    return g_steal_pointer (&bytes);
  fail (error, CHAS_ATTACHMENT_ERROR_ALTERED, "not what was added", path);
  return NULL;
}

static gboolean
write_all (const char *path, GBytes *bytes, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (ChasAtomicFile) file = chas_atomic_file_new (path, &cause);

  if (!file ||
      !g_output_stream_write_all (chas_atomic_file_get_stream (file),
                                  g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                  NULL, &cause) ||
      !chas_atomic_file_commit (file, &cause))
    return fail_from (error, g_steal_pointer (&cause), path);
  return TRUE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  return fail (error, CHAS_ATTACHMENT_ERROR_FAILED, g_strerror (errno), path);
}

/**
 * chas_attachment_add:
 * @source: a file anywhere
 * @out_sha256: (out): hash of its content
 * @out_size: (out): in bytes
 *
 * Copies the content of a file into the data folder, where only this user may read it. Content that
 * is there already is not written again, unless it has been damaged.
 *
 * Errors: %CHAS_ATTACHMENT_ERROR `NOT_A_FILE`, `TOO_LARGE`, `FAILED`.
 *
 * Returns: whether the content is there
 */
gboolean
chas_attachment_add (const char *data_dir,
                     GFile *source,
                     char **out_sha256,
                     gint64 *out_size,
                     GError **error)
{
  g_autofree char *shown = g_file_get_parse_name (source);
  g_autoptr (GBytes) bytes = read_all (source, shown, error);
  g_autofree char *folder = g_build_filename (data_dir, FOLDER, NULL);
  g_autofree char *sha256 = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GBytes) there = NULL;

  if (!bytes || !make_folder (folder, error))
    return FALSE;
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  path = chas_attachment_dup_path (data_dir, sha256);
  there = read_checked (path, sha256, NULL);
  if (!there && !write_all (path, bytes, error))
    return FALSE;
  if (g_chmod (path, 0600) != 0)
    return fail (error, CHAS_ATTACHMENT_ERROR_FAILED, g_strerror (errno), path);
  *out_size = (gint64) g_bytes_get_size (bytes);
  *out_sha256 = g_steal_pointer (&sha256);
  return TRUE;
}

/**
 * chas_attachment_is_here:
 * @sha256: (nullable): a hash, as a friend's file gave it
 *
 * Returns: whether something lies there; that it is the right content is seen when it is opened
 */
gboolean
chas_attachment_is_here (const char *data_dir, const char *sha256)
{
  g_autofree char *path = NULL;

  if (!is_hash (sha256))
    return FALSE;
  path = chas_attachment_dup_path (data_dir, sha256);
  return g_file_test (path, G_FILE_TEST_IS_REGULAR);
}

/**
 * chas_attachment_check:
 *
 * Errors: %CHAS_ATTACHMENT_ERROR `MISSING`, `ALTERED`, `FAILED`.
 *
 * Returns: whether the content is there, as it was added
 */
gboolean
chas_attachment_check (const char *data_dir, const char *sha256, GError **error)
{
  g_autofree char *path = chas_attachment_dup_path (data_dir, sha256);
  g_autoptr (GBytes) bytes = read_checked (path, sha256, error);

  return bytes != NULL;
}

/**
 * chas_attachment_remove:
 * @sha256: of a file of which no record tells any more
 *
 * Removes its content, with the copies that were opened. Errors: %CHAS_ATTACHMENT_ERROR `FAILED`.
 *
 * Returns: whether it is gone, or was not there
 */
gboolean
chas_attachment_remove (const char *data_dir, const char *sha256, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *opened = NULL;

  if (!is_hash (sha256))
    return TRUE;
  opened = dup_opened_folder (sha256);
  chas_throw_away_remove (opened);
  path = chas_attachment_dup_path (data_dir, sha256);
  return g_unlink (path) == 0 || errno == ENOENT ||
         fail (error, CHAS_ATTACHMENT_ERROR_FAILED, g_strerror (errno), path);
}

/**
 * chas_attachment_unpack:
 * @name: what the user calls the file
 *
 * Makes a copy for other programs to open: under a name that tells them what it is, and apart from
 * ours, which shall stay as it is. It goes when the user logs out.
 *
 * Errors: %CHAS_ATTACHMENT_ERROR `MISSING`, `ALTERED`, `FAILED`.
 *
 * Returns: (transfer full): path of the copy, which may not be written to
 */
char *
chas_attachment_unpack (const char *data_dir, const char *sha256, const char *name, GError **error)
{
  g_autofree char *path = chas_attachment_dup_path (data_dir, sha256);
  g_autoptr (GBytes) bytes = read_checked (path, sha256, error);
  g_autofree char *clean = chas_attachment_dup_clean_name (name);
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;

  if (!bytes)
    return NULL;
  folder = dup_opened_folder (sha256);
  copy = g_build_filename (folder, clean, NULL);
  if (!make_folder (folder, error))
    return NULL;
  g_unlink (copy);
  if (!write_all (copy, bytes, error))
    return NULL;
  g_chmod (copy, 0400);
  return g_steal_pointer (&copy);
}

static void
add_finding (GPtrArray *findings, ChasFileRef *file, const char *words)
{
  g_ptr_array_add (findings,
                   g_strdup_printf ("file_ref %s: “%s” %s", chas_entity_get_id (CHAS_ENTITY (file)),
                                    chas_file_ref_get_name (file), words));
}

/**
 * chas_attachment_search:
 * @findings: (element-type utf8): gets a line in English for each file that is not as it should be
 *
 * Looks at the content of every file. That of a friend's file stays on the friend's computer: its
 * absence is no finding.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_attachment_search (ChasDb *db, const char *data_dir, GPtrArray *findings, GError **error)
{
  g_autoptr (GPtrArray) files = chas_db_list_attachments (db, FALSE, error);
  g_autoptr (GPtrArray) own = files ? chas_db_list_attachments (db, TRUE, error) : NULL;

  if (!own)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GError) found = NULL;

      if (!chas_attachment_check (data_dir, chas_file_ref_get_sha256 (files->pdata[i]), &found) &&
          !g_error_matches (found, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_MISSING))
        add_finding (findings, files->pdata[i], "is not what was added");
    }
  for (guint i = 0; i < own->len; i++)
    {
      g_autoptr (GError) found = NULL;

      if (!chas_attachment_check (data_dir, chas_file_ref_get_sha256 (own->pdata[i]), &found) &&
          g_error_matches (found, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_MISSING))
        add_finding (findings, own->pdata[i], "is missing");
    }
  return TRUE;
}
