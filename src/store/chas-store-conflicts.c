// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-conflicts.h"
#include "chas-store-result.h"

static gboolean
list_conflicts (ChasDb *db,
                const ChasStoreRequest *request,
                GValue *result,
                ChasChanges **out_changes,
                GError **error)
{
  GPtrArray *conflicts = chas_db_list_conflicts (db, error);

  if (conflicts == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, conflicts);
  return TRUE;
}

/**
 * chas_store_list_conflicts:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@Conflict], see
 * chas_db_list_conflicts()
 */
DexFuture *
chas_store_list_conflicts (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_conflicts, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gpointer
copy_conflict (gconstpointer conflict, gpointer data)
{
  return chas_conflict_copy (conflict);
}

static gboolean
resolve_conflict (ChasDb *db,
                  const ChasStoreRequest *request,
                  GValue *result,
                  ChasChanges **out_changes,
                  GError **error)
{
  return chas_store_result_take_done (result, chas_db_resolve_conflict (db, request->boxed,
                                                                        request->texts[0],
                                                                        out_changes, error));
}

/**
 * chas_store_resolve_conflict:
 * @text: (nullable): what stands from now on, as stored
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_resolve_conflict()
 */
DexFuture *
chas_store_resolve_conflict (ChasStore *self, const ChasConflict *conflict, const char *text)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (text, NULL, NULL, NULL);
  request->boxed = chas_conflict_copy (conflict);
  request->free_boxed = (GDestroyNotify) chas_conflict_free;
  return chas_store_change (self, resolve_conflict, request);
}

static gboolean
resolve_alike (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  return chas_store_result_take_done (result, chas_db_resolve_alike (db, request->boxed,
                                                                     request->number != 0,
                                                                     out_changes, error));
}

/**
 * chas_store_resolve_alike:
 * @conflicts: (element-type ChasConflict): as they were listed
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_resolve_alike()
 */
DexFuture *
chas_store_resolve_alike (ChasStore *self, GPtrArray *conflicts, gboolean mine)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->boxed = g_ptr_array_copy (conflicts, copy_conflict, NULL);
  g_ptr_array_set_free_func (request->boxed, (GDestroyNotify) chas_conflict_free);
  request->free_boxed = (GDestroyNotify) g_ptr_array_unref;
  request->number = mine;
  return chas_store_change (self, resolve_alike, request);
}

static gboolean
keep_record (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  gboolean is_step;

  if (!chas_db_keep_record (db, request->texts[0], request->texts[1], &is_step, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, is_step);
  return TRUE;
}

/**
 * chas_store_keep_record:
 *
 * Returns: (transfer full): a future of whether undo opens it again, see chas_db_keep_record()
 */
DexFuture *
chas_store_keep_record (ChasStore *self, const char *entity, const char *id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, keep_record, chas_store_request_new (entity, id, NULL, NULL));
}
