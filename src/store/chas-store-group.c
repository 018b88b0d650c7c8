// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-group.h"
#include "chas-db-me.h"
#include "chas-store-result.h"

/* Who sits here, and the groups on this machine. */

static gboolean
set_me (ChasDb *db,
        const ChasStoreRequest *request,
        GValue *result,
        ChasChanges **out_changes,
        GError **error)
{
  return chas_store_result_take_done (result, chas_db_set_me (db, request->texts[0], error));
}

/**
 * chas_store_set_me:
 *
 * Says who sits at this machine: no edit of the shared data, no undo step.
 *
 * Returns: (transfer full): a future of %TRUE
 */
DexFuture *
chas_store_set_me (ChasStore *self, const char *participant_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, set_me,
                            chas_store_request_new (participant_id, NULL, NULL, NULL));
}

static gboolean
enter_group (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  char *me = NULL;
  gboolean done = chas_db_enter_group (db, request->texts[0], &me, error);

  return chas_store_result_take_id (result, done, me);
}

/**
 * chas_store_enter_group:
 *
 * Returns: (transfer full): a future of who sits here from now on, or of NULL if they are the same
 *   as before, see chas_db_enter_group()
 */
DexFuture *
chas_store_enter_group (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, enter_group, chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
stay_outside (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_done (result, chas_db_stay_outside (db, request->texts[0], error));
}

/**
 * chas_store_stay_outside:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_stay_outside()
 */
DexFuture *
chas_store_stay_outside (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, stay_outside,
                            chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
find_my_place (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  char *place = NULL;
  gboolean done = chas_db_find_my_place (db, request->texts[0], &place, error);

  return chas_store_result_take_id (result, done, place);
}

/**
 * chas_store_find_my_place:
 *
 * Returns: (transfer full): a future of a text or of NULL, see chas_db_find_my_place()
 */
DexFuture *
chas_store_find_my_place (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, find_my_place, chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
create_group (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  char *id = NULL;
  gboolean done = chas_db_create_group (db, request->boxed, &id, out_changes, error);

  return chas_store_result_take_id (result, done, id);
}

/**
 * chas_store_create_group:
 *
 * Returns: (transfer full): a future of the new group's id, see chas_db_create_group()
 */
DexFuture *
chas_store_create_group (ChasStore *self, const ChasGroupDraft *draft)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = chas_group_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_group_draft_free;
  return chas_store_change (self, create_group, request);
}

static gboolean
join_group (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  char *id = NULL;
  gboolean done =
    chas_db_join_group (db, request->texts[0], request->boxed, &id, out_changes, error);

  return chas_store_result_take_id (result, done, id);
}

/**
 * chas_store_join_group:
 *
 * Returns: (transfer full): a future of the id of who sits here, see chas_db_join_group()
 */
DexFuture *
chas_store_join_group (ChasStore *self, const char *group_id, const ChasGroupDraft *draft)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (group_id, NULL, NULL, NULL);
  request->boxed = chas_group_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_group_draft_free;
  return chas_store_change (self, join_group, request);
}
