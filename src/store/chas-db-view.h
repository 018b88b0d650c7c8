// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-named-view.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_views (ChasDb *db, const char *group_id, GError **error);
gboolean chas_db_save_view (ChasDb *db,
                            const char *group_id,
                            const ChasNamedView *view,
                            char **out_id,
                            ChasChanges **out_changes,
                            GError **error);
gboolean chas_db_delete_view (ChasDb *db,
                              const char *group_id,
                              const char *id,
                              ChasChanges **out_changes,
                              GError **error);

G_END_DECLS
