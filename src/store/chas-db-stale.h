// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-lead-filter.h"
#include "chas-stage-counts.h"

G_BEGIN_DECLS

ChasStageCounts *chas_db_count_stale (ChasDb *db,
                                      const char *group_id,
                                      const ChasLeadFilter *filter,
                                      GError **error);
gboolean
chas_db_find_stale (ChasDb *db, const char *group_id, ChasLeadFilterFunc rule, GError **error);
void chas_db_stale_note (ChasDb *db, ChasChanges *changes);

G_END_DECLS
