// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-store-result.h"

static gboolean
undo (ChasDb *db,
      const ChasStoreRequest *request,
      GValue *result,
      ChasChanges **out_changes,
      GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_UNDO_RESULT,
                                       chas_db_undo (db, out_changes, error));
}

/**
 * chas_store_undo:
 *
 * Returns: (transfer full): a future of a [struct@UndoResult]; `NOT_FOUND` if there is nothing to
 * undo
 */
DexFuture *
chas_store_undo (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, undo, chas_store_request_new (NULL, NULL, NULL, NULL));
}

static gboolean
undo_step (ChasDb *db,
           const ChasStoreRequest *request,
           GValue *result,
           ChasChanges **out_changes,
           GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_UNDO_RESULT,
                                       chas_db_undo_step (db, request->number, out_changes, error));
}

/**
 * chas_store_undo_step:
 *
 * Returns: (transfer full): a future of a [struct@UndoResult], see chas_db_undo_step()
 */
DexFuture *
chas_store_undo_step (ChasStore *self, gint64 step)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));
  request = chas_store_request_new (NULL, NULL, NULL, NULL);
  request->number = (int) step;
  return chas_store_change (self, undo_step, request);
}

static gboolean
redo (ChasDb *db,
      const ChasStoreRequest *request,
      GValue *result,
      ChasChanges **out_changes,
      GError **error)
{
  return chas_store_result_take_boxed (result, CHAS_TYPE_UNDO_RESULT,
                                       chas_db_redo (db, out_changes, error));
}

/**
 * chas_store_redo:
 *
 * Returns: (transfer full): a future of a [struct@UndoResult]; `NOT_FOUND` if there is nothing to
 * redo
 */
DexFuture *
chas_store_redo (ChasStore *self)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, redo, chas_store_request_new (NULL, NULL, NULL, NULL));
}
