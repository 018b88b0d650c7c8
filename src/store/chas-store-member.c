// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-member.h"
#include "chas-store-result.h"

/* Who is in a group, and what is said of it. */

static gboolean
list_members (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_list_members (db, request->texts[0], error));
}

/**
 * chas_store_list_members:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@Member], see chas_db_list_members()
 */
DexFuture *
chas_store_list_members (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_members, chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
get_member (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_MEMBER,
                                       chas_db_get_member (db, request->texts[0], request->texts[1],
                                                           error));
}

/**
 * chas_store_get_member:
 *
 * Returns: (transfer full): a future of a [struct@Member], see chas_db_get_member()
 */
DexFuture *
chas_store_get_member (ChasStore *self, const char *group_id, const char *participant_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, get_member,
                          chas_store_request_new (group_id, participant_id, NULL, NULL));
}

static gboolean
save_member (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  char *id = NULL;
  gboolean done =
    chas_db_save_member (db, request->texts[0], request->boxed, &id, out_changes, error);

  return chas_store_result_take_id (result, done, id);
}

/**
 * chas_store_save_member:
 *
 * Returns: (transfer full): a future of the id of the participant, see chas_db_save_member()
 */
DexFuture *
chas_store_save_member (ChasStore *self, const char *group_id, const ChasMemberDraft *draft)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (group_id, NULL, NULL, NULL);
  request->boxed = chas_member_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_member_draft_free;
  return chas_store_change (self, save_member, request);
}

static gboolean
save_education (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  char *const *texts = request->texts;

  return chas_store_result_take_done (result,
                                      chas_db_save_education (db, texts[0], texts[1], texts[2],
                                                              out_changes, error));
}

/**
 * chas_store_save_education:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_save_education()
 */
DexFuture *
chas_store_save_education (ChasStore *self,
                           const char *id,
                           const char *name,
                           const char *abbreviation)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, save_education,
                            chas_store_request_new (id, name, abbreviation, NULL));
}

static gboolean
set_phase (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  return chas_store_result_take_done (result, chas_db_set_phase (db, request->texts[0],
                                                                 (ChasPhase) request->number,
                                                                 out_changes, error));
}

/**
 * chas_store_set_phase:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_phase()
 */
DexFuture *
chas_store_set_phase (ChasStore *self, const char *group_id, ChasPhase phase)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (group_id, NULL, NULL, NULL);
  request->number = phase;
  return chas_store_change (self, set_phase, request);
}
