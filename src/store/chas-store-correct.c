// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-correct.h"

static gboolean
get_contact (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  ChasContactStory *story = chas_db_get_contact (db, request->texts[0], error);

  if (story == NULL)
    return FALSE;
  g_value_init (result, CHAS_TYPE_CONTACT_STORY);
  g_value_take_boxed (result, story);
  return TRUE;
}

/**
 * chas_store_get_contact:
 *
 * Returns: (transfer full): a future of a [struct@ContactStory], see chas_db_get_contact()
 */
DexFuture *
chas_store_get_contact (ChasStore *self, const char *id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, get_contact, chas_store_request_new (id, NULL, NULL, NULL));
}

static gboolean
correct_contact (ChasDb *db,
                 const ChasStoreRequest *request,
                 GValue *result,
                 ChasChanges **out_changes,
                 GError **error)
{
  char *id;

  if (!chas_db_correct_contact (db, request->texts[0], request->boxed, &id, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

/**
 * chas_store_correct_contact:
 *
 * Returns: (transfer full): a future of the id of what stands there now, see
 * chas_db_correct_contact()
 */
DexFuture *
chas_store_correct_contact (ChasStore *self, const char *id, const ChasContactDraft *draft)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (id, NULL, NULL, NULL);
  request->boxed = chas_contact_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_contact_draft_free;
  return chas_store_change (self, correct_contact, request);
}

static gboolean
delete_contact (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  if (!chas_db_delete_contact (db, request->texts[0], (ChasContactTaking) request->number,
                               out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_delete_contact:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_delete_contact()
 */
DexFuture *
chas_store_delete_contact (ChasStore *self, const char *id, ChasContactTaking taking)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (id, NULL, NULL, NULL);
  request->number = taking;
  return chas_store_change (self, delete_contact, request);
}
