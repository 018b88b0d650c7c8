// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lane-head.h"
#include "chas-lanes.h"

G_BEGIN_DECLS

/* The rows of a column with lanes: for every lane its [class@LaneHead], and below it its
 * [class@Card]s unless it is collapsed. */
#define CHAS_TYPE_LANE_ROWS (chas_lane_rows_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneRows, chas_lane_rows, CHAS, LANE_ROWS, GObject)

ChasLaneRows *chas_lane_rows_new (GListModel *cards, ChasLanes *lanes);
ChasLanes *chas_lane_rows_get_lanes (ChasLaneRows *self);
ChasLaneHead *chas_lane_rows_get_head (ChasLaneRows *self, ChasLane *lane);
void chas_lane_rows_show_more (ChasLaneRows *self);
guint chas_lane_rows_find_card (ChasLaneRows *self, ChasCard *card);
guint chas_lane_rows_get_start (ChasLaneRows *self, ChasLane *lane);

G_END_DECLS
