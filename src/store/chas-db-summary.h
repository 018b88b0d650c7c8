// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-summary.h"

G_BEGIN_DECLS

ChasSummary *chas_db_read_summary (ChasDb *db,
                                   const char *group_id,
                                   ChasDate first,
                                   ChasDate last,
                                   GError **error);

G_END_DECLS
