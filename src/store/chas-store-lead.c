// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-store-result.h"

/* Leads: added, moved, owned, deleted. */

#define IDS(request) ((const char *const *) (request)->ids)

static ChasStoreRequest *
request_for_leads (const char *const *lead_ids, const char *text)
{
  ChasStoreRequest *request = chas_store_request_new (text, NULL, NULL, NULL);

  request->ids = g_strdupv ((char **) lead_ids);
  return request;
}

static gboolean
add_lead (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  char *id = NULL;
  gboolean done = chas_db_add_lead (db, request->texts[0], request->texts[1], request->texts[2],
                                    &id, out_changes, error);

  return chas_store_result_take_id (result, done, id);
}

/**
 * chas_store_add_lead:
 * @company_name: (nullable): name of a new company
 * @company_id: (nullable): a company that is there already, instead
 *
 * Returns: (transfer full): a future of the new lead's id, see chas_db_add_lead()
 */
DexFuture *
chas_store_add_lead (ChasStore *self,
                     const char *group_id,
                     const char *company_name,
                     const char *company_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, add_lead,
                            chas_store_request_new (group_id, company_name, company_id, NULL));
}

static gboolean
list_elsewhere (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_STRV,
                                       chas_db_list_elsewhere (db, IDS (request),
                                                               (ChasStage) request->number, error));
}

/**
 * chas_store_list_elsewhere:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full): a future of a #GStrv, see chas_db_list_elsewhere()
 */
DexFuture *
chas_store_list_elsewhere (ChasStore *self, const char *const *lead_ids, ChasStage stage)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = request_for_leads (lead_ids, NULL);
  request->number = stage;
  return chas_store_call (self, list_elsewhere, request);
}

typedef struct
{
  ChasStage stage;
  ChasStageCause cause;
} Move;

static gboolean
move_leads (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  const Move *move = request->boxed;

  gboolean done = chas_db_move_leads (db, IDS (request), move->stage, request->texts[0],
                                      move->cause, out_changes, error);

  return chas_store_result_take_step (result, done, *out_changes);
}

/**
 * chas_store_move_leads:
 * @lead_ids: (array zero-terminated): in the order in which they shall stand
 * @before_id: (nullable): the lead before which they come, %NULL for the end
 *
 * Returns: (transfer full): a future of the undo step that it is, for chas_store_undo_step(); see
 * chas_db_move_leads()
 */
DexFuture *
chas_store_move_leads (ChasStore *self,
                       const char *const *lead_ids,
                       ChasStage stage,
                       const char *before_id,
                       ChasStageCause cause)
{
  const Move move = { stage, cause };
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = request_for_leads (lead_ids, before_id);
  request->boxed = g_memdup2 (&move, sizeof move);
  request->free_boxed = g_free;
  return chas_store_change (self, move_leads, request);
}

static gboolean
move_leads_to_owner (ChasDb *db,
                     const ChasStoreRequest *request,
                     GValue *result,
                     ChasChanges **out_changes,
                     GError **error)
{
  const Move *move = request->boxed;

  gboolean done = chas_db_move_leads_to_owner (db, IDS (request), move->stage, request->texts[0],
                                               move->cause, request->texts[1], out_changes, error);

  return chas_store_result_take_step (result, done, *out_changes);
}

/**
 * chas_store_move_leads_to_owner:
 * @owner_id: (nullable): the new first owner, %NULL for nobody
 *
 * Returns: (transfer full): a future of the undo step that it is, see
 * chas_db_move_leads_to_owner()
 */
DexFuture *
chas_store_move_leads_to_owner (ChasStore *self,
                                const char *const *lead_ids,
                                ChasStage stage,
                                const char *before_id,
                                ChasStageCause cause,
                                const char *owner_id)
{
  const Move move = { stage, cause };
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (before_id, owner_id, NULL, NULL);
  request->ids = g_strdupv ((char **) lead_ids);
  request->boxed = g_memdup2 (&move, sizeof move);
  request->free_boxed = g_free;
  return chas_store_change (self, move_leads_to_owner, request);
}

static gboolean
delete_leads (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_delete_leads (db, IDS (request), out_changes, error));
}

/**
 * chas_store_delete_leads:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_delete_leads()
 */
DexFuture *
chas_store_delete_leads (ChasStore *self, const char *const *lead_ids)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, delete_leads, request_for_leads (lead_ids, NULL));
}

static gboolean
set_owner (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_set_owner (db, IDS (request), request->texts[0],
                                                         out_changes, error));
}

/**
 * chas_store_set_owner:
 * @lead_ids: (array zero-terminated)
 * @participant_id: (nullable): the new first owner
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_owner()
 */
DexFuture *
chas_store_set_owner (ChasStore *self, const char *const *lead_ids, const char *participant_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, set_owner, request_for_leads (lead_ids, participant_id));
}

static gboolean
set_lead_education (ChasDb *db,
                    const ChasStoreRequest *request,
                    GValue *result,
                    ChasChanges **out_changes,
                    GError **error)
{
  return chas_store_result_take_done (result, chas_db_set_lead_education (db, request->texts[0],
                                                                          request->texts[1],
                                                                          request->number,
                                                                          out_changes, error));
}

/**
 * chas_store_set_lead_education:
 * @relevant: whether the lead is relevant for the education
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_lead_education()
 */
DexFuture *
chas_store_set_lead_education (ChasStore *self,
                               const char *lead_id,
                               const char *education_id,
                               gboolean relevant)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (lead_id, education_id, NULL, NULL);
  request->number = relevant;
  return chas_store_change (self, set_lead_education, request);
}
