// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of any size that takes no space: a beginning, a piece many times over, an end. */
#define GIANT_TYPE_STREAM (giant_stream_get_type ())
G_DECLARE_FINAL_TYPE (GiantStream, giant_stream, GIANT, STREAM, GInputStream)

GInputStream *
giant_stream_new (const char *beginning, const char *piece, guint64 n_pieces, const char *end);

G_END_DECLS
