// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *chas_number_dup (guint64 number);
char *chas_number_dup_words (const char *format, guint64 number);

G_END_DECLS
