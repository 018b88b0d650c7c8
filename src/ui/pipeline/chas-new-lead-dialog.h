// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-board-model.h"

G_BEGIN_DECLS

/* Adds leads, one or many: by name, or by whatever is known of them, pasted in one piece. */
#define CHAS_TYPE_NEW_LEAD_DIALOG (chas_new_lead_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasNewLeadDialog, chas_new_lead_dialog, CHAS, NEW_LEAD_DIALOG, AdwDialog)

ChasNewLeadDialog *
chas_new_lead_dialog_new (ChasStore *store, const char *group_id, ChasBoardModel *model);
void chas_new_lead_dialog_set_text (ChasNewLeadDialog *self, const char *text, gboolean is_one);

G_END_DECLS
