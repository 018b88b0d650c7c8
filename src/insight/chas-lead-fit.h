// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

void chas_lead_fit (ChasLeadDraft *draft);
void chas_lead_fit_note (ChasLeadDraft *draft);

G_END_DECLS
