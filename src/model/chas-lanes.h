// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-card.h"
#include "chas-lane.h"

G_BEGIN_DECLS

/* What the lanes of a board stand for. */
typedef enum
{
  CHAS_LANES_OF_OWNERS,
  CHAS_LANES_OF_EDUCATIONS,
} ChasLanesKind;

/* The lanes of a board in their order. A lead stands in the lane of its first owner, or education;
 * a lane that is asked for and not there yet comes by itself, and goes when it is empty. */
#define CHAS_TYPE_LANES (chas_lanes_get_type ())
G_DECLARE_FINAL_TYPE (ChasLanes, chas_lanes, CHAS, LANES, GObject)

ChasLanes *chas_lanes_new (ChasLanesKind kind);
ChasLanesKind chas_lanes_get_kind (ChasLanes *self);
ChasLane *chas_lanes_add (ChasLanes *self, const char *id, const char *name, int colour);
void chas_lanes_keep (ChasLanes *self, GHashTable *used);
ChasLane *chas_lanes_find (ChasLanes *self, const char *id);
ChasLane *chas_lanes_get_lane_of (ChasLanes *self, ChasCard *card);
gboolean chas_lanes_get_outdated (ChasLanes *self);

G_END_DECLS
