// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-utf8.h"

#include <string.h>

#define MOST_BYTES 4

/* Whether the @n_left bytes at @at begin a character and may be continued in the next chunk. GLib
 * alone says so of a NUL in the middle of a character too. */
gboolean
chas_utf8_is_cut (const char *at, gsize n_left)
{
  return n_left < MOST_BYTES && !memchr (at, '\0', n_left) &&
         g_utf8_get_char_validated (at, n_left) == (gunichar) -2;
}
