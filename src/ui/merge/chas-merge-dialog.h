// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Merges a person or a company with another one: with which, and then both side by side.
 *
 * Signal merged (const char *): what was done, in the user's words. */
#define CHAS_TYPE_MERGE_DIALOG (chas_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasMergeDialog, chas_merge_dialog, CHAS, MERGE_DIALOG, AdwDialog)

AdwDialog *chas_merge_dialog_new (ChasStore *store, const char *person_id, const char *company_id);
AdwDialog *chas_merge_dialog_new_for_leads (ChasStore *store, const char *const *lead_ids);

G_END_DECLS
