// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-enums.h"

G_BEGIN_DECLS

gboolean chas_db_move_leads (ChasDb *db,
                             const char *const *lead_ids,
                             ChasStage stage,
                             const char *before_id,
                             ChasStageCause cause,
                             ChasChanges **out_changes,
                             GError **error);

G_END_DECLS
