// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-import-report.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* Shows what a file would change, and changes it. Emits "imported" with one line that says what was
 * done. */
#define CHAS_TYPE_IMPORT_DIALOG (chas_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportDialog, chas_import_dialog, CHAS, IMPORT_DIALOG, AdwDialog)

AdwDialog *chas_import_dialog_new (ChasStore *store, GFile *file, const char *group_id);
const ChasImportReport *chas_import_dialog_get_report (ChasImportDialog *self);

G_END_DECLS
