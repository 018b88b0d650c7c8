// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-company.h"

#include "chas-domain.h"
#include "chas-name-key.h"
#include "chas-queries.h"
#include "chas-row.h"

static char **
find_ids (ChasDb *db, const ChasCompanyProbe *probe, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_find_company, error);
  g_autofree char *key = probe->name ? chas_name_key_make (probe->name) : NULL;
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  gboolean own_domain = probe->domain != NULL && !chas_domain_is_shared (probe->domain);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, probe->orgnr);
  chas_stmt_bind_text (stmt, 2, own_domain ? probe->domain : NULL);
  chas_stmt_bind_text (stmt, 3, probe->phone_e164);
  chas_stmt_bind_text (stmt, 4, key);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_strv_builder_end (ids);
      g_strv_builder_add (ids, chas_stmt_get_text (stmt, 0));
    }
  return NULL;
}

/**
 * chas_db_find_companies:
 *
 * Finds companies that may be the one described: by organisation number, own domain, phone, and the
 * key of the name.
 *
 * Returns: (transfer full) (element-type ChasCompany): the surest first, at most twenty
 */
GPtrArray *
chas_db_find_companies (ChasDb *db, const ChasCompanyProbe *probe, GError **error)
{
  g_autoptr (GPtrArray) companies = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) ids = find_ids (db, probe, error);

  if (ids == NULL)
    return NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) company = chas_row_list (
        db, chas_entity_info_lookup ("company"),
        "id = ?1 AND NOT EXISTS (SELECT 1 FROM same_record WHERE id = ?1 AND root <> id)", ids[i],
        error);

      if (company == NULL)
        return NULL;
      if (company->len > 0)
        g_ptr_array_add (companies, g_object_ref (company->pdata[0]));
    }
  return g_steal_pointer (&companies);
}
