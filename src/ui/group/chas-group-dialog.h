// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* What a group is called, where and in which phase it is, and who is in it. */
#define CHAS_TYPE_GROUP_DIALOG (chas_group_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasGroupDialog, chas_group_dialog, CHAS, GROUP_DIALOG, AdwDialog)

AdwDialog *chas_group_dialog_new (ChasStore *store, const char *group_id);

G_END_DECLS
