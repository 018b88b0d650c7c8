// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-stage-counts.h"

G_BEGIN_DECLS

ChasStageCounts *chas_db_count_overdue (ChasDb *db, const char *group_id, GError **error);

G_END_DECLS
