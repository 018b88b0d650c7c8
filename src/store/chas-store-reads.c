// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-cards.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-overdue.h"
#include "chas-db-stale.h"
#include "chas-store-result.h"

/* Each answer is made on the database thread and never touched there again. */

static gboolean
take_list (GPtrArray *entities, GType type, GValue *result)
{
  GListStore *list;

  if (entities == NULL)
    return FALSE;
  list = g_list_store_new (type);
  g_list_store_splice (list, 0, 0, entities->pdata, entities->len);
  g_value_init (result, G_TYPE_LIST_STORE);
  g_value_take_object (result, list);
  g_ptr_array_unref (entities);
  return TRUE;
}

static gboolean
list_groups (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  return take_list (chas_db_list_groups (db, error), CHAS_TYPE_CAREER_GROUP, result);
}

/**
 * chas_store_list_groups:
 *
 * Returns: (transfer full): a future of a #GListStore of [class@CareerGroup], oldest first
 */
DexFuture *
chas_store_list_groups (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_groups, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
get_me (ChasDb *db,
        const ChasStoreRequest *request,
        GValue *result,
        ChasChanges **out_changes,
        GError **error)
{
  char *me;

  if (!chas_db_get_me (db, &me, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, me);
  return TRUE;
}

/**
 * chas_store_get_me:
 *
 * Returns: (transfer full): a future of the id of who sits here, or of %NULL if nobody said so yet
 */
DexFuture *
chas_store_get_me (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, get_me, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
get_role (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  ChasRole role;

  if (!chas_db_get_role (db, NULL, request->texts[1], &role, error) ||
      (role == CHAS_ROLE_UNSET &&
       !chas_db_get_role (db, request->texts[0], request->texts[1], &role, error)))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_set_static_string (result, chas_role_to_code (role));
  return TRUE;
}

/**
 * chas_store_get_role:
 *
 * Returns: (transfer full): a future of the code of what the participant does today, as staff or
 * else in the group, or of %NULL when nothing is decided
 */
DexFuture *
chas_store_get_role (ChasStore *self, const char *group_id, const char *participant_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, get_role,
                          chas_store_request_new (group_id, participant_id, NULL, NULL));
}

static gboolean
list_participants (ChasDb *db,
                   const ChasStoreRequest *request,
                   GValue *result,
                   ChasChanges **out_changes,
                   GError **error)
{
  return take_list (chas_db_list_participants (db, request->texts[0], error), CHAS_TYPE_PARTICIPANT,
                    result);
}

/**
 * chas_store_list_participants:
 *
 * Returns: (transfer full): a future of a #GListStore of [class@Participant]: who is or was in the
 * group, by name
 */
DexFuture *
chas_store_list_participants (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_participants,
                          chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
list_educations (ChasDb *db,
                 const ChasStoreRequest *request,
                 GValue *result,
                 ChasChanges **out_changes,
                 GError **error)
{
  return take_list (chas_db_list_educations (db, error), CHAS_TYPE_EDUCATION, result);
}

/**
 * chas_store_list_educations:
 *
 * Returns: (transfer full): a future of a #GListStore of [class@Education], by short name
 */
DexFuture *
chas_store_list_educations (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_educations, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
list_cards (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_list_cards (db, request->boxed, error));
}

/**
 * chas_store_list_cards:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [class@Card], see chas_db_list_cards()
 */
DexFuture *
chas_store_list_cards (ChasStore *self, const ChasCardQuery *query)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = chas_card_query_copy (query);
  request->free_boxed = (GDestroyNotify) chas_card_query_free;
  return chas_store_call (self, list_cards, request);
}

static gboolean
get_cards (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_get_cards (db, (const char *const *) request->ids,
                                                          error));
}

/**
 * chas_store_get_cards:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full): a future of a #GPtrArray of [class@Card], without those of leads that
 * are gone
 */
DexFuture *
chas_store_get_cards (ChasStore *self, const char *const *lead_ids)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->ids = g_strdupv ((char **) lead_ids);
  return chas_store_call (self, get_cards, request);
}

static ChasStoreRequest *
request_with_filter (const char *group_id, const ChasLeadFilter *filter)
{
  ChasStoreRequest *request = chas_store_request_new (group_id, NULL, NULL, NULL);

  if (filter)
    {
      request->boxed = chas_lead_filter_copy (filter);
      request->free_boxed = (GDestroyNotify) chas_lead_filter_free;
    }
  return request;
}

static gboolean
count_stages (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_STAGE_COUNTS,
                                       chas_db_count_stages (db, request->texts[0], request->boxed,
                                                             error));
}

/**
 * chas_store_count_stages:
 * @filter: (nullable): which leads
 *
 * Returns: (transfer full): a future of a [struct@StageCounts]
 */
DexFuture *
chas_store_count_stages (ChasStore *self, const char *group_id, const ChasLeadFilter *filter)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, count_stages, request_with_filter (group_id, filter));
}

static gboolean
count_stale (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_STAGE_COUNTS,
                                       chas_db_count_stale (db, request->texts[0], request->boxed,
                                                            error));
}

/**
 * chas_store_count_stale:
 * @filter: which leads; with the rule that says what is stale
 *
 * Returns: (transfer full): a future of a [struct@StageCounts], see chas_db_count_stale()
 */
DexFuture *
chas_store_count_stale (ChasStore *self, const char *group_id, const ChasLeadFilter *filter)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  dex_return_error_if_fail (filter && filter->rule);
  return chas_store_call (self, count_stale, request_with_filter (group_id, filter));
}

static gboolean
list_filter_kinds (ChasDb *db,
                   const ChasStoreRequest *request,
                   GValue *result,
                   ChasChanges **out_changes,
                   GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_STRV,
                                       chas_filter_list_kinds (db, request->texts[0], error));
}

/**
 * chas_store_list_filter_kinds:
 *
 * Returns: (transfer full): a future of a #GStrv, see chas_filter_list_kinds()
 */
DexFuture *
chas_store_list_filter_kinds (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_filter_kinds,
                          chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
count_overdue (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_STAGE_COUNTS,
                                       chas_db_count_overdue (db, request->texts[0], error));
}

/**
 * chas_store_count_overdue:
 *
 * Returns: (transfer full): a future of a [struct@StageCounts], see chas_db_count_overdue()
 */
DexFuture *
chas_store_count_overdue (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, count_overdue, chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
list_filter_options (ChasDb *db,
                     const ChasStoreRequest *request,
                     GValue *result,
                     ChasChanges **out_changes,
                     GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_filter_list_options (db, request->texts[0], error));
}

/**
 * chas_store_list_filter_options:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@FilterOption], see
 * chas_filter_list_options()
 */
DexFuture *
chas_store_list_filter_options (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_filter_options,
                          chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
get_lead (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_LEAD_DETAILS,
                                       chas_db_get_lead (db, request->texts[0], error));
}

/**
 * chas_store_get_lead:
 *
 * Returns: (transfer full): a future of a [struct@LeadDetails]; `NOT_FOUND` if the lead is gone
 */
DexFuture *
chas_store_get_lead (ChasStore *self, const char *lead_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, get_lead, chas_store_request_new (lead_id, NULL, NULL, NULL));
}
