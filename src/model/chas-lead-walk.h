// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-pipeline.h"

G_BEGIN_DECLS

/* A place in a column from which one goes on to the lead before or after. It outlives the lead that
 * stood there: who has worked on a lead and moved it away goes on with the one that was next. */
typedef struct
{
  char *lead_id; /* NULL: nowhere */
  ChasStage stage;
  guint position;
  gboolean is_away; /* the lead has left; at the position is the one that came after it */
} ChasLeadWalk;

void chas_lead_walk_start (ChasLeadWalk *self, ChasPipeline *pipeline, const char *lead_id);
void chas_lead_walk_follow (ChasLeadWalk *self, ChasPipeline *pipeline);
ChasCard *chas_lead_walk_get (const ChasLeadWalk *self, ChasPipeline *pipeline, int step);
void chas_lead_walk_clear (ChasLeadWalk *self);

G_END_DECLS
