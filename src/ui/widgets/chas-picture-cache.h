// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-recent-cache.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*ChasPictureFunc) (GtkSnapshot *snapshot, int width, int height, gconstpointer data);

void chas_picture_cache_snapshot (ChasRecentCache *self,
                                  GtkSnapshot *snapshot,
                                  const char *key,
                                  int width,
                                  int height,
                                  double scale,
                                  ChasPictureFunc draw,
                                  gconstpointer data);

G_END_DECLS
