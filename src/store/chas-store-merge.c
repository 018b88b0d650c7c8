// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-merge-records.h"
#include "chas-store-result.h"

static gboolean
plan_merge (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  ChasMergePlan *plan =
    chas_db_plan_merge (db, request->texts[0], request->texts[1], request->texts[2], error);

  if (plan == NULL)
    return FALSE;
  g_value_init (result, CHAS_TYPE_MERGE_PLAN);
  g_value_take_boxed (result, plan);
  return TRUE;
}

/**
 * chas_store_plan_merge:
 *
 * Returns: (transfer full): a future of a [struct@MergePlan], see chas_db_plan_merge()
 */
DexFuture *
chas_store_plan_merge (ChasStore *self,
                       const char *entity,
                       const char *keep_id,
                       const char *gone_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, plan_merge,
                          chas_store_request_new (entity, keep_id, gone_id, NULL));
}

static gboolean
merge_records (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  return chas_store_result_take_done (result, chas_db_merge_records (db, request->boxed,
                                                                     out_changes, error));
}

/**
 * chas_store_merge_records:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_merge_records()
 */
DexFuture *
chas_store_merge_records (ChasStore *self, const ChasMergePlan *plan)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = chas_merge_plan_copy (plan);
  request->free_boxed = (GDestroyNotify) chas_merge_plan_free;
  return chas_store_change (self, merge_records, request);
}

static gboolean
split_record (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_split_record (db, request->texts[0],
                                                            request->texts[1], out_changes, error));
}

/**
 * chas_store_split_record:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_split_record()
 */
DexFuture *
chas_store_split_record (ChasStore *self, const char *entity, const char *id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, split_record, chas_store_request_new (entity, id, NULL, NULL));
}

static gboolean
list_merged (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  GPtrArray *records = chas_db_list_merged (db, request->texts[0], request->texts[1], error);

  if (records == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, records);
  return TRUE;
}

/**
 * chas_store_list_merged:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [class@Entity], see chas_db_list_merged()
 */
DexFuture *
chas_store_list_merged (ChasStore *self, const char *entity, const char *id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_merged, chas_store_request_new (entity, id, NULL, NULL));
}

static gboolean
set_not_duplicate (ChasDb *db,
                   const ChasStoreRequest *request,
                   GValue *result,
                   ChasChanges **out_changes,
                   GError **error)
{
  return chas_store_result_take_done (result, chas_db_set_not_duplicate (db, request->texts[0],
                                                                         request->texts[1],
                                                                         request->texts[2],
                                                                         request->texts[3],
                                                                         out_changes, error));
}

/**
 * chas_store_set_not_duplicate:
 * @reason: (nullable)
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_not_duplicate()
 */
DexFuture *
chas_store_set_not_duplicate (ChasStore *self,
                              const char *entity,
                              const char *one_id,
                              const char *other_id,
                              const char *reason)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, set_not_duplicate,
                            chas_store_request_new (entity, one_id, other_id, reason));
}
