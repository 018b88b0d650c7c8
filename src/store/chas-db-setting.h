// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* What is remembered at this machine alone: no edit of the shared data, and no undo step. */
gboolean chas_db_get_setting (ChasDb *self, const char *name, char **out_value, GError **error);
gboolean chas_db_set_setting (ChasDb *self, const char *name, const char *value, GError **error);

G_END_DECLS
