// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-search.h"

#include "chas-name-key.h"
#include "chas-queries.h"

/* An edit touches few leads. */
#define N_AT_ONCE 200

/* What an import leaves behind is caught up with in chunks of so many, since who types meanwhile
 * waits for one. Nobody does where there is no window. */
#define N_CHUNK 500
#define N_CHUNK_ALONE 5000

/* Pages that are merged at a time. */
#define MERGE_PAGES "64"

/* The engine merges what it has written as it goes on writing, which takes longer than to write
 * it: many leads are written first, and merged once all of them can be found. Should nobody come to
 * that, it still merges before it has 2000 parts, with which it takes nothing more. Source: the
 * FTS5 manual, "automerge", "crisismerge" and "merge". */
#define SET_UP_BOTH(settings)                                                                      \
  "INSERT INTO search (search, rank) VALUES " settings ";"                                         \
  "INSERT INTO search_part (search_part, rank) VALUES " settings
#define STOP_MERGING SET_UP_BOTH ("('automerge', 0), ('crisismerge', 1000)")
#define GO_ON_MERGING SET_UP_BOTH ("('automerge', 4), ('crisismerge', 16)")
#define IS_UNMERGED "EXISTS (SELECT 1 FROM search_config WHERE k = 'automerge' AND v = 0)"

#define IS_NOTED "(EXISTS (SELECT 1 FROM search_dirty) OR EXISTS (SELECT 1 FROM company_dirty))"
#define ARE_MANY_NOTED                                                                             \
  "EXISTS (SELECT 1 FROM search_dirty LIMIT 1 OFFSET " G_STRINGIFY (N_AT_ONCE) ")"

static gboolean
is_so (ChasDb *db, const char *sql, gboolean *out_is, GError **error)
{
  gint64 is;

  if (!chas_db_get_int64 (db, sql, &is, error))
    return FALSE;
  *out_is = is != 0;
  return TRUE;
}

static gboolean
run_up_to (ChasDb *db, const char *sql, gint64 last, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, last);
  return chas_db_run (db, stmt, error);
}

/* The last of the first few noted leads; 0 if none is noted. */
static gboolean
find_last (ChasDb *db, int n_leads, gint64 *out_last, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (
    db, "SELECT ifnull(max(n), 0) FROM (SELECT n FROM search_dirty ORDER BY n LIMIT ?1)", error);
  gboolean row;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, n_leads);
  if (!chas_db_step (db, stmt, &row, error))
    return FALSE;
  *out_last = chas_stmt_get_int64 (stmt, 0);
  sqlite3_reset (stmt);
  return TRUE;
}

static gboolean
update_leads (ChasDb *db, int n_leads, GError **error)
{
  gint64 last;

  if (!find_last (db, n_leads, &last, error))
    return FALSE;
  /* Those that are noted for others come on top, or they alone might be taken each time. */
  return last == 0 || (run_up_to (db, chas_query_search_note_merged, last, error) &&
                       run_up_to (db, chas_query_search_forget, last, error) &&
                       run_up_to (db, chas_query_search_part_forget, last, error) &&
                       run_up_to (db, chas_query_search_index, last, error) &&
                       run_up_to (db, chas_query_search_index_part, last, error) &&
                       run_up_to (db, "DELETE FROM search_dirty WHERE n <= ?1", last, error));
}

static gboolean
run_with_texts (ChasDb *db, const char *sql, const char *first, const char *second, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, first);
  if (second != NULL)
    chas_stmt_bind_text (stmt, 2, second);
  return chas_db_run (db, stmt, error);
}

static gboolean
update_company (ChasDb *db, const char *id, const char *name, GError **error)
{
  g_autofree char *key = name ? chas_name_key_make (name) : NULL;

  if (key == NULL)
    return run_with_texts (db, "DELETE FROM company_key WHERE company_id = ?1", id, NULL, error);
  return run_with_texts (db, "INSERT OR REPLACE INTO company_key (company_id, key) VALUES (?1, ?2)",
                         id, key, error);
}

static gboolean
update_companies (ChasDb *db, int n_companies, GError **error)
{
  g_autofree char *last = NULL;
  ChasStmt *stmt = chas_db_prepare_cached (
    db,
    "SELECT d.id, c.name FROM company_dirty d LEFT JOIN company c ON c.id = d.id ORDER BY d.id LIMIT ?1",
    error);
  gboolean row = TRUE;

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_int64 (stmt, 1, n_companies);
  while (TRUE)
    {
      if (!chas_db_step (db, stmt, &row, error))
        return FALSE;
      if (!row)
        break;
      g_set_str (&last, chas_stmt_get_text (stmt, 0));
      if (!update_company (db, last, chas_stmt_get_text (stmt, 1), error))
        return FALSE;
    }
  return last == NULL ||
         run_with_texts (db, "DELETE FROM company_dirty WHERE id <= ?1", last, NULL, error);
}

/**
 * chas_search_update_some:
 *
 * Brings the index up to date for what one edit touched. Runs inside the caller's transaction.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_update_some (ChasDb *db, GError **error)
{
  return update_leads (db, N_AT_ONCE, error) && update_companies (db, N_AT_ONCE, error);
}

/**
 * chas_search_is_behind:
 * @out_behind: (out): whether something that changed is not in the index yet, or the index is not
 *   in good order
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_is_behind (ChasDb *db, gboolean *out_behind, GError **error)
{
  return is_so (db, "SELECT " IS_NOTED " OR " IS_UNMERGED, out_behind, error);
}

/* Returns: %FALSE if and only if @error is set */
static gboolean
merge_some (ChasDb *db, gboolean *out_merged, GError **error)
{
  sqlite3 *handle = chas_db_get_handle (db);
  gint64 before = sqlite3_total_changes64 (handle);

  if (!chas_db_exec (db,
                     "INSERT INTO search (search, rank) VALUES ('merge', " MERGE_PAGES ");"
                     "INSERT INTO search_part (search_part, rank) VALUES ('merge', " MERGE_PAGES
                     ")",
                     error))
    return FALSE;
  /* One each for the two rows that ask for it. */
  *out_merged = sqlite3_total_changes64 (handle) - before > 2;
  return TRUE;
}

static gboolean
merge_chunk (ChasDb *db, gpointer data, GError **error)
{
  gboolean merged;

  return merge_some (db, &merged, error) && (merged || chas_db_exec (db, GO_ON_MERGING, error));
}

static gboolean
index_chunk (ChasDb *db, gpointer data, GError **error)
{
  int n_records = GPOINTER_TO_INT (data);
  gboolean many;

  if (!is_so (db, "SELECT " ARE_MANY_NOTED " AND NOT " IS_UNMERGED, &many, error))
    return FALSE;
  return (!many || chas_db_exec (db, STOP_MERGING, error)) && update_leads (db, n_records, error) &&
         update_companies (db, n_records, error);
}

/**
 * chas_search_update_chunk:
 * @out_filled: (out) (optional): whether this put in the last that a search could not find
 * @out_more: (out): whether something is left to do
 *
 * Brings a part of the index up to date in a transaction of its own, as after an import, or puts it
 * in better order.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_update_chunk (ChasDb *db, gboolean *out_filled, gboolean *out_more, GError **error)
{
  gboolean noted, still_noted, behind;

  if (!is_so (db, "SELECT " IS_NOTED, &noted, error) || !chas_search_is_behind (db, &behind, error))
    return FALSE;
  if (behind && !chas_db_transaction (db, noted ? index_chunk : merge_chunk,
                                      GINT_TO_POINTER (N_CHUNK), error))
    return FALSE;
  if (!is_so (db, "SELECT " IS_NOTED, &still_noted, error))
    return FALSE;
  if (out_filled)
    *out_filled = noted && !still_noted;
  return chas_search_is_behind (db, out_more, error);
}

/**
 * chas_search_update_all:
 *
 * Brings all of the index up to date, where nobody waits. Whoever has time puts it in good order
 * later, see chas_search_update_chunk().
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_update_all (ChasDb *db, GError **error)
{
  gboolean noted;

  do
    if (!chas_db_transaction (db, index_chunk, GINT_TO_POINTER (N_CHUNK_ALONE), error) ||
        !is_so (db, "SELECT " IS_NOTED, &noted, error))
      return FALSE;
  while (noted);
  return TRUE;
}
