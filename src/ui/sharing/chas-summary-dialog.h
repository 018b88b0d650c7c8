// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Asks how to write a summary of a group, lists what goes out, and writes the file. Emits
 * "exported" with the file. */
#define CHAS_TYPE_SUMMARY_DIALOG (chas_summary_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasSummaryDialog, chas_summary_dialog, CHAS, SUMMARY_DIALOG, AdwDialog)

AdwDialog *chas_summary_dialog_new (ChasStore *store, const char *group_id);

G_END_DECLS
