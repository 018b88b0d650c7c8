// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-import-report.h"

G_BEGIN_DECLS

/* What is worth a look before an import; not there when nothing is. */
#define CHAS_TYPE_IMPORT_NOTES (chas_import_notes_get_type ())
G_DECLARE_FINAL_TYPE (ChasImportNotes, chas_import_notes, CHAS, IMPORT_NOTES, AdwPreferencesGroup)

void chas_import_notes_show (ChasImportNotes *self, const ChasImportReport *report);

G_END_DECLS
