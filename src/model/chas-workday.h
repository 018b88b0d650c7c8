// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"

G_BEGIN_DECLS

/* Days from first to last, both included. */
typedef struct
{
  ChasDate first;
  ChasDate last;
} ChasDateSpan;

/* The school's breaks: working days on which nobody is expected to work. */
typedef struct
{
  const ChasDateSpan *spans;
  guint n_spans;
} ChasQuietTime;

typedef enum
{
  CHAS_DUE_NONE, /* no date */
  CHAS_DUE_OVERDUE,
  CHAS_DUE_TODAY,
  CHAS_DUE_SOON,
  CHAS_DUE_LATER,
} ChasDueState;

#define CHAS_DUE_SOON_WORKDAYS 3

ChasDate chas_workday_get_easter (int year);
gboolean chas_workday_is_holiday (ChasDate date);
gboolean chas_workday_is_workday (ChasDate date, const ChasQuietTime *quiet);
ChasDate chas_workday_add (ChasDate date, int n_workdays, const ChasQuietTime *quiet);
int chas_workday_count (ChasDate from, ChasDate to, const ChasQuietTime *quiet);
ChasDueState chas_due_state_of (ChasDate due, ChasDate today, const ChasQuietTime *quiet);

G_END_DECLS
