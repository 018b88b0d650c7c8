// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-store-result.h"

#define IDS(strv) ((const char *const *) (strv))

static gboolean
list_options (ChasDb *db,
              const ChasStoreRequest *request,
              GValue *result,
              ChasChanges **out_changes,
              GError **error)
{
  GPtrArray *options =
    chas_db_list_bulk_options (db, (ChasBulkKind) request->number, IDS (request->ids), error);

  if (options == NULL)
    return FALSE;
  g_value_init (result, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (result, options);
  return TRUE;
}

static ChasStoreRequest *
request_new (const char *const *lead_ids, int number)
{
  ChasStoreRequest *request = chas_store_request_new (NULL, NULL, NULL, NULL);

  request->ids = g_strdupv ((char **) lead_ids);
  request->number = number;
  return request;
}

/**
 * chas_store_list_bulk_options:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@BulkOption], see
 * chas_db_list_bulk_options()
 */
DexFuture *
chas_store_list_bulk_options (ChasStore *self, ChasBulkKind kind, const char *const *lead_ids)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_options, request_new (lead_ids, kind));
}

typedef struct
{
  GStrv add;
  GStrv remove;
} Members;

static void
members_free (gpointer data)
{
  Members *members = data;

  g_strfreev (members->add);
  g_strfreev (members->remove);
  g_free (members);
}

static gboolean
change (ChasDb *db,
        const ChasStoreRequest *request,
        GValue *result,
        ChasChanges **out_changes,
        GError **error)
{
  const Members *members = request->boxed;

  return chas_store_result_take_done (result,
                                      chas_db_bulk_change (db, (ChasBulkKind) request->number,
                                                           IDS (request->ids), IDS (members->add),
                                                           IDS (members->remove), out_changes,
                                                           error));
}

/**
 * chas_store_bulk_change:
 * @lead_ids: (array zero-terminated)
 * @add: (array zero-terminated): what all of them shall have
 * @remove: (array zero-terminated): what none of them shall have
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_bulk_change()
 */
DexFuture *
chas_store_bulk_change (ChasStore *self,
                        ChasBulkKind kind,
                        const char *const *lead_ids,
                        const char *const *add,
                        const char *const *remove)
{
  ChasStoreRequest *request;
  Members *members;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = request_new (lead_ids, kind);
  members = g_new0 (Members, 1);
  members->add = g_strdupv ((char **) add);
  members->remove = g_strdupv ((char **) remove);
  request->boxed = members;
  request->free_boxed = members_free;
  return chas_store_change (self, change, request);
}

static gboolean
plan (ChasDb *db,
      const ChasStoreRequest *request,
      GValue *result,
      ChasChanges **out_changes,
      GError **error)
{
  const ChasStepDraft step = {
    .kind = chas_follow_up_kind_from_code (request->texts[0]),
    .due_date = request->texts[1],
    .text = request->texts[2],
  };

  return chas_store_result_take_done (result,
                                      chas_db_bulk_plan (db, IDS (request->ids), &step,
                                                         request->number, out_changes, error));
}

/**
 * chas_store_bulk_plan:
 * @lead_ids: (array zero-terminated)
 * @due_date: a plain date
 * @text: (nullable): in words
 * @replace: whether what was planned before is dropped
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_bulk_plan()
 */
DexFuture *
chas_store_bulk_plan (ChasStore *self,
                      const char *const *lead_ids,
                      ChasFollowUpKind kind,
                      const char *due_date,
                      const char *text,
                      gboolean replace)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (chas_follow_up_kind_to_code (kind), due_date, text, NULL);
  request->ids = g_strdupv ((char **) lead_ids);
  request->number = replace;
  return chas_store_change (self, plan, request);
}
