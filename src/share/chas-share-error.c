// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-share-error.h"
#include "chas-share-error-private.h"

typedef struct
{
  ChasSharePlace place;
  char *subject;
} ChasShareErrorPrivate;

static void
chas_share_error_private_init (ChasShareErrorPrivate *extra)
{
}

static void
chas_share_error_private_copy (const ChasShareErrorPrivate *from, ChasShareErrorPrivate *to)
{
  *to = *from;
  to->subject = g_strdup (from->subject);
}

static void
chas_share_error_private_clear (ChasShareErrorPrivate *extra)
{
  g_free (extra->subject);
}

G_DEFINE_EXTENDED_ERROR (ChasShareError, chas_share_error)

static ChasShareError
code_from_io (const GError *io_error)
{
  if (io_error->domain != G_IO_ERROR)
    return CHAS_SHARE_ERROR_IO;

  switch (io_error->code)
    {
    case G_IO_ERROR_PARTIAL_INPUT:
      return CHAS_SHARE_ERROR_TRUNCATED;
    case G_IO_ERROR_INVALID_DATA:
      return CHAS_SHARE_ERROR_DAMAGED;
    case G_IO_ERROR_NOT_FOUND:
      return CHAS_SHARE_ERROR_NOT_FOUND;
    case G_IO_ERROR_IS_DIRECTORY:
    case G_IO_ERROR_NOT_DIRECTORY:
    case G_IO_ERROR_NOT_REGULAR_FILE:
      return CHAS_SHARE_ERROR_NOT_A_FILE;
    case G_IO_ERROR_PERMISSION_DENIED:
    case G_IO_ERROR_READ_ONLY:
      return CHAS_SHARE_ERROR_NO_PERMISSION;
    case G_IO_ERROR_NO_SPACE:
      return CHAS_SHARE_ERROR_NO_SPACE;
    default:
      return CHAS_SHARE_ERROR_IO;
    }
}

/**
 * chas_share_error_get_place:
 * @error: any error
 * @out_line: (out) (optional): line of the file, from 1, or 0 when it is about no line
 * @out_record: (out) (optional): record or row of the file, from 1, or 0
 *
 * Tells where in a file something is wrong.
 *
 * Returns: whether @error is ours and names a line or a record
 */
gboolean
chas_share_error_get_place (const GError *error, guint64 *out_line, guint64 *out_record)
{
  const ChasSharePlace *place;

  if (!error || error->domain != CHAS_SHARE_ERROR)
    return FALSE;

  place = &chas_share_error_get_private (error)->place;
  if (!place->line && !place->record)
    return FALSE;

  if (out_line)
    *out_line = place->line;
  if (out_record)
    *out_record = place->record;
  return TRUE;
}

/**
 * chas_share_error_get_column:
 * @error: any error
 *
 * Tells where in its line something is wrong, which helps with files that are one long line.
 *
 * Returns: the byte of the line, from 1, or 0 when there is nothing to say
 */
guint64
chas_share_error_get_column (const GError *error)
{
  if (!error || error->domain != CHAS_SHARE_ERROR)
    return 0;
  return chas_share_error_get_private (error)->place.column;
}

/**
 * chas_share_error_get_subject:
 * @error: any error
 *
 * Tells what something is wrong with: "lead 0199c3f2-…", the name of a member, a path. For the log
 * and for details, not a sentence.
 *
 * Returns: (nullable): the subject
 */
const char *
chas_share_error_get_subject (const GError *error)
{
  if (!error || error->domain != CHAS_SHARE_ERROR)
    return NULL;
  return chas_share_error_get_private (error)->subject;
}

/* Sets an error of our domain and returns FALSE, to be returned on. @place and @subject may be
 * NULL. */
gboolean
chas_share_error_set (GError **error,
                      ChasShareError code,
                      const ChasSharePlace *place,
                      const char *subject,
                      const char *format,
                      ...)
{
  va_list args;

  if (!error)
    return FALSE;

  va_start (args, format);
  *error = g_error_new_valist (CHAS_SHARE_ERROR, code, format, args);
  va_end (args);
  chas_share_error_add_place (*error, place, subject);
  return FALSE;
}

/* Adds the place and the subject that @error lacks. Errors of other domains are left alone. */
void
chas_share_error_add_place (GError *error, const ChasSharePlace *place, const char *subject)
{
  ChasShareErrorPrivate *extra;

  if (!error || error->domain != CHAS_SHARE_ERROR)
    return;

  extra = chas_share_error_get_private (error);
  if (place && !extra->place.line && !extra->place.record)
    extra->place = *place;
  if (!extra->subject)
    extra->subject = g_strdup (subject);
}

/* Turns what GIO says into our words, takes @io_error and returns FALSE. "Cancelled" stays what it
 * is. */
gboolean
chas_share_error_take_io (GError **error, GError *io_error)
{
  g_autoptr (GError) owned = io_error;

  if (io_error->domain == CHAS_SHARE_ERROR ||
      g_error_matches (io_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else
    g_set_error_literal (error, CHAS_SHARE_ERROR, code_from_io (io_error), io_error->message);
  return FALSE;
}
