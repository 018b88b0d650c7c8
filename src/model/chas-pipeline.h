// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-card.h"
#include "chas-lanes.h"

G_BEGIN_DECLS

/* The cards of a board: one list per stage, each in the order of the store; with lanes it is lane
 * by lane, and each lane in the order of the store. A card is in at most one of them. */
#define CHAS_TYPE_PIPELINE (chas_pipeline_get_type ())
G_DECLARE_FINAL_TYPE (ChasPipeline, chas_pipeline, CHAS, PIPELINE, GObject)

ChasPipeline *chas_pipeline_new (void);
GListModel *chas_pipeline_get_stage (ChasPipeline *self, ChasStage stage);
ChasCard *chas_pipeline_find (ChasPipeline *self, const char *lead_id);
gboolean chas_pipeline_locate (ChasPipeline *self,
                               const char *lead_id,
                               ChasStage *out_stage,
                               guint *out_position);
ChasLanes *chas_pipeline_get_lanes (ChasPipeline *self);
void chas_pipeline_set_lanes (ChasPipeline *self, ChasLanes *lanes);
ChasLane *chas_pipeline_get_lane_of (ChasPipeline *self, ChasCard *card);
void chas_pipeline_drop_empty_lanes (ChasPipeline *self);
void chas_pipeline_replace (ChasPipeline *self, ChasStage stage, GPtrArray *cards);
void chas_pipeline_append (ChasPipeline *self, ChasStage stage, GPtrArray *cards);
gboolean chas_pipeline_get_complete (ChasPipeline *self, ChasStage stage);
void chas_pipeline_set_complete (ChasPipeline *self, ChasStage stage, gboolean complete);
gboolean chas_pipeline_update (ChasPipeline *self, ChasCard *newer);
gboolean chas_pipeline_move (ChasPipeline *self,
                             const char *lead_id,
                             ChasStage stage,
                             guint position,
                             const char *order_key);
gboolean chas_pipeline_remove (ChasPipeline *self, const char *lead_id);

G_END_DECLS
