// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-search.h"

#include "chas-name-key.h"
#include "chas-queries.h"

/* An edit touches few leads; what an import leaves behind is caught up with in chunks of so many,
 * since who types meanwhile waits for one. */
#define N_AT_ONCE 200

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

  if (!run_up_to (db, chas_query_search_note_merged, n_leads, error) ||
      !find_last (db, n_leads, &last, error))
    return FALSE;
  return last == 0 || (run_up_to (db, chas_query_search_forget, last, error) &&
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
  gboolean done;

  if (key != NULL)
    done =
      run_with_texts (db, "INSERT OR REPLACE INTO company_key (company_id, key) VALUES (?1, ?2)",
                      id, key, error);
  else
    done = run_with_texts (db, "DELETE FROM company_key WHERE company_id = ?1", id, NULL, error);
  return done && run_with_texts (db, "DELETE FROM company_dirty WHERE id = ?1", id, NULL, error);
}

static gboolean
update_companies (ChasDb *db, int n_companies, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
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
      g_ptr_array_add (texts, g_strdup (chas_stmt_get_text (stmt, 0)));
      g_ptr_array_add (texts, g_strdup (chas_stmt_get_text (stmt, 1)));
    }
  for (guint i = 0; i < texts->len; i += 2)
    if (!update_company (db, texts->pdata[i], texts->pdata[i + 1], error))
      return FALSE;
  return TRUE;
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

static gboolean
update_chunk (ChasDb *db, gpointer data, GError **error)
{
  return chas_search_update_some (db, error);
}

/**
 * chas_search_is_behind:
 * @out_behind: (out): whether something that changed is not in the index yet
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_is_behind (ChasDb *db, gboolean *out_behind, GError **error)
{
  gint64 behind;

  if (!chas_db_get_int64 (db,
                          "SELECT EXISTS (SELECT 1 FROM search_dirty)"
                          " OR EXISTS (SELECT 1 FROM company_dirty)",
                          &behind, error))
    return FALSE;
  *out_behind = behind != 0;
  return TRUE;
}

/**
 * chas_search_update_chunk:
 * @out_more: (out): whether something is left to do
 *
 * Brings a part of the index up to date in a transaction of its own, as after an import.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_search_update_chunk (ChasDb *db, gboolean *out_more, GError **error)
{
  gboolean behind;

  if (!chas_search_is_behind (db, &behind, error))
    return FALSE;
  if (behind && !chas_db_transaction (db, update_chunk, NULL, error))
    return FALSE;
  return chas_search_is_behind (db, out_more, error);
}
