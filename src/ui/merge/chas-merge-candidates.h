// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-merge-candidate.h"

G_BEGIN_DECLS

/* Whom or what one may be merged with, of ChasMergeCandidate. */
GPtrArray *chas_merge_candidates_list_people (ChasDb *db, const char *company_id, GError **error);
GPtrArray *chas_merge_candidates_list_companies (ChasDb *db, GError **error);
ChasMergeCandidate *chas_merge_candidates_find (GPtrArray *candidates, const char *id);
void chas_merge_candidates_sort (GPtrArray *candidates, const ChasMergeCandidate *like);

G_END_DECLS
