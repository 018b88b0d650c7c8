// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-summary.h"

G_BEGIN_DECLS

char *chas_summary_dup_json (const ChasSummary *summary, ChasSummaryTell tell);

G_END_DECLS
