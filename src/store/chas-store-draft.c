// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-draft.h"
#include "chas-db-duplicates.h"

static ChasStoreRequest *
make_request (const char *group_id, const ChasLeadDraft *draft)
{
  ChasStoreRequest *request = chas_store_request_new (group_id, NULL, NULL, NULL);

  request->boxed = chas_lead_draft_copy (draft);
  request->free_boxed = (GDestroyNotify) chas_lead_draft_free;
  return request;
}

static gboolean
find_duplicates (ChasDb *db,
                 const ChasStoreRequest *request,
                 GValue *result,
                 ChasChanges **out_changes,
                 GError **error)
{
  GPtrArray *matches = chas_db_find_duplicates (db, request->texts[0], request->boxed, error);

  if (matches == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, matches);
  return TRUE;
}

/**
 * chas_store_find_duplicates:
 *
 * Returns: (transfer full): a future of an array of [struct@CompanyMatch], see
 *   chas_db_find_duplicates()
 */
DexFuture *
chas_store_find_duplicates (ChasStore *self, const char *group_id, const ChasLeadDraft *draft)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, find_duplicates, make_request (group_id, draft));
}

static gboolean
add_draft (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  char *id;

  if (!chas_db_add_draft (db, request->texts[0], request->boxed, &id, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRING);
  g_value_take_string (result, id);
  return TRUE;
}

/**
 * chas_store_add_draft:
 *
 * Returns: (transfer full): a future of the id of the lead, see chas_db_add_draft()
 */
DexFuture *
chas_store_add_draft (ChasStore *self, const char *group_id, const ChasLeadDraft *draft)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, add_draft, make_request (group_id, draft));
}

static GPtrArray *
copy_drafts (GPtrArray *drafts)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_lead_draft_free);

  for (guint i = 0; i < drafts->len; i++)
    g_ptr_array_add (copy, chas_lead_draft_copy (drafts->pdata[i]));
  return copy;
}

static gboolean
add_drafts (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  GStrv ids;

  if (!chas_db_add_drafts (db, request->texts[0], request->boxed, &ids, out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_STRV);
  g_value_take_boxed (result, ids);
  return TRUE;
}

/**
 * chas_store_add_drafts:
 * @drafts: (element-type ChasLeadDraft): at least one
 *
 * Returns: (transfer full): a future of the ids of the leads, see chas_db_add_drafts()
 */
DexFuture *
chas_store_add_drafts (ChasStore *self, const char *group_id, GPtrArray *drafts)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));
  request = chas_store_request_new (group_id, NULL, NULL, NULL);
  request->boxed = copy_drafts (drafts);
  request->free_boxed = (GDestroyNotify) g_ptr_array_unref;
  return chas_store_change (self, add_drafts, request);
}
