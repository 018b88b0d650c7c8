// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-draft-duplicates.h"
#include "chas-env.h"

G_BEGIN_DECLS

/* Tells that a company may be there already, and what can be done about it: the buttons activate
 * new-lead.open with the lead, new-lead.add-to and new-lead.differ with the company. */
#define CHAS_TYPE_DUPLICATE_HINT (chas_duplicate_hint_get_type ())
G_DECLARE_FINAL_TYPE (ChasDuplicateHint, chas_duplicate_hint, CHAS, DUPLICATE_HINT, AdwBin)

ChasDuplicateHint *
chas_duplicate_hint_new (const ChasDraftDuplicate *duplicate, gboolean has_facts, ChasEnv *env);
const char *chas_duplicate_hint_get_company_id (ChasDuplicateHint *self);
void chas_duplicate_hint_take (ChasDuplicateHint *self, ChasLeadDraft *draft);
const char *chas_duplicate_hint_get_state (ChasDuplicateHint *self);
gboolean chas_duplicate_hint_is_in_the_way (ChasDuplicateHint *self);
void chas_duplicate_hint_answer (ChasDuplicateHint *self, const char *reason);
void chas_duplicate_hint_ask_why (ChasDuplicateHint *self);
const char *chas_duplicate_hint_get_why (ChasDuplicateHint *self);

G_END_DECLS
