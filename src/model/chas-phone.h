// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_phone_to_e164 (const char *raw);
gboolean chas_phone_is_mobile (const char *e164);
char *chas_phone_dup_display (const char *e164);

G_END_DECLS
