// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card-label.h"
#include "chas-card-look.h"
#include "chas-found.h"

G_BEGIN_DECLS

/* A card as text and rectangles: name; place and sector; educations; next step; owners, warmth and
 * days in the stage. Zero it before the first use. */
typedef struct
{
  PangoLayout *name;
  PangoLayout *found; /* nullable: why a search found it */
  GPtrArray *chips;   /* of ChasCardChip */
  ChasCardLabel place, step;
  ChasCardLabel beside_faces; /* that nobody has it, or how many more have */
  ChasCardLabel warmth, days;
  GStrv owners;

  ChasStepState step_state;
  ChasFlameLevel flame;
  gboolean stale;
  gboolean contested; /* somebody else has taken on the company too */
  gboolean disputed;  /* two wrote something differently */
  gboolean checked;
  int taken; /* at the end of the foot, by what is done to the card */

  int width;    /* that it is laid out for; -1: not yet */
  guint serial; /* of the fonts it is laid out with */
  int height;
  int chips_y, chip_height, step_y, found_y, foot_y, foot_height;
  int n_faces;                                                   /* that there is room for */
  gboolean says_warmth;                                          /* beside the flame */
  int faces_end, dispute_x, contest_x, warmth_x, moon_x, days_x; /* in the foot */
} ChasCardPaint;

/* What a pointer can rest on to be told more. */
typedef enum
{
  CHAS_CARD_PART_NONE,
  CHAS_CARD_PART_OWNERS,
  CHAS_CARD_PART_CONTEST,
  CHAS_CARD_PART_DISPUTE,
  CHAS_CARD_PART_DAYS,
} ChasCardPart;

void chas_card_paint_clear (ChasCardPaint *self);
void chas_card_paint_fill (ChasCardPaint *self,
                           ChasPalette *palette,
                           const ChasLeadFacts *facts,
                           const ChasCardLook *look);
void chas_card_paint_set_found (ChasCardPaint *self, ChasPalette *palette, const ChasFound *found);
void chas_card_paint_set_checked (ChasCardPaint *self, gboolean checked);
void chas_card_paint_set_taken (ChasCardPaint *self, int taken);
int chas_card_paint_lay_out (ChasCardPaint *self, int width);
void chas_card_paint_snapshot (ChasCardPaint *self,
                               GtkWidget *widget,
                               GtkSnapshot *snapshot,
                               ChasPalette *palette);
ChasCardPart chas_card_paint_get_part (const ChasCardPaint *self, int x, int y);

G_END_DECLS
