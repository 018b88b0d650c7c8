// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-lanes.h"

G_BEGIN_DECLS

typedef struct _ChasLaneStack ChasLaneStack;

/* Where the lanes of a board are, from its first head down: each is as high as its tallest column
 * needs, so that it goes straight across, and all columns scroll as one. */
#define CHAS_TYPE_LANE_BANDS (chas_lane_bands_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneBands, chas_lane_bands, CHAS, LANE_BANDS, GObject)

ChasLaneBands *chas_lane_bands_new (ChasLanes *lanes);
ChasLanes *chas_lane_bands_get_lanes (ChasLaneBands *self);
GtkAdjustment *chas_lane_bands_get_adjustment (ChasLaneBands *self);
void chas_lane_bands_add (ChasLaneBands *self, ChasLaneStack *stack);
void chas_lane_bands_remove (ChasLaneBands *self, ChasLaneStack *stack);
GPtrArray *chas_lane_bands_get_stacks (ChasLaneBands *self);
void chas_lane_bands_set_head_height (ChasLaneBands *self, int height);
int chas_lane_bands_get_head_height (ChasLaneBands *self);
void chas_lane_bands_check (ChasLaneBands *self, int page);
void chas_lane_bands_invalidate (ChasLaneBands *self);
void chas_lane_bands_ensure (ChasLaneBands *self);

guint chas_lane_bands_get_n_lanes (ChasLaneBands *self);
ChasLane *chas_lane_bands_get_lane (ChasLaneBands *self, guint index);
guint chas_lane_bands_find (ChasLaneBands *self, ChasLane *lane);
guint chas_lane_bands_get_at (ChasLaneBands *self, int y);
int chas_lane_bands_get_top (ChasLaneBands *self, guint index);
int chas_lane_bands_get_offset (ChasLaneBands *self);
guint chas_lane_bands_get_count (ChasLaneBands *self, guint index);
void chas_lane_bands_show (ChasLaneBands *self, int from, int until);

G_END_DECLS
