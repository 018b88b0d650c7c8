// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* One text that a question has for an answer. */
gboolean chas_db_take_text (ChasDb *self, ChasStmt *stmt, char **out_text, GError **error);
gboolean
chas_db_find_text (ChasDb *self, const char *sql, const char *id, char **out_text, GError **error);
gboolean chas_db_find_root (ChasDb *self, const char *id, char **out_root, GError **error);

G_END_DECLS
