// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-list.h"
#include "chas-pipeline-private.h"

/* What was read takes its place. */

/* The known card of the lead with the new facts, so that its item stays the same; or the new card.
 */
static ChasCard *
reuse (ChasPipeline *self, ChasStage stage, ChasCard *card)
{
  ChasCard *known = g_hash_table_lookup (self->cards, chas_card_get_lead_id (card));

  if (!known)
    return g_object_ref (card);
  g_object_ref (known);
  if (chas_card_get_stage (known) != stage)
    chas_pipeline_take_out (self, known);
  chas_card_take_facts (known, card);
  return known;
}

static void
forget_missing (ChasPipeline *self, GListStore *list, GPtrArray *kept)
{
  g_autoptr (GHashTable) keep = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < kept->len; i++)
    g_hash_table_add (keep, kept->pdata[i]);
  for (guint i = 0; i < chas_card_list_get_length (list); i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!g_hash_table_contains (keep, card))
        g_hash_table_remove (self->cards, chas_card_get_lead_id (card));
    }
}

/* Makes the list hold these. A card may be in another lane than before at the same place of the
 * list: with lanes the whole list tells of it. */
static void
show (ChasPipeline *self, ChasStage stage, GPtrArray *items)
{
  GListStore *list = self->stages[stage];

  if (self->lanes)
    {
      g_ptr_array_sort_values_with_data (items, chas_pipeline_compare, self);
      g_list_store_splice (list, 0, chas_card_list_get_length (list), items->pdata, items->len);
    }
  else
    chas_card_list_set (list, items);
}

/**
 * chas_pipeline_replace:
 * @cards: (element-type ChasCard): of the stage, in the order of the store
 *
 * Makes the list hold these cards. Leads that have a card already keep it and get the new facts, so
 * that focus and scroll position stay; the list tells of one change.
 */
void
chas_pipeline_replace (ChasPipeline *self, ChasStage stage, GPtrArray *cards)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (cards->len, g_object_unref);

  g_return_if_fail (CHAS_IS_PIPELINE (self));
  g_return_if_fail (stage >= 0 && stage < N_STAGES);

  for (guint i = 0; i < cards->len; i++)
    g_ptr_array_add (items, reuse (self, stage, cards->pdata[i]));
  forget_missing (self, self->stages[stage], items);
  for (guint i = 0; i < items->len; i++)
    chas_pipeline_remember (self, items->pdata[i]);
  show (self, stage, items);
}

/**
 * chas_pipeline_append:
 * @cards: (element-type ChasCard): the next ones of the stage, in the order of the store
 *
 * Adds a page at the end of the list. Leads that have a card already are left where they are: they
 * were moved while the page was read.
 */
void
chas_pipeline_append (ChasPipeline *self, ChasStage stage, GPtrArray *cards)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CHAS_IS_PIPELINE (self));
  g_return_if_fail (stage >= 0 && stage < N_STAGES);

  for (guint i = 0; i < cards->len; i++)
    if (!chas_pipeline_find (self, chas_card_get_lead_id (cards->pdata[i])))
      {
        g_ptr_array_add (items, g_object_ref (cards->pdata[i]));
        chas_pipeline_remember (self, cards->pdata[i]);
      }
  if (self->lanes)
    {
      for (guint i = 0; i < chas_card_list_get_length (self->stages[stage]); i++)
        g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->stages[stage]), i));
      show (self, stage, items);
    }
  else
    g_list_store_splice (self->stages[stage], chas_card_list_get_length (self->stages[stage]), 0,
                         items->pdata, items->len);
}
