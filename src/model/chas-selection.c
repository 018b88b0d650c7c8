// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-selection.h"

struct _ChasSelection
{
  GObject parent_instance;

  ChasPipeline *pipeline;
  GHashTable *cards; /* set of ChasCard */
  ChasCard *anchor;  /* nullable: a range begins at it */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasSelection, chas_selection, G_TYPE_OBJECT)

static void
tell (ChasSelection *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
take (ChasSelection *self, ChasCard *card)
{
  if (g_hash_table_add (self->cards, g_object_ref (card)))
    chas_card_set_selected (card, TRUE);
}

static void
drop (ChasSelection *self, ChasCard *card)
{
  chas_card_set_selected (card, FALSE);
  g_hash_table_remove (self->cards, card);
}

static void
drop_all (ChasSelection *self)
{
  GHashTableIter iter;
  gpointer card;

  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &card, NULL))
    {
      chas_card_set_selected (card, FALSE);
      g_hash_table_iter_remove (&iter);
    }
}

static gboolean
is_there (ChasSelection *self, ChasCard *card)
{
  return chas_pipeline_find (self->pipeline, chas_card_get_lead_id (card)) == card;
}

static void
take_range (ChasSelection *self, ChasStage stage, guint first, guint last)
{
  GListModel *list = chas_pipeline_get_stage (self->pipeline, stage);

  for (guint i = first; i <= last && i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (list, i);

      take (self, card);
    }
}

static void
chas_selection_dispose (GObject *object)
{
  ChasSelection *self = CHAS_SELECTION (object);

  g_hash_table_remove_all (self->cards);
  g_clear_object (&self->anchor);
  g_clear_object (&self->pipeline);
  G_OBJECT_CLASS (chas_selection_parent_class)->dispose (object);
}

static void
chas_selection_finalize (GObject *object)
{
  g_hash_table_unref (CHAS_SELECTION (object)->cards);
  G_OBJECT_CLASS (chas_selection_parent_class)->finalize (object);
}

static void
chas_selection_class_init (ChasSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chas_selection_dispose;
  object_class->finalize = chas_selection_finalize;

  /**
   * ChasSelection::changed:
   *
   * Other cards are selected than before.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chas_selection_init (ChasSelection *self)
{
  self->cards = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

ChasSelection *
chas_selection_new (ChasPipeline *pipeline)
{
  ChasSelection *self = g_object_new (CHAS_TYPE_SELECTION, NULL);

  g_set_object (&self->pipeline, pipeline);
  return self;
}

guint
chas_selection_get_size (ChasSelection *self)
{
  g_return_val_if_fail (CHAS_IS_SELECTION (self), 0);
  return g_hash_table_size (self->cards);
}

/**
 * chas_selection_dup_ids:
 *
 * Returns: (transfer full): the leads of the selected cards in the order of the board, stage by
 * stage
 */
GStrv
chas_selection_dup_ids (ChasSelection *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  g_return_val_if_fail (CHAS_IS_SELECTION (self), NULL);
  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      GListModel *list = chas_pipeline_get_stage (self->pipeline, stage);

      for (guint i = 0; i < g_list_model_get_n_items (list); i++)
        {
          g_autoptr (ChasCard) card = g_list_model_get_item (list, i);

          if (g_hash_table_contains (self->cards, card))
            g_strv_builder_add (ids, chas_card_get_lead_id (card));
        }
    }
  return g_strv_builder_end (ids);
}

void
chas_selection_add (ChasSelection *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_SELECTION (self) && CHAS_IS_CARD (card));
  take (self, card);
  g_set_object (&self->anchor, card);
  tell (self);
}

/**
 * chas_selection_toggle:
 *
 * Selects one card more, or one less. A range begins at it from then on.
 */
void
chas_selection_toggle (ChasSelection *self, ChasCard *card)
{
  g_return_if_fail (CHAS_IS_SELECTION (self) && CHAS_IS_CARD (card));
  if (chas_card_get_selected (card))
    drop (self, card);
  else
    take (self, card);
  g_set_object (&self->anchor, card);
  tell (self);
}

/**
 * chas_selection_extend:
 * @from: where the range begins when nothing was selected before
 * @to: where it ends
 *
 * Selects the cards between the last one that was selected and another one of its stage, and of
 * this stage nothing else. Between stages there is no range: then it is the one card more.
 */
void
chas_selection_extend (ChasSelection *self, ChasCard *from, ChasCard *to)
{
  ChasStage stage, anchor_stage;
  guint first, last;

  g_return_if_fail (CHAS_IS_SELECTION (self) && CHAS_IS_CARD (from) && CHAS_IS_CARD (to));

  if (!self->anchor || !chas_card_get_selected (self->anchor) || !is_there (self, self->anchor))
    g_set_object (&self->anchor, from);
  if (!chas_pipeline_locate (self->pipeline, chas_card_get_lead_id (to), &stage, &last) ||
      !chas_pipeline_locate (self->pipeline, chas_card_get_lead_id (self->anchor), &anchor_stage,
                             &first))
    return;
  if (stage != anchor_stage)
    {
      chas_selection_add (self, to);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (chas_pipeline_get_stage (self->pipeline, stage));
       i++)
    {
      g_autoptr (ChasCard) card =
        g_list_model_get_item (chas_pipeline_get_stage (self->pipeline, stage), i);

      if (chas_card_get_selected (card))
        drop (self, card);
    }
  take_range (self, stage, MIN (first, last), MAX (first, last));
  tell (self);
}

/**
 * chas_selection_replace:
 * @cards: (element-type ChasCard)
 *
 * Selects these and no others.
 */
void
chas_selection_replace (ChasSelection *self, GPtrArray *cards)
{
  g_autoptr (GHashTable) keep = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (CHAS_IS_SELECTION (self));

  for (guint i = 0; i < cards->len; i++)
    {
      g_hash_table_add (keep, cards->pdata[i]);
      take (self, cards->pdata[i]);
    }
  old = g_hash_table_get_keys_as_ptr_array (self->cards);
  for (guint i = 0; i < old->len; i++)
    if (!g_hash_table_contains (keep, old->pdata[i]))
      drop (self, old->pdata[i]);
  tell (self);
}

/**
 * chas_selection_add_stage:
 *
 * Selects the cards of a stage that are loaded.
 */
void
chas_selection_add_stage (ChasSelection *self, ChasStage stage)
{
  g_return_if_fail (CHAS_IS_SELECTION (self));
  take_range (self, stage, 0, G_MAXUINT - 1);
  tell (self);
}

void
chas_selection_clear (ChasSelection *self)
{
  g_return_if_fail (CHAS_IS_SELECTION (self));
  if (g_hash_table_size (self->cards) == 0)
    return;
  drop_all (self);
  g_clear_object (&self->anchor);
  tell (self);
}

/**
 * chas_selection_prune:
 *
 * Forgets what is no longer on the board: nobody shall move or delete what cannot be seen.
 */
void
chas_selection_prune (ChasSelection *self)
{
  g_autoptr (GPtrArray) old = NULL;
  guint before;

  g_return_if_fail (CHAS_IS_SELECTION (self));

  before = g_hash_table_size (self->cards);
  old = g_hash_table_get_keys_as_ptr_array (self->cards);
  for (guint i = 0; i < old->len; i++)
    if (!is_there (self, old->pdata[i]))
      drop (self, old->pdata[i]);
  if (g_hash_table_size (self->cards) != before)
    tell (self);
}
