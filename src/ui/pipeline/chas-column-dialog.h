// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-enums.h"

G_BEGIN_DECLS

/* What the group calls a stage, and how many leads it wants there. Responses: "save" and "cancel".
 */
#define CHAS_TYPE_COLUMN_DIALOG (chas_column_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasColumnDialog, chas_column_dialog, CHAS, COLUMN_DIALOG, AdwAlertDialog)

AdwDialog *chas_column_dialog_new (ChasStage stage);
ChasStage chas_column_dialog_get_stage (ChasColumnDialog *self);
char *chas_column_dialog_dup_name (ChasColumnDialog *self);
guint chas_column_dialog_get_limit (ChasColumnDialog *self);

G_END_DECLS
