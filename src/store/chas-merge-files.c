// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-files.h"

#include "chas-queries.h"

/**
 * chas_merge_files_note:
 * @id: a file's record that is about to be blanked
 *
 * Remembers which content it tells of.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_files_note (ChasMergeContext *context, const char *id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (context->db,
                            "SELECT val ->> '$' FROM version WHERE entity = 'file_ref'"
                            " AND id = ?1 AND field = 'sha256' AND known = 1",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  while (chas_db_step (context->db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      if (chas_stmt_get_text (stmt, 0))
        g_hash_table_add (context->files, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return FALSE;
}

/* Other leads may have the same file, and it may lie in the trash once more. */
static gboolean
is_known (ChasDb *db, const char *hash, gboolean *out_known, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_file_known, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, hash);
  if (!chas_db_step (db, stmt, out_known, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_merge_files_list_lost:
 * @out_lost: (out) (transfer full): SHA-256 of the noted files of which no record tells any more
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_merge_files_list_lost (ChasMergeContext *context, GStrv *out_lost, GError **error)
{
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer hash;
  gboolean known;

  g_hash_table_iter_init (&iter, context->files);
  while (g_hash_table_iter_next (&iter, &hash, NULL))
    {
      if (!is_known (context->db, hash, &known, error))
        return FALSE;
      if (!known)
        g_strv_builder_add (lost, hash);
    }
  *out_lost = g_strv_builder_end (lost);
  return TRUE;
}
