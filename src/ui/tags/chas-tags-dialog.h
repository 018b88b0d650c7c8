// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* All tags with how many leads have each: to be renamed in place, merged by giving one the name of
 * another, and deleted. */
#define CHAS_TYPE_TAGS_DIALOG (chas_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasTagsDialog, chas_tags_dialog, CHAS, TAGS_DIALOG, AdwDialog)

AdwDialog *chas_tags_dialog_new (ChasStore *store);

G_END_DECLS
