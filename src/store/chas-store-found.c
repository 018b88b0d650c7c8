// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-found.h"
#include "chas-store-result.h"

static gboolean
list_found (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_list_found (db, (const char *const *) request->ids,
                                                           request->texts[0],
                                                           (guint) request->number, error));
}

/**
 * chas_store_list_found:
 *
 * Returns: (transfer full): a future of a #GPtrArray of #ChasFound, see chas_db_list_found()
 */
DexFuture *
chas_store_list_found (ChasStore *self,
                       const char *const *lead_ids,
                       const char *search,
                       guint shown)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (search, NULL, NULL, NULL);
  request->ids = g_strdupv ((char **) lead_ids);
  request->number = shown;
  return chas_store_call (self, list_found, request);
}
