// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-filter.h"

G_BEGIN_DECLS

gboolean chas_filter_rule (const ChasLeadFilter *filter, const ChasLeadFacts *facts, ChasEnv *env);

G_END_DECLS
