// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A band across the board: the leads of one owner, or of one education, or of none. */
#define CHAS_TYPE_LANE (chas_lane_get_type ())
G_DECLARE_FINAL_TYPE (ChasLane, chas_lane, CHAS, LANE, GObject)

ChasLane *chas_lane_new (const char *id, const char *name, int colour);
const char *chas_lane_get_id (ChasLane *self);
const char *chas_lane_get_name (ChasLane *self);
int chas_lane_get_colour (ChasLane *self);
gboolean chas_lane_get_collapsed (ChasLane *self);
void chas_lane_set_collapsed (ChasLane *self, gboolean collapsed);
int chas_lane_compare (ChasLane *a, ChasLane *b);

G_END_DECLS
