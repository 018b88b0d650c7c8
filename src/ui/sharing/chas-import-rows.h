// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-import-report.h"

G_BEGIN_DECLS

/* The rows of a table, each with a check whether it is taken in.
 *
 * Property words: how many are. Signal changed: when the page is left with
 * other rows chosen than before. */
#define CHAS_TYPE_IMPORT_ROWS (chas_import_rows_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportRows, chas_import_rows, CHAS, IMPORT_ROWS, AdwNavigationPage)

void chas_import_rows_show (ChasImportRows *self, const ChasImportReport *report);
GHashTable *chas_import_rows_dup_choices (ChasImportRows *self);

G_END_DECLS
