// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-duplicates.h"

#include "chas-name-key.h"
#include "chas-orgnr.h"
#include "chas-phone.h"
#include "chas-queries.h"
#include "chas-trashed.h"

/* Names that are alike begin alike. */
#define N_FIRST_LETTERS 4
#define LAST_LETTER "\xf4\x8f\xbf\xbf"

static void
bind_name (ChasStmt *stmt, const char *name)
{
  g_autofree char *key = name ? chas_name_key_make (name) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  chas_stmt_bind_text (stmt, 4, key && *key ? key : NULL);
  if (key && g_utf8_strlen (key, -1) >= N_FIRST_LETTERS)
    {
      from = g_utf8_substring (key, 0, N_FIRST_LETTERS);
      to = g_strconcat (from, LAST_LETTER, NULL);
    }
  chas_stmt_bind_text (stmt, 6, from);
  chas_stmt_bind_text (stmt, 7, to);
}

static void
bind (ChasStmt *stmt, const ChasLeadDraft *draft)
{
  const char *number = draft->parts[CHAS_LEAD_PART_ORGNR];
  char orgnr[CHAS_ORGNR_SIZE];
  gboolean valid = number && chas_orgnr_parse (number, orgnr) == CHAS_ORGNR_VALID;
  g_autofree char *domain = chas_lead_draft_dup_domain (draft);
  g_autofree char *phone = chas_phone_to_e164 (draft->parts[CHAS_LEAD_PART_PHONE]);

  chas_stmt_bind_text (stmt, 1, valid ? orgnr : NULL);
  chas_stmt_bind_text (stmt, 2, domain);
  chas_stmt_bind_text (stmt, 3, phone);
  bind_name (stmt, draft->parts[CHAS_LEAD_PART_COMPANY]);
  chas_stmt_bind_text (stmt, 5, draft->parts[CHAS_LEAD_PART_PERSON_MAIL]);
  chas_stmt_bind_text (stmt, 8, draft->parts[CHAS_LEAD_PART_MAIL]);
}

static ChasCompanyMatch *
read_match (ChasStmt *stmt)
{
  ChasCompanyMatch *match = g_new0 (ChasCompanyMatch, 1);

  match->company_id = g_strdup (chas_stmt_get_text (stmt, 0));
  match->name = g_strdup (chas_stmt_get_text (stmt, 1));
  match->orgnr = g_strdup (chas_stmt_get_text (stmt, 2));
  match->domain = g_strdup (chas_stmt_get_text (stmt, 3));
  match->phone_e164 = g_strdup (chas_stmt_get_text (stmt, 4));
  match->municipality = g_strdup (chas_stmt_get_text (stmt, 5));
  match->county = g_strdup (chas_stmt_get_text (stmt, 6));
  match->key = g_strdup (chas_stmt_get_text (stmt, 7));
  match->same_mail = chas_stmt_get_int64 (stmt, 8) != 0;
  match->do_not_contact = chas_stmt_get_int64 (stmt, 9) != 0;
  match->email = g_strdup (chas_stmt_get_text (stmt, 10));
  return match;
}

static gboolean
describe (ChasDb *db, ChasStmt *stmt, const char *group_id, ChasCompanyMatch *match, GError **error)
{
  gboolean row;

  chas_stmt_bind_text (stmt, 1, match->company_id);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (row)
    {
      match->lead_id = g_strdup (chas_stmt_get_text (stmt, 0));
      match->stage = chas_stage_from_code (chas_stmt_get_text (stmt, 1));
      match->owner = g_strdup (chas_stmt_get_text (stmt, 2));
      match->contacted = g_strdup (chas_stmt_get_text (stmt, 3));
    }
  sqlite3_reset (stmt);
  return match->lead_id || chas_trashed_tell_lead (db, group_id, match, error);
}

/**
 * chas_db_describe_candidates:
 * @group_id: whose leads are told of
 * @matches: (element-type ChasCompanyMatch): see chas_db_find_candidates()
 *
 * Tells of each what lead the group has for it, or that the lead lies in the trash.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_describe_candidates (ChasDb *db, const char *group_id, GPtrArray *matches, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_company_lead, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 2, group_id);
  chas_stmt_bind_text (stmt, 3, today);
  for (guint i = 0; i < matches->len; i++)
    {
      ChasCompanyMatch *match = matches->pdata[i];

      if (!match->trashed && !describe (db, stmt, group_id, match, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * chas_db_find_candidates:
 * @group_id: of whose leads the trash is told
 *
 * Finds companies that may be the one of a draft: what identifies it is looked up; names are only
 * narrowed down to those that stand near it in the alphabet, to be compared by the caller. What
 * lies in the trash is told of, too.
 *
 * Returns: (transfer full) (element-type ChasCompanyMatch): the surest first, without their leads
 */
GPtrArray *
chas_db_find_candidates (ChasDb *db,
                         const char *group_id,
                         const ChasLeadDraft *draft,
                         GError **error)
{
  g_autoptr (GPtrArray) matches =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_company_match_free);
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_find_duplicates, error);
  gboolean row;

  if (stmt == NULL)
    return NULL;
  bind (stmt, draft);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return chas_trashed_find_companies (db, group_id, draft, matches, error)
                 ? g_steal_pointer (&matches)
                 : NULL;
      g_ptr_array_add (matches, read_match (stmt));
    }
  return NULL;
}

/**
 * chas_db_find_duplicates:
 * @group_id: whose leads are told of
 *
 * Returns: (transfer full) (element-type ChasCompanyMatch): companies that may be the one of the
 *   draft, see chas_db_find_candidates(), with their leads
 */
GPtrArray *
chas_db_find_duplicates (ChasDb *db,
                         const char *group_id,
                         const ChasLeadDraft *draft,
                         GError **error)
{
  g_autoptr (GPtrArray) matches = chas_db_find_candidates (db, group_id, draft, error);

  if (matches == NULL || !chas_db_describe_candidates (db, group_id, matches, error))
    return NULL;
  return g_steal_pointer (&matches);
}
