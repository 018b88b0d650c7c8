// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card-look.h"
#include "chas-palette.h"

G_BEGIN_DECLS

/* A card as text and rectangles: name; place and sector; educations; next step; owners, warmth and
 * days in the stage. Zero it before the first use. */
typedef struct
{
  PangoLayout *name;
  PangoLayout *place; /* nullable, as all below */
  GPtrArray *chips;   /* of Chip */
  PangoLayout *step;
  PangoLayout *nobody; /* or how many more than have a face */
  PangoLayout *warmth;
  PangoLayout *days;
  GStrv owners;

  ChasStepState step_state;
  ChasFlameLevel flame;
  gboolean stale;
  gboolean checked;

  int width;    /* that it is laid out for; -1: not yet */
  guint serial; /* of the fonts it is laid out with */
  int height;
  int chips_y, step_y, foot_y, foot_height;
} ChasCardPaint;

void chas_card_paint_clear (ChasCardPaint *self);
void chas_card_paint_fill (ChasCardPaint *self,
                           GtkWidget *widget,
                           const ChasLeadFacts *facts,
                           const ChasCardLook *look);
void chas_card_paint_set_checked (ChasCardPaint *self, gboolean checked);
int chas_card_paint_lay_out (ChasCardPaint *self, int width);
void chas_card_paint_snapshot (ChasCardPaint *self,
                               GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               ChasPalette *palette);
int chas_card_paint_get_faces_width (const ChasCardPaint *self);
int chas_card_paint_get_days_width (const ChasCardPaint *self);

G_END_DECLS
