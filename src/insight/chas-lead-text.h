// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

ChasLeadDraft *chas_lead_text_read (const char *text);
ChasLeadDraft *chas_lead_text_read_about (const char *company, const char *text);
gboolean chas_lead_text_is_address (const char *line);
void chas_lead_text_set_orgnr (ChasLeadDraft *draft, const char *text);

G_END_DECLS
