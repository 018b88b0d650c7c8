// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-enums.h"

G_BEGIN_DECLS

/* What a new group needs. Emits "activate" when Enter says that the answers are there. */
#define CHAS_TYPE_GROUP_FORM (chas_group_form_get_type ())
G_DECLARE_FINAL_TYPE (ChasGroupForm, chas_group_form, CHAS, GROUP_FORM, AdwPreferencesGroup)

gboolean chas_group_form_check (ChasGroupForm *self);
char *chas_group_form_dup_name (ChasGroupForm *self);
ChasCounty chas_group_form_get_county (ChasGroupForm *self);

G_END_DECLS
