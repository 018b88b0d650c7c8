// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-order.h"

/* Lists belong to the pipeline: a card that is answered lives as long as it is in one. */
static ChasCard *
card_at (GListModel *cards, guint position)
{
  g_autoptr (ChasCard) card = g_list_model_get_item (cards, position);

  return card;
}

/* The next one up or down in the order of the store, or the outermost. */
static ChasCard *
find_next (ChasPipeline *self, ChasStage stage, ChasCard *card, int step)
{
  GListModel *cards = chas_pipeline_get_stage (self, stage);
  ChasCard *nearest = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (cards); i++)
    {
      ChasCard *other = card_at (cards, i);

      if ((!card || step * chas_card_compare (other, card) > 0) &&
          (!nearest || step * chas_card_compare (other, nearest) < 0))
        nearest = other;
    }
  return nearest;
}

/**
 * chas_pipeline_get_following:
 * @card: (nullable): it need not be in the list
 *
 * Returns: (transfer none) (nullable): the loaded card of the stage that follows it in the order of
 * the store, whatever its lane; without @card the first
 */
ChasCard *
chas_pipeline_get_following (ChasPipeline *self, ChasStage stage, ChasCard *card)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);
  return find_next (self, stage, card, 1);
}

/**
 * chas_pipeline_get_preceding:
 * @card: (nullable): it need not be in the list
 *
 * Returns: (transfer none) (nullable): the loaded card of the stage that precedes it in the order
 * of the store, whatever its lane; without @card the last
 */
ChasCard *
chas_pipeline_get_preceding (ChasPipeline *self, ChasStage stage, ChasCard *card)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);
  return find_next (self, stage, card, -1);
}

static gboolean
is_moved (ChasCard *card, const char *const *lead_ids)
{
  return g_strv_contains (lead_ids, chas_card_get_lead_id (card));
}

/* That follows in the order of the store and stays. */
static ChasCard *
following_to_stay (ChasPipeline *self, const char *const *lead_ids, ChasStage stage, ChasCard *card)
{
  do
    card = find_next (self, stage, card, 1);
  while (card && is_moved (card, lead_ids));
  return card;
}

/* The first one from a place of the list on that stays and is in the lane. */
static ChasCard *
first_to_stay (ChasPipeline *self,
               const char *const *lead_ids,
               ChasStage stage,
               guint position,
               ChasLane *lane)
{
  GListModel *cards = chas_pipeline_get_stage (self, stage);

  for (; position < g_list_model_get_n_items (cards); position++)
    {
      ChasCard *card = card_at (cards, position);

      if (!is_moved (card, lead_ids) && chas_pipeline_get_lane_of (self, card) == lane)
        return card;
    }
  return NULL;
}

/* The last one of all. */
static ChasCard *
last_to_stay (ChasPipeline *self, const char *const *lead_ids, ChasStage stage, ChasLane *lane)
{
  GListModel *cards = chas_pipeline_get_stage (self, stage);

  for (guint i = g_list_model_get_n_items (cards); i > 0; i--)
    {
      ChasCard *card = card_at (cards, i - 1);

      if (!is_moved (card, lead_ids) && chas_pipeline_get_lane_of (self, card) == lane)
        return card;
    }
  return NULL;
}

static ChasCard *
find_before_in_lane (ChasPipeline *self,
                     const char *const *lead_ids,
                     ChasStage stage,
                     guint position,
                     ChasLane *lane)
{
  ChasCard *card = first_to_stay (self, lead_ids, stage, position, lane);

  /* At its end: after the last one of the lane, whatever comes there; an empty lane has no order.
   */
  return card
           ? card
           : following_to_stay (self, lead_ids, stage, last_to_stay (self, lead_ids, stage, lane));
}

/**
 * chas_pipeline_find_before:
 * @lead_ids: (array zero-terminated): what is to be moved
 * @position: the leads go before the card that is now there in the list of @stage; %G_MAXUINT means
 * the very end, which may not be loaded yet
 * @lane: (nullable): among the cards of that lane; %NULL where there are no lanes, or for each lead
 * its own, of which it then is the first or the last
 *
 * Returns: (transfer none) (nullable): the card before which they go in the order of the store, or
 * %NULL for the end of the stage
 */
ChasCard *
chas_pipeline_find_before (ChasPipeline *self,
                           const char *const *lead_ids,
                           ChasStage stage,
                           guint position,
                           ChasLane *lane)
{
  ChasCard *card;

  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);

  if (position == G_MAXUINT)
    return NULL;
  if (lane)
    return find_before_in_lane (self, lead_ids, stage, position, lane);
  if (chas_pipeline_get_lanes (self))
    return following_to_stay (self, lead_ids, stage, NULL);
  card = first_to_stay (self, lead_ids, stage, position, NULL);
  /* The end of what is loaded is not the end of the stage. */
  if (!card && !chas_pipeline_get_complete (self, stage))
    card = last_to_stay (self, lead_ids, stage, NULL);
  return card;
}
