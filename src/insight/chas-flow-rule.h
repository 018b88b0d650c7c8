// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-flow.h"
#include "chas-lead-history.h"

G_BEGIN_DECLS

#define CHAS_FUNNEL_STEPS (CHAS_STAGE_PARTNER + 1)

/* What the flow of a group is reckoned from. */
typedef struct
{
  GPtrArray *leads; /* of ChasLeadHistory: not in the trash, not merged into another */
  ChasPhase phase;
  guint n_members;
  guint n_communicators;
} ChasFlowInput;

void chas_flow_init (ChasFlow *self, const ChasFlowInput *input, ChasDate today);
void chas_flow_week_init (ChasFlowWeek *self,
                          const ChasFlowInput *input,
                          ChasDate monday,
                          ChasDate today);
ChasStage chas_funnel_find_furthest (const ChasLeadHistory *lead);
void chas_funnel_init (ChasFunnelStep steps[CHAS_FUNNEL_STEPS],
                       const ChasFlowInput *input,
                       ChasDate first,
                       ChasDate last);
void chas_stage_time_init (ChasStageTime *self,
                           const ChasFlowInput *input,
                           ChasStage stage,
                           ChasDate today);

G_END_DECLS
