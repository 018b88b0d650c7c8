// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Only what a card shows: lukewarm, cold and none show nothing. */
typedef enum
{
  CHAS_FLAME_NONE,
  CHAS_FLAME_WARM,
  CHAS_FLAME_HOT,
} ChasFlameLevel;

#define CHAS_TYPE_FLAME_LEVEL (chas_flame_level_get_type ())
GType chas_flame_level_get_type (void);

#define CHAS_TYPE_FLAME (chas_flame_get_type ())
G_DECLARE_FINAL_TYPE (ChasFlame, chas_flame, CHAS, FLAME, AdwBin)

const char *chas_flame_get_word (ChasFlameLevel level);
ChasFlameLevel chas_flame_get_level (ChasFlame *self);
void chas_flame_set_level (ChasFlame *self, ChasFlameLevel level);

G_END_DECLS
