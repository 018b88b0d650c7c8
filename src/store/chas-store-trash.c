// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-purge.h"
#include "chas-db-trash.h"
#include "chas-store-result.h"

static gboolean
list_trash (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY, chas_db_list_trash (db, error));
}

/**
 * chas_store_list_trash:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@TrashEntry], see
 * chas_db_list_trash()
 */
DexFuture *
chas_store_list_trash (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_trash, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
restore_trash (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  return chas_store_result_take_done (result, chas_db_restore_trash (db, request->boxed,
                                                                     out_changes, error));
}

static gpointer
copy_entry (gconstpointer entry, gpointer data)
{
  return chas_trash_entry_copy (entry);
}

static ChasStoreRequest *
request_entries (GPtrArray *entries)
{
  ChasStoreRequest *request = chas_store_request_new (NULL, NULL, NULL, NULL);

  request->boxed = g_ptr_array_copy (entries, copy_entry, NULL);
  g_ptr_array_set_free_func (request->boxed, (GDestroyNotify) chas_trash_entry_free);
  request->free_boxed = (GDestroyNotify) g_ptr_array_unref;
  return request;
}

/**
 * chas_store_restore_trash:
 * @entries: (element-type ChasTrashEntry): at least one, as they were listed
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_restore_trash()
 */
DexFuture *
chas_store_restore_trash (ChasStore *self, GPtrArray *entries)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self) && entries->len > 0);
  return chas_store_change (self, restore_trash, request_entries (entries));
}

static gboolean
count_purge (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  guint n_records;

  if (!chas_db_count_purge (db, request->boxed, &n_records, error))
    return FALSE;
  g_value_init (result, G_TYPE_UINT);
  g_value_set_uint (result, n_records);
  return TRUE;
}

/**
 * chas_store_count_purge:
 * @entries: (element-type ChasTrashEntry): as they were listed
 *
 * Returns: (transfer full): a future of how many records chas_store_purge_trash() would delete
 */
DexFuture *
chas_store_count_purge (ChasStore *self, GPtrArray *entries)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, count_purge, request_entries (entries));
}

static gboolean
purge_trash (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_PURGED,
                                       chas_db_purge_trash (db, request->boxed, out_changes,
                                                            error));
}

/**
 * chas_store_purge_trash:
 * @entries: (element-type ChasTrashEntry): at least one, as they were listed
 *
 * Returns: (transfer full): a future of a #ChasPurged, see chas_db_purge_trash()
 */
DexFuture *
chas_store_purge_trash (ChasStore *self, GPtrArray *entries)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self) && entries->len > 0);
  return chas_store_change (self, purge_trash, request_entries (entries));
}
