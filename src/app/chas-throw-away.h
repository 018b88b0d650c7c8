// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_throw_away_make (GError **error);
void chas_throw_away_remove (const char *path);

G_END_DECLS
