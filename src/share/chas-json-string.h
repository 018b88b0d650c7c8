// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* JSON strings: what stands behind a backslash, both ways. */
gboolean
chas_json_read_escape (const char **at, const char *end, GString *out_text, GError **error);
void chas_json_append_string (GString *json, const char *text, gssize length);

G_END_DECLS
