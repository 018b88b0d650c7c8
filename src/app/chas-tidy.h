// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-duplicate-pair.h"
#include "chas-lead-facts.h"
#include "chas-tidy-rule.h"

G_BEGIN_DECLS

/* A lead that somebody should look at. */
typedef struct
{
  char *lead_id;
  char *company_id;
  char *company_name;
  char *owner_id; /* nullable: the first owner */
  ChasStage stage;
  guint kinds;   /* flags of ChasTidy */
  int idle_days; /* since the last activity, -1 without any */
  int points;    /* how complete it is */
  gboolean has_why;
  gboolean has_education;
  ChasDuplicatePair *pair; /* nullable: of its company with another one */
} ChasTidyEntry;

ChasTidyEntry *chas_tidy_entry_copy (const ChasTidyEntry *self);
void chas_tidy_entry_free (ChasTidyEntry *self);

GPtrArray *chas_tidy_find (ChasDb *db, const char *group_id, GError **error); /* of ChasTidyEntry */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTidyEntry, chas_tidy_entry_free)

G_END_DECLS
