// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-draft-duplicates.h"
#include "chas-env.h"

G_BEGIN_DECLS

const char *chas_draft_words_get_label (ChasLeadPart part);
char *chas_draft_words_dup_state (const ChasCompanyMatch *match, ChasEnv *env);
char *chas_draft_words_dup_facts (const ChasLeadDraft *draft);
char *chas_draft_words_dup_refusal (const ChasLeadDraft *draft);

G_END_DECLS
