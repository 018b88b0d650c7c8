// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-stage-options.h"
#include "chas-store-result.h"

static gboolean
get_stage_options (ChasDb *db,
                   const ChasStoreRequest *request,
                   GValue *result,
                   ChasChanges **out_changes,
                   GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_STAGE_OPTIONS,
                                       chas_db_get_stage_options (db, request->texts[0], error));
}

/**
 * chas_store_get_stage_options:
 *
 * Returns: (transfer full): a future of a [struct@StageOptions], see chas_db_get_stage_options()
 */
DexFuture *
chas_store_get_stage_options (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, get_stage_options,
                          chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
set_stage_option (ChasDb *db,
                  const ChasStoreRequest *request,
                  GValue *result,
                  ChasChanges **out_changes,
                  GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_set_stage_option (db, request->texts[0],
                                                                chas_stage_from_code (request
                                                                                        ->texts[1]),
                                                                request->texts[2],
                                                                (guint) request->number,
                                                                out_changes, error));
}

/**
 * chas_store_set_stage_option:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_stage_option()
 */
DexFuture *
chas_store_set_stage_option (ChasStore *self,
                             const char *group_id,
                             ChasStage stage,
                             const char *label,
                             guint limit)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (group_id, chas_stage_to_code (stage), label, NULL);
  request->number = (int) limit;
  return chas_store_change (self, set_stage_option, request);
}
