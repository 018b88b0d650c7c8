// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Text that is edited where it stands: it looks like text until it is pointed at, and is saved when
 * it is left. */
#define CHAS_TYPE_EDIT_TEXT (chas_edit_text_get_type ())
G_DECLARE_FINAL_TYPE (ChasEditText, chas_edit_text, CHAS, EDIT_TEXT, AdwBin)

char *chas_edit_text_dup_text (ChasEditText *self);
const char *chas_edit_text_get_saved (ChasEditText *self);
void chas_edit_text_set_saved (ChasEditText *self, const char *text);
void chas_edit_text_forget (ChasEditText *self);
void chas_edit_text_set_error (ChasEditText *self, const char *error);
void chas_edit_text_set_accessible_label (ChasEditText *self, const char *label);
void chas_edit_text_commit (ChasEditText *self);

G_END_DECLS
