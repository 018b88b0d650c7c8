// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lane.h"

G_BEGIN_DECLS

/* Where a lane begins in one stage of the board: how many cards it has there, and the state of its
 * place, which lives here as that of a card does. */
#define CHAS_TYPE_LANE_HEAD (chas_lane_head_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneHead, chas_lane_head, CHAS, LANE_HEAD, GObject)

ChasLaneHead *chas_lane_head_new (ChasLane *lane);
ChasLane *chas_lane_head_get_lane (ChasLaneHead *self);
guint chas_lane_head_get_count (ChasLaneHead *self);
void chas_lane_head_set_count (ChasLaneHead *self, guint count);
int chas_lane_head_get_gap (ChasLaneHead *self);
void chas_lane_head_set_gap (ChasLaneHead *self, int gap);

G_END_DECLS
