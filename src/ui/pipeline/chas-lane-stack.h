// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-env.h"
#include "chas-lane-bands.h"
#include "chas-palette.h"

G_BEGIN_DECLS

/* The cards of one stage, lane below lane, each lane where the [class@LaneBands] of the board says.
 * Stands in a GtkScrolledWindow, and has widgets for what is near to being seen only. */
#define CHAS_TYPE_LANE_STACK (chas_lane_stack_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneStack, chas_lane_stack, CHAS, LANE_STACK, GtkWidget)

ChasLaneStack *
chas_lane_stack_new (ChasEnv *env, ChasPalette *palette, GListModel *cards, ChasLaneBands *bands);
void chas_lane_stack_set_shown (ChasLaneStack *self, gboolean shown, gboolean open);
gboolean chas_lane_stack_get_open (ChasLaneStack *self);
void chas_lane_stack_index (ChasLaneStack *self);
guint chas_lane_stack_get_count (ChasLaneStack *self, guint lane);
int chas_lane_stack_measure_cell (ChasLaneStack *self, guint lane, int until);
gboolean chas_lane_stack_is_exact (ChasLaneStack *self, guint lane, int until);
void chas_lane_stack_set_landing (ChasLaneStack *self, ChasLane *lane, int height);

void chas_lane_stack_show (ChasLaneStack *self, guint position);
gboolean chas_lane_stack_focus_card (ChasLaneStack *self, guint position);
void chas_lane_stack_collect_near (ChasLaneStack *self, GPtrArray *cards);
guint chas_lane_stack_get_nearest (ChasLaneStack *self, ChasLane *lane, double y);
guint chas_lane_stack_get_end (ChasLaneStack *self, ChasLane *lane, gboolean last);
guint chas_lane_stack_get_landing_at (ChasLaneStack *self, double y, ChasLane **out_lane);

G_END_DECLS
