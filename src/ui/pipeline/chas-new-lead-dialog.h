// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-board-model.h"

G_BEGIN_DECLS

/* Adds leads by name, one or many. */
#define CHAS_TYPE_NEW_LEAD_DIALOG (chas_new_lead_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasNewLeadDialog, chas_new_lead_dialog, CHAS, NEW_LEAD_DIALOG, AdwDialog)

ChasNewLeadDialog *chas_new_lead_dialog_new (ChasBoardModel *model);

G_END_DECLS
