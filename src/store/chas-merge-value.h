// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-fields.h"

G_BEGIN_DECLS

/* Values of versions are JSON as SQLite's json_quote () writes it; values of rows are text or
 * integers. */
char *chas_merge_value_quote (const char *text);
char *chas_merge_value_unquote (const char *json);
gboolean chas_merge_value_fits (const char *json, gboolean is_int);
void chas_merge_value_bind (ChasStmt *stmt, int index, const char *json, gboolean is_int);
gboolean chas_merge_value_equals (const char *json, ChasStmt *stmt, int column);
void chas_merge_value_append (GString *json, ChasStmt *stmt, int column);
char *chas_merge_value_dup (ChasStmt *stmt, int column);

G_END_DECLS
