// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lanes.h"

G_BEGIN_DECLS

/* The head of a lane: whose it is, and how many leads are shown in it. Collapses it. */
#define CHAS_TYPE_LANE_TITLE (chas_lane_title_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneTitle, chas_lane_title, CHAS, LANE_TITLE, GtkButton)

ChasLaneTitle *chas_lane_title_new (ChasLanes *lanes, ChasLane *lane);
ChasLane *chas_lane_title_get_lane (ChasLaneTitle *self);
gboolean
chas_lane_title_compute_words (ChasLaneTitle *self, GtkWidget *widget, graphene_rect_t *out_place);
void chas_lane_title_set_spare (ChasLaneTitle *self, int spare);
void chas_lane_title_set_count (ChasLaneTitle *self, guint count);
const char *chas_lane_title_get_name_of (ChasLanes *lanes, ChasLane *lane);

G_END_DECLS
