// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-duplicate.h"

G_BEGIN_DECLS

/* Two companies that may be one; the older one first. */
typedef struct
{
  char *ids[2];
  char *names[2];
  char *towns[2]; /* each nullable */
  ChasDuplicateLevel level;
  ChasDuplicateReason reason;
} ChasDuplicatePair;

#define CHAS_DUPLICATES_MAX 1000

void chas_duplicate_pair_free (ChasDuplicatePair *self);
GPtrArray *chas_duplicates_find (ChasDb *db, GError **error); /* of ChasDuplicatePair */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasDuplicatePair, chas_duplicate_pair_free)

G_END_DECLS
