// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* What was recognised in a pasted or typed text, a part a row. What a person changed in a row stays
 * as the text goes on changing.
 *
 * Signals changed: a row was; activated: Enter in a row. */
#define CHAS_TYPE_DRAFT_FORM (chas_draft_form_get_type ())
G_DECLARE_FINAL_TYPE (ChasDraftForm, chas_draft_form, CHAS, DRAFT_FORM, AdwBin)

void chas_draft_form_set_text (ChasDraftForm *self, const char *text);
ChasLeadDraft *chas_draft_form_dup_draft (ChasDraftForm *self);
void chas_draft_form_ask_for_name (ChasDraftForm *self);

G_END_DECLS
