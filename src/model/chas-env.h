// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-date.h"

G_BEGIN_DECLS

/* Clock, time zone and randomness, handed down from main () and set by tests. Immutable and
 * thread-safe but for chas_env_set_now (). */
#define CHAS_TYPE_ENV (chas_env_get_type ())
G_DECLARE_FINAL_TYPE (ChasEnv, chas_env, CHAS, ENV, GObject)

ChasEnv *chas_env_new (void);
ChasEnv *chas_env_new_fixed (gint64 now_us, const char *zone, guint32 seed);
void chas_env_set_now (ChasEnv *self, gint64 now_us);
gint64 chas_env_get_now_us (ChasEnv *self);
GTimeZone *chas_env_get_zone (ChasEnv *self);
char *chas_env_dup_instant (ChasEnv *self); /* YYYY-MM-DDTHH:MM:SSZ */
char *chas_env_dup_today (ChasEnv *self);   /* YYYY-MM-DD in the zone */
ChasDate chas_env_get_today (ChasEnv *self);
char *chas_env_dup_uuid (ChasEnv *self);   /* version 7 */
char *chas_env_dup_device (ChasEnv *self); /* eight of [a-z0-9] */
guint32 chas_env_random (ChasEnv *self);

G_END_DECLS
