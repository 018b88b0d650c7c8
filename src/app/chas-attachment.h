// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-db.h"

G_BEGIN_DECLS

/**
 * ChasAttachmentError:
 * @CHAS_ATTACHMENT_ERROR_FAILED: reading or writing did not work; the message says why
 * @CHAS_ATTACHMENT_ERROR_NOT_A_FILE: a folder, or nothing that has content
 * @CHAS_ATTACHMENT_ERROR_TOO_LARGE: more than %CHAS_ATTACHMENT_MAX_SIZE
 * @CHAS_ATTACHMENT_ERROR_MISSING: the content is not on this computer
 * @CHAS_ATTACHMENT_ERROR_ALTERED: what lies in its place is not what was added
 */
typedef enum
{
  CHAS_ATTACHMENT_ERROR_FAILED,
  CHAS_ATTACHMENT_ERROR_NOT_A_FILE,
  CHAS_ATTACHMENT_ERROR_TOO_LARGE,
  CHAS_ATTACHMENT_ERROR_MISSING,
  CHAS_ATTACHMENT_ERROR_ALTERED,
} ChasAttachmentError;

#define CHAS_ATTACHMENT_ERROR (chas_attachment_error_quark ())
GQuark chas_attachment_error_quark (void);

#define CHAS_ATTACHMENT_MAX_SIZE (50 * 1000 * 1000)

/* Content of files in the data folder, each once, named by its SHA-256. All of it blocks. */
char *chas_attachment_dup_path (const char *data_dir, const char *sha256);
char *chas_attachment_dup_clean_name (const char *name);
gboolean chas_attachment_add (const char *data_dir,
                              GFile *source,
                              char **out_sha256,
                              gint64 *out_size,
                              GError **error);
gboolean chas_attachment_is_here (const char *data_dir, const char *sha256);
gboolean chas_attachment_check (const char *data_dir, const char *sha256, GError **error);
gboolean chas_attachment_remove (const char *data_dir, const char *sha256, GError **error);
char *
chas_attachment_unpack (const char *data_dir, const char *sha256, const char *name, GError **error);
gboolean
chas_attachment_search (ChasDb *db, const char *data_dir, GPtrArray *findings, GError **error);

G_END_DECLS
