// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-text.h"

/**
 * chas_db_take_text:
 * @stmt: a cached statement with its values bound; is reset
 * @out_text: (out) (nullable): the first column of the first row, %NULL if there is no row
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_take_text (ChasDb *self, ChasStmt *stmt, char **out_text, GError **error)
{
  gboolean row;

  if (!chas_db_step (self, stmt, &row, error))
    return FALSE;
  *out_text = row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
  sqlite3_reset (stmt);
  return TRUE;
}

/**
 * chas_db_find_text:
 * @sql: a question about one record, which is ?1 in it
 * @out_text: (out) (nullable): the first column of the first row, %NULL if there is no row
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_find_text (ChasDb *self, const char *sql, const char *id, char **out_text, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (self, sql, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, id);
  return chas_db_take_text (self, stmt, out_text, error);
}

/**
 * chas_db_find_root:
 * @out_root: (out): the record that stands for this one: itself, or what it was merged into
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_find_root (ChasDb *self, const char *id, char **out_root, GError **error)
{
  return chas_db_find_text (self, "SELECT ifnull((SELECT root FROM same_record WHERE id = ?1), ?1)",
                            id, out_root, error);
}
