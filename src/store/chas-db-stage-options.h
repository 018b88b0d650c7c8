// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-stage-options.h"

G_BEGIN_DECLS

ChasStageOptions *chas_db_get_stage_options (ChasDb *db, const char *group_id, GError **error);
gboolean chas_db_set_stage_option (ChasDb *db,
                                   const char *group_id,
                                   ChasStage stage,
                                   const char *label,
                                   guint limit,
                                   ChasChanges **out_changes,
                                   GError **error);

G_END_DECLS
