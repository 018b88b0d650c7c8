// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-field.h"
#include "chas-db-note.h"
#include "chas-store-result.h"

/* What is typed into a field or a note, and single records that go. */

static gboolean
set_field (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  char *const *texts = request->texts;

  return chas_store_result_take_done (result, chas_db_set_field (db, texts[0], texts[1], texts[2],
                                                                 texts[3], out_changes, error));
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

  return chas_store_result_take_id (result, done, id);
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
  return chas_store_result_take_done (result, chas_db_delete_record (db, request->texts[0],
                                                                     request->texts[1], out_changes,
                                                                     error));
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
