// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAS_SHORT_NAME_MAX 12 /* characters, as the field table says */

char *chas_short_name_propose (const char *name);
void chas_short_name_follow (GtkEditable *name, GtkEditable *abbreviation);

G_END_DECLS
