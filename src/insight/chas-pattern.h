// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GRegex *chas_pattern_get (const char *pattern, GRegexCompileFlags flags);
gboolean chas_pattern_match (const char *pattern, GRegexCompileFlags flags, const char *text);

G_END_DECLS
