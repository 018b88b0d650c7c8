// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card-paint.h"

G_BEGIN_DECLS

#define LINE_GAP 2
#define GAP 6
#define ICON 14
#define ICON_GAP 2
#define FACE 22
#define FACE_STEP 22 /* the ring of the next one covers a little */
#define CHIP_PADDING 8
#define CHIP_GAP 4
#define DOT 8

typedef struct
{
  ChasCardLabel label;
  int colour;
  int x, y, width; /* y is that in the chips' part */
} ChasCardChip;

#define CAPTION 0.82

PangoLayout *
chas_card_text_new (ChasPalette *palette, const char *text, double scale, PangoWeight weight);
int chas_card_text_get_height (PangoLayout *layout);
void chas_card_text_fit (PangoLayout *layout, int width);
void chas_card_foot_lay_out (ChasCardPaint *self, int width);
gboolean chas_card_foot_shows (const ChasCardPaint *self, int x);

G_END_DECLS
