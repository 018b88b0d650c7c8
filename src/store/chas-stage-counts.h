// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"

G_BEGIN_DECLS

#define CHAS_STAGE_COUNTS_SIZE 11

/* How many leads stand in each stage. */
typedef struct
{
  guint counts[CHAS_STAGE_COUNTS_SIZE]; /* by ChasStage */
  gboolean capped;                      /* there are more than were counted */
} ChasStageCounts;

#define CHAS_TYPE_STAGE_COUNTS (chas_stage_counts_get_type ())
GType chas_stage_counts_get_type (void);
ChasStageCounts *chas_stage_counts_new (void);
ChasStageCounts *chas_stage_counts_copy (const ChasStageCounts *self);
void chas_stage_counts_free (ChasStageCounts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasStageCounts, chas_stage_counts_free)

G_END_DECLS
