// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-contact.h"

static gboolean
count_attempts (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  ChasAttempts attempts;

  if (!chas_db_count_attempts (db, request->texts[0], &attempts, error))
    return FALSE;
  g_value_init (result, CHAS_TYPE_ATTEMPTS);
  g_value_set_boxed (result, &attempts);
  return TRUE;
}

/**
 * chas_store_count_attempts:
 *
 * Returns: (transfer full): a future of a [struct@Attempts], see chas_db_count_attempts()
 */
DexFuture *
chas_store_count_attempts (ChasStore *self, const char *lead_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, count_attempts, chas_store_request_new (lead_id, NULL, NULL, NULL));
}

static gboolean
log_contact (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  char *id;

  if (!chas_db_log_contact (db, request->boxed, &id, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

/**
 * chas_store_log_contact:
 *
 * Returns: (transfer full): a future of the id of the contact, see chas_db_log_contact()
 */
DexFuture *
chas_store_log_contact (ChasStore *self, const ChasContactDraft *draft)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = chas_contact_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_contact_draft_free;
  return chas_store_change (self, log_contact, request);
}

static gboolean
answer_move (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  const ChasMoveAnswer answer = {
    .step = request->number,
    .wake_date = request->texts[0],
    .close_reason = chas_close_reason_from_code (request->texts[1]),
    .close_text = request->texts[2],
    .kept_warm_by = chas_warm_keeper_from_code (request->texts[3]),
  };

  if (!chas_db_answer_move (db, (const char *const *) request->ids, &answer, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_answer_move:
 * @lead_ids: (array zero-terminated): what was moved
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_answer_move()
 */
DexFuture *
chas_store_answer_move (ChasStore *self, const char *const *lead_ids, const ChasMoveAnswer *answer)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request =
    chas_store_request_new (answer->wake_date, chas_close_reason_to_code (answer->close_reason),
                            answer->close_text, chas_warm_keeper_to_code (answer->kept_warm_by));
  request->ids = g_strdupv ((char **) lead_ids);
  request->number = answer->step;
  return chas_store_change (self, answer_move, request);
}
