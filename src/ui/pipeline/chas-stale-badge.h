// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-enums.h"

G_BEGIN_DECLS

/* A moon and how many leads of a stage are stale; nothing when none is. */
#define CHAS_TYPE_STALE_BADGE (chas_stale_badge_get_type ())
G_DECLARE_FINAL_TYPE (ChasStaleBadge, chas_stale_badge, CHAS, STALE_BADGE, GtkBox)

void chas_stale_badge_set_count (ChasStaleBadge *self, int stage, guint count);
char *chas_stale_badge_dup_name (const char *title, guint limit, guint count, guint stale);

G_END_DECLS
