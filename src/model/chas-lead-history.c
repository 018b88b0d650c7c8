// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-history.h"

/**
 * chas_lead_history_new:
 * @created: when it was found
 * @stage: where it stands now
 *
 * Returns: (transfer full): a lead that nobody has contacted
 */
ChasLeadHistory *
chas_lead_history_new (ChasDate created, ChasStage stage)
{
  ChasLeadHistory *self = g_new0 (ChasLeadHistory, 1);

  self->created = created;
  self->processed = CHAS_DATE_NONE;
  self->stage = stage;
  self->source = CHAS_SOURCE_UNSET;
  self->steps = g_array_new (FALSE, FALSE, sizeof (ChasLeadStep));
  return self;
}

void
chas_lead_history_free (ChasLeadHistory *self)
{
  g_array_unref (self->steps);
  g_free (self);
}

/**
 * chas_lead_history_add_step:
 * @on: not before the step that was added last
 */
void
chas_lead_history_add_step (ChasLeadHistory *self, ChasDate on, ChasStage stage)
{
  ChasLeadStep step = { .on = on, .stage = stage };

  g_array_append_val (self->steps, step);
}

/**
 * chas_lead_history_get_stage_on:
 * @date: a day
 *
 * Returns: where it stood at the end of that day, or %CHAS_STAGE_UNSET before it was found
 */
ChasStage
chas_lead_history_get_stage_on (const ChasLeadHistory *self, ChasDate date)
{
  if (self->created > date)
    return CHAS_STAGE_UNSET;
  for (guint i = self->steps->len; i > 0; i--)
    {
      const ChasLeadStep *step = &g_array_index (self->steps, ChasLeadStep, i - 1);

      if (step->on <= date)
        return step->stage;
    }
  /* An imported lead may have come without its history. */
  return self->steps->len == 0 ? self->stage : CHAS_STAGE_NEW;
}
