// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-lane-bands.h"

G_BEGIN_DECLS

/* The heads of the lanes, over the columns and across them all. The lane that is at the top keeps
 * its head there while its cards go by below. */
#define CHAS_TYPE_LANE_HEADS (chas_lane_heads_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneHeads, chas_lane_heads, CHAS, LANE_HEADS, GtkWidget)

ChasLaneHeads *chas_lane_heads_new (ChasLaneBands *bands);
gboolean
chas_lane_heads_find_place (ChasLaneHeads *self, GtkWidget *widget, GdkRectangle *out_place);
gboolean chas_lane_heads_focus_lane (ChasLaneHeads *self, ChasLane *lane);
gboolean chas_lane_heads_has_bar (ChasLaneHeads *self, double x);
ChasLane *chas_lane_heads_get_focused (ChasLaneHeads *self);

G_END_DECLS
