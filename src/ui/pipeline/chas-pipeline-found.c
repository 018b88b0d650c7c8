// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* Why a search found leads whose cards do not show it. */

/* Only of those that are in view or near it. */
static GStrv
on_list_cb (ChasPipelinePage *self)
{
  g_autoptr (GPtrArray) cards = chas_board_list_near (self->board);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < cards->len; i++)
    g_strv_builder_add (ids, chas_card_get_lead_id (cards->pdata[i]));
  return g_strv_builder_end (ids);
}

static void
on_told_cb (ChasPipelinePage *self, const char *lead_id, const ChasFound *found)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_id);

  if (card)
    chas_card_set_found (card, found);
}

static void
make_asker (ChasPipelinePage *self)
{
  self->found_asker = chas_found_asker_new (self->store, CHAS_FOUND_ON_CARD);
  g_signal_connect_object (self->found_asker, "list", G_CALLBACK (on_list_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->found_asker, "told", G_CALLBACK (on_told_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * chas_pipeline_page_found_later:
 *
 * Other cards are shown, or another search.
 */
void
chas_pipeline_page_found_later (ChasPipelinePage *self)
{
  const char *search = chas_board_model_get_search (self->model);

  if (search && !self->found_asker)
    make_asker (self);
  if (self->found_asker)
    chas_found_asker_set_search (self->found_asker, search);
}

static void
on_board_scrolled_cb (ChasPipelinePage *self)
{
  if (self->found_asker)
    chas_found_asker_ask_later (self->found_asker);
}

void
chas_pipeline_page_found_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_board_scrolled_cb);
}
