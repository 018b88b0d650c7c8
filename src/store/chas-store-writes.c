// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-field.h"
#include "chas-db-group.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-db-note.h"

#define IDS(request) ((const char *const *) (request)->ids)

static gboolean
take_done (gboolean done, GValue *result)
{
  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

static gboolean
take_id (gboolean done, char *id, GValue *result)
{
  if (!done)
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

static ChasStoreRequest *
request_for_leads (const char *const *lead_ids, const char *text)
{
  ChasStoreRequest *request = chas_store_request_new (text, NULL, NULL, NULL);

  request->ids = g_strdupv ((char **) lead_ids);
  return request;
}

static gboolean
set_me (ChasDb *db,
        const ChasStoreRequest *request,
        GValue *result,
        ChasChanges **out_changes,
        GError **error)
{
  return take_done (chas_db_set_me (db, request->texts[0], error), result);
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
create_group (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  char *id = NULL;
  gboolean done = chas_db_create_group (db, request->boxed, &id, out_changes, error);

  return take_id (done, id, result);
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

  return take_id (done, id, result);
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

  return take_id (done, id, result);
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

  return take_done (chas_db_move_leads (db, IDS (request), move->stage, request->texts[0],
                                        move->cause, out_changes, error),
                    result);
}

/**
 * chas_store_move_leads:
 * @lead_ids: (array zero-terminated): in the order in which they shall stand
 * @before_id: (nullable): the lead before which they come, %NULL for the end
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_move_leads()
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

  return take_done (chas_db_move_leads_to_owner (db, IDS (request), move->stage, request->texts[0],
                                                 move->cause, request->texts[1], out_changes,
                                                 error),
                    result);
}

/**
 * chas_store_move_leads_to_owner:
 * @owner_id: (nullable): the new first owner, %NULL for nobody
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_move_leads_to_owner()
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
  return take_done (chas_db_delete_leads (db, IDS (request), out_changes, error), result);
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
  return take_done (chas_db_set_owner (db, IDS (request), request->texts[0], out_changes, error),
                    result);
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
  return take_done (chas_db_set_lead_education (db, request->texts[0], request->texts[1],
                                                request->number, out_changes, error),
                    result);
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

static gboolean
set_field (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  char *const *texts = request->texts;

  return take_done (chas_db_set_field (db, texts[0], texts[1], texts[2], texts[3], out_changes,
                                       error),
                    result);
}

/**
 * chas_store_set_field:
 * @text: (nullable): as typed; empty or %NULL unsets
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_set_field()
 */
DexFuture *
chas_store_set_field (ChasStore *self,
                      const char *entity,
                      const char *id,
                      const char *field,
                      const char *text)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, set_field, chas_store_request_new (entity, id, field, text));
}

static gboolean
add_note (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  char *id = NULL;
  gboolean done =
    chas_db_add_note (db, request->texts[0], request->texts[1], &id, out_changes, error);

  return take_id (done, id, result);
}

/**
 * chas_store_add_note:
 *
 * Returns: (transfer full): a future of the new note's id, see chas_db_add_note()
 */
DexFuture *
chas_store_add_note (ChasStore *self, const char *lead_id, const char *text)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, add_note, chas_store_request_new (lead_id, text, NULL, NULL));
}

static gboolean
delete_record (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  return take_done (chas_db_delete_record (db, request->texts[0], request->texts[1], out_changes,
                                           error),
                    result);
}

/**
 * chas_store_delete_record:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_delete_record()
 */
DexFuture *
chas_store_delete_record (ChasStore *self, const char *entity, const char *id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, delete_record, chas_store_request_new (entity, id, NULL, NULL));
}

static gboolean
take_undo (ChasUndoResult *undone, GValue *result)
{
  if (undone == NULL)
    return FALSE;
  g_value_init (result, CHAS_TYPE_UNDO_RESULT);
  g_value_take_boxed (result, undone);
  return TRUE;
}

static gboolean
undo (ChasDb *db,
      const ChasStoreRequest *request,
      GValue *result,
      ChasChanges **out_changes,
      GError **error)
{
  return take_undo (chas_db_undo (db, out_changes, error), result);
}

/**
 * chas_store_undo:
 *
 * Returns: (transfer full): a future of a [struct@UndoResult]; `NOT_FOUND` if there is nothing to
 * undo
 */
DexFuture *
chas_store_undo (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, undo, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
redo (ChasDb *db,
      const ChasStoreRequest *request,
      GValue *result,
      ChasChanges **out_changes,
      GError **error)
{
  return take_undo (chas_db_redo (db, out_changes, error), result);
}

/**
 * chas_store_redo:
 *
 * Returns: (transfer full): a future of a [struct@UndoResult]; `NOT_FOUND` if there is nothing to
 * redo
 */
DexFuture *
chas_store_redo (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, redo, chas_store_request_new (NULL, NULL, NULL, NULL));
}
