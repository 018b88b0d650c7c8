// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_lead_markdown_dup_words (const char *line);
char *chas_lead_markdown_part (const char *text, gboolean *out_has_head, GStrvBuilder *left);

G_END_DECLS
