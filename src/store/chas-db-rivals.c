// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-rivals.h"

#include <glib/gi18n-lib.h>

#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-instant.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

static const char *const claim_fields[] = { "owner_id", "claimed_until", NULL };

static ChasRival *
read_rival (ChasStmt *stmt, GTimeZone *zone)
{
  ChasRival *rival = g_new0 (ChasRival, 1);
  const char *since = chas_stmt_get_text (stmt, 2);
  gint64 ms = chas_stmt_get_int64 (stmt, 3);

  rival->participant_id = g_strdup (chas_stmt_get_text (stmt, 0));
  rival->name = g_strdup (chas_stmt_get_text (stmt, 1));
  rival->since =
    since ? g_strdup (since) : chas_date_dup_text (chas_instant_get_date (ms / 1000, zone));
  rival->lead_id = g_strdup (chas_stmt_get_text (stmt, 4));
  rival->group_name = g_strdup (chas_stmt_get_text (stmt, 5));
  return rival;
}

/**
 * chas_db_list_rivals:
 *
 * Tells of claims of one company that met: of the same lead, by a merge, or of another open lead of
 * the company, in whichever group. Source: domain.md, section 6
 *
 * Returns: (transfer full) (element-type ChasRival): who has it beside the owner; %NULL with @error
 *   set
 */
GPtrArray *
chas_db_list_rivals (ChasDb *db, const char *lead_id, GError **error)
{
  ChasEnv *env = chas_db_get_env (db);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_rivals, error);
  g_autofree char *today = chas_env_dup_today (env);
  g_autoptr (GPtrArray) rivals = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_rival_free);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, today);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return g_steal_pointer (&rivals);
      g_ptr_array_add (rivals, read_rival (stmt, chas_env_get_zone (env)));
    }
  return NULL;
}

static gboolean
write_owner (ChasWriter *writer,
             const char *lead_id,
             const char *owner_id,
             const char *until,
             GError **error)
{
  g_autoptr (ChasLead) change = chas_lead_new (lead_id);

  chas_lead_set_owner_id (change, owner_id);
  chas_lead_set_claimed_until (change, until);
  return chas_writer_update (writer, CHAS_ENTITY (change), claim_fields, error);
}

/* What they claimed holds as long as they said; they do not get it for good by the way. */
static gboolean
read_until (ChasDb *db, const char *lead_id, const char *rival_id, char **out_until, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_rival_until, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, rival_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_until = row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
  sqlite3_reset (stmt);
  return TRUE;
}

/* An edit closes what its writer saw, but writing what is shown is none: so the other one is shown
 * for a moment. */
static gboolean
settle_lead (ChasWriter *writer,
             const char *lead_id,
             const char *rival_id,
             gboolean keep,
             GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  g_autoptr (ChasEntity) entity =
    chas_row_read (db, chas_entity_info_lookup ("lead"), lead_id, error);
  ChasLead *lead = (ChasLead *) entity;
  g_autofree char *until = NULL;

  /* What is given up is shown before what is kept, and what is kept was replaced once: undo knows
   * by that what stood. */
  return lead != NULL && read_until (db, lead_id, rival_id, &until, error) &&
         write_owner (writer, lead_id, rival_id, until, error) &&
         write_owner (writer, lead_id, chas_lead_get_owner_id (lead),
                      chas_lead_get_claimed_until (lead), error) &&
         (keep || write_owner (writer, lead_id, rival_id, until, error));
}

/**
 * chas_db_settle_claim:
 * @rival_id: who has taken on the company of the lead beside its owner
 * @rival_lead_id: (nullable): by which other lead, see [struct@Rival]
 * @keep: whether the owner of the lead keeps it, instead of the rival
 * @out_changes: (out) (transfer full): what was touched
 *
 * Leaves the company to one of the two. The other one's lead stays, without an owner. One step.
 *
 * Errors: `NOT_FOUND`.
 *
 * Returns: whether it is settled
 */
gboolean
chas_db_settle_claim (ChasDb *db,
                      const char *lead_id,
                      const char *rival_id,
                      const char *rival_lead_id,
                      gboolean keep,
                      ChasChanges **out_changes,
                      GError **error)
{
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (!chas_db_get_title (db, "lead", lead_id, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Settle"), subject, error)))
    return FALSE;
  if (rival_lead_id == NULL
        ? !settle_lead (writer, lead_id, rival_id, keep, error)
        : !write_owner (writer, keep ? rival_lead_id : lead_id, NULL, NULL, error))
    return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}
