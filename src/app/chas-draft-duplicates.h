// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-company-match.h"
#include "chas-duplicate.h"
#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* A company that may be the one somebody is about to add. */
typedef struct
{
  ChasCompanyMatch *match;
  ChasDuplicateLevel level;
  ChasDuplicateReason reason;
  gboolean is_begun; /* for no more than that its name begins with what is written so far */
} ChasDraftDuplicate;

/* So many can be looked at before one loses count. */
#define CHAS_DRAFT_DUPLICATES_MAX 3

ChasDraftDuplicate *chas_draft_duplicate_copy (const ChasDraftDuplicate *self);
void chas_draft_duplicate_free (ChasDraftDuplicate *self);
void chas_draft_duplicate_take (const ChasDraftDuplicate *self, ChasLeadDraft *draft);
GPtrArray *chas_draft_duplicates_rank (const ChasLeadDraft *draft, GPtrArray *matches);
void chas_draft_duplicates_keep (const ChasLeadDraft *draft, GPtrArray *matches);
GStrv chas_draft_duplicates_list_signs (const ChasLeadDraft *draft);
gboolean chas_draft_duplicates_are_one (const ChasLeadDraft *draft, const ChasLeadDraft *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasDraftDuplicate, chas_draft_duplicate_free)

G_END_DECLS
