// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-fling.h"
#include "chas-lane-heads.h"

G_BEGIN_DECLS

struct _ChasLaneHeads
{
  GtkWidget parent_instance;

  ChasLaneBands *bands;
  GPtrArray *titles; /* of ChasLaneTitle, in the order of the lanes */
  GArray *spans;     /* of Span, from the left */
  ChasFling *fling;  /* of the columns, when the fingers have let go of a head */
  double taken;      /* how far they were scrolled when a finger took hold of a head */
};

void chas_lane_heads_hands_init (ChasLaneHeads *self);

G_END_DECLS
