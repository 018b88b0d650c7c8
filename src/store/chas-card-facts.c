// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-facts.h"

#include "chas-db-conflicts.h"
#include "chas-db-rivals.h"
#include "chas-instant.h"
#include "chas-queries.h"

/* After this long even the warmest contact has cooled below one point. Source: domain.md, section 6
 */
#define WARM_SECONDS (G_GINT64_CONSTANT (400) * 24 * 60 * 60)

typedef void (*RowFunc) (ChasLeadFacts *facts, ChasStmt *stmt);

static char *
dup_text (ChasStmt *stmt, int column)
{
  return g_strdup (chas_stmt_get_text (stmt, column));
}

static void
take_card (ChasLeadFacts *facts, ChasStmt *stmt)
{
  facts->group_id = dup_text (stmt, 1);
  facts->company_id = dup_text (stmt, 2);
  facts->company_name = dup_text (stmt, 3);
  facts->municipality = dup_text (stmt, 4);
  facts->business = dup_text (stmt, 5);
  facts->stage = chas_stage_from_code (chas_stmt_get_text (stmt, 6));
  facts->order_key = dup_text (stmt, 7);
  facts->has_channel = chas_stmt_get_int64 (stmt, 8) != 0;
  facts->has_person = chas_stmt_get_int64 (stmt, 9) != 0;
  facts->has_why = chas_stmt_get_int64 (stmt, 10) != 0;
  facts->stage_entered_at = dup_text (stmt, 11);
  facts->due_date = dup_text (stmt, 12);
  facts->due_kind = chas_follow_up_kind_from_code (chas_stmt_get_text (stmt, 13));
  facts->due_text = dup_text (stmt, 14);
  facts->no_next_step = dup_text (stmt, 15);
  facts->wake_date = dup_text (stmt, 16);
  facts->woken_on = dup_text (stmt, 17);
  facts->next_due_date = dup_text (stmt, 18);
  facts->booked_for = dup_text (stmt, 19);
  facts->has_orgnr = chas_stmt_get_int64 (stmt, 20) != 0;
  facts->has_domain = chas_stmt_get_int64 (stmt, 21) != 0;
  facts->has_source = chas_stmt_get_int64 (stmt, 22) != 0;
  facts->has_close_reason = chas_stmt_get_int64 (stmt, 23) != 0;
  facts->has_keeper = chas_stmt_get_int64 (stmt, 24) != 0;
}

static void
take_activity (ChasLeadFacts *facts, ChasStmt *stmt)
{
  facts->last_activity_kind = chas_stmt_get_int64 (stmt, 0);
  facts->last_activity_at = dup_text (stmt, 1);
}

static void
take_education (ChasLeadFacts *facts, ChasStmt *stmt)
{
  chas_lead_facts_add_education (facts, chas_stmt_get_text (stmt, 0), chas_stmt_get_text (stmt, 1),
                                 chas_stmt_get_int64 (stmt, 2));
}

static void
take_tag (ChasLeadFacts *facts, ChasStmt *stmt)
{
  chas_lead_facts_add_tag (facts, chas_stmt_get_text (stmt, 0));
}

static void
take_owner (ChasLeadFacts *facts, ChasStmt *stmt)
{
  chas_lead_facts_add_owner (facts, chas_stmt_get_text (stmt, 0), chas_stmt_get_text (stmt, 1));
}

static void
take_touch (ChasLeadFacts *facts, ChasStmt *stmt)
{
  chas_lead_facts_add_touch (facts, chas_channel_from_code (chas_stmt_get_text (stmt, 0)),
                             chas_outcome_from_code (chas_stmt_get_text (stmt, 1)),
                             chas_stmt_get_int64 (stmt, 2), chas_stmt_get_text (stmt, 3));
}

static gboolean
read_rows (ChasDb *db,
           const char *query,
           const char *lead_id,
           const char *date,
           RowFunc func,
           ChasLeadFacts *facts,
           gboolean *out_found,
           GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, query, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  if (date != NULL)
    chas_stmt_bind_text (stmt, 2, date);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      func (facts, stmt);
      *out_found = TRUE;
    }
  return FALSE;
}

/* Two claims are told of; a lead that nobody has is none. */
static gboolean
read_rivals (ChasDb *db, ChasLeadFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) rivals = NULL;

  if (facts->owners->len == 0)
    return TRUE;
  if ((rivals = chas_db_list_rivals (db, facts->lead_id, error)) == NULL)
    return FALSE;
  for (guint i = 0; i < rivals->len; i++)
    chas_lead_facts_add_rival (facts, rivals->pdata[i]);
  return TRUE;
}

static gboolean
count_conflicts (ChasDb *db, ChasLeadFacts *facts, GError **error)
{
  g_autoptr (GPtrArray) conflicts =
    chas_db_list_conflicts_of_lead (db, facts->lead_id, facts->company_id, error);

  if (conflicts == NULL)
    return FALSE;
  facts->n_conflicts = conflicts->len;
  return TRUE;
}

/**
 * chas_card_facts_read_touches:
 *
 * Adds the contacts of a lead that can still warm.
 */
gboolean
chas_card_facts_read_touches (ChasDb *db, ChasLeadFacts *facts, GError **error)
{
  gint64 now = chas_env_get_now_us (chas_db_get_env (db)) / G_USEC_PER_SEC;
  g_autofree char *since = chas_instant_dup_text (now - WARM_SECONDS);
  gboolean found;

  return read_rows (db, chas_query_card_touches, facts->lead_id, since, take_touch, facts, &found,
                    error);
}

/**
 * chas_card_facts_read_tags:
 *
 * Adds the tags of the company: a board does not show them, and is read faster without.
 */
gboolean
chas_card_facts_read_tags (ChasDb *db, ChasLeadFacts *facts, GError **error)
{
  gboolean found;

  return read_rows (db, chas_query_card_tags, facts->lead_id, NULL, take_tag, facts, &found, error);
}

/**
 * chas_card_facts_read_known:
 *
 * @out_found: (out) (optional): whether there is such a lead
 *
 * Adds what is known of a lead and its company, and for whom it is relevant; not what was done.
 */
gboolean
chas_card_facts_read_known (ChasDb *db, ChasLeadFacts *facts, gboolean *out_found, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  gboolean is_there = FALSE;
  gboolean found;

  if (!read_rows (db, chas_query_card, facts->lead_id, today, take_card, facts, &is_there, error))
    return FALSE;
  if (out_found)
    *out_found = is_there;
  return read_rows (db, chas_query_card_educations, facts->lead_id, NULL, take_education, facts,
                    &found, error);
}

/**
 * chas_card_facts_read_state:
 *
 * Adds what was done last with a lead, and who owns it.
 */
gboolean
chas_card_facts_read_state (ChasDb *db, ChasLeadFacts *facts, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  gboolean found;

  return read_rows (db, chas_query_card_activity, facts->lead_id, NULL, take_activity, facts,
                    &found, error) &&
         read_rows (db, chas_query_card_owners, facts->lead_id, today, take_owner, facts, &found,
                    error);
}

/**
 * chas_card_facts_read:
 * @out_facts: (out) (nullable): %NULL if there is no such lead
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_card_facts_read (ChasDb *db, const char *lead_id, ChasLeadFacts **out_facts, GError **error)
{
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (lead_id);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  gboolean is_there = FALSE;
  gboolean found = FALSE;

  if (!read_rows (db, chas_query_card, lead_id, today, take_card, facts, &is_there, error))
    return FALSE;
  if (is_there &&
      (!read_rows (db, chas_query_card_educations, lead_id, NULL, take_education, facts, &found,
                   error) ||
       !chas_card_facts_read_state (db, facts, error) || !read_rivals (db, facts, error) ||
       !count_conflicts (db, facts, error) || !chas_card_facts_read_touches (db, facts, error)))
    return FALSE;
  *out_facts = is_there ? g_steal_pointer (&facts) : NULL;
  return TRUE;
}
