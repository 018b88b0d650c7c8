// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSettings *chas_settings_new (void);
GSettings *chas_settings_new_for_board (const char *group_id);
void chas_settings_apply_language (GSettings *settings);
void chas_settings_apply_colour_scheme (GSettings *settings);

G_END_DECLS
