// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-check.h"

#include "chas-fields.h"

/**
 * chas_db_check_ours:
 * @out_schema: (out) (optional): number of the file's schema, 0 for an empty file
 *
 * Reads only. Errors: `FOREIGN` for another program's database, `TOO_NEW` for a later schema than
 * ours, `CORRUPT` when the file cannot be read.
 *
 * Returns: whether this program may write to the file
 */
gboolean
chas_db_check_ours (ChasDb *self, gint64 *out_schema, GError **error)
{
  gint64 application;
  gint64 schema;
  gint64 n_things;

  if (!chas_db_get_int64 (self, "PRAGMA application_id", &application, error) ||
      !chas_db_get_int64 (self, "PRAGMA user_version", &schema, error) ||
      !chas_db_get_int64 (self, "SELECT count(*) FROM sqlite_schema", &n_things, error))
    return FALSE;
  if (application != CHAS_DB_APPLICATION_ID && (application != 0 || schema != 0 || n_things != 0))
    {
      g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FOREIGN,
                           "Made by another program");
      return FALSE;
    }
  if (schema > chas_fields_get_schema ())
    {
      g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_TOO_NEW, "Schema %d, we know %d",
                   (int) schema, chas_fields_get_schema ());
      return FALSE;
    }
  if (out_schema != NULL)
    *out_schema = schema;
  return TRUE;
}

/**
 * chas_db_check_whole:
 *
 * Reads every page: about a second for a hundred megabytes. Errors: `CORRUPT`.
 *
 * Returns: whether the file is undamaged
 */
gboolean
chas_db_check_whole (ChasDb *self, GError **error)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (self, "PRAGMA quick_check(1)", error);
  const char *words;
  gboolean row;

  if (stmt == NULL || !chas_db_step (self, stmt, &row, error))
    return FALSE;
  words = row ? chas_stmt_get_text (stmt, 0) : "no answer";
  if (g_strcmp0 (words, "ok") == 0)
    return TRUE;
  g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT, "The file is damaged: %s", words);
  return FALSE;
}
