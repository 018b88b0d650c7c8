// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Which facts of a lead were changed, by whom, and the way back to a former value.
 *
 * Signal restore-stage (const char *code): the lead shall stand in that stage again. */
#define CHAS_TYPE_HISTORY_DIALOG (chas_history_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasHistoryDialog, chas_history_dialog, CHAS, HISTORY_DIALOG, AdwDialog)

AdwDialog *chas_history_dialog_new (ChasStore *store, ChasEnv *env, const char *lead_id);

G_END_DECLS
