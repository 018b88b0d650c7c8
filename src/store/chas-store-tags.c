// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-tags.h"
#include "chas-store-result.h"

static gboolean
list_tags (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  GPtrArray *tags = chas_db_list_tags (db, error);

  if (tags == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, tags);
  return TRUE;
}

/**
 * chas_store_list_tags:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@BulkOption], see
 * chas_db_list_tags()
 */
DexFuture *
chas_store_list_tags (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_tags, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
rename_tag (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_done (result,
                                      chas_db_rename_tag (db, request->texts[0], request->texts[1],
                                                          out_changes, error));
}

/**
 * chas_store_rename_tag:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_rename_tag()
 */
DexFuture *
chas_store_rename_tag (ChasStore *self, const char *name, const char *new_name)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, rename_tag, chas_store_request_new (name, new_name, NULL, NULL));
}

static gboolean
delete_tag (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_done (result, chas_db_delete_tag (db, request->texts[0],
                                                                  out_changes, error));
}

/**
 * chas_store_delete_tag:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_delete_tag()
 */
DexFuture *
chas_store_delete_tag (ChasStore *self, const char *name)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, delete_tag, chas_store_request_new (name, NULL, NULL, NULL));
}
