// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small things that are drawn over and over again, as pixels. */
typedef struct _ChasPictureCache ChasPictureCache;

typedef void (*ChasPictureFunc) (GtkSnapshot *snapshot, int width, int height, gconstpointer data);

ChasPictureCache *chas_picture_cache_new (void);
void chas_picture_cache_free (ChasPictureCache *self);
void chas_picture_cache_clear (ChasPictureCache *self);
void chas_picture_cache_snapshot (ChasPictureCache *self,
                                  GtkSnapshot *snapshot,
                                  const char *key,
                                  int width,
                                  int height,
                                  double scale,
                                  ChasPictureFunc draw,
                                  gconstpointer data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasPictureCache, chas_picture_cache_free)

G_END_DECLS
