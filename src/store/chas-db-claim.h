// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* A claim says who takes a lead on. It lapses after so many days without a contact. */
#define CHAS_CLAIM_DAYS 7

gboolean chas_db_claim_leads (ChasDb *db,
                              const char *const *lead_ids,
                              ChasChanges **out_changes,
                              GError **error);
gboolean chas_db_release_leads (ChasDb *db,
                                const char *const *lead_ids,
                                ChasChanges **out_changes,
                                GError **error);
gboolean chas_db_read_claim (ChasDb *db,
                             const char *lead_id,
                             char **out_owner_id,
                             char **out_until,
                             GError **error);

gboolean chas_db_read_owner (ChasDb *db, const char *lead_id, char **out_owner_id, GError **error);
gboolean chas_db_set_owns (ChasDb *db,
                           const char *lead_id,
                           const char *participant_id,
                           gboolean owns,
                           ChasChanges **out_changes,
                           GError **error);

G_END_DECLS
