// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-whole.h"

#include "chas-db-merge-records.h"
#include "chas-row.h"

static gboolean
is_merged_away (ChasDb *db, const char *id, gboolean *out_is, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db, "SELECT 1 FROM same_record WHERE id = ?1 AND root <> id", error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  if (!chas_db_step (db, stmt, out_is, error))
    return FALSE;
  sqlite3_reset (stmt);
  return TRUE;
}

/* What went with another that it belongs to is gone already. */
static gboolean
delete_if_there (ChasWriter *writer, const char *entity, const char *id, GError **error)
{
  gboolean exists;

  if (!chas_row_exists (chas_writer_get_db (writer), chas_entity_info_lookup (entity), id, &exists,
                        error))
    return FALSE;
  return !exists || chas_writer_delete (writer, entity, id, error);
}

static gboolean
delete_merged (ChasWriter *writer, const char *entity, const char *id, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autoptr (GPtrArray) merged = NULL;
  gboolean away;

  if (!is_merged_away (db, id, &away, error))
    return FALSE;
  if (away)
    return TRUE;
  merged = chas_db_list_merged (db, entity, id, error);
  for (guint i = 0; merged != NULL && i < merged->len; i++)
    if (!delete_if_there (writer, entity, chas_entity_get_id (merged->pdata[i]), error))
      return FALSE;
  return merged != NULL;
}

/**
 * chas_db_delete_whole:
 *
 * Deletes a record within a step. What was merged into it is one with it: nothing of that stays
 * behind. The other way round, what stands for others stays.
 *
 * Returns: whether it is gone
 */
gboolean
chas_db_delete_whole (ChasWriter *writer, const char *entity, const char *id, GError **error)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (entity);
  gboolean can_merge = info != NULL && chas_entity_info_lookup_field (info, "merged_into") != NULL;

  return (!can_merge || delete_merged (writer, entity, id, error)) &&
         chas_writer_delete (writer, entity, id, error);
}
