// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-json-cursor.h"

G_BEGIN_DECLS

/* Canonical JSON text of any value. */
gboolean chas_json_read_value (ChasJsonCursor *cursor, GString *out_canonical, GError **error);

G_END_DECLS
