// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_tags (ChasDb *db, GError **error); /* of ChasBulkOption */
gboolean chas_db_rename_tag (ChasDb *db,
                             const char *name,
                             const char *new_name,
                             ChasChanges **out_changes,
                             GError **error);
gboolean
chas_db_delete_tag (ChasDb *db, const char *name, ChasChanges **out_changes, GError **error);

G_END_DECLS
