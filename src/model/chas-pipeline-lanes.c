// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-list.h"
#include "chas-pipeline-private.h"

/* The lanes that the lists are sorted by. */

/**
 * chas_pipeline_get_lanes:
 *
 * Returns: (transfer none) (nullable): what the lists are sorted by first
 */
ChasLanes *
chas_pipeline_get_lanes (ChasPipeline *self)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);
  return self->lanes;
}

/**
 * chas_pipeline_set_lanes:
 * @lanes: (nullable): sorts the lists lane by lane
 */
void
chas_pipeline_set_lanes (ChasPipeline *self, ChasLanes *lanes)
{
  g_return_if_fail (CHAS_IS_PIPELINE (self));
  if (!g_set_object (&self->lanes, lanes))
    return;
  for (ChasStage stage = 0; stage < N_STAGES; stage++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < chas_card_list_get_length (self->stages[stage]); i++)
        g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->stages[stage]), i));
      g_ptr_array_sort_values_with_data (items, chas_pipeline_compare, self);
      chas_card_list_set (self->stages[stage], items);
    }
}

/**
 * chas_pipeline_get_lane_of:
 *
 * Returns: (transfer none) (nullable): the lane of the card, when there are lanes
 */
ChasLane *
chas_pipeline_get_lane_of (ChasPipeline *self, ChasCard *card)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);
  return self->lanes ? chas_lanes_get_lane_of (self->lanes, card) : NULL;
}

static gboolean
is_complete (ChasPipeline *self)
{
  for (ChasStage stage = 0; stage < N_STAGES; stage++)
    if (!self->complete[stage])
      return FALSE;
  return TRUE;
}

/**
 * chas_pipeline_drop_empty_lanes:
 *
 * Takes away the lanes whose last card has left, once every card is there: those that have none yet
 * may get one.
 */
void
chas_pipeline_drop_empty_lanes (ChasPipeline *self)
{
  g_autoptr (GHashTable) used = NULL;
  GHashTableIter iter;
  gpointer card;

  g_return_if_fail (CHAS_IS_PIPELINE (self));

  if (!self->lanes || !is_complete (self))
    return;
  used = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, NULL, &card))
    g_hash_table_add (used, chas_lanes_get_lane_of (self->lanes, card));
  chas_lanes_keep (self->lanes, used);
}
