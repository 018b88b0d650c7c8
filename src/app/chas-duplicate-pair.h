// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-duplicate.h"

G_BEGIN_DECLS

/* Two companies or people that may be one; the older one first. */
typedef struct
{
  const char *entity; /* "company" or "person" */
  char *ids[2];
  char *names[2];
  char *places[2]; /* each nullable: the town of a company, where a person works */
  gboolean is_suspected;
  ChasDuplicateLevel level;
  ChasDuplicateReason reason; /* if it is suspected */
} ChasDuplicatePair;

ChasDuplicatePair *chas_duplicate_pair_copy (const ChasDuplicatePair *self);
void chas_duplicate_pair_free (ChasDuplicatePair *self);
void chas_duplicate_pair_sort (ChasDuplicatePair *self);
int chas_duplicate_pair_compare (gconstpointer a, gconstpointer b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasDuplicatePair, chas_duplicate_pair_free)

G_END_DECLS
