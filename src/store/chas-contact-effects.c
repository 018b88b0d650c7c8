// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-contact-effects.h"

#include "chas-contact-story.h"
#include "chas-entities.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-uuid.h"

/* The id after all that were made while a contact was written. */
static char *
dup_last_id (const char *contact_id)
{
  guint64 ms = (guint64) chas_uuid_get_ms (contact_id) + CHAS_CONTACT_STORY_SECONDS_TO_WRITE * 1000;

  return g_strdup_printf ("%08x-%04x", (guint) (ms >> 16), (guint) (ms & 0xffff));
}

static gboolean
add_record (GPtrArray *records, ChasDb *db, const char *entity, const char *id, GError **error)
{
  ChasEntity *record = chas_row_read (db, chas_entity_info_lookup (entity), id, error);

  if (record == NULL)
    return FALSE;
  g_ptr_array_add (records, record);
  return TRUE;
}

static gboolean
add_records_of (GPtrArray *records,
                ChasDb *db,
                const char *query,
                const char *entity,
                const char *contact_id,
                GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, query, error);
  g_autofree char *last_id = dup_last_id (contact_id);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, contact_id);
  if (sqlite3_bind_parameter_count (stmt) > 1)
    chas_stmt_bind_text (stmt, 2, last_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      if (!add_record (records, db, entity, chas_stmt_get_text (stmt, 0), error))
        break;
    }
  sqlite3_reset (stmt);
  return FALSE;
}

static GPtrArray *
list (ChasDb *db, GPtrArray *chain, const char *query, const char *entity, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chain->len; i++)
    if (!add_records_of (records, db, query, entity, chain->pdata[i], error))
      return NULL;
  return g_steal_pointer (&records);
}

/**
 * chas_contact_effects_list_planned:
 * @chain: (element-type utf8): ids of a contact and its corrections
 *
 * A step says not with which contact it was planned, but both were written in one go.
 *
 * Returns: (transfer full) (element-type ChasFollowUp): what was planned with it, as far as that is
 *   open still and nobody has changed it; %NULL with @error set
 */
GPtrArray *
chas_contact_effects_list_planned (ChasDb *db, GPtrArray *chain, GError **error)
{
  return list (db, chain, chas_query_contact_planned, "follow_up", error);
}

/**
 * chas_contact_effects_list_answered:
 * @chain: (element-type utf8): ids of a contact and its corrections
 *
 * Returns: (transfer full) (element-type ChasFollowUp): what it answered, so that it is done now,
 *   unless a later contact would have answered it; %NULL with @error set
 */
GPtrArray *
chas_contact_effects_list_answered (ChasDb *db, GPtrArray *chain, GError **error)
{
  return list (db, chain, chas_query_contact_answered, "follow_up", error);
}

/**
 * chas_contact_effects_list_booked:
 * @chain: (element-type utf8): ids of a contact and its corrections
 *
 * Returns: (transfer full) (element-type ChasEvent): what it put into the calendar, as far as
 * nobody has changed that; %NULL with @error set
 */
GPtrArray *
chas_contact_effects_list_booked (ChasDb *db, GPtrArray *chain, GError **error)
{
  return list (db, chain, chas_query_contact_booked, "event", error);
}

/**
 * chas_contact_effects_take_back:
 * @made: (element-type ChasEntity): what is no longer to be done, or to be met for
 *
 * Returns: whether it is gone
 */
gboolean
chas_contact_effects_take_back (ChasWriter *writer, GPtrArray *made, GError **error)
{
  for (guint i = 0; i < made->len; i++)
    if (!chas_writer_delete (writer, chas_entity_get_info (made->pdata[i])->name,
                             chas_entity_get_id (made->pdata[i]), error))
      return FALSE;
  return TRUE;
}

/**
 * chas_contact_effects_reopen:
 * @answered: (element-type ChasFollowUp): what is to be done after all
 *
 * Returns: whether it is open
 */
gboolean
chas_contact_effects_reopen (ChasWriter *writer, GPtrArray *answered, GError **error)
{
  for (guint i = 0; i < answered->len; i++)
    {
      g_autoptr (ChasFollowUp) change =
        chas_follow_up_new (chas_entity_get_id (answered->pdata[i]));

      chas_follow_up_set_state (change, CHAS_FOLLOW_UP_STATE_OPEN);
      if (!chas_writer_update (writer, CHAS_ENTITY (change),
                               (const char *const[]) { "state", "closed_at", "contact_id", NULL },
                               error))
        return FALSE;
    }
  return TRUE;
}
