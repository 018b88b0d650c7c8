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

/* One past the last card of the lane that the card at @from is the first one of. */
static guint
find_end (ChasPipeline *self, GListModel *list, ChasLane *lane, guint from)
{
  guint low = from + 1, high = g_list_model_get_n_items (list);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (ChasCard) card = g_list_model_get_item (list, middle);

      if (chas_lanes_get_lane_of (self->lanes, card) == lane)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* From lane to lane: a list may be long. */
static void
add_used (ChasPipeline *self, GListModel *list, GHashTable *used)
{
  guint position = 0;

  while (position < g_list_model_get_n_items (list))
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (list, position);
      ChasLane *lane = chas_lanes_get_lane_of (self->lanes, card);

      g_hash_table_add (used, lane);
      position = find_end (self, list, lane, position);
    }
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

  g_return_if_fail (CHAS_IS_PIPELINE (self));

  if (!self->lanes || !is_complete (self))
    return;
  used = g_hash_table_new (NULL, NULL);
  for (ChasStage stage = 0; stage < N_STAGES; stage++)
    add_used (self, G_LIST_MODEL (self->stages[stage]), used);
  chas_lanes_keep (self->lanes, used);
}
