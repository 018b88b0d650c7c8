// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-contact-draft.h"
#include "chas-db-contact.h"
#include "chas-outcome-rule.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_STEP_CHOICE_PROPOSED,
  CHAS_STEP_CHOICE_THREE_DAYS,
  CHAS_STEP_CHOICE_WEEK,
  CHAS_STEP_CHOICE_DATE,
  CHAS_STEP_CHOICE_NONE,
} ChasStepChoice;

/* What is chosen in the dialog so far, and what follows from it. Knows no widget. */
typedef struct
{
  ChasDate today;
  ChasStage now; /* where the lead stands */
  ChasAttempts attempts;
  guint n_known; /* channels in which the company can be reached */
  ChasChannel channel;
  ChasOutcome outcome; /* or unset */
  ChasDate asked;      /* the day they named; CHAS_DATE_NONE: none yet */
  ChasStepChoice choice;
  ChasDate chosen; /* of CHAS_STEP_CHOICE_DATE */
  gboolean rest;   /* enough tries were made: the lead rests */
  gboolean again;  /* they said no, and may be asked again */
} ChasContactPlan;

const char *chas_contact_plan_get_missing_day (ChasChannel channel);
const char *chas_contact_plan_get_missing (const ChasContactPlan *self);
gboolean chas_contact_plan_offers_rest (const ChasContactPlan *self);
ChasDate chas_contact_plan_get_proposed (const ChasContactPlan *self);
ChasDate chas_contact_plan_get_step_date (const ChasContactPlan *self);
ChasFollowUpKind chas_contact_plan_get_step_kind (const ChasContactPlan *self);
ChasStage chas_contact_plan_get_stage (const ChasContactPlan *self);
ChasDate chas_contact_plan_get_wake_date (const ChasContactPlan *self);
void chas_contact_plan_fill (const ChasContactPlan *self, ChasContactDraft *draft);
char *chas_contact_plan_dup_step (const ChasContactPlan *self);
char *chas_contact_plan_dup_summary (const ChasContactPlan *self);

G_END_DECLS
