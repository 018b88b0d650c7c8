// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-fields.h"
#include "chas-model-error.h"

G_BEGIN_DECLS

gboolean chas_field_info_is_int (const ChasFieldInfo *field);
char *chas_field_normalise_text (const char *text);
gboolean chas_field_info_normalise (const ChasFieldInfo *field,
                                    const char *text,
                                    char **out_normal,
                                    GError **error);
gboolean chas_field_info_check_text (const ChasFieldInfo *field, const char *text, GError **error);
gboolean chas_field_info_check_int (const ChasFieldInfo *field, gint64 value, GError **error);

G_END_DECLS
