// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-setting.h"

#include "chas-db-text.h"

/**
 * chas_db_get_setting:
 * @out_value: (out) (nullable): %NULL if nothing is remembered
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_db_get_setting (ChasDb *self, const char *name, char **out_value, GError **error)
{
  return chas_db_find_text (self, "SELECT value FROM local_setting WHERE name = ?1", name,
                            out_value, error);
}

/**
 * chas_db_set_setting:
 * @value: (nullable): %NULL forgets it
 *
 * Returns: whether it is kept
 */
gboolean
chas_db_set_setting (ChasDb *self, const char *name, const char *value, GError **error)
{
  ChasStmt *stmt =
    chas_db_prepare_cached (self,
                            value
                              ? "INSERT OR REPLACE INTO local_setting (name, value) VALUES (?1, ?2)"
                              : "DELETE FROM local_setting WHERE name = ?1 AND ?2 IS NULL",
                            error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, name);
  chas_stmt_bind_text (stmt, 2, value);
  return chas_db_run (self, stmt, error);
}
