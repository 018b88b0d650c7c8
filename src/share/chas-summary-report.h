// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-report.h"
#include "chas-summary.h"
#include "chas-words.h"

G_BEGIN_DECLS

ChasReport *
chas_summary_to_report (const ChasSummary *summary, ChasSummaryTell tell, const ChasWords *words);

ChasReport *chas_summary_to_figures (const ChasSummary *summary, const ChasWords *words);

G_END_DECLS
