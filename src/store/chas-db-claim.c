// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-claim.h"

#include <glib/gi18n-lib.h>

#include "chas-db-group.h"
#include "chas-db-title.h"
#include "chas-entities.h"
#include "chas-queries.h"
#include "chas-row.h"
#include "chas-writer.h"

static const char *const claim_fields[] = { "owner_id", "claimed_until", NULL };

/**
 * chas_db_claim_leads:
 * @lead_ids: (array zero-terminated)
 * @out_changes: (out) (transfer full): what was touched
 *
 * Makes me the first owner for the coming days. A claim is a signal, not a lock: a lead of somebody
 * else can be claimed as well. Source: domain.md, section 6
 *
 * Errors: `NOT_FOUND` if a lead is gone or nobody said who sits here.
 *
 * Returns: whether all of them are mine
 */
gboolean
chas_db_claim_leads (ChasDb *db,
                     const char *const *lead_ids,
                     ChasChanges **out_changes,
                     GError **error)
{
  ChasDate today = chas_env_get_today (chas_db_get_env (db));
  g_autofree char *until = chas_date_dup_text (today + CHAS_CLAIM_DAYS);
  g_autofree char *me = chas_db_require_me (db, error);
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (me == NULL || !chas_db_get_titles (db, "lead", lead_ids, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Claim"), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    {
      g_autoptr (ChasLead) change = chas_lead_new (lead_ids[i]);

      chas_lead_set_owner_id (change, me);
      chas_lead_set_claimed_until (change, until);
      if (!chas_writer_update (writer, CHAS_ENTITY (change), claim_fields, error))
        return FALSE;
    }
  return chas_writer_commit (writer, out_changes, error);
}

/* Whoever owns it beside me keeps it. */
static gboolean
leave (ChasWriter *writer, const char *lead_id, const char *me, GError **error)
{
  g_autoptr (ChasLeadOwner) member = chas_lead_owner_new (NULL);
  const ChasEntityInfo *info = chas_entity_get_info (CHAS_ENTITY (member));
  g_autofree char *id = NULL;
  gboolean exists;

  chas_lead_owner_set_lead_id (member, lead_id);
  chas_lead_owner_set_participant_id (member, me);
  id = chas_entity_make_member_id (CHAS_ENTITY (member));
  if (!chas_row_exists (chas_writer_get_db (writer), info, id, &exists, error))
    return FALSE;
  return !exists || chas_writer_delete (writer, info->name, id, error);
}

static gboolean
release (ChasWriter *writer, const char *lead_id, const char *me, GError **error)
{
  g_autoptr (ChasEntity) lead =
    chas_row_read (chas_writer_get_db (writer), chas_entity_info_lookup ("lead"), lead_id, error);
  g_autoptr (ChasLead) change = chas_lead_new (lead_id);

  if (lead == NULL || !leave (writer, lead_id, me, error))
    return FALSE;
  return g_strcmp0 (chas_lead_get_owner_id ((ChasLead *) lead), me) != 0 ||
         chas_writer_update (writer, CHAS_ENTITY (change), claim_fields, error);
}

/**
 * chas_db_release_leads:
 * @lead_ids: (array zero-terminated)
 * @out_changes: (out) (transfer full): what was touched
 *
 * I own these leads no longer. Errors: as chas_db_claim_leads().
 *
 * Returns: whether it is so
 */
gboolean
chas_db_release_leads (ChasDb *db,
                       const char *const *lead_ids,
                       ChasChanges **out_changes,
                       GError **error)
{
  g_autofree char *me = chas_db_require_me (db, error);
  g_autofree char *subject = NULL;
  g_autoptr (ChasWriter) writer = NULL;

  if (me == NULL || !chas_db_get_titles (db, "lead", lead_ids, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Release"), subject, error)))
    return FALSE;
  for (guint i = 0; lead_ids[i] != NULL; i++)
    if (!release (writer, lead_ids[i], me, error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}

/**
 * chas_db_read_claim:
 * @out_owner_id: (out) (nullable): who has claimed the lead
 * @out_until: (out) (nullable): the last day on which that holds, or did
 *
 * Neither is set for a lead that is not claimed, or was and has been contacted since: whoever did
 * that owns it for good.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_read_claim (ChasDb *db,
                    const char *lead_id,
                    char **out_owner_id,
                    char **out_until,
                    GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_claim, error);
  gboolean row;

  *out_owner_id = NULL;
  *out_until = NULL;
  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      *out_owner_id = g_strdup (chas_stmt_get_text (stmt, 0));
      *out_until = g_strdup (chas_stmt_get_text (stmt, 1));
    }
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_db_read_owner:
 * @out_owner_id: (out) (nullable): who owns the lead today; a claim that lapsed is none
 *
 * Errors: `NOT_FOUND`.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_read_owner (ChasDb *db, const char *lead_id, char **out_owner_id, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_owner, error);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, today);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (row)
    *out_owner_id = g_strdup (chas_stmt_get_text (stmt, 0));
  else
    g_set_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND, "No lead %s", lead_id);
  sqlite3_reset (stmt);
  return row;
}
