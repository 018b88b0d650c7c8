// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-merge-plan.h"
#include "chas-writer.h"

G_BEGIN_DECLS

ChasMergePlan *chas_db_plan_merge (ChasDb *db,
                                   const char *entity,
                                   const char *keep_id,
                                   const char *gone_id,
                                   GError **error);
GPtrArray *chas_db_list_employment_pairs (ChasDb *db,
                                          const char *one_id,
                                          const char *other_id,
                                          GError **error); /* of text: one, other, one, … */
gboolean chas_db_merge_records (ChasDb *db,
                                const ChasMergePlan *plan,
                                ChasChanges **out_changes,
                                GError **error);
gboolean chas_db_split_record (ChasDb *db,
                               const char *entity,
                               const char *id,
                               ChasChanges **out_changes,
                               GError **error);
GPtrArray *chas_db_list_merged (ChasDb *db, const char *entity, const char *id, GError **error);
gboolean chas_db_insert_not_duplicate (ChasWriter *writer,
                                       const char *entity,
                                       const char *one_id,
                                       const char *other_id,
                                       const char *reason,
                                       GError **error);
gboolean chas_db_set_not_duplicate (ChasDb *db,
                                    const char *entity,
                                    const char *one_id,
                                    const char *other_id,
                                    const char *reason,
                                    ChasChanges **out_changes,
                                    GError **error);
GPtrArray *chas_db_list_shown_companies (ChasDb *db, GError **error);
GHashTable *chas_db_list_not_duplicates (ChasDb *db, const char *entity, GError **error);
char *chas_db_make_pair_key (const char *one_id, const char *other_id);

G_END_DECLS
