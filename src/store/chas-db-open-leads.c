// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-open-leads.h"

#include "chas-card-facts.h"
#include "chas-queries.h"

static GPtrArray *
list_ids (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_open_leads, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, group_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&ids);
      if (chas_stage_is_open (chas_stage_from_code (chas_stmt_get_text (stmt, 1))))
        g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return NULL;
}

/**
 * chas_db_list_open_leads:
 *
 * Returns: (transfer full) (element-type ChasLeadFacts): what is known of each open lead of the
 * group, who owns it and what was done last; no contacts. %NULL with @error set
 */
GPtrArray *
chas_db_list_open_leads (ChasDb *db, const char *group_id, GError **error)
{
  g_autoptr (GPtrArray) ids = list_ids (db, group_id, error);
  g_autoptr (GPtrArray) leads =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_facts_free);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (ids->pdata[i]);
      gboolean is_there;

      if (!chas_card_facts_read_known (db, facts, &is_there, error) ||
          !chas_card_facts_read_state (db, facts, error))
        return NULL;
      if (is_there)
        g_ptr_array_add (leads, g_steal_pointer (&facts));
    }
  return g_steal_pointer (&leads);
}
