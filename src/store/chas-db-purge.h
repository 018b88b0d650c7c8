// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-purged.h"

G_BEGIN_DECLS

gboolean chas_db_count_purge (ChasDb *db, GPtrArray *entries, guint *out_n_records, GError **error);
ChasPurged *
chas_db_purge_trash (ChasDb *db, GPtrArray *entries, ChasChanges **out_changes, GError **error);

G_END_DECLS
