// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* Why a search found leads whose cards do not show it. The cards come first: only when nobody has
 * typed or scrolled for a while is it asked for, and only of those that are in view or near it. */

#define WAIT_MS 200

static void
add_found (ChasPipelinePage *self, GPtrArray *all)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);

  if (!self->found_cards)
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
}

/* In the place of all that was told before. */
static void
set_found (ChasPipelinePage *self, GPtrArray *all)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->found_cards);

  add_found (self, all);
  for (guint i = 0; before && i < before->len; i++)
    if (!g_ptr_array_find (self->found_cards, before->pdata[i], NULL))
      chas_card_set_found (before->pdata[i], NULL);
}

/* Those that were not asked yet. */
static GStrv
take_ids (ChasPipelinePage *self)
{
  g_autoptr (GPtrArray) cards = chas_board_list_near (self->board);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < cards->len; i++)
    {
      const char *id = chas_card_get_lead_id (cards->pdata[i]);

      if (g_hash_table_add (self->found_asked, g_strdup (id)))
        g_strv_builder_add (ids, id);
    }
  return g_strv_builder_end (ids);
}

typedef struct
{
  ChasPipelinePage *page;
  guint generation;
  gboolean anew;
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
  ChasPipelinePage *self = asking->page;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (!value)
    g_debug ("Asking why leads were found failed: %s", error->message);
  else if (asking->generation != self->found_generation || !self->model)
    return dex_future_new_true ();
  else if (asking->anew)
    set_found (self, g_value_get_boxed (value));
  else
    add_found (self, g_value_get_boxed (value));
  return dex_future_new_true ();
}

static void
ask (ChasPipelinePage *self, const char *search)
{
  gboolean anew = !self->found_asked;
  g_auto (GStrv) ids = NULL;
  Asking *asking;

  if (anew)
    self->found_asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ids = take_ids (self);
  if (!anew && !*ids)
    return;
  asking = g_new0 (Asking, 1);
  asking->page = g_object_ref (self);
  asking->generation = self->found_generation;
  asking->anew = anew;
  dex_future_disown (dex_future_finally (chas_store_list_found (self->store,
                                                                (const char *const *) ids, search,
                                                                TRUE),
                                         on_found_cb, asking, asking_free));
}

static gboolean
ask_cb (gpointer data)
{
  ChasPipelinePage *self = data;
  const char *search = chas_board_model_get_search (self->model);

  self->found_timeout = 0;
  if (search)
    ask (self, search);
  return G_SOURCE_REMOVE;
}

static void
ask_later (ChasPipelinePage *self)
{
  g_clear_handle_id (&self->found_timeout, g_source_remove);
  self->found_timeout = g_timeout_add (WAIT_MS, ask_cb, self);
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
  g_clear_pointer (&self->found_asked, g_hash_table_unref);
  g_clear_handle_id (&self->found_timeout, g_source_remove);
  if (chas_board_model_get_search (self->model))
    ask_later (self);
  else if (self->found_cards)
    set_found (self, NULL);
}

static void
on_board_scrolled_cb (ChasPipelinePage *self)
{
  if (self->model && chas_board_model_get_search (self->model))
    ask_later (self);
}

void
chas_pipeline_page_found_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_board_scrolled_cb);
}

void
chas_pipeline_page_found_dispose (ChasPipelinePage *self)
{
  self->found_generation++;
  g_clear_handle_id (&self->found_timeout, g_source_remove);
  g_clear_pointer (&self->found_cards, g_ptr_array_unref);
  g_clear_pointer (&self->found_asked, g_hash_table_unref);
}
