// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-palette.h"

G_BEGIN_DECLS

/* A text of a card that other cards may say, too. Zero it before the first use. */
typedef struct
{
  PangoLayout *whole; /* shared, nullable */
  PangoLayout *cut;   /* nullable: the same where it has less room than it takes by itself */
} ChasCardLabel;

void chas_card_label_clear (ChasCardLabel *self);
void chas_card_label_set (ChasCardLabel *self,
                          ChasPalette *palette,
                          const char *text,
                          const ChasLabelStyle *style);
void chas_card_label_fit (ChasCardLabel *self, int width);
PangoLayout *chas_card_label_get_layout (const ChasCardLabel *self);
int chas_card_label_get_width (const ChasCardLabel *self);
int chas_card_label_get_height (const ChasCardLabel *self);

G_END_DECLS
