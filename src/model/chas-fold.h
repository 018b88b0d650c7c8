// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_fold_case (const char *text);
char *chas_fold_for_search (const char *text);
char *chas_fold_for_sort (const char *text);

G_END_DECLS
