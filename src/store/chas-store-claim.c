// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-claim.h"
#include "chas-db-rivals.h"
#include "chas-store-result.h"

static ChasStoreRequest *
request_for (const char *const *lead_ids)
{
  ChasStoreRequest *request = chas_store_request_new (NULL, NULL, NULL, NULL);

  request->ids = g_strdupv ((char **) lead_ids);
  return request;
}

static gboolean
claim_leads (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_claim_leads (db, (const char *const *) request->ids,
                                                           out_changes, error));
}

/**
 * chas_store_claim_leads:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_claim_leads()
 */
DexFuture *
chas_store_claim_leads (ChasStore *self, const char *const *lead_ids)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, claim_leads, request_for (lead_ids));
}

static gboolean
release_leads (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_release_leads (db, (const char *const *) request->ids,
                                                             out_changes, error));
}

/**
 * chas_store_release_leads:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_release_leads()
 */
DexFuture *
chas_store_release_leads (ChasStore *self, const char *const *lead_ids)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, release_leads, request_for (lead_ids));
}

static gboolean
settle_claim (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_settle_claim (db, request->texts[0],
                                                            request->texts[1], request->texts[2],
                                                            request->number != 0, out_changes,
                                                            error));
}

/**
 * chas_store_settle_claim:
 * @rival_id: who has taken on the company of the lead beside its owner
 * @rival_lead_id: (nullable): by which other lead
 * @keep: whether the owner of the lead keeps it, instead of the rival
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_settle_claim()
 */
DexFuture *
chas_store_settle_claim (ChasStore *self,
                         const char *lead_id,
                         const char *rival_id,
                         const char *rival_lead_id,
                         gboolean keep)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (lead_id, rival_id, rival_lead_id, NULL);
  request->number = keep;
  return chas_store_change (self, settle_claim, request);
}

static gboolean
set_owns (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_set_owns (db, request->texts[0], request->texts[1],
                                                        request->number != 0, out_changes, error));
}

/**
 * chas_store_set_owns:
 * @owns: whether that participant owns the lead, alone or with others
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_owns()
 */
DexFuture *
chas_store_set_owns (ChasStore *self,
                     const char *lead_id,
                     const char *participant_id,
                     gboolean owns)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (lead_id, participant_id, NULL, NULL);
  request->number = owns;
  return chas_store_change (self, set_owns, request);
}
