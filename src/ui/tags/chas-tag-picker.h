// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* What to type a tag into: known ones are proposed, however they are spelt.
 *
 * Signal chosen (const char *): the tag as it is spelt. */
#define CHAS_TYPE_TAG_PICKER (chas_tag_picker_get_type ())
G_DECLARE_FINAL_TYPE (ChasTagPicker, chas_tag_picker, CHAS, TAG_PICKER, GtkPopover)

void chas_tag_picker_open (ChasTagPicker *self, ChasStore *store, const char *const *taken);

G_END_DECLS
