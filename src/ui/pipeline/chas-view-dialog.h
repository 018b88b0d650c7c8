// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks for the name of a view, and whether it is shared with the group. Signal named: read it now.
 */
#define CHAS_TYPE_VIEW_DIALOG (chas_view_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasViewDialog, chas_view_dialog, CHAS, VIEW_DIALOG, AdwAlertDialog)

ChasViewDialog *
chas_view_dialog_new (const char *name, gboolean is_shared, const char *const *taken);
const char *chas_view_dialog_get_name (ChasViewDialog *self);
gboolean chas_view_dialog_get_shared (ChasViewDialog *self);

G_END_DECLS
