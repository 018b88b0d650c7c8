// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-list.h"

G_BEGIN_DECLS

/* A text with a company in each block of its lines. */
typedef struct
{
  ChasLeadListCertainty certainty; /* whether it is one */
  GPtrArray *drafts;               /* of ChasLeadDraft: what each block says */
  GStrv left;                      /* lines around them */
  gboolean is_cut;                 /* there are more than these */
} ChasLeadBlocks;

ChasLeadBlocks *chas_lead_blocks_new (const char *text);
void chas_lead_blocks_free (ChasLeadBlocks *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadBlocks, chas_lead_blocks_free)

G_END_DECLS
