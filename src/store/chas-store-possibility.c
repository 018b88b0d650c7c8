// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-possibility.h"
#include "chas-store-result.h"

static gboolean
set_possibility (ChasDb *db,
                 const ChasStoreRequest *request,
                 GValue *result,
                 ChasChanges **out_changes,
                 GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_set_possibility (db, request->texts[0],
                                                               chas_possibility_from_code (request
                                                                                             ->texts
                                                                                               [1]),
                                                               request->number, request->texts[2],
                                                               out_changes, error));
}

/**
 * chas_store_set_possibility:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_possibility()
 */
DexFuture *
chas_store_set_possibility (ChasStore *self,
                            const char *lead_id,
                            ChasPossibility kind,
                            int count,
                            const char *period)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (lead_id, chas_possibility_to_code (kind), period, NULL);
  request->number = count;
  return chas_store_change (self, set_possibility, request);
}

static gboolean
drop_possibility (ChasDb *db,
                  const ChasStoreRequest *request,
                  GValue *result,
                  ChasChanges **out_changes,
                  GError **error)
{
  return chas_store_result_take_done (
    result,
    chas_db_drop_possibility (db, request->texts[0], chas_possibility_from_code (request->texts[1]),
                              out_changes, error));
}

/**
 * chas_store_drop_possibility:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_drop_possibility()
 */
DexFuture *
chas_store_drop_possibility (ChasStore *self, const char *lead_id, ChasPossibility kind)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, drop_possibility,
                            chas_store_request_new (lead_id, chas_possibility_to_code (kind), NULL,
                                                    NULL));
}
