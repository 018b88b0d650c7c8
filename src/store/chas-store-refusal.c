// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-refusal.h"
#include "chas-store-result.h"

static gboolean
set_refusal (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_set_refusal (db, request->texts[0], request->texts[1],
                                                           out_changes, error));
}

/**
 * chas_store_set_refusal:
 * @reason: (nullable): in a person's words
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_refusal()
 */
DexFuture *
chas_store_set_refusal (ChasStore *self, const char *company_id, const char *reason)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, set_refusal,
                            chas_store_request_new (company_id, reason, NULL, NULL));
}

static gboolean
drop_refusal (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_done (result, chas_db_drop_refusal (db, request->texts[0],
                                                                    out_changes, error));
}

/**
 * chas_store_drop_refusal:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_drop_refusal()
 */
DexFuture *
chas_store_drop_refusal (ChasStore *self, const char *company_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, drop_refusal,
                            chas_store_request_new (company_id, NULL, NULL, NULL));
}
