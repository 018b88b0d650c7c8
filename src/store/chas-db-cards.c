// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-cards.h"

#include "chas-card-cache.h"
#include "chas-card-facts.h"
#include "chas-card.h"
#include "chas-db-text.h"
#include "chas-filter.h"
#include "chas-queries.h"
#include "chas-search-private.h"

static gboolean
add_ids (ChasDb *db, ChasStmt *stmt, GPtrArray *ids, GError **error)
{
  gboolean row;

  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 0)));
    }
  return FALSE;
}

static gboolean
add_stage (ChasDb *db,
           const ChasCardQuery *query,
           ChasStage stage,
           const char *after_key,
           const char *after_id,
           GPtrArray *ids,
           GError **error)
{
  const char *sql = query->filter ? chas_query_board_cards_found : chas_query_board_cards;
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, query->group_id);
  chas_stmt_bind_text (stmt, 2, chas_stage_to_code (stage));
  chas_stmt_bind_text (stmt, 3, after_key ? after_key : "");
  chas_stmt_bind_text (stmt, 4, after_id ? after_id : "");
  chas_stmt_bind_int64 (stmt, 5, query->limit - ids->len);
  return add_ids (db, stmt, ids, error);
}

static gboolean
find_stage (ChasDb *db, const char *lead_id, ChasStage *out_stage, GError **error)
{
  g_autofree char *code = NULL;

  if (!chas_db_find_text (db, "SELECT stage FROM lead WHERE id = ?1", lead_id, &code, error))
    return FALSE;
  *out_stage = code ? chas_stage_from_code (code) : CHAS_STAGE_NEW;
  return TRUE;
}

/* The open stages one after the other, as they stand on the board. */
static gboolean
add_open_stages (ChasDb *db, const ChasCardQuery *query, GPtrArray *ids, GError **error)
{
  ChasStage first = CHAS_STAGE_NEW;

  if (query->after_id != NULL && !find_stage (db, query->after_id, &first, error))
    return FALSE;
  for (int stage = first; stage >= 0 && chas_stage_is_open (stage) && ids->len < query->limit;
       stage++)
    {
      gboolean begun = query->after_id != NULL && stage == (int) first;

      if (!add_stage (db, query, stage, begun ? query->after_key : NULL,
                      begun ? query->after_id : NULL, ids, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_best (ChasDb *db, const ChasCardQuery *query, GPtrArray *ids, GError **error)
{
  const char *words = query->filter->search;
  ChasStmt *stmt;

  if ((words && !chas_search_rank_hits (db, words, error)) ||
      !(stmt = chas_db_prepare_cached (db, chas_query_best_cards_found, error)))
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, query->limit);
  return add_ids (db, stmt, ids, error);
}

static gboolean
find_ids (ChasDb *db, const ChasCardQuery *query, GPtrArray *ids, GError **error)
{
  if (query->filter != NULL && !chas_filter_find (db, query->group_id, query->filter, NULL, error))
    return FALSE;
  if (query->stage >= 0)
    return add_stage (db, query, query->stage, query->after_key, query->after_id, ids, error);
  return query->filter ? add_best (db, query, ids, error) : add_open_stages (db, query, ids, error);
}

/* What is to be read, and what was. */
typedef struct
{
  const char *const *lead_ids;
  gboolean named; /* one by one: their tags are read too */
  GPtrArray *cards;
} Reading;

/* A list of leads has none that was merged into another; who names one may name such a one. */
static gboolean
is_shown (ChasDb *db, const Reading *reading, const char *id, gboolean *out_shown, GError **error)
{
  g_autofree char *root = NULL;

  *out_shown = TRUE;
  if (!reading->named)
    return TRUE;
  if (!chas_db_find_root (db, id, &root, error))
    return FALSE;
  *out_shown = g_strcmp0 (root, id) == 0;
  return TRUE;
}

static gboolean
read_one (ChasDb *db, const Reading *reading, const char *id, GError **error)
{
  ChasLeadFacts *read = NULL;
  g_autoptr (ChasLeadFacts) facts = NULL;
  gboolean shown;

  if (!is_shown (db, reading, id, &shown, error))
    return FALSE;
  if (!shown)
    return TRUE;
  if (!chas_card_cache_read (db, id, &read, error))
    return FALSE;
  facts = read;
  if (facts != NULL && reading->named && !chas_card_facts_read_tags (db, facts, error))
    return FALSE;
  if (facts != NULL)
    g_ptr_array_add (reading->cards, chas_card_new (g_steal_pointer (&facts)));
  return TRUE;
}

static gboolean
read_each (ChasDb *db, gpointer data, GError **error)
{
  const Reading *reading = data;

  if (!chas_card_cache_begin (db, error))
    return FALSE;
  for (const char *const *id = reading->lead_ids; *id != NULL; id++)
    if (!read_one (db, reading, *id, error))
      return FALSE;
  return TRUE;
}

/* In one transaction: to begin one for each of some hundred statements takes a fifth of the time.
 */
static GPtrArray *
read_cards (ChasDb *db, const char *const *lead_ids, gboolean named, GError **error)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (g_object_unref);
  Reading reading = { lead_ids, named, cards };

  return chas_db_snapshot (db, read_each, &reading, error) ? g_steal_pointer (&cards) : NULL;
}

/**
 * chas_db_list_cards:
 *
 * Lists cards in the order of the board. A search over all open stages gives the best hits first
 * instead, and has no second page.
 *
 * Returns: (transfer full) (element-type ChasCard)
 */
GPtrArray *
chas_db_list_cards (ChasDb *db, const ChasCardQuery *query, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_null_terminated (query->limit, g_free, TRUE);

  if (!find_ids (db, query, ids, error))
    return NULL;
  return read_cards (db, (const char *const *) ids->pdata, FALSE, error);
}

/**
 * chas_db_get_cards:
 * @lead_ids: (array zero-terminated)
 *
 * Returns: (transfer full) (element-type ChasCard): in the order asked for, without those that are
 * gone or were merged into another; they know their tags too
 */
GPtrArray *
chas_db_get_cards (ChasDb *db, const char *const *lead_ids, GError **error)
{
  return read_cards (db, lead_ids, TRUE, error);
}

/**
 * chas_db_count_stages:
 * @filter: (nullable): which leads
 *
 * Returns: (transfer full): how many leads of the group, or of those that fit, stand in
 * each stage
 */
ChasStageCounts *
chas_db_count_stages (ChasDb *db,
                      const char *group_id,
                      const ChasLeadFilter *filter,
                      GError **error)
{
  g_autoptr (ChasStageCounts) counts = chas_stage_counts_new ();
  ChasStmt *stmt;
  gboolean row;

  if (filter != NULL && chas_lead_filter_is_empty (filter))
    filter = NULL;
  if (filter != NULL && !chas_filter_find (db, group_id, filter, &counts->capped, error))
    return NULL;
  if (!(stmt =
          chas_db_prepare_cached (db,
                                  filter ? chas_query_stage_counts_found : chas_query_stage_counts,
                                  error)))
    return NULL;
  if (filter == NULL)
    chas_stmt_bind_text (stmt, 1, group_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      int stage;

      if (!row)
        return g_steal_pointer (&counts);
      stage = (int) chas_stage_from_code (chas_stmt_get_text (stmt, 0));
      if (stage >= 0)
        counts->counts[stage] = chas_stmt_get_int64 (stmt, 1);
    }
  return NULL;
}
