// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-date.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

/* Why somebody should look at a lead to keep the list of leads up to date, most needed first. */
typedef enum
{
  CHAS_TIDY_NO_STEP = 1 << 0,
  CHAS_TIDY_STALE = 1 << 1,
  CHAS_TIDY_NO_CHANNEL = 1 << 2, /* nobody can be reached */
  CHAS_TIDY_DUPLICATE = 1 << 3,  /* its company may have been added twice */
  CHAS_TIDY_UNREADY = 1 << 4,    /* beyond new without what a lead needs to be ready */
} ChasTidy;

#define CHAS_TIDY_N 5

guint chas_tidy_rule (const ChasLeadFacts *facts, ChasDate today, GTimeZone *zone);

G_END_DECLS
