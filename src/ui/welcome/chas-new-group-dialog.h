// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

#define CHAS_TYPE_NEW_GROUP_DIALOG (chas_new_group_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasNewGroupDialog, chas_new_group_dialog, CHAS, NEW_GROUP_DIALOG, AdwDialog)

AdwDialog *chas_new_group_dialog_new (ChasStore *store);

G_END_DECLS
