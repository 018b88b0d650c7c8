// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-sample-run.h"

G_BEGIN_DECLS

/* A lead of the sample while it is made. */
typedef struct
{
  JsonObject *row;   /* of the table */
  JsonObject *story; /* what happened */
  const char *stage;
  const char *name;
  guint n;
  guint n_of_stage;
  guint n_of_sector;
  const char *order_key;
  char *id;
  char *company_id;
  char *domain;
  char *person_id; /* NULL until somebody there is known */
  char *person_name;
  const ChasSampleMember *finder;
  const ChasSampleMember *owner; /* NULL: nobody has taken it */
  const ChasSampleMember *second_owner;
  gint64 found_at;
  gint64 ready_at;   /* 0: still being looked into */
  ChasDate first_on; /* of the first step, then of the last */
  ChasDate last_on;
  ChasDate informed; /* 0: nobody there has heard from us */
} ChasSampleLead;

void chas_sample_story_choose (ChasSampleRun *run, ChasSampleLead *lead);
void chas_sample_story_tell (ChasSampleRun *run, ChasSampleLead *lead);

G_END_DECLS
