// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *chas_merge_search_find (GPtrArray *candidates, const char *typed, guint limit);

G_END_DECLS
