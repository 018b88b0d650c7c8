// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-entities.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* A company that does not want to be contacted. */
gboolean chas_db_set_refusal (ChasDb *db,
                              const char *company_id,
                              const char *reason,
                              ChasChanges **out_changes,
                              GError **error);
gboolean chas_db_drop_refusal (ChasDb *db,
                               const char *company_id,
                               ChasChanges **out_changes,
                               GError **error);
gboolean chas_db_get_company_of_lead (ChasDb *db,
                                      const char *lead_id,
                                      ChasCompany **out_company,
                                      GError **error);
gboolean chas_db_take_back_refusal (ChasWriter *writer, const char *company_id, GError **error);
gboolean
chas_db_note_refusal (ChasWriter *writer, const char *lead_id, const char *reason, GError **error);

G_END_DECLS
