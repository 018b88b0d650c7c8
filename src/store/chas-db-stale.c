// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-stale.h"

#include <string.h>

#include "chas-filter.h"
#include "chas-queries.h"

/* Whether a lead is stale follows from all that was done with it, which is dear to ask of a whole
 * board. So the stale leads stand in a table of the connection: filled bit by bit for each group
 * that is asked for, so that nobody waits behind it, and then kept up with the leads that each
 * commit touched. */

#define STATE_KEY "chas-stale"
#define N_AT_ONCE 25      /* a letter that is searched for may have to wait for them */
#define MOST_TOUCHED 1000 /* beyond that all are looked at anew, bit by bit */

/* Of one group. */
typedef struct
{
  char *key;     /* (nullable): what it was filled for: the day, what other connections wrote */
  gint64 last;   /* of board_lead that was looked at */
  gboolean done; /* all were */
  GStrv touched; /* nullable: leads to look at again */
  guint counts[CHAS_STAGE_N_VALUES]; /* of those in the table: there may be many */
} Stale;

static void
stale_free (gpointer data)
{
  Stale *stale = data;

  g_free (stale->key);
  g_strfreev (stale->touched);
  g_free (stale);
}

/* Of all groups, by their ids. */
static GHashTable *
get_groups (ChasDb *db)
{
  GHashTable *groups = g_object_get_data (G_OBJECT (db), STATE_KEY);

  if (groups == NULL)
    {
      groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, stale_free);
      g_object_set_data_full (G_OBJECT (db), STATE_KEY, groups,
                              (GDestroyNotify) g_hash_table_unref);
    }
  return groups;
}

static Stale *
get_stale (ChasDb *db, const char *group_id)
{
  GHashTable *groups = get_groups (db);
  Stale *stale = g_hash_table_lookup (groups, group_id);

  if (stale == NULL)
    {
      stale = g_new0 (Stale, 1);
      g_hash_table_insert (groups, g_strdup (group_id), stale);
    }
  return stale;
}

/* Too many are looked at anew. */
static void
note_touched (Stale *stale, char **ids, gboolean everything)
{
  g_autoptr (GStrvBuilder) touched = g_strv_builder_new ();

  if (stale->key == NULL)
    return;
  if (everything ||
      g_strv_length (ids) + (stale->touched ? g_strv_length (stale->touched) : 0) > MOST_TOUCHED)
    {
      g_clear_pointer (&stale->key, g_free);
      return;
    }
  if (stale->touched)
    g_strv_builder_addv (touched, (const char **) stale->touched);
  g_strv_builder_addv (touched, (const char **) ids);
  g_strfreev (stale->touched);
  stale->touched = g_strv_builder_end (touched);
}

/**
 * chas_db_stale_note:
 * @changes: what a commit of this connection touched
 *
 * The leads in it are looked at again before they are counted next.
 */
void
chas_db_stale_note (ChasDb *db, ChasChanges *changes)
{
  g_auto (GStrv) ids = chas_changes_dup_ids (changes, "lead");
  GHashTableIter iter;
  gpointer stale;

  g_hash_table_iter_init (&iter, get_groups (db));
  while (g_hash_table_iter_next (&iter, NULL, &stale))
    note_touched (stale, ids, chas_changes_is_everything (changes));
}

static gboolean
note_stale (ChasDb *db,
            Stale *stale,
            const char *group_id,
            const ChasLeadFacts *facts,
            GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "INSERT OR IGNORE INTO temp.stale_lead (group_id, lead_id, stage)"
                            " VALUES (?3, ?1, ?2)",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, facts->lead_id);
  chas_stmt_bind_text (stmt, 2, chas_stage_to_code (facts->stage));
  chas_stmt_bind_text (stmt, 3, group_id);
  if (!chas_db_run (db, stmt, error))
    return FALSE;
  stale->counts[facts->stage] += (guint) sqlite3_changes (chas_db_get_handle (db));
  return TRUE;
}

/* Only what the rule for staleness asks for is read. */
static gboolean
look_at (ChasDb *db,
         Stale *stale,
         const char *group_id,
         const char *lead_id,
         ChasLeadFilterFunc rule,
         GError **error)
{
  const ChasLeadFilter filter = { .stale = TRUE };
  g_autoptr (ChasLeadFacts) facts = chas_lead_facts_new (lead_id);
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_idle_lead, error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, lead_id);
  chas_stmt_bind_text (stmt, 2, today);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  if (!row)
    return TRUE;
  facts->stage = chas_stage_from_code (chas_stmt_get_text (stmt, 0));
  facts->last_activity_at = g_strdup (chas_stmt_get_text (stmt, 1));
  facts->next_due_date = g_strdup (chas_stmt_get_text (stmt, 2));
  facts->booked_for = g_strdup (chas_stmt_get_text (stmt, 3));
  sqlite3_reset (stmt);
  return facts->stage < 0 || chas_stage_get_stale_days (facts->stage) == 0 ||
         !rule (&filter, facts, chas_db_get_env (db)) ||
         note_stale (db, stale, group_id, facts, error);
}

static gboolean
forget (ChasDb *db, Stale *stale, const char *group_id, const char *lead_id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "DELETE FROM temp.stale_lead WHERE group_id = ?1 AND lead_id = ?2"
                            " RETURNING stage",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  chas_stmt_bind_text (stmt, 2, lead_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      stale->counts[chas_stage_from_code (chas_stmt_get_text (stmt, 0))]--;
    }
  return FALSE;
}

static gboolean
forget_all (ChasDb *db, Stale *stale, const char *group_id, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db, "DELETE FROM temp.stale_lead WHERE group_id = ?1", error);

  if (stmt == NULL)
    return FALSE;
  memset (stale->counts, 0, sizeof stale->counts);
  chas_stmt_bind_text (stmt, 1, group_id);
  return chas_db_run (db, stmt, error);
}

/* Begins anew if what is there is of another day, or of before somebody else wrote. */
static gboolean
begin (ChasDb *db, Stale *stale, const char *group_id, GError **error)
{
  g_autofree char *today = chas_env_dup_today (chas_db_get_env (db));
  g_autofree char *key = NULL;
  gint64 version;

  if (!chas_db_get_int64 (db, "PRAGMA data_version", &version, error))
    return FALSE;
  key = g_strdup_printf ("%s\n%" G_GINT64_FORMAT, today, version);
  if (g_strcmp0 (key, stale->key) == 0)
    return TRUE;
  if (!chas_db_exec (db,
                     "CREATE TEMP TABLE IF NOT EXISTS stale_lead (group_id TEXT, lead_id TEXT,"
                     " stage TEXT NOT NULL, PRIMARY KEY (group_id, lead_id)) STRICT, WITHOUT ROWID",
                     error) ||
      !forget_all (db, stale, group_id, error))
    return FALSE;
  g_set_str (&stale->key, key);
  g_clear_pointer (&stale->touched, g_strfreev);
  stale->last = 0;
  stale->done = FALSE;
  return TRUE;
}

static gboolean
look_again (ChasDb *db, Stale *stale, const char *group_id, ChasLeadFilterFunc rule, GError **error)
{
  ChasStmt *stmt;
  gboolean row;

  for (guint i = 0; stale->touched && stale->touched[i]; i++)
    {
      const char *id = stale->touched[i];

      stmt = chas_db_prepare_cached (
        db, "SELECT 1 FROM board_lead WHERE lead_id = ?1 AND group_id = ?2 AND stage IS NOT NULL",
        error);
      if (stmt == NULL || !forget (db, stale, group_id, id, error))
        return FALSE;
      chas_stmt_bind_text (stmt, 1, id);
      chas_stmt_bind_text (stmt, 2, group_id);
      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      sqlite3_reset (stmt);
      if (row && !look_at (db, stale, group_id, id, rule, error))
        return FALSE;
    }
  g_clear_pointer (&stale->touched, g_strfreev);
  return TRUE;
}

static gboolean
look_on (ChasDb *db, Stale *stale, const char *group_id, ChasLeadFilterFunc rule, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "SELECT n, lead_id FROM board_lead WHERE n > ?1 AND group_id = ?2"
                            " AND stage IS NOT NULL ORDER BY n LIMIT ?3",
                            error);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean row = TRUE;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, stale->last);
  chas_stmt_bind_text (stmt, 2, group_id);
  chas_stmt_bind_int64 (stmt, 3, N_AT_ONCE);
  while (TRUE)
    {
      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      if (!row)
        break;
      stale->last = chas_stmt_get_int64 (stmt, 0);
      g_ptr_array_add (ids, g_strdup (chas_stmt_get_text (stmt, 1)));
    }
  stale->done = ids->len < N_AT_ONCE;
  for (guint i = 0; i < ids->len; i++)
    if (!look_at (db, stale, group_id, ids->pdata[i], rule, error))
      return FALSE;
  return TRUE;
}

typedef struct
{
  Stale *stale;
  const char *group_id;
  ChasLeadFilterFunc rule;
} Look;

static gboolean
look (ChasDb *db, gpointer data, GError **error)
{
  const Look *look = data;

  return begin (db, look->stale, look->group_id, error) &&
         look_again (db, look->stale, look->group_id, look->rule, error) &&
         (look->stale->done || look_on (db, look->stale, look->group_id, look->rule, error));
}

static gboolean
bring_on (ChasDb *db, Stale *stale, const char *group_id, ChasLeadFilterFunc rule, GError **error)
{
  Look all = { stale, group_id, rule };

  if (chas_db_together (db, look, &all, error))
    return TRUE;
  g_clear_pointer (&stale->key, g_free);
  return FALSE;
}

/**
 * chas_db_find_stale:
 * @rule: says what is stale
 *
 * Looks at those leads of the group that have not been looked at yet: afterwards the stale ones
 * stand in temp.stale_lead. Not for a transaction that may be rolled back, which would take them
 * back and leave them looked at.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_find_stale (ChasDb *db, const char *group_id, ChasLeadFilterFunc rule, GError **error)
{
  Stale *stale = get_stale (db, group_id);

  do
    if (!bring_on (db, stale, group_id, rule, error))
      return FALSE;
  while (!stale->done);
  return TRUE;
}

static gboolean
count_found (ChasDb *db, const char *group_id, ChasStageCounts *counts, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (db,
                            "SELECT s.stage, count(*) FROM temp.search_hit h"
                            " JOIN temp.stale_lead s ON s.group_id = ?1 AND s.lead_id = h.lead_id"
                            " GROUP BY s.stage",
                            error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, group_id);
  while (chas_db_step (db, stmt, &row, error))
    {
      if (!row)
        return TRUE;
      counts->counts[chas_stage_from_code (chas_stmt_get_text (stmt, 0))] =
        (guint) chas_stmt_get_int64 (stmt, 1);
    }
  return FALSE;
}

/**
 * chas_db_count_stale:
 * @filter: which leads; with the rule that says what is stale
 *
 * Looks at some more of the group's leads, if not all have been looked at today, and counts the
 * stale ones by stage.
 *
 * Returns: (nullable): the counts; %ChasStageCounts.capped when it should be asked again, since
 *   there are more to look at
 */
ChasStageCounts *
chas_db_count_stale (ChasDb *db, const char *group_id, const ChasLeadFilter *filter, GError **error)
{
  g_autoptr (ChasStageCounts) counts = chas_stage_counts_new ();
  Stale *stale = get_stale (db, group_id);
  gboolean all = chas_lead_filter_is_empty (filter);

  g_return_val_if_fail (filter->rule != NULL, NULL);

  if (!bring_on (db, stale, group_id, filter->rule, error))
    return NULL;
  counts->capped = !stale->done;
  if (counts->capped)
    return g_steal_pointer (&counts);
  if (all)
    memcpy (counts->counts, stale->counts, sizeof stale->counts);
  else if (!chas_filter_find (db, group_id, filter, NULL, error) ||
           !count_found (db, group_id, counts, error))
    return NULL;
  return g_steal_pointer (&counts);
}
