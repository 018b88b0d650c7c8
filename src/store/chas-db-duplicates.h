// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-company-match.h"
#include "chas-db.h"
#include "chas-lead-draft.h"

G_BEGIN_DECLS

GPtrArray *chas_db_find_candidates (ChasDb *db,
                                    const char *group_id,
                                    const ChasLeadDraft *draft,
                                    GError **error);
gboolean
chas_db_describe_candidates (ChasDb *db, const char *group_id, GPtrArray *matches, GError **error);
GPtrArray *chas_db_find_duplicates (ChasDb *db,
                                    const char *group_id,
                                    const ChasLeadDraft *draft,
                                    GError **error);

G_END_DECLS
