// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-plan.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

/* Two companies with a lead each, and two records of them that a person makes into one. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *leads[2];
  char *companies[2];
  const char *entity;
  const char *ids[2]; /* the one that stays, and the other */
} UniteCase;

void unite_case_begin (UniteCase *self, const char *first_company, const char *second_company);
void unite_case_end (UniteCase *self);
void unite_case_set_field (UniteCase *self,
                           const char *entity,
                           const char *id,
                           const char *field,
                           const char *text);
ChasMergePlan *unite_case_plan (UniteCase *self);
void unite_case_merge (UniteCase *self, const ChasMergePlan *plan);
void unite_case_merge_as_proposed (UniteCase *self);
void unite_case_split_record (UniteCase *self, const char *entity, const char *id);
void unite_case_split (UniteCase *self);
void unite_case_step_back (UniteCase *self);

G_END_DECLS
