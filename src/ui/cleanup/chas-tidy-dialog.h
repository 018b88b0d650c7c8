// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The leads of a group that are not in order, to be worked through by keys until none is left. */
#define CHAS_TYPE_TIDY_DIALOG (chas_tidy_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasTidyDialog, chas_tidy_dialog, CHAS, TIDY_DIALOG, AdwDialog)

AdwDialog *chas_tidy_dialog_new (ChasStore *store, const char *group_id, const char *lead_id);
const char *chas_tidy_dialog_get_place (GtkWidget *window);

G_END_DECLS
