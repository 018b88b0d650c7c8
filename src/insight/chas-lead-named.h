// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-draft.h"

G_BEGIN_DECLS

ChasLeadDraft *chas_lead_named_read (GStrv lines, guint *out_n);

G_END_DECLS
