// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-conflict.h"
#include "chas-db.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_conflicts (ChasDb *db, GError **error);
GPtrArray *chas_db_list_conflicts_of_lead (ChasDb *db,
                                           const char *lead_id,
                                           const char *company_id,
                                           GError **error);
gboolean chas_db_resolve_conflict (ChasDb *db,
                                   const ChasConflict *conflict,
                                   const char *text,
                                   ChasChanges **out_changes,
                                   GError **error);
gboolean chas_db_resolve_alike (ChasDb *db,
                                GPtrArray *conflicts,
                                gboolean mine,
                                ChasChanges **out_changes,
                                GError **error);
gboolean chas_db_reopen_conflict (ChasDb *db, gint64 step, ChasChanges *changes, GError **error);
gboolean chas_db_reopen_restored (ChasDb *db, gint64 step, ChasChanges *changes, GError **error);
gboolean chas_db_keep_record (ChasDb *db,
                              const char *entity,
                              const char *id,
                              gboolean *out_is_step,
                              ChasChanges **out_changes,
                              GError **error);

G_END_DECLS
