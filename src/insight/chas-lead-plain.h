// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_lead_plain_dup (const char *text, gsize max_length);
gboolean chas_lead_plain_has_word (const char *line);

G_END_DECLS
