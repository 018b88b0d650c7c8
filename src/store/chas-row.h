// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-entity.h"

G_BEGIN_DECLS

/* One row of an entity's table, made and read by the field table. Values travel as one JSON object
 * of fields, as the undo journal keeps them. */

ChasEntity *chas_row_read (ChasDb *db, const ChasEntityInfo *info, const char *id, GError **error);
GPtrArray *chas_row_list (ChasDb *db,
                          const ChasEntityInfo *info,
                          const char *where,
                          const char *value,
                          GError **error);
gboolean chas_row_exists (ChasDb *db,
                          const ChasEntityInfo *info,
                          const char *id,
                          gboolean *out_exists,
                          GError **error);
gboolean chas_row_get_json (ChasDb *db,
                            const ChasEntityInfo *info,
                            const char *id,
                            char **out_json,
                            GError **error);
gboolean chas_row_insert_json (ChasDb *db,
                               const ChasEntityInfo *info,
                               const char *id,
                               const char *json,
                               GError **error);
gboolean chas_row_update_json (ChasDb *db,
                               const ChasEntityInfo *info,
                               const char *id,
                               const char *json,
                               GError **error);
gboolean chas_row_delete (ChasDb *db, const ChasEntityInfo *info, const char *id, GError **error);
gboolean chas_row_touch (ChasDb *db,
                         const ChasEntityInfo *info,
                         const char *id,
                         ChasChanges *changes,
                         GError **error);

G_END_DECLS
