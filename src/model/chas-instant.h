// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"

G_BEGIN_DECLS

/* An instant: seconds since 1970-01-01T00:00:00Z. Stored and exchanged as YYYY-MM-DDTHH:MM:SSZ,
 * always UTC. */
gboolean chas_instant_parse (const char *text, gint64 *out_seconds);
char *chas_instant_dup_text (gint64 seconds);
ChasDate chas_instant_get_date (gint64 seconds, GTimeZone *zone);
ChasDate chas_instant_text_get_date (const char *text, GTimeZone *zone);

G_END_DECLS
