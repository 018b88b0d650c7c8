// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

static gboolean
list_table (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  ChasTableOrder *order = chas_db_list_table (db, request->boxed, error);

  if (order == NULL)
    return FALSE;
  g_value_init (result, CHAS_TYPE_TABLE_ORDER);
  g_value_take_boxed (result, order);
  return TRUE;
}

/**
 * chas_store_list_table:
 *
 * Returns: (transfer full): a future of a #ChasTableOrder, see chas_db_list_table()
 */
DexFuture *
chas_store_list_table (ChasStore *self, const ChasTableQuery *query)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = chas_table_query_copy (query);
  request->free_boxed = (GDestroyNotify) chas_table_query_free;
  return chas_store_call (self, list_table, request);
}
