// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-stage-options.h"

G_DEFINE_BOXED_TYPE (ChasStageOptions,
                     chas_stage_options,
                     chas_stage_options_copy,
                     chas_stage_options_free)

/**
 * chas_stage_options_new:
 *
 * Returns: (transfer full): stages as everybody calls them, without limits
 */
ChasStageOptions *
chas_stage_options_new (void)
{
  return g_new0 (ChasStageOptions, 1);
}

ChasStageOptions *
chas_stage_options_copy (const ChasStageOptions *self)
{
  ChasStageOptions *copy = chas_stage_options_new ();

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      copy->labels[stage] = g_strdup (self->labels[stage]);
      copy->limits[stage] = self->limits[stage];
    }
  return copy;
}

void
chas_stage_options_free (ChasStageOptions *self)
{
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    g_free (self->labels[stage]);
  g_free (self);
}
