// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-pipeline.h"

G_BEGIN_DECLS

/* Questions about the order of the store, which goes across the lanes of a board. */
ChasCard *chas_pipeline_get_following (ChasPipeline *self, ChasStage stage, ChasCard *card);
ChasCard *chas_pipeline_get_preceding (ChasPipeline *self, ChasStage stage, ChasCard *card);
ChasCard *chas_pipeline_find_before (ChasPipeline *self,
                                     const char *const *lead_ids,
                                     ChasStage stage,
                                     guint position,
                                     ChasLane *lane);

G_END_DECLS
