// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stmt.h"

/**
 * chas_stmt_bind_text:
 * @index: from 1
 * @text: (nullable): copied; %NULL binds NULL
 */
void
chas_stmt_bind_text (ChasStmt *stmt, int index, const char *text)
{
  int code = sqlite3_bind_text (stmt, index, text, -1, SQLITE_TRANSIENT);

  g_assert (code == SQLITE_OK);
}

/**
 * chas_stmt_bind_int64:
 * @index: from 1
 */
void
chas_stmt_bind_int64 (ChasStmt *stmt, int index, gint64 value)
{
  int code = sqlite3_bind_int64 (stmt, index, value);

  g_assert (code == SQLITE_OK);
}

/**
 * chas_stmt_get_text:
 * @column: from 0
 *
 * Returns: (transfer none) (nullable): valid until the next step, %NULL for NULL
 */
const char *
chas_stmt_get_text (ChasStmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

/**
 * chas_stmt_get_int64:
 * @column: from 0
 *
 * Returns: the number, 0 for NULL
 */
gint64
chas_stmt_get_int64 (ChasStmt *stmt, int column)
{
  return sqlite3_column_int64 (stmt, column);
}
