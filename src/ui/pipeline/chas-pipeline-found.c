// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* Why a search found leads whose cards do not show it. The cards come first: only when nobody has
 * typed for a while is it asked for, and only of those that may be in view. */

#define WAIT_MS 200
#define MOST_OF_STAGE 20

static void
set_found (ChasPipelinePage *self, GPtrArray *all)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->found_cards);

  self->found_cards = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; all && i < all->len; i++)
    {
      const ChasFound *found = all->pdata[i];
      ChasCard *card = chas_pipeline_find (pipeline, found->lead_id);

      if (!card)
        continue;
      chas_card_set_found (card, found);
      g_ptr_array_add (self->found_cards, g_object_ref (card));
    }
  for (guint i = 0; before && i < before->len; i++)
    if (!g_ptr_array_find (self->found_cards, before->pdata[i], NULL))
      chas_card_set_found (before->pdata[i], NULL);
}

static GStrv
list_ids (ChasPipelinePage *self)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    {
      GListModel *cards = chas_pipeline_get_stage (pipeline, stage);

      for (guint i = 0; i < MIN (g_list_model_get_n_items (cards), MOST_OF_STAGE); i++)
        {
          g_autoptr (GObject) card = g_list_model_get_item (cards, i);

          if (CHAS_IS_CARD (card))
            g_strv_builder_add (ids, chas_card_get_lead_id (CHAS_CARD (card)));
        }
    }
  return g_strv_builder_end (ids);
}

typedef struct
{
  ChasPipelinePage *page;
  guint generation;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->page);
  g_free (asking);
}

static DexFuture *
on_found_cb (DexFuture *future, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (!value)
    g_debug ("Asking why leads were found failed: %s", error->message);
  else if (asking->generation == asking->page->found_generation && asking->page->model)
    set_found (asking->page, g_value_get_boxed (value));
  return dex_future_new_true ();
}

static gboolean
ask_cb (gpointer data)
{
  ChasPipelinePage *self = data;
  const char *search = chas_board_model_get_search (self->model);
  g_auto (GStrv) ids = list_ids (self);
  Asking *asking;

  self->found_timeout = 0;
  if (!search)
    return G_SOURCE_REMOVE;
  asking = g_new0 (Asking, 1);
  asking->page = g_object_ref (self);
  asking->generation = self->found_generation;
  dex_future_disown (dex_future_finally (chas_store_list_found (self->store,
                                                                (const char *const *) ids, search),
                                         on_found_cb, asking, asking_free));
  return G_SOURCE_REMOVE;
}

/**
 * chas_pipeline_page_found_later:
 *
 * Other cards are shown, or another search.
 */
void
chas_pipeline_page_found_later (ChasPipelinePage *self)
{
  self->found_generation++;
  g_clear_handle_id (&self->found_timeout, g_source_remove);
  if (chas_board_model_get_search (self->model))
    self->found_timeout = g_timeout_add (WAIT_MS, ask_cb, self);
  else if (self->found_cards)
    set_found (self, NULL);
}

void
chas_pipeline_page_found_dispose (ChasPipelinePage *self)
{
  self->found_generation++;
  g_clear_handle_id (&self->found_timeout, g_source_remove);
  g_clear_pointer (&self->found_cards, g_ptr_array_unref);
}
