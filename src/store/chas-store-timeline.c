// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"

#include "chas-db-field-edits.h"
#include "chas-db-file.h"
#include "chas-db-timeline.h"
#include "chas-store-result.h"

/* What happened to a lead, what was changed, and what lies with it. */

typedef struct
{
  ChasTimelineShow show;
  guint limit;
  guint offset;
} Range;

static ChasStoreRequest *
request_range (const char *lead_id, const char *at, const char *id, Range range)
{
  ChasStoreRequest *request = chas_store_request_new (lead_id, at, id, NULL);

  request->boxed = g_memdup2 (&range, sizeof range);
  request->free_boxed = g_free;
  return request;
}

static gboolean
list_timeline (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  const Range *range = request->boxed;

  return chas_store_result_take_boxed (result, CHAS_TYPE_TIMELINE_PAGE,
                                       chas_db_list_timeline (db, request->texts[0],
                                                              request->texts[1], request->texts[2],
                                                              range->show, range->limit, error));
}

/**
 * chas_store_list_timeline:
 * @before_at: (nullable): when the last entry of the page before happened
 * @before_id: (nullable): its id
 *
 * Returns: (transfer full): a future of a [struct@TimelinePage], see chas_db_list_timeline()
 */
DexFuture *
chas_store_list_timeline (ChasStore *self,
                          const char *lead_id,
                          const char *before_at,
                          const char *before_id,
                          ChasTimelineShow show,
                          guint limit)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_timeline,
                          request_range (lead_id, before_at, before_id,
                                         (Range) { .show = show, .limit = limit }));
}

static gboolean
list_field_edits (ChasDb *db,
                  const ChasStoreRequest *request,
                  GValue *result,
                  ChasChanges **out_changes,
                  GError **error)
{
  const Range *range = request->boxed;

  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_list_field_edits (db, request->texts[0],
                                                                 range->limit, range->offset,
                                                                 error));
}

/**
 * chas_store_list_field_edits:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [struct@FieldEdit], see
 * chas_db_list_field_edits()
 */
DexFuture *
chas_store_list_field_edits (ChasStore *self, const char *lead_id, guint limit, guint offset)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_field_edits,
                          request_range (lead_id, NULL, NULL,
                                         (Range) { .limit = limit, .offset = offset }));
}

static gboolean
restore_value (ChasDb *db,
               const ChasStoreRequest *request,
               GValue *result,
               ChasChanges **out_changes,
               GError **error)
{
  char *const *texts = request->texts;

  if (!chas_db_restore_value (db, texts[0], texts[1], texts[2], texts[3], out_changes, error))
    return FALSE;
  g_value_init (result, G_TYPE_BOOLEAN);
  g_value_set_boolean (result, TRUE);
  return TRUE;
}

/**
 * chas_store_restore_value:
 * @value: (nullable): as it was stored
 *
 * Returns: (transfer full): a future of %TRUE, see chas_db_restore_value()
 */
DexFuture *
chas_store_restore_value (ChasStore *self,
                          const char *entity,
                          const char *id,
                          const char *field,
                          const char *value)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, restore_value, chas_store_request_new (entity, id, field, value));
}

static gboolean
list_files (ChasDb *db,
            const ChasStoreRequest *request,
            GValue *result,
            ChasChanges **out_changes,
            GError **error)
{
  return chas_store_result_take_boxed (result, G_TYPE_PTR_ARRAY,
                                       chas_db_list_files (db, request->texts[0], error));
}

/**
 * chas_store_list_files:
 *
 * Returns: (transfer full): a future of a #GPtrArray of [class@FileRef], oldest first
 */
DexFuture *
chas_store_list_files (ChasStore *self, const char *lead_id)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_call (self, list_files, chas_store_request_new (lead_id, NULL, NULL, NULL));
}

static gboolean
add_link (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  char *id = NULL;
  gboolean done = chas_db_add_link (db, request->texts[0], request->texts[1], request->texts[2],
                                    &id, out_changes, error);

  return chas_store_result_take_id (result, done, id);
}

/**
 * chas_store_add_link:
 *
 * Returns: (transfer full): a future of the new record's id, see chas_db_add_link()
 */
DexFuture *
chas_store_add_link (ChasStore *self, const char *lead_id, const char *url, const char *name)
{
  dex_return_error_if_fail (CHAS_IS_STORE (self));
  return chas_store_change (self, add_link, chas_store_request_new (lead_id, url, name, NULL));
}

static gboolean
add_file (ChasDb *db,
          const ChasStoreRequest *request,
          GValue *result,
          ChasChanges **out_changes,
          GError **error)
{
  const gint64 *size = request->boxed;
  char *id = NULL;
  gboolean done = chas_db_add_file (db, request->texts[0], request->texts[1], request->texts[2],
                                    *size, &id, out_changes, error);

  return chas_store_result_take_id (result, done, id);
}

/**
 * chas_store_add_file:
 *
 * Returns: (transfer full): a future of the new record's id, see chas_db_add_file()
 */
DexFuture *
chas_store_add_file (ChasStore *self,
                     const char *lead_id,
                     const char *name,
                     const char *sha256,
                     gint64 size)
{
  ChasStoreRequest *request;

  dex_return_error_if_fail (CHAS_IS_STORE (self));

  request = chas_store_request_new (lead_id, name, sha256, NULL);
  request->boxed = g_memdup2 (&size, sizeof size);
  request->free_boxed = g_free;
  return chas_store_change (self, add_file, request);
}
