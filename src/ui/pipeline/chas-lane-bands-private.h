// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lane-bands.h"

G_BEGIN_DECLS

struct _ChasLaneBands
{
  GObject parent_instance;

  ChasLanes *lanes;
  GtkAdjustment *adjustment;
  GPtrArray *stacks; /* of ChasLaneStack, unowned */
  GPtrArray *places; /* of ChasLane, as they were laid out */
  GArray *tops;      /* of int, one more than lanes: where the last one ends */
  int head_height;
  int page; /* height of what a column shows */
  gboolean dirty;
  gboolean updating;
};

G_END_DECLS
