// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-known-person.h"

G_BEGIN_DECLS

/* With whom somebody may be merged. */
void chas_merge_candidates_sort (GPtrArray *people,
                                 const ChasKnownPerson *person,
                                 const char *company_id);
gboolean chas_merge_candidate_has (const ChasKnownPerson *person, const char *const *words);

G_END_DECLS
