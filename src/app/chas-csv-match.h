// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-duplicate.h"
#include "chas-entity.h"

G_BEGIN_DECLS

/* Finds the companies and people of a table among those we have. Lives inside one transaction. */
typedef struct _ChasCsvMatch ChasCsvMatch;

ChasCsvMatch *chas_csv_match_new (ChasDb *db, GError **error);
void chas_csv_match_free (ChasCsvMatch *self);
gboolean chas_csv_match_add (ChasCsvMatch *self, const char *id, const char *name, GError **error);
gboolean chas_csv_match_company (ChasCsvMatch *self,
                                 ChasEntity *company,
                                 ChasDuplicateLevel *out_level,
                                 char **out_id,
                                 char **out_name,
                                 GError **error);
gboolean chas_csv_match_person (ChasCsvMatch *self,
                                ChasEntity *person,
                                const char *company_id,
                                char **out_id,
                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCsvMatch, chas_csv_match_free)

G_END_DECLS
