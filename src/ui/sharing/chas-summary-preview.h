// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-summary.h"

G_BEGIN_DECLS

/* What a summary comes to, in the language it will be written in. */
#define CHAS_TYPE_SUMMARY_PREVIEW (chas_summary_preview_get_type ())
G_DECLARE_FINAL_TYPE (ChasSummaryPreview, chas_summary_preview, CHAS, SUMMARY_PREVIEW, AdwBin)

void chas_summary_preview_show (ChasSummaryPreview *self,
                                const ChasSummary *summary,
                                const char *language);

G_END_DECLS
