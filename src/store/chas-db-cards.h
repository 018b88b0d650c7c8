// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card-query.h"
#include "chas-db.h"
#include "chas-stage-counts.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_cards (ChasDb *db, const ChasCardQuery *query, GError **error);
GPtrArray *chas_db_get_cards (ChasDb *db, const char *const *lead_ids, GError **error);
ChasStageCounts *chas_db_count_stages (ChasDb *db,
                                       const char *group_id,
                                       const ChasLeadFilter *filter,
                                       GError **error);

G_END_DECLS
