// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-company-match.h"
#include "chas-db.h"
#include "chas-lead-draft.h"

G_BEGIN_DECLS

gboolean chas_trashed_has_any (ChasDb *db, const char *group_id, gboolean *out_has, GError **error);
gboolean chas_trashed_find_companies (ChasDb *db,
                                      const char *group_id,
                                      const ChasLeadDraft *draft,
                                      GPtrArray *matches,
                                      GError **error);
gboolean
chas_trashed_tell_lead (ChasDb *db, const char *group_id, ChasCompanyMatch *match, GError **error);

G_END_DECLS
