// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Asks what to export, says which personal data goes along, and writes the file. Emits "exported"
 * with the file. */
#define CHAS_TYPE_EXPORT_DIALOG (chas_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasExportDialog, chas_export_dialog, CHAS, EXPORT_DIALOG, AdwDialog)

AdwDialog *chas_export_dialog_new (ChasStore *store, const char *group_id, const char *group_name);
AdwDialog *
chas_export_dialog_new_for_leads (ChasStore *store, const char *const *lead_ids, const char *name);

G_END_DECLS
