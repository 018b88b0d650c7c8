// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lane-stack.h"

#include "chas-card-paint.h"
#include "chas-lane-row.h"

G_BEGIN_DECLS

#define CHAS_LANE_INSET 4 /* above the first card of a lane */

/* A card and how much room it takes. */
typedef struct
{
  ChasCard *card;
  ChasLane *lane;
  ChasLaneRow *row; /* NULL when it is far from being seen */
  int height;       /* guessed unless */
  int width;        /* it is that for which it was measured */
} ChasLaneSlot;

struct _ChasLaneStack
{
  GtkWidget parent_instance;

  ChasEnv *env;
  ChasPalette *palette;
  GListModel *cards; /* lane by lane, in the order of the lanes */
  ChasLaneBands *bands;
  gboolean shown;  /* the column */
  gboolean open;   /* and its cards are */
  GArray *slots;   /* of ChasLaneSlot: one for each card, in the same order */
  GArray *starts;  /* of guint: where each lane begins, and the last one ends */
  GPtrArray *idle; /* rows without a card */
  guint tick;      /* makes the rows that are near to being seen */
  int width;       /* of what it was laid out for last */
  int height;

  ChasCardPaint scratch; /* measures cards that have no widget */
  int around_width;      /* of what stands around the text of a card; -1: not known yet */
  int around_height;
  int guess; /* height of a card */

  ChasLane *landing_lane; /* nullable: without a card beside which a card would land */
  int landing_height;
  GtkWidget *landing; /* nullable: the mark */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
};

ChasLaneSlot *chas_lane_stack_get_slot (ChasLaneStack *self, guint position);
guint chas_lane_stack_get_start (ChasLaneStack *self, guint lane);
guint chas_lane_stack_find_lane (ChasLaneStack *self, guint position);
gboolean chas_lane_stack_is_collapsed (ChasLaneStack *self, guint lane);
int chas_lane_stack_get_y (ChasLaneStack *self, guint position);
ChasLaneRow *chas_lane_stack_ensure_row (ChasLaneStack *self, guint position);
void chas_lane_stack_open (ChasLaneStack *self, ChasCard *card);
void chas_lane_stack_rows_init (ChasLaneStack *self);
void chas_lane_stack_rows_dispose (ChasLaneStack *self);
void chas_lane_stack_refill (ChasLaneStack *self);
void chas_lane_stack_queue_rows (ChasLaneStack *self);
void chas_lane_stack_keys_init (ChasLaneStack *self);
gboolean chas_lane_stack_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
