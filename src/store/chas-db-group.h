// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-enums.h"
#include "chas-group-draft.h"

G_BEGIN_DECLS

gboolean chas_db_create_group (ChasDb *db,
                               const ChasGroupDraft *draft,
                               char **out_id,
                               ChasChanges **out_changes,
                               GError **error);
gboolean chas_db_join_group (ChasDb *db,
                             const char *group_id,
                             const ChasGroupDraft *draft,
                             char **out_id,
                             ChasChanges **out_changes,
                             GError **error);
gboolean chas_db_get_role (ChasDb *db,
                           const char *group_id,
                           const char *participant_id,
                           ChasRole *out_role,
                           GError **error);
gboolean chas_db_get_me (ChasDb *db, char **out_id, GError **error);
gboolean chas_db_set_me (ChasDb *db, const char *participant_id, GError **error);
char *chas_db_require_me (ChasDb *db, GError **error);
GPtrArray *chas_db_list_groups (ChasDb *db, GError **error);
GPtrArray *chas_db_list_participants (ChasDb *db, const char *group_id, GError **error);
GPtrArray *chas_db_list_educations (ChasDb *db, GError **error);

G_END_DECLS
