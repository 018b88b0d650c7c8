// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean chas_lead_mark_is_there (const char *line);
char *chas_lead_mark_dup_without (const char *line);

G_END_DECLS
