// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-rival.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_rivals (ChasDb *db, const char *lead_id, GError **error);
gboolean chas_db_settle_claim (ChasDb *db,
                               const char *lead_id,
                               const char *rival_id,
                               const char *rival_lead_id,
                               gboolean keep,
                               ChasChanges **out_changes,
                               GError **error);

G_END_DECLS
