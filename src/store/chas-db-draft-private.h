// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db-draft.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* What was merged into a company or a person is that one. */
#define AS_ONE(id) "(SELECT " id " UNION ALL SELECT id FROM as_one WHERE one = " id ")"

gboolean chas_db_put_draft (ChasWriter *writer,
                            const char *group_id,
                            const ChasLeadDraft *draft,
                            char **out_id,
                            GError **error);

ChasEntity *chas_draft_make_company (const ChasLeadDraft *draft, const char *id);
ChasEntity *chas_draft_make_person (const ChasLeadDraft *draft, const char *id);
gboolean chas_draft_lacks (ChasEntity *there, ChasEntity *said, const char *field);
gboolean chas_draft_find (ChasDb *db,
                          const char *sql,
                          const char *first,
                          const char *second,
                          char **out_id,
                          GError **error);
gboolean chas_draft_find_employment (ChasDb *db,
                                     const char *person_id,
                                     const char *company_id,
                                     char **out_id,
                                     GError **error);
gboolean chas_draft_find_note (ChasDb *db,
                               const char *lead_id,
                               const ChasLeadDraft *draft,
                               char **out_id,
                               GError **error);
gboolean chas_draft_find_person (ChasDb *db,
                                 const char *company_id,
                                 ChasEntity *said,
                                 char **out_id,
                                 GError **error);

G_END_DECLS
