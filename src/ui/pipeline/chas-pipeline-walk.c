// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

/* From the opened lead to the one before or after it in its column, as the board shows it, or
 * in the table. */

#define READ_AHEAD 5 /* leads before the last one that is read */

void
chas_pipeline_page_walk_update (ChasPipelinePage *self)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  g_autoptr (ChasCard) previous = NULL, next = NULL;
  ChasLeadWalk *walk = &self->walk;

  if (!self->pane)
    return;
  if (chas_pipeline_page_shows_table (self))
    {
      chas_pipeline_page_show_place_in_table (self);
      return;
    }
  chas_lead_walk_follow (walk, pipeline);
  previous = chas_lead_walk_get (walk, pipeline, -1);
  next = chas_lead_walk_get (walk, pipeline, 1);
  chas_lead_pane_set_place (self->pane, walk->lead_id && !walk->is_away ? walk->position + 1 : 0,
                            chas_board_model_get_counts (self->model)[walk->stage],
                            previous != NULL, next != NULL);
}

/* Takes a place at the opened lead. */
void
chas_pipeline_page_walk_start (ChasPipelinePage *self)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);

  chas_lead_walk_start (&self->walk, pipeline, chas_card_get_lead_id (self->opened));
  chas_pipeline_page_walk_update (self);
}

static void
read_ahead (ChasPipelinePage *self)
{
  GListModel *list =
    chas_pipeline_get_stage (chas_board_model_get_pipeline (self->model), self->walk.stage);

  if (self->walk.position + READ_AHEAD >= g_list_model_get_n_items (list))
    chas_board_model_load_more (self->model, self->walk.stage);
}

static gboolean
has_focus_within (ChasPipelinePage *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* The focus goes along on the board or in the table, and stays on the buttons of the pane. */
void
chas_pipeline_page_walk_to (ChasPipelinePage *self, ChasCard *card, int step)
{
  const char *lead_id = chas_card_get_lead_id (card);

  if (has_focus_within (self, GTK_WIDGET (self->board)))
    {
      chas_pipeline_page_show_card (self, card);
      chas_board_focus_card (self->board, lead_id);
    }
  else if (has_focus_within (self, GTK_WIDGET (self->table)))
    {
      chas_pipeline_page_show_card (self, card);
      chas_table_focus_lead (self->table, lead_id);
    }
  else
    {
      chas_lead_pane_hold_focus (self->pane, step);
      chas_pipeline_page_show_card (self, card);
    }
  chas_lead_pane_announce_place (self->pane, chas_card_get_facts (card)->company_name);
}

void
chas_pipeline_page_take_step (ChasPipelinePage *self, int step)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  g_autoptr (ChasCard) card = NULL;

  if (chas_pipeline_page_shows_table (self))
    {
      chas_pipeline_page_step_in_table (self, step);
      return;
    }
  chas_lead_walk_follow (&self->walk, pipeline);
  card = chas_lead_walk_get (&self->walk, pipeline, step);
  if (!card)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  chas_pipeline_page_walk_to (self, card, step);
  read_ahead (self);
}

/* Without an opened lead the key is somebody else's. */
static gboolean
on_step_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  if (!self->opened)
    return GDK_EVENT_PROPAGATE;
  chas_pipeline_page_take_step (self, g_variant_get_int32 (arguments));
  return GDK_EVENT_STOP;
}

void
chas_pipeline_page_walk_set_up (ChasPipelinePage *self)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);

  for (ChasStage stage = 0; stage < CHAS_STAGE_N_VALUES; stage++)
    g_signal_connect_object (chas_pipeline_get_stage (pipeline, stage), "items-changed",
                             G_CALLBACK (chas_pipeline_page_walk_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table_model, "loaded", G_CALLBACK (chas_pipeline_page_walk_update),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "counts-changed",
                           G_CALLBACK (chas_pipeline_page_walk_update), self, G_CONNECT_SWAPPED);
}

void
chas_pipeline_page_walk_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, GDK_ALT_MASK, on_step_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, on_step_key_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, on_step_key_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, on_step_key_cb, "i",
                                1);
}
