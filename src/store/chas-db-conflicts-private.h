// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db-conflicts.h"

G_BEGIN_DECLS

gboolean chas_db_read_versions (ChasDb *db, ChasConflict *self, const char *field, GError **error);

G_END_DECLS
