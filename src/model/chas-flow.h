// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-enums.h"

G_BEGIN_DECLS

/* The flow is measured over so many days. Source: domain.md, section 5 */
#define CHAS_FLOW_DAYS 14

typedef enum
{
  CHAS_FLOW_LEVEL_UNKNOWN, /* phase 1, or nothing is asked for */
  CHAS_FLOW_LEVEL_DRY,
  CHAS_FLOW_LEVEL_LOW,
  CHAS_FLOW_LEVEL_BALANCED,
  CHAS_FLOW_LEVEL_OVERFULL,
} ChasFlowLevel;

/* How leads come in and go out of the backlog, at the end of a day. */
typedef struct
{
  guint n_in;         /* found in the last CHAS_FLOW_DAYS */
  guint n_out;        /* contacted for the first time in the last CHAS_FLOW_DAYS */
  double in_per_week; /* leads per week */
  double out_per_week;
  guint stock;      /* new and ready leads */
  double demand;    /* leads per week */
  double supply;    /* days the stock lasts, or -1 */
  double balance;   /* in per out, or -1 where there is too little to tell */
  gboolean is_even; /* as many come as go */
  ChasFlowLevel level;
  ChasDate runs_out;     /* or CHAS_DATE_NONE */
  gboolean all_hands;    /* everybody should find leads */
  guint all_hands_share; /* leads for each member to find */
  guint target;          /* phase 1: leads of the common base; else 0 */
} ChasFlow;

/* One ISO week of it. */
typedef struct
{
  ChasDate monday;
  guint n_in;
  guint n_out;
  double supply; /* at its end, or -1 */
} ChasFlowWeek;

/* One step of the funnel: how many of those found in a period ever came so far. */
typedef struct
{
  ChasStage stage;
  guint n_reached;
  double conversion; /* of the step before, or -1 where there is too little to tell */
} ChasFunnelStep;

/* How long leads stay in a stage, in days; -1 without any stay. */
typedef struct
{
  ChasStage stage;
  guint n_finished;
  int median;
  int percentile_80;
  guint n_running;
  int running_median;
} ChasStageTime;

G_END_DECLS
