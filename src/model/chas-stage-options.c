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

/**
 * chas_stage_options_read_name:
 * @name: of a setting of the group, such as "stage-met-label" or "stage-met-limit"
 * @out_stage: (out): which column it is of
 * @out_limit: (out): whether it is the limit, and not the label
 *
 * Returns: whether it is one of a column; what a file brings may be anything
 */
gboolean
chas_stage_options_read_name (const char *name, ChasStage *out_stage, gboolean *out_limit)
{
  g_auto (GStrv) parts = g_strsplit (name, "-", 3);

  if (g_strv_length (parts) != 3 || !g_str_equal (parts[0], "stage"))
    return FALSE;
  *out_stage = chas_stage_from_code (parts[1]);
  *out_limit = g_str_equal (parts[2], "limit");
  return *out_stage != CHAS_STAGE_UNSET && (*out_limit || g_str_equal (parts[2], "label"));
}
