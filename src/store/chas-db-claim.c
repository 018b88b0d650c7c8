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

static gboolean
take (ChasWriter *writer,
      const char *lead_id,
      const char *owner_id,
      const char *claimed_until,
      GError **error)
{
  g_autoptr (ChasLead) change = chas_lead_new (lead_id);

  chas_lead_set_owner_id (change, owner_id);
  chas_lead_set_claimed_until (change, claimed_until);
  return chas_writer_update (writer, CHAS_ENTITY (change), claim_fields, error);
}

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
    if (!take (writer, lead_ids[i], me, until, error))
      return FALSE;
  return chas_writer_commit (writer, out_changes, error);
}

static ChasLeadOwner *
make_member (const char *lead_id, const char *participant_id)
{
  ChasLeadOwner *member = chas_lead_owner_new (NULL);

  chas_lead_owner_set_lead_id (member, lead_id);
  chas_lead_owner_set_participant_id (member, participant_id);
  return member;
}

/* Whoever owns it beside that one keeps it. */
static gboolean
leave (ChasWriter *writer, const char *lead_id, const char *participant_id, GError **error)
{
  g_autoptr (ChasLeadOwner) member = make_member (lead_id, participant_id);
  const ChasEntityInfo *info = chas_entity_get_info (CHAS_ENTITY (member));
  g_autofree char *id = chas_entity_make_member_id (CHAS_ENTITY (member));
  gboolean exists;

  if (!chas_row_exists (chas_writer_get_db (writer), info, id, &exists, error))
    return FALSE;
  return !exists || chas_writer_delete (writer, info->name, id, error);
}

static gboolean
release (ChasWriter *writer, const char *lead_id, const char *participant_id, GError **error)
{
  g_autoptr (ChasEntity) lead =
    chas_row_read (chas_writer_get_db (writer), chas_entity_info_lookup ("lead"), lead_id, error);

  if (lead == NULL || !leave (writer, lead_id, participant_id, error))
    return FALSE;
  return g_strcmp0 (chas_lead_get_owner_id ((ChasLead *) lead), participant_id) != 0 ||
         take (writer, lead_id, NULL, NULL, error);
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

/* A lead of nobody gets its first owner, which is a claim if it is me. */
static gboolean
join (ChasWriter *writer, const char *lead_id, const char *participant_id, GError **error)
{
  ChasDb *db = chas_writer_get_db (writer);
  ChasDate today = chas_env_get_today (chas_db_get_env (db));
  g_autofree char *until = chas_date_dup_text (today + CHAS_CLAIM_DAYS);
  g_autoptr (ChasLeadOwner) member = make_member (lead_id, participant_id);
  g_autofree char *owner = NULL;
  g_autofree char *me = NULL;

  if (!chas_db_read_owner (db, lead_id, &owner, error) || !chas_db_get_me (db, &me, error))
    return FALSE;
  if (owner == NULL)
    return take (writer, lead_id, participant_id,
                 g_strcmp0 (me, participant_id) == 0 ? until : NULL, error);
  return g_str_equal (owner, participant_id) ||
         chas_writer_insert (writer, CHAS_ENTITY (member), error);
}

/**
 * chas_db_set_owns:
 * @owns: whether that participant owns the lead, alone or with others
 * @out_changes: (out) (transfer full): what was touched
 *
 * Adds an owner or removes one; the others keep it, and a claim of theirs goes on. Errors:
 * `NOT_FOUND` if the lead is gone; `INVALID` if the participant is.
 *
 * Returns: whether it is so now
 */
gboolean
chas_db_set_owns (ChasDb *db,
                  const char *lead_id,
                  const char *participant_id,
                  gboolean owns,
                  ChasChanges **out_changes,
                  GError **error)
{
  g_autoptr (ChasWriter) writer = NULL;
  g_autofree char *subject = NULL;

  if (!chas_db_get_title (db, "lead", lead_id, &subject, error) ||
      !(writer = chas_writer_begin (db, N_ ("Change owners of"), subject, error)))
    return FALSE;
  return (owns ? join : release) (writer, lead_id, participant_id, error) &&
         chas_writer_commit (writer, out_changes, error);
}
