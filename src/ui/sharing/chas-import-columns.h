// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-import-job.h"

G_BEGIN_DECLS

/* One row for each column of a table: its name, what stands in it, and what it means. Emits
 * "changed" when a person gives a column another meaning. */
#define CHAS_TYPE_IMPORT_COLUMNS (chas_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportColumns,
                      chas_import_columns,
                      CHAS,
                      IMPORT_COLUMNS,
                      AdwPreferencesGroup)

void chas_import_columns_show (ChasImportColumns *self, const ChasTableStart *table);
char *chas_import_columns_dup_mapping (ChasImportColumns *self);

G_END_DECLS
