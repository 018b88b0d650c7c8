// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lane-head.h"
#include "chas-lanes.h"

G_BEGIN_DECLS

/* The head of a lane in a column: whose it is, how many cards it has there, and the landing mark
 * below it. */
#define CHAS_TYPE_LANE_CELL (chas_lane_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneCell, chas_lane_cell, CHAS, LANE_CELL, AdwBin)

ChasLaneCell *chas_lane_cell_new (GtkListItem *item);
void chas_lane_cell_set_head (ChasLaneCell *self, ChasLaneHead *head, ChasLanes *lanes);
ChasLane *chas_lane_cell_get_lane (ChasLaneCell *self);
const char *chas_lane_cell_get_name_of (ChasLanes *lanes, ChasLane *lane);

G_END_DECLS
