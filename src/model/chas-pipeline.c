// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-private.h"

#include "chas-card-list.h"
#include "chas-pipeline-order.h"

enum
{
  SIGNAL_LEAVING,
  SIGNAL_ARRIVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasPipeline, chas_pipeline, G_TYPE_OBJECT)

void
chas_pipeline_remember (ChasPipeline *self, ChasCard *card)
{
  g_hash_table_replace (self->cards, (gpointer) chas_card_get_lead_id (card), g_object_ref (card));
}

static GListStore *
list_of (ChasPipeline *self, ChasCard *card)
{
  return self->stages[chas_card_get_stage (card)];
}

/**
 * chas_pipeline_compare:
 * @a: a #ChasCard
 * @b: a #ChasCard
 * @self: a #ChasPipeline
 *
 * Returns: as they stand in a list
 */
int
chas_pipeline_compare (gconstpointer a, gconstpointer b, gpointer self)
{
  ChasLanes *lanes = ((ChasPipeline *) self)->lanes;
  ChasCard *first = (ChasCard *) a, *second = (ChasCard *) b;
  int order = lanes ? chas_lane_compare (chas_lanes_get_lane_of (lanes, first),
                                         chas_lanes_get_lane_of (lanes, second))
                    : 0;

  return order ? order : chas_card_compare (first, second);
}

gboolean
chas_pipeline_take_out (ChasPipeline *self, ChasCard *card)
{
  guint position;

  if (!g_list_store_find (list_of (self, card), card, &position))
    return FALSE;
  g_list_store_remove (list_of (self, card), position);
  return TRUE;
}

/* Whether the card belongs among those of its stage that are not loaded yet. */
static gboolean
is_beyond (ChasPipeline *self, ChasCard *card)
{
  ChasStage stage = chas_card_get_stage (card);

  return !self->complete[stage] && !chas_pipeline_get_following (self, stage, card);
}

/* Puts the card where it belongs, if that is loaded. */
static gboolean
put_in (ChasPipeline *self, ChasCard *card)
{
  GListStore *list = list_of (self, card);
  guint position = chas_card_list_find_place (list, card, chas_pipeline_compare, self);

  if (is_beyond (self, card))
    return FALSE;
  g_list_store_insert (list, position, card);
  chas_pipeline_remember (self, card);
  return TRUE;
}

static void
chas_pipeline_dispose (GObject *object)
{
  ChasPipeline *self = CHAS_PIPELINE (object);

  for (guint i = 0; i < N_STAGES; i++)
    g_clear_object (&self->stages[i]);
  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_object (&self->lanes);
  G_OBJECT_CLASS (chas_pipeline_parent_class)->dispose (object);
}

static void
chas_pipeline_class_init (ChasPipelineClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_pipeline_dispose;

  /**
   * ChasPipeline::leaving:
   * @card: that newer facts take away from its place, before they do
   */
  signals[SIGNAL_LEAVING] = g_signal_new ("leaving", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CHAS_TYPE_CARD);
  /**
   * ChasPipeline::arrived:
   * @card: that has left and is at its new place
   */
  signals[SIGNAL_ARRIVED] = g_signal_new ("arrived", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 1, CHAS_TYPE_CARD);
}

static void
chas_pipeline_init (ChasPipeline *self)
{
  for (guint i = 0; i < N_STAGES; i++)
    {
      self->stages[i] = g_list_store_new (CHAS_TYPE_CARD);
      self->complete[i] = TRUE;
    }
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
}

ChasPipeline *
chas_pipeline_new (void)
{
  return g_object_new (CHAS_TYPE_PIPELINE, NULL);
}

/**
 * chas_pipeline_get_stage:
 *
 * Returns: (transfer none): the list of [class@Card] of the stage; the same list for the life of
 * the pipeline
 */
GListModel *
chas_pipeline_get_stage (ChasPipeline *self, ChasStage stage)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);
  g_return_val_if_fail (stage >= 0 && stage < N_STAGES, NULL);
  return G_LIST_MODEL (self->stages[stage]);
}

/**
 * chas_pipeline_find:
 *
 * Returns: (transfer none) (nullable): the card of the lead
 */
ChasCard *
chas_pipeline_find (ChasPipeline *self, const char *lead_id)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), NULL);
  return g_hash_table_lookup (self->cards, lead_id);
}

/**
 * chas_pipeline_locate:
 * @out_stage: (out) (optional): the stage of its list
 * @out_position: (out) (optional): from 0
 *
 * Returns: whether the lead has a card here
 */
gboolean
chas_pipeline_locate (ChasPipeline *self,
                      const char *lead_id,
                      ChasStage *out_stage,
                      guint *out_position)
{
  ChasCard *card = chas_pipeline_find (self, lead_id);

  if (!card)
    return FALSE;
  if (out_stage)
    *out_stage = chas_card_get_stage (card);
  if (out_position)
    g_list_store_find (list_of (self, card), card, out_position);
  return TRUE;
}

/**
 * chas_pipeline_get_complete:
 *
 * Returns: whether the list holds all cards of the stage; TRUE at first
 */
gboolean
chas_pipeline_get_complete (ChasPipeline *self, ChasStage stage)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE (self), TRUE);
  g_return_val_if_fail (stage >= 0 && stage < N_STAGES, TRUE);
  return self->complete[stage];
}

void
chas_pipeline_set_complete (ChasPipeline *self, ChasStage stage, gboolean complete)
{
  g_return_if_fail (CHAS_IS_PIPELINE (self));
  g_return_if_fail (stage >= 0 && stage < N_STAGES);
  self->complete[stage] = complete;
}

/**
 * chas_pipeline_update:
 * @newer: a card with the facts as they are now
 *
 * Shows one changed or added lead: takes over the facts and puts the card where they say it stands.
 * A card that belongs among those that are not loaded yet is left out.
 *
 * Returns: whether the lead has a card here afterwards
 */
gboolean
chas_pipeline_update (ChasPipeline *self, ChasCard *newer)
{
  g_autoptr (ChasCard) card = NULL;
  guint from, to;

  g_return_val_if_fail (CHAS_IS_PIPELINE (self), FALSE);

  if (!g_set_object (&card, chas_pipeline_find (self, chas_card_get_lead_id (newer))))
    return put_in (self, newer);
  if (chas_card_get_stage (card) == chas_card_get_stage (newer) &&
      chas_pipeline_compare (card, newer, self) == 0)
    {
      chas_card_take_facts (card, newer);
      return TRUE;
    }
  if (chas_card_get_stage (card) == chas_card_get_stage (newer) &&
      g_list_store_find (list_of (self, card), card, &from))
    {
      GListStore *list = list_of (self, card);

      to = chas_card_list_find_place (list, newer, chas_pipeline_compare, self);
      to -= to > from;
      if (!is_beyond (self, newer))
        {
          gboolean other_lane = self->lanes && chas_lanes_get_lane_of (self->lanes, card) !=
                                                 chas_lanes_get_lane_of (self->lanes, newer);

          chas_card_take_facts (card, newer);
          if (to != from || other_lane)
            chas_card_list_shift (list, from, to);
          return TRUE;
        }
    }
  g_signal_emit (self, signals[SIGNAL_LEAVING], 0, card);
  chas_pipeline_take_out (self, card);
  g_hash_table_remove (self->cards, chas_card_get_lead_id (card));
  chas_card_take_facts (card, newer);
  if (!put_in (self, card))
    return FALSE;
  g_signal_emit (self, signals[SIGNAL_ARRIVED], 0, card);
  return TRUE;
}

/* Where a card would stand in its lane with that key. */
static guint
position_with_key (ChasPipeline *self, ChasCard *card, ChasStage stage, const char *order_key)
{
  g_autoptr (ChasCard) moved = chas_card_new (chas_lead_facts_copy (chas_card_get_facts (card)));

  chas_card_set_position (moved, stage, order_key);
  return chas_card_list_find_place (self->stages[stage], moved, chas_pipeline_compare, self);
}

/**
 * chas_pipeline_move:
 * @position: the card goes before the one that is now there in the list of @stage; its length or
 * more means the end; with lanes @order_key alone decides
 * @order_key: the new place within the stage, between its neighbours'
 *
 * Moves a card at once, ahead of the store.
 *
 * Returns: whether the lead has a card here
 */
gboolean
chas_pipeline_move (ChasPipeline *self,
                    const char *lead_id,
                    ChasStage stage,
                    guint position,
                    const char *order_key)
{
  g_autoptr (ChasCard) card = NULL;
  GListStore *list;
  ChasStage from_stage;
  guint from;

  g_return_val_if_fail (CHAS_IS_PIPELINE (self), FALSE);
  g_return_val_if_fail (stage >= 0 && stage < N_STAGES, FALSE);

  if (!chas_pipeline_locate (self, lead_id, &from_stage, &from))
    return FALSE;
  card = g_object_ref (chas_pipeline_find (self, lead_id));
  list = self->stages[stage];
  position = self->lanes ? position_with_key (self, card, stage, order_key)
                         : MIN (position, chas_card_list_get_length (list));
  if (from_stage == stage)
    {
      position -= position > from;
      chas_card_set_position (card, stage, order_key);
      if (position != from)
        chas_card_list_shift (list, from, position);
      return TRUE;
    }
  g_list_store_remove (self->stages[from_stage], from);
  chas_card_set_position (card, stage, order_key);
  g_list_store_insert (list, position, card);
  return TRUE;
}

/**
 * chas_pipeline_remove:
 *
 * Returns: whether the lead had a card here
 */
gboolean
chas_pipeline_remove (ChasPipeline *self, const char *lead_id)
{
  ChasCard *card = chas_pipeline_find (self, lead_id);

  if (!card)
    return FALSE;
  chas_pipeline_take_out (self, card);
  return g_hash_table_remove (self->cards, lead_id);
}
