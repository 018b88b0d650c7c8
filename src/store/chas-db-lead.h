// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-lead-details.h"
#include "chas-writer.h"

G_BEGIN_DECLS

gboolean chas_db_add_lead (ChasDb *db,
                           const char *group_id,
                           const char *company_name,
                           const char *company_id,
                           char **out_id,
                           ChasChanges **out_changes,
                           GError **error);
gboolean chas_db_insert_lead (ChasWriter *writer,
                              const char *id,
                              const char *group_id,
                              const char *company_id,
                              GError **error);
gboolean chas_db_delete_leads (ChasDb *db,
                               const char *const *lead_ids,
                               ChasChanges **out_changes,
                               GError **error);
gboolean chas_db_set_owner (ChasDb *db,
                            const char *const *lead_ids,
                            const char *participant_id,
                            ChasChanges **out_changes,
                            GError **error);
gboolean chas_db_set_lead_education (ChasDb *db,
                                     const char *lead_id,
                                     const char *education_id,
                                     gboolean relevant,
                                     ChasChanges **out_changes,
                                     GError **error);
ChasLeadDetails *chas_db_get_lead (ChasDb *db, const char *lead_id, GError **error);

G_END_DECLS
