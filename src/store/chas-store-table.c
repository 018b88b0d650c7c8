// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

typedef struct
{
  ChasTableQuery *query;
  ChasTableOrder *like;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  chas_table_query_free (question->query);
  chas_table_order_unref (question->like);
  g_free (question);
}

static ChasStoreRequest *
make_request (const ChasTableQuery *query, ChasTableOrder *like)
{
  ChasStoreRequest *request = chas_store_request_new (NULL, NULL, NULL, NULL);
  Question *question = g_new0 (Question, 1);

  question->query = chas_table_query_copy (query);
  question->like = chas_table_order_ref (like);
  request->boxed = question;
  request->free_boxed = question_free;
  return request;
}

static gboolean
list_table (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  const Question *question = request->boxed;
  ChasTableOrder *order = chas_db_list_table (db, question->query, error);

  if (order == NULL)
    return FALSE;
  chas_table_order_share (order, question->like);
  g_value_init (result, CHAS_TYPE_TABLE_ORDER);
  g_value_take_boxed (result, order);
  return TRUE;
}

/**
 * chas_store_list_table:
 * @like: an order of about the same leads, or an empty one; the answer shares its memory
 *
 * Returns: (transfer full): a future of a #ChasTableOrder, see chas_db_list_table()
 */
DexFuture *
chas_store_list_table (ChasStore *self, const ChasTableQuery *query, ChasTableOrder *like)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_table, make_request (query, like));
}

/**
 * chas_store_list_table_ahead:
 * @like: see chas_store_list_table()
 *
 * The same for what somebody may ask for: no call waits for it.
 *
 * Returns: (transfer full): a future of a #ChasTableOrder, see chas_db_list_table()
 */
DexFuture *
chas_store_list_table_ahead (ChasStore *self, const ChasTableQuery *query, ChasTableOrder *like)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call_beside (self, "table", list_table, make_request (query, like));
}
