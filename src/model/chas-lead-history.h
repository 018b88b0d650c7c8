// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-enums.h"

G_BEGIN_DECLS

/* A lead came to a stage on a day. */
typedef struct
{
  ChasDate on;
  ChasStage stage;
} ChasLeadStep;

/* What a lead has gone through, as far as the flow of a group is concerned. */
typedef struct
{
  ChasDate created;
  ChasDate processed; /* of the first contact, or CHAS_DATE_NONE */
  ChasStage stage;
  ChasSource source; /* where it was found, or CHAS_SOURCE_UNSET */
  GArray *steps;     /* of ChasLeadStep, oldest first, without corrected ones */
} ChasLeadHistory;

ChasLeadHistory *chas_lead_history_new (ChasDate created, ChasStage stage);
void chas_lead_history_free (ChasLeadHistory *self);
void chas_lead_history_add_step (ChasLeadHistory *self, ChasDate on, ChasStage stage);
ChasStage chas_lead_history_get_stage_on (const ChasLeadHistory *self, ChasDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasLeadHistory, chas_lead_history_free)

G_END_DECLS
