// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* A prepared statement of SQLite. */
typedef sqlite3_stmt ChasStmt;

void chas_stmt_bind_text (ChasStmt *stmt,
                          int index,
                          const char *text); /* NULL binds NULL; index from 1 */
void chas_stmt_bind_int64 (ChasStmt *stmt, int index, gint64 value);
const char *chas_stmt_get_text (ChasStmt *stmt,
                                int column); /* column from 0, SQLite's own convention */
gint64 chas_stmt_get_int64 (ChasStmt *stmt, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasStmt, sqlite3_finalize)

G_END_DECLS
