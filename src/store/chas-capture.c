// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture.h"

#include "chas-schema.h"

/* The views and triggers that record changes: all of them, whichever version of the program made
 * them. */
#define CAPTURE_OBJECTS                                                                            \
  " FROM sqlite_schema WHERE type IN ('trigger', 'view') AND (name GLOB 'capture_*'"               \
  " OR name GLOB '*_implied' OR name IN ('versions', 'conflicts')) ORDER BY name"

static gboolean
list_objects (ChasDb *db, GString *drops, GChecksum *checksum, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, "SELECT type, name, sql" CAPTURE_OBJECTS, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  while (TRUE)
    {
      const char *type, *name, *sql;

      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      type = chas_stmt_get_text (stmt, 0);
      name = chas_stmt_get_text (stmt, 1);
      sql = chas_stmt_get_text (stmt, 2);
      if (drops)
        g_string_append_printf (drops, "DROP %s IF EXISTS \"%s\";", type, name);
      g_checksum_update (checksum, (const guchar *) name, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
      g_checksum_update (checksum, (const guchar *) sql, -1);
      g_checksum_update (checksum, (const guchar *) "\n", 1);
    }
}

/**
 * chas_capture_drop:
 * @db: a database with its owner's transaction open
 *
 * Drops every view and trigger of capture, of this or an older program. Changes made then leave no
 * versions.
 *
 * Returns: whether they are gone
 */
gboolean
chas_capture_drop (ChasDb *db, GError **error)
{
  g_autoptr (GString) drops = g_string_new (NULL);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  return list_objects (db, drops, checksum, error) && chas_db_exec (db, drops->str, error);
}

/**
 * chas_capture_install:
 * @db: a database with its owner's transaction open, tables made
 *
 * Makes the views and triggers of capture and notes what they look like.
 *
 * Returns: whether every change of a shared table is recorded from now on
 */
gboolean
chas_capture_install (ChasDb *db, GError **error)
{
  g_autofree char *note =
    g_strdup_printf ("UPDATE sync_meta SET capture = '%s'", chas_schema_capture_hash);

  return chas_capture_drop (db, error) && chas_db_exec (db, chas_schema_capture, error) &&
         chas_db_exec (db, note, error);
}

/**
 * chas_capture_is_whole:
 * @out_whole: (out): whether views and triggers are as they were when installed; tools that rebuild
 *   tables drop triggers
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_capture_is_whole (ChasDb *db, gboolean *out_whole, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  ChasStmt *stmt;
  gboolean row;

  if (!list_objects (db, NULL, checksum, error))
    return FALSE;
  stmt = chas_db_prepare_cached (db, "SELECT capture FROM sync_meta", error);
  if (stmt == NULL || !chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_whole =
    row && g_strcmp0 (chas_stmt_get_text (stmt, 0), g_checksum_get_string (checksum)) == 0;
  sqlite3_reset (stmt);
  return TRUE;
}
