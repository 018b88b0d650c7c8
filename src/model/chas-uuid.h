// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHAS_UUID_TEXT_SIZE 37 /* with the final NUL */

/* Where the previous id of version 7 stood; all zero before the first. */
typedef struct
{
  gint64 ms;
  guint32 counter;
} ChasUuidState;

void
chas_uuid_next (ChasUuidState *state, gint64 now_ms, GRand *rand, char text[CHAS_UUID_TEXT_SIZE]);
gint64 chas_uuid_get_ms (const char *id);
gboolean chas_id_is_valid (const char *id);

G_END_DECLS
