// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A part of a text, in bytes. */
typedef struct
{
  guint start;
  guint end; /* the byte after it */
} ChasSpan;

GArray *chas_word_diff_find_new (const char *before, const char *after);

G_END_DECLS
