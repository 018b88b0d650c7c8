// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-fields.h"

G_BEGIN_DECLS

/* A field in which two records differ. */
typedef struct
{
  const ChasFieldInfo *info;
  char *texts[2];  /* each nullable: as stored, of the record that stays and of the one that goes */
  char *titles[2]; /* each nullable: of a reference, what a person calls what it points at */
  gboolean take_other; /* the value of the one that goes shall stand */
} ChasMergeField;

/* Two records of which one stands for both from now on: companies, people, the leads of two
 * companies in one group, or where two people both work. */
typedef struct
{
  char *entity;
  char *keep_id;
  char *gone_id;
  char *titles[2];   /* each nullable: of the record that stays, and of the one that goes */
  GPtrArray *fields; /* of ChasMergeField: where they differ */
  GPtrArray *equal;  /* of ChasMergeField: where both say the same */
} ChasMergePair;

/* What hangs on the one that goes and is shown at the other from now on. */
typedef struct
{
  guint n_people;
  guint n_contacts;
  guint n_follow_ups;
  guint n_notes;
  guint n_events;
  guint n_files;
  guint n_leads;     /* in groups where the other has none */
  guint n_companies; /* where the other does not work */
} ChasMergeMoves;

/* What a merge will do: the pair that was chosen, then the leads or employments that become one
 * with it. */
typedef struct
{
  GPtrArray *pairs; /* of ChasMergePair */
  ChasMergeMoves moves;
} ChasMergePlan;

#define CHAS_TYPE_MERGE_PLAN (chas_merge_plan_get_type ())
GType chas_merge_plan_get_type (void);
ChasMergePlan *chas_merge_plan_new (void);
ChasMergePlan *chas_merge_plan_copy (const ChasMergePlan *self);
void chas_merge_plan_free (ChasMergePlan *self);
ChasMergePair *chas_merge_plan_add (ChasMergePlan *self,
                                    const char *entity,
                                    const char *keep_id,
                                    const char *gone_id);
ChasMergeField *chas_merge_pair_find_field (const ChasMergePair *self, const char *name);
const char *chas_merge_field_get_text (const ChasMergeField *self);

void chas_merge_field_free (ChasMergeField *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMergePlan, chas_merge_plan_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasMergeField, chas_merge_field_free)

G_END_DECLS
