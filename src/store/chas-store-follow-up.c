// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-follow-up.h"

static gboolean
finish_follow_up (ChasDb *db,
                  const ChasStoreRequest *request,
                  GValue *result,
                  ChasChanges **out_changes,
                  GError **error)
{
  if (!chas_db_finish_follow_up (db, request->texts[0], out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_finish_follow_up:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_finish_follow_up()
 */
DexFuture *
chas_store_finish_follow_up (ChasStore *self, const char *follow_up_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, finish_follow_up,
                            chas_store_request_new (follow_up_id, NULL, NULL, NULL));
}

static gboolean
postpone_follow_up (ChasDb *db,
                    const ChasStoreRequest *request,
                    GValue *result,
                    ChasChanges **out_changes,
                    GError **error)
{
  if (!chas_db_postpone_follow_up (db, request->texts[0], request->texts[1], out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_postpone_follow_up:
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_postpone_follow_up()
 */
DexFuture *
chas_store_postpone_follow_up (ChasStore *self, const char *follow_up_id, const char *due_date)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, postpone_follow_up,
                            chas_store_request_new (follow_up_id, due_date, NULL, NULL));
}
