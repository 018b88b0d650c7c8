// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch-waiting.h"

#include "chas-db-conflicts.h"
#include "chas-queries.h"

static gboolean
was_brought (ChasDb *db,
             gint64 batch,
             const ChasConflict *conflict,
             gboolean *out_was,
             GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_batch_brought, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, batch);
  chas_stmt_bind_text (stmt, 2, conflict->entity);
  chas_stmt_bind_text (stmt, 3, conflict->id);
  chas_stmt_bind_text (stmt, 4, conflict->field ? conflict->field : "_del");
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_was = row && chas_stmt_get_int64 (stmt, 0) != 0;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_batch_list_waiting:
 * @batch: an import that is done
 *
 * Returns: (transfer full) (element-type ChasConflict): what waits for a choice since the import;
 *   %NULL with @error set
 */
GPtrArray *
chas_batch_list_waiting (ChasDb *db, gint64 batch, GError **error)
{
  g_autoptr (GPtrArray) conflicts = chas_db_list_conflicts (db, error);
  g_autoptr (GPtrArray) waiting =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_free);

  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    {
      gboolean was;

      if (!was_brought (db, batch, conflicts->pdata[i], &was, error))
        return NULL;
      if (was)
        g_ptr_array_add (waiting, chas_conflict_copy (conflicts->pdata[i]));
    }
  return conflicts ? g_steal_pointer (&waiting) : NULL;
}

static gboolean
is_among (const ChasConflict *conflict, GPtrArray *conflicts)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (chas_conflict_is_about (conflicts->pdata[i], conflict->entity, conflict->id,
                                conflict->field))
      return TRUE;
  return FALSE;
}

/**
 * chas_batch_count_waiting:
 * @waiting: (element-type ChasConflict): what chas_batch_list_waiting() told before
 * @out_n_waiting: (out): how many of these wait still
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_batch_count_waiting (ChasDb *db, GPtrArray *waiting, guint *out_n_waiting, GError **error)
{
  g_autoptr (GPtrArray) conflicts = NULL;

  *out_n_waiting = 0;
  if (waiting->len == 0)
    return TRUE;
  conflicts = chas_db_list_conflicts (db, error);
  for (guint i = 0; conflicts != NULL && i < conflicts->len; i++)
    *out_n_waiting += is_among (conflicts->pdata[i], waiting);
  return conflicts != NULL;
}
