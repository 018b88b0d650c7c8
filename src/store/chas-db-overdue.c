// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-overdue.h"

#include "chas-queries.h"

/**
 * chas_db_count_overdue:
 *
 * Returns: (transfer full) (nullable): how many leads of each stage have a next step that should
 *   have been done before today; %NULL with @error set
 */
ChasStageCounts *
chas_db_count_overdue (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (ChasStageCounts) counts = chas_stage_counts_new ();
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_overdue, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, group_id);
  chas_stmt_bind_text (stmt, 2, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      int stage = row ? (int) chas_stage_from_code (chas_stmt_get_text (stmt, 0)) : -1;

      if (!row)
        return g_steal_pointer (&counts);
      if (stage >= 0)
        counts->counts[stage] = (guint) chas_stmt_get_int64 (stmt, 1);
    }
  return NULL;
}
