// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-contact-steps.h"

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
add_step (GPtrArray *steps, ChasDb *db, const char *id, GError **error)
{
  ChasEntity *step = chas_row_read (db, chas_entity_info_lookup ("follow_up"), id, error);

  if (step == NULL)
    return FALSE;
  g_ptr_array_add (steps, step);
  return TRUE;
}

/* @last_id: (nullable): what is bound beside the contact's id */
static gboolean
add_steps_of (GPtrArray *steps,
              ChasDb *db,
              const char *query,
              const char *contact_id,
              const char *last_id,
              GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, query, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, contact_id);
  if (last_id != NULL)
    chas_stmt_bind_text (stmt, 2, last_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      if (!add_step (steps, db, chas_stmt_get_text (stmt, 0), error))
        break;
    }
  sqlite3_reset (stmt);
  return FALSE;
}

/**
 * chas_contact_steps_list_planned:
 * @chain: (element-type utf8): ids of a contact and its corrections
 *
 * A step says not with which contact it was planned, but both were written in one go.
 *
 * Returns: (transfer full) (element-type ChasFollowUp): what was planned with it, as far as that is
 *   open still and nobody has changed it; %NULL with @error set
 */
GPtrArray *
chas_contact_steps_list_planned (ChasDb *db, GPtrArray *chain, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chain->len; i++)
    {
      g_autofree char *last_id = dup_last_id (chain->pdata[i]);

      if (!add_steps_of (steps, db, chas_query_contact_planned, chain->pdata[i], last_id, error))
        return NULL;
    }
  return g_steal_pointer (&steps);
}

/**
 * chas_contact_steps_list_answered:
 * @chain: (element-type utf8): ids of a contact and its corrections
 *
 * Returns: (transfer full) (element-type ChasFollowUp): what it answered, so that it is done now;
 *   %NULL with @error set
 */
GPtrArray *
chas_contact_steps_list_answered (ChasDb *db, GPtrArray *chain, GError **error)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < chain->len; i++)
    if (!add_steps_of (steps, db, chas_query_contact_answered, chain->pdata[i], NULL, error))
      return NULL;
  return g_steal_pointer (&steps);
}

/**
 * chas_contact_steps_take_back:
 * @planned: (element-type ChasFollowUp): what is no longer to be done
 *
 * Returns: whether it is gone
 */
gboolean
chas_contact_steps_take_back (ChasWriter *writer, GPtrArray *planned, GError **error)
{
  for (guint i = 0; i < planned->len; i++)
    if (!chas_writer_delete (writer, "follow_up", chas_entity_get_id (planned->pdata[i]), error))
      return FALSE;
  return TRUE;
}

/**
 * chas_contact_steps_reopen:
 * @answered: (element-type ChasFollowUp): what is to be done after all
 *
 * Returns: whether it is open
 */
gboolean
chas_contact_steps_reopen (ChasWriter *writer, GPtrArray *answered, GError **error)
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
