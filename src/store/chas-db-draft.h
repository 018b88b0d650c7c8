// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-lead-draft.h"

G_BEGIN_DECLS

gboolean chas_db_add_draft (ChasDb *db,
                            const char *group_id,
                            const ChasLeadDraft *draft,
                            char **out_id,
                            ChasChanges **out_changes,
                            GError **error);

gboolean chas_db_add_drafts (ChasDb *db,
                             const char *group_id,
                             GPtrArray *drafts,
                             GStrv *out_ids,
                             ChasChanges **out_changes,
                             GError **error);

gboolean chas_db_draft_has_news (ChasDb *db,
                                 const char *company_id,
                                 const char *lead_id,
                                 const ChasLeadDraft *draft,
                                 gboolean *out_has,
                                 GError **error);

G_END_DECLS
