// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-member-draft.h"
#include "chas-member.h"
#include "chas-writer.h"

G_BEGIN_DECLS

gboolean chas_db_write_member (ChasWriter *writer,
                               const ChasMemberDraft *draft,
                               const char *id,
                               GError **error);
gboolean chas_db_add_membership (ChasWriter *writer,
                                 const char *group_id,
                                 const char *participant_id,
                                 GError **error);
gboolean chas_db_save_member (ChasDb *db,
                              const char *group_id,
                              const ChasMemberDraft *draft,
                              char **out_id,
                              ChasChanges **out_changes,
                              GError **error);
ChasMember *chas_db_get_member (ChasDb *db, const char *group_id, const char *id, GError **error);
GPtrArray *chas_db_list_members (ChasDb *db, const char *group_id, GError **error);
gboolean chas_db_save_education (ChasDb *db,
                                 const char *id,
                                 const char *name,
                                 const char *abbreviation,
                                 ChasChanges **out_changes,
                                 GError **error);
gboolean chas_db_set_phase (ChasDb *db,
                            const char *group_id,
                            ChasPhase phase,
                            ChasChanges **out_changes,
                            GError **error);

G_END_DECLS
