// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-test-db.h"

G_BEGIN_DECLS

/* A lead, me, and Bo. Today is 2026-11-23. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *lead;
  char *me;
} ClaimCase;

void claim_case_begin (ClaimCase *self);
void claim_case_end (ClaimCase *self);
void claim_case_claim (ClaimCase *self);
void claim_case_step_back (ClaimCase *self);

G_END_DECLS
