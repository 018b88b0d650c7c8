// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* When what happened, for whoever measures: with CHAS_TRACE=FILE in the environment each event
 * becomes a line of that file, else nothing is done. */
void chas_trace_open (const char *path);
gboolean chas_trace_is_open (void);
void chas_trace_mark (const char *event);

G_END_DECLS
