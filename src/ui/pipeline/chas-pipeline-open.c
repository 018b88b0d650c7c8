// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

/* The lead that is opened beside the board or the table, or above them when there is no room. */

static void
on_show_sidebar_changed_cb (ChasPipelinePage *self)
{
  g_autoptr (ChasCard) opened = NULL;

  chas_pipeline_page_update_new_button (self);
  if (self->model)
    chas_pipeline_page_update_total (self);
  if (adw_overlay_split_view_get_show_sidebar (self->split_view) || !self->opened)
    return;
  opened = g_steal_pointer (&self->opened);
  g_clear_pointer (&self->awaited_id, g_free);
  chas_card_set_opened (opened, FALSE);
  chas_lead_pane_set_lead_id (self->pane, NULL);
  chas_lead_walk_clear (&self->walk);
  if (chas_pipeline_page_shows_table (self))
    chas_table_focus_lead (self->table, chas_card_get_lead_id (opened));
  else if (!chas_board_focus_card (self->board, chas_card_get_lead_id (opened)))
    gtk_widget_grab_focus (GTK_WIDGET (self)); /* it lies further down */
}

static void
on_pane_close_cb (ChasPipelinePage *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
}

/* A lead's page is as much as all the rest of the window, so it is made when it is needed. */
static void
need_pane (ChasPipelinePage *self)
{
  if (self->pane)
    return;
  self->pane = g_object_new (CHAS_TYPE_LEAD_PANE, NULL);
  chas_lead_pane_set_up (self->pane, self->store, self->env);
  g_object_bind_property (self->board, "narrow", self->pane, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->pane, "close", G_CALLBACK (on_pane_close_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "step", G_CALLBACK (chas_pipeline_page_take_step), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pane, "toast", G_CALLBACK (chas_pipeline_page_show_toast), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->pane_place, GTK_WIDGET (self->pane));
}

/* Shows a lead beside the board and leaves the focus where it is. */
void
chas_pipeline_page_show_card (ChasPipelinePage *self, ChasCard *card)
{
  const char *lead_id = chas_card_get_lead_id (card);

  need_pane (self);
  g_clear_pointer (&self->awaited_id, g_free);
  if (self->opened)
    chas_card_set_opened (self->opened, FALSE);
  g_set_object (&self->opened, card);
  chas_card_set_opened (self->opened, TRUE);
  chas_board_show_card (self->board, lead_id);
  chas_lead_pane_set_lead_id (self->pane, lead_id);
  chas_pipeline_page_walk_start (self);
  adw_overlay_split_view_set_show_sidebar (self->split_view, TRUE);
}

typedef struct
{
  ChasPipelinePage *page;
  char *lead_id;
  gboolean in_place; /* of another one: the focus stays where it is */
  int step;          /* 0, or how it was come to from the opened one */
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  g_object_unref (opening->page);
  g_free (opening->lead_id);
  g_free (opening);
}

static void
open_card (ChasPipelinePage *self, ChasCard *card)
{
  chas_pipeline_page_show_card (self, card);
  gtk_widget_grab_focus (GTK_WIDGET (self->pane));
  if (g_strcmp0 (self->edited_id, chas_card_get_lead_id (card)) == 0)
    chas_lead_pane_edit (self->pane);
  g_clear_pointer (&self->edited_id, g_free);
}

/* Unless another one is wanted by now. */
static DexFuture *
open_fiber (gpointer data)
{
  Opening *opening = data;
  ChasPipelinePage *self = opening->page;
  const char *const ids[] = { opening->lead_id, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cards = dex_await_boxed (chas_store_get_cards (self->store, ids), &error);
  ChasCard *card = chas_pipeline_page_find_card (self, opening->lead_id);

  if (g_strcmp0 (self->awaited_id, opening->lead_id) != 0)
    return dex_future_new_true ();
  g_clear_pointer (&self->awaited_id, g_free);
  if (error)
    g_debug ("Reading the lead to open failed: %s", error->message);
  if (!card && cards && cards->len > 0)
    card = cards->pdata[0];
  if (card && opening->step)
    chas_pipeline_page_walk_to (self, card, opening->step);
  else if (card && opening->in_place)
    chas_pipeline_page_show_card (self, card);
  else if (card)
    open_card (self, card);
  else
    chas_pipeline_page_tell (self, _ ("The lead could not be opened."), FALSE);
  return dex_future_new_true ();
}

/* It lies further down than what has been read. */
static void
read_and_open (ChasPipelinePage *self, const char *lead_id, gboolean in_place, int step)
{
  Opening *opening = g_new0 (Opening, 1);

  g_set_str (&self->awaited_id, lead_id);
  opening->page = g_object_ref (self);
  opening->lead_id = g_strdup (lead_id);
  opening->in_place = in_place;
  opening->step = step;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, open_fiber, opening, opening_free));
}

/* Goes on to a lead whose row has not been read. It is read for itself: the row may become another
 * lead's before it knows what it shows. */
void
chas_pipeline_page_read_and_walk_to (ChasPipelinePage *self, const char *lead_id, int step)
{
  read_and_open (self, lead_id, FALSE, step);
}

/**
 * chas_pipeline_page_open_lead:
 * @lead_id: of the group
 *
 * Opens a lead and gives it the focus, at once or when it has been read.
 */
void
chas_pipeline_page_open_lead (ChasPipelinePage *self, const char *lead_id)
{
  ChasCard *card;

  g_return_if_fail (CHAS_IS_PIPELINE_PAGE (self));
  card = chas_pipeline_page_find_card (self, lead_id);
  if (card)
    open_card (self, card);
  else
    read_and_open (self, lead_id, FALSE, 0);
}

static void
open_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_pipeline_page_open_lead (CHAS_PIPELINE_PAGE (widget),
                                g_variant_get_string (parameter, NULL));
}

/* The opened lead has been merged into another. */
static void
open_merged_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  read_and_open (CHAS_PIPELINE_PAGE (widget), g_variant_get_string (parameter, NULL), TRUE, 0);
}

/* The same, with the cursor in it. */
void
chas_pipeline_page_edit_lead (ChasPipelinePage *self, const char *lead_id)
{
  g_set_str (&self->edited_id, lead_id);
  chas_pipeline_page_open_lead (self, lead_id);
}

void
chas_pipeline_page_open_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.open-lead", "s", open_lead_action);
  gtk_widget_class_install_action (widget_class, "pipeline.open-merged", "s", open_merged_action);
  gtk_widget_class_bind_template_callback (widget_class, on_show_sidebar_changed_cb);
}
