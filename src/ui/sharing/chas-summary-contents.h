// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-summary.h"

G_BEGIN_DECLS

guint chas_summary_contents_count (const ChasSummary *summary, ChasSummaryTell tell);
char *chas_summary_contents_dup (const ChasSummary *summary);
char *chas_summary_contents_dup_personal (const ChasSummary *summary, ChasSummaryTell tell);
char *chas_summary_contents_dup_number (const ChasSummary *summary, ChasSummaryTell tell);

G_END_DECLS
