// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* What is left of a pasted text when addresses and numbers are taken out: who is what. */
void chas_lead_words_read (ChasLeadDraft *draft, GStrv lines);
char *chas_lead_words_make_name (const char *label);

G_END_DECLS
