// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-input-file.h"

#include <string.h>

#include "chas-share-error-private.h"

#define SNIFF_BYTES 4096

/* What GIO would only say after waiting for a pipe for ever. */
static gboolean
check_type (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  GError *local_error = NULL;

  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE, G_FILE_QUERY_INFO_NONE,
                            cancellable, &local_error);
  if (!info)
    return chas_share_error_take_io (error, local_error);
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_A_FILE, NULL, NULL,
                                 "Not a file but a folder, a pipe or a device");
  return TRUE;
}

static gboolean
has_prefix (const char *bytes, gsize length, const char *prefix)
{
  return length >= strlen (prefix) && memcmp (bytes, prefix, strlen (prefix)) == 0;
}

static gboolean
is_binary (const char *bytes, gsize length)
{
  static const char allowed[] = "\t\n\v\f\r\x1a";

  if (has_prefix (bytes, length, "\xFF\xFE") || has_prefix (bytes, length, "\xFE\xFF"))
    return FALSE; /* UTF-16 */
  for (gsize i = 0; i < length; i++)
    if ((guint8) bytes[i] < ' ' && (bytes[i] == '\0' || !strchr (allowed, bytes[i])))
      return TRUE;
  return FALSE;
}

static gboolean
sniff (const char *bytes, gsize length, ChasInputKind *out_kind, GError **error)
{
  const char *first = bytes, *end = bytes + length;

  if (length == 0)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_EMPTY, NULL, NULL, "The file is empty");
  if (has_prefix (bytes, length, "\x1F\x8B"))
    {
      *out_kind = CHAS_INPUT_EXCHANGE;
      return TRUE;
    }
  if (has_prefix (bytes, length, "\xEF\xBB\xBF"))
    first += 3;
  while (first < end && g_ascii_isspace (*first))
    first++;
  /* A file of white space, or with a NUL further on, gets its error from the reader of exchange
   * files. */
  if (first == end || *first == '{' || *first == '[')
    {
      *out_kind = CHAS_INPUT_EXCHANGE;
      return TRUE;
    }
  if (is_binary (bytes, length))
    return chas_share_error_set (error, CHAS_SHARE_ERROR_NOT_OURS, NULL, NULL,
                                 "The file holds no text");
  *out_kind = CHAS_INPUT_CSV;
  return TRUE;
}

static gboolean
detect_kind (GInputStream *stream,
             ChasInputKind *out_kind,
             GCancellable *cancellable,
             GError **error)
{
  char bytes[SNIFF_BYTES];
  gsize n_read;
  GError *local_error = NULL;

  if (!g_input_stream_read_all (stream, bytes, sizeof bytes, &n_read, cancellable, &local_error) ||
      !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  return sniff (bytes, n_read, out_kind, error);
}

/**
 * chas_input_file_open:
 * @file: what the user chose
 * @out_kind: (out): how to read it, by its content
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Opens a file for #ChasExchangeReader or #ChasCsvReader. Never waits for a pipe.
 *
 * Returns: (transfer full): a seekable stream at its beginning
 *
 * Errors: CHAS_SHARE_ERROR NOT_FOUND, NOT_A_FILE, NO_PERMISSION, EMPTY, NOT_OURS, IO, about the
 * file; %G_IO_ERROR_CANCELLED
 */
GInputStream *
chas_input_file_open (GFile *file,
                      ChasInputKind *out_kind,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GError) local_error = NULL;

  if (check_type (file, cancellable, &local_error))
    {
      stream = g_file_read (file, cancellable, &local_error);
      if (!stream)
        chas_share_error_take_io (&local_error, g_steal_pointer (&local_error));
      else if (detect_kind (G_INPUT_STREAM (stream), out_kind, cancellable, &local_error))
        return G_INPUT_STREAM (g_steal_pointer (&stream));
    }

  chas_share_error_add_place (local_error, NULL, g_file_peek_path (file));
  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}
