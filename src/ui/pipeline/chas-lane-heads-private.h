// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-fling.h"
#include "chas-lane-heads.h"

G_BEGIN_DECLS

#define CHAS_LANE_PADDING 6 /* of the column around its cards */

/* From where to where a bar goes: a collapsed column parts it. */
typedef struct
{
  float from, until;
} ChasLaneSpan;

/* A column that the bars go through. */
typedef struct
{
  ChasLaneStack *stack;
  ChasLaneSpan span;
} ChasLaneCell;

struct _ChasLaneHeads
{
  GtkWidget parent_instance;

  ChasLaneBands *bands;
  GPtrArray *titles; /* of ChasLaneTitle, in the order of the lanes */
  GArray *spans;     /* of ChasLaneSpan, from the left */
  GArray *cells;     /* of ChasLaneCell, from the left */
  ChasFling *fling;  /* of the columns, when the fingers have let go of a head */
  double taken;      /* how far they were scrolled when a finger took hold of a head */
};

PangoLayout *chas_lane_heads_make_number (ChasLaneHeads *self);
int chas_lane_heads_find_spare (ChasLaneHeads *self,
                                PangoLayout *number,
                                guint lane,
                                int from,
                                int until);
void chas_lane_heads_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);
void chas_lane_heads_hands_init (ChasLaneHeads *self);

G_END_DECLS
