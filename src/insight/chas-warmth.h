// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-env.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

/* A contact, as far as it warms. */
typedef struct
{
  ChasChannel channel;
  ChasOutcome outcome;
  int tone; /* -1, 0 or 1 */
  ChasDate on;
} ChasTouch;

typedef enum
{
  CHAS_WARMTH_NONE, /* no contact yet */
  CHAS_WARMTH_COLD,
  CHAS_WARMTH_LUKEWARM,
  CHAS_WARMTH_WARM,
  CHAS_WARMTH_HOT,
} ChasWarmthLevel;

typedef struct
{
  double sum; /* of the points left, not capped */
  int value;  /* 0 to 100 */
  ChasWarmthLevel level;
  ChasDate contact_before; /* the last day it is warm, CHAS_DATE_NONE if it is not */
} ChasWarmth;

int chas_warmth_get_points (ChasChannel channel, ChasOutcome outcome);
double chas_warmth_get_points_left (const ChasTouch *touch, ChasDate today);
void
chas_warmth_init (ChasWarmth *warmth, const ChasTouch *touches, guint n_touches, ChasDate today);
void chas_warmth_init_of_lead (ChasWarmth *warmth,
                               const ChasLeadFacts *facts,
                               ChasDate today,
                               GTimeZone *zone);
double chas_warmth_rule (const ChasLeadFacts *facts, ChasEnv *env);

G_END_DECLS
