// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-follow-up.h"
#include "chas-store-result.h"

static gboolean
finish_follow_up (ChasDb *db,
                  const ChasStoreRequest *request,
                  GValue *result,
                  ChasChanges **out_changes,
                  GError **error)
{
  if (!chas_db_finish_follow_up (db, request->texts[0], out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_finish_follow_up:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_finish_follow_up()
 */
DexFuture *
chas_store_finish_follow_up (ChasStore *self, const char *follow_up_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, finish_follow_up,
                            chas_store_request_new (follow_up_id, NULL, NULL, NULL));
}

static gboolean
postpone_follow_up (ChasDb *db,
                    const ChasStoreRequest *request,
                    GValue *result,
                    ChasChanges **out_changes,
                    GError **error)
{
  if (!chas_db_postpone_follow_up (db, request->texts[0], request->texts[1], out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_postpone_follow_up:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_postpone_follow_up()
 */
DexFuture *
chas_store_postpone_follow_up (ChasStore *self, const char *follow_up_id, const char *due_date)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, postpone_follow_up,
                            chas_store_request_new (follow_up_id, due_date, NULL, NULL));
}

static ChasStoreRequest *
request_for_step (const char *id, const ChasStepDraft *step)
{
  ChasStoreRequest *request =
    chas_store_request_new (id, step->due_date, step->assignee_id, step->text);

  request->number = step->kind;
  return request;
}

static ChasStepDraft
read_step (const ChasStoreRequest *request)
{
  return (ChasStepDraft) {
    .kind = (ChasFollowUpKind) request->number,
    .due_date = request->texts[1],
    .assignee_id = request->texts[2],
    .text = request->texts[3],
  };
}

static gboolean
edit_follow_up (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  const ChasStepDraft step = read_step (request);

  return chas_store_result_take_done (result, chas_db_edit_follow_up (db, request->texts[0], &step,
                                                                      out_changes, error));
}

/**
 * chas_store_edit_follow_up:
 * @step: what is to be done instead
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_edit_follow_up()
 */
DexFuture *
chas_store_edit_follow_up (ChasStore *self, const char *follow_up_id, const ChasStepDraft *step)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, edit_follow_up, request_for_step (follow_up_id, step));
}

static gboolean
plan_follow_up (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  const ChasStepDraft step = read_step (request);

  return chas_store_result_take_done (result, chas_db_plan_follow_up (db, request->texts[0], &step,
                                                                      out_changes, error));
}

/**
 * chas_store_plan_follow_up:
 * @step: what is to be done with the lead
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_plan_follow_up()
 */
DexFuture *
chas_store_plan_follow_up (ChasStore *self, const char *lead_id, const ChasStepDraft *step)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, plan_follow_up, request_for_step (lead_id, step));
}
