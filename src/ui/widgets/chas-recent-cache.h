// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Objects that are dear to make, by what they are made of. What is asked for moves to the recent
 * ones; when those are many, what was not asked for since the last time goes. */
typedef struct _ChasRecentCache ChasRecentCache;

ChasRecentCache *chas_recent_cache_new (guint many);
void chas_recent_cache_free (ChasRecentCache *self);
void chas_recent_cache_clear (ChasRecentCache *self);
gpointer chas_recent_cache_lookup (ChasRecentCache *self, const char *key);
void chas_recent_cache_take (ChasRecentCache *self, char *key, gpointer object);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasRecentCache, chas_recent_cache_free)

G_END_DECLS
