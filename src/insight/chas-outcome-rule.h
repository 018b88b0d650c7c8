// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"
#include "chas-workday.h"

G_BEGIN_DECLS

/* What follows from a contact. Each of it is a proposal. */
typedef struct
{
  ChasStage stage;             /* where the lead goes, or unset: it stays */
  ChasFollowUpKind step;       /* what to do next, or unset: nothing */
  int step_workdays;           /* working days until then */
  ChasFollowUpKind later_step; /* what to do after that, or unset */
  int later_workdays;
  gboolean is_attempt; /* counts as a try without an answer */
  gboolean
    needs_date; /* they named a day, which must be told: of the meeting, or when to get back */
  gboolean needs_reason; /* it ends here, and why must be told */
  int wake_days;         /* days until one may ask again, 0: no */
} ChasOutcomeRule;

/* So many tries without an answer, in so many channels, are enough. Source: domain.md, section 6 */
#define CHAS_ATTEMPTS_ENOUGH 3
#define CHAS_ATTEMPTS_CHANNELS 2
#define CHAS_ATTEMPTS_REST_DAYS 60

gboolean chas_outcome_fits (ChasOutcome outcome, ChasChannel channel);
void chas_outcome_rule_init (ChasOutcomeRule *self,
                             ChasOutcome outcome,
                             ChasChannel channel,
                             ChasStage stage,
                             guint n_sent);
gboolean chas_outcome_may_ask_again (ChasCloseReason reason);
ChasDate chas_outcome_confirm_date (ChasDate booked, ChasDate today, const ChasQuietTime *quiet);
gboolean chas_attempts_are_enough (guint n_attempts, guint n_tried, guint n_known);

G_END_DECLS
