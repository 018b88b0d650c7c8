// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_domain_normalise (const char *text);
gboolean chas_domain_is_shared (const char *domain);

G_END_DECLS
