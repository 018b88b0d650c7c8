// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"
#include "chas-field-edit.h"

G_BEGIN_DECLS

/* What a change of a value says, in the user's language. */
char *chas_field_edit_words_dup_old (const ChasFieldEdit *edit, ChasEnv *env);
char *chas_field_edit_words_dup_title (const ChasFieldEdit *edit, ChasEnv *env);
char *chas_field_edit_words_dup_line (const ChasFieldEdit *edit, ChasEnv *env);
const char *chas_field_edit_words_get_field (const ChasFieldEdit *edit);

G_END_DECLS
