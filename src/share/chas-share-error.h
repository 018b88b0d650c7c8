// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What can be wrong with a file, precise enough to be put into words by whoever shows it. */
#define CHAS_SHARE_ERROR (chas_share_error_quark ())
typedef enum
{
  CHAS_SHARE_ERROR_SYNTAX,    /* not JSON */
  CHAS_SHARE_ERROR_TRUNCATED, /* ends in the middle */
  CHAS_SHARE_ERROR_EMPTY,     /* nothing but white space in it */
  CHAS_SHARE_ERROR_NOT_OURS,  /* something else: a picture, other JSON, a table without columns */
  CHAS_SHARE_ERROR_VERSION,   /* written by a newer program in a format we would misread */
  CHAS_SHARE_ERROR_INVALID, /* well-formed, but a member is missing, misnamed or of the wrong shape
                             */
  CHAS_SHARE_ERROR_DUPLICATE,     /* two members of one object have the same name */
  CHAS_SHARE_ERROR_NUMBER,        /* a number that programs read differently */
  CHAS_SHARE_ERROR_ENCODING,      /* not UTF-8, a NUL, half a surrogate pair */
  CHAS_SHARE_ERROR_TOO_LARGE,     /* a record, row or name over its limit */
  CHAS_SHARE_ERROR_TOO_DEEP,      /* nested deeper than 32 levels */
  CHAS_SHARE_ERROR_DAMAGED,       /* counts, SHA-256 or compression do not agree with the content */
  CHAS_SHARE_ERROR_NOT_FOUND,     /* no such file or folder */
  CHAS_SHARE_ERROR_NOT_A_FILE,    /* a folder, a pipe, a device */
  CHAS_SHARE_ERROR_NO_PERMISSION, /* may not be read or written */
  CHAS_SHARE_ERROR_NO_SPACE,      /* disk or quota full */
  CHAS_SHARE_ERROR_IO,            /* any other trouble of the medium */
} ChasShareError;

GQuark chas_share_error_quark (void);

/* Where in a file, all from 1; 0 where there is nothing to say. */
typedef struct
{
  guint64 line;
  guint64 column; /* byte of the line */
  guint64 record; /* or row */
} ChasSharePlace;

gboolean chas_share_error_get_place (const GError *error, guint64 *out_line, guint64 *out_record);
guint64 chas_share_error_get_column (const GError *error);
const char *chas_share_error_get_subject (const GError *error);

G_END_DECLS
