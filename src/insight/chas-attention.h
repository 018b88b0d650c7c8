// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-facts.h"
#include "chas-workday.h"

G_BEGIN_DECLS

/* A follow-up so many days ahead keeps a lead from being stale. */
#define CHAS_ATTENTION_PLANNED_DAYS 60

/* What counts when asking whether somebody must look at a lead. Any date may be CHAS_DATE_NONE. */
typedef struct
{
  ChasStage stage;
  ChasDate stage_entered;
  ChasDate last_activity; /* stage change, contact, closed follow-up or note; nothing else counts */
  ChasDate booked_for;    /* of a booked lead: the meeting or visit */
  ChasDate first_due;     /* of the open follow-ups */
  ChasDate next_due;      /* of the open follow-ups that are not overdue */
  gboolean chose_no_step; /* "no next step" was chosen with a reason */
  gboolean has_channel;
  gboolean has_why;
  gboolean has_person;
  gboolean has_education;
  gboolean has_owner;
  gboolean has_wake_date;    /* of a resting lead */
  gboolean has_close_reason; /* of one that has ended */
  gboolean has_keeper;       /* of a warm contact */
} ChasLeadState;

typedef enum
{
  CHAS_NEXT_STEP_NOT_NEEDED, /* the stage asks for none, and there is none */
  CHAS_NEXT_STEP_PLANNED,
  CHAS_NEXT_STEP_DECLINED, /* somebody chose that there is none */
  CHAS_NEXT_STEP_MISSING,
} ChasNextStep;

/* What the stage asked for when the lead came there, and was put off. */
typedef enum
{
  CHAS_UNSAID_NOTHING,
  CHAS_UNSAID_MEETING_DAY,
  CHAS_UNSAID_WAKE_DATE,
  CHAS_UNSAID_CLOSE_REASON,
  CHAS_UNSAID_KEEPER,
} ChasUnsaid;

/* What a lead lacks before somebody can contact the company, most needed first. */
typedef enum
{
  CHAS_LACK_NOTHING = 0,
  CHAS_LACK_CHANNEL = 1 << 0,
  CHAS_LACK_WHY = 1 << 1,
  CHAS_LACK_PERSON = 1 << 2,
  CHAS_LACK_EDUCATION = 1 << 3,
  CHAS_LACK_OWNER = 1 << 4,
} ChasLack;

/* Without these nobody can be ready to contact a company. */
#define CHAS_LACK_FOR_READY (CHAS_LACK_CHANNEL | CHAS_LACK_WHY | CHAS_LACK_EDUCATION)

typedef struct
{
  int idle_days;  /* since the last activity, -1 without any */
  int stage_days; /* in the stage, -1 if nobody knows */
  gboolean is_stale;
  ChasDueState due;
  ChasNextStep next_step;
  ChasUnsaid unsaid;
  ChasLack lacks; /* flags; only of a new or ready lead */
} ChasAttention;

void chas_lead_state_init (ChasLeadState *state,
                           const ChasLeadFacts *facts,
                           ChasDate today,
                           GTimeZone *zone);
void chas_attention_init (ChasAttention *attention,
                          const ChasLeadState *state,
                          ChasDate today,
                          const ChasQuietTime *quiet);
ChasLack chas_lack_get_first (ChasLack lacks);

G_END_DECLS
