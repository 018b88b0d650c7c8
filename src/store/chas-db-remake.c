// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-remake.h"

#include "chas-merge-context.h"
#include "chas-merge-show.h"
#include "chas-queries.h"

/**
 * chas_db_remake_begin:
 *
 * Makes the empty list of what is new, inside the transaction of a migration.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_remake_begin (ChasDb *self, GError **error)
{
  return chas_db_exec (
    self,
    "CREATE TEMP TABLE IF NOT EXISTS remake_new (entity TEXT NOT NULL, field TEXT);"
    "DELETE FROM temp.remake_new",
    error);
}

/**
 * chas_db_remake_note:
 * @field: (nullable): a new column; %NULL: the whole table is new
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_remake_note (ChasDb *self, const char *entity, const char *field, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self, "INSERT INTO temp.remake_new (entity, field) VALUES (?1, ?2)",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, entity);
  chas_stmt_bind_text (stmt, 2, field);
  return chas_db_run (self, stmt, error);
}

static gboolean
touch (ChasMergeContext *context, const ChasMergeTable *table, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (context->db, chas_query_remake_touch, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, table->n);
  chas_stmt_bind_text (stmt, 2, table->info->name);
  return chas_db_run (context->db, stmt, error);
}

/**
 * chas_db_remake_finish:
 *
 * Makes the rows of all records that have versions of something new say what the versions say.
 * Capture is installed.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_remake_finish (ChasDb *self, GError **error)
{
  g_autoptr (ChasMergeContext) context = chas_merge_context_new (self, error);

  if (context == NULL || !chas_merge_touch_begin (context, error))
    return FALSE;
  for (guint i = 0; i < context->n_tables; i++)
    if (!touch (context, &context->tables[i], error))
      return FALSE;
  return chas_merge_context_set_applying (self, TRUE, error) &&
         chas_merge_show_touched (context, NULL, NULL, error) &&
         chas_merge_context_set_applying (self, FALSE, error);
}
