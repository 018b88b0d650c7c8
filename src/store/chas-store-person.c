// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-person.h"

static gboolean
save_person (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  char *id;

  if (!chas_db_save_person (db, request->boxed, &id, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

/**
 * chas_store_save_person:
 *
 * Returns: (transfer full): a future of the id of the person, see chas_db_save_person()
 */
DexFuture *
chas_store_save_person (ChasStore *self, const ChasPersonDraft *draft)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = chas_person_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_person_draft_free;
  return chas_store_change (self, save_person, request);
}
