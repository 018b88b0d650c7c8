// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-walk.h"

/**
 * chas_lead_walk_start:
 *
 * Takes its place at a lead; nowhere if it has no card.
 */
void
chas_lead_walk_start (ChasLeadWalk *self, ChasPipeline *pipeline, const char *lead_id)
{
  chas_lead_walk_clear (self);
  if (chas_pipeline_locate (pipeline, lead_id, &self->stage, &self->position))
    self->lead_id = g_strdup (lead_id);
}

/**
 * chas_lead_walk_follow:
 *
 * Notes where the lead stands after cards have come, gone or moved.
 */
void
chas_lead_walk_follow (ChasLeadWalk *self, ChasPipeline *pipeline)
{
  ChasStage stage;
  guint position = self->position; /* on its way it is in no list */

  if (!self->lead_id)
    return;
  self->is_away =
    !chas_pipeline_locate (pipeline, self->lead_id, &stage, &position) || stage != self->stage;
  if (!self->is_away)
    self->position = position;
}

/**
 * chas_lead_walk_get:
 * @step: 1 for the next lead, -1 for the one before
 *
 * Returns: (transfer full) (nullable): its card
 */
ChasCard *
chas_lead_walk_get (const ChasLeadWalk *self, ChasPipeline *pipeline, int step)
{
  GListModel *list;
  guint n, here;

  g_return_val_if_fail (step == 1 || step == -1, NULL);
  if (!self->lead_id)
    return NULL;
  list = chas_pipeline_get_stage (pipeline, self->stage);
  n = g_list_model_get_n_items (list);
  here = self->is_away ? MIN (self->position, n) : self->position;
  if (step < 0)
    return here > 0 ? g_list_model_get_item (list, here - 1) : NULL;
  return g_list_model_get_item (list, self->is_away ? here : here + 1);
}

/**
 * chas_lead_walk_clear:
 *
 * Is nowhere from now on.
 */
void
chas_lead_walk_clear (ChasLeadWalk *self)
{
  g_clear_pointer (&self->lead_id, g_free);
  self->is_away = FALSE;
}
