// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-import-report.h"

G_BEGIN_DECLS

/* What an import would do, in numbers. */
#define CHAS_TYPE_IMPORT_SUMMARY (chas_import_summary_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportSummary,
                      chas_import_summary,
                      CHAS,
                      IMPORT_SUMMARY,
                      AdwPreferencesGroup)

void chas_import_summary_show (ChasImportSummary *self, const ChasImportReport *report);

G_END_DECLS
