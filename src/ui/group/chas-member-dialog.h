// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* Who somebody in the group is: oneself, another one, or somebody new.
 *
 * Signal done (words): it is on the disk, and can be taken back. */
#define CHAS_TYPE_MEMBER_DIALOG (chas_member_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasMemberDialog, chas_member_dialog, CHAS, MEMBER_DIALOG, AdwDialog)

AdwDialog *chas_member_dialog_new (ChasStore *store, const char *group_id);
AdwDialog *
chas_member_dialog_new_for (ChasStore *store, const char *group_id, const char *participant_id);
AdwDialog *chas_member_dialog_new_for_me (ChasStore *store, const char *group_id);

G_END_DECLS
