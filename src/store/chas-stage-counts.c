// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-counts.h"

G_DEFINE_BOXED_TYPE (ChasStageCounts,
                     chas_stage_counts,
                     chas_stage_counts_copy,
                     chas_stage_counts_free)

ChasStageCounts *
chas_stage_counts_new (void)
{
  return g_new0 (ChasStageCounts, 1);
}

ChasStageCounts *
chas_stage_counts_copy (const ChasStageCounts *self)
{
  return g_memdup2 (self, sizeof *self);
}

void
chas_stage_counts_free (ChasStageCounts *self)
{
  g_free (self);
}
