// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-view.h"
#include "chas-store-result.h"

static gboolean
list_views (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_list_views (db, request->texts[0], error));
}

/**
 * chas_store_list_views:
 *
 * Returns: (transfer full): a future of a #GPtrArray of #ChasNamedView, see chas_db_list_views()
 */
DexFuture *
chas_store_list_views (ChasStore *self, const char *group_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_views, chas_store_request_new (group_id, NULL, NULL, NULL));
}

static gboolean
save_view (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  char *id;

  if (!chas_db_save_view (db, request->texts[0], request->boxed, &id, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

/**
 * chas_store_save_view:
 *
 * Returns: (transfer full): a future of the id of the view, see chas_db_save_view()
 */
DexFuture *
chas_store_save_view (ChasStore *self, const char *group_id, const ChasNamedView *view)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (group_id, NULL, NULL, NULL);
  request->boxed = chas_named_view_copy (view);
  request->free_boxed = (GDestroyNotify) chas_named_view_free;
  return chas_store_change (self, save_view, request);
}

static gboolean
delete_view (ChasDb *db,
             const ChasStoreRequest *request,
             GValue *result,
             ChasChanges **out_changes,
             GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_delete_view (db, request->texts[0], request->texts[1],
                                                           out_changes, error));
}

/**
 * chas_store_delete_view:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_delete_view()
 */
DexFuture *
chas_store_delete_view (ChasStore *self, const char *group_id, const char *id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, delete_view, chas_store_request_new (group_id, id, NULL, NULL));
}
