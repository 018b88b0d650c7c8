// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include "chas-trace.h"

/* What is searched for: in the header, or in a bar below it where it is narrow. */

/* The card that one was at, before the search or within it, before another one takes its place. */
static void
remember_place (ChasPipelinePage *self)
{
  ChasCard *card = chas_board_get_current_card (self->board);

  if (card)
    g_set_str (&self->search_place, chas_card_get_lead_id (card));
  if (card)
    self->search_stage = chas_card_get_stage (card);
  self->search_left = FALSE;
}

/* It may have been moved while it was found. */
static void
note_stage (ChasPipelinePage *self)
{
  ChasCard *card =
    self->search_place
      ? chas_pipeline_find (chas_board_model_get_pipeline (self->model), self->search_place)
      : NULL;

  if (card)
    self->search_stage = chas_card_get_stage (card);
}

/* The way back to a card that is so far down its column that it has not been read yet. */
typedef struct
{
  ChasPipelinePage *page;
  char *lead_id;
  ChasStage stage;
  ChasCard *from; /* nullable: that has the focus meanwhile */
} Return;

static void
return_free (gpointer data)
{
  Return *way = data;

  g_object_unref (way->page);
  g_clear_object (&way->from);
  g_free (way->lead_id);
  g_free (way);
}

/* Unless one has gone on from where one was meanwhile. */
static DexFuture *
return_fiber (gpointer data)
{
  Return *way = data;
  ChasBoardModel *model = way->page->model;

  if (dex_await (chas_board_model_load_stage (model, way->stage), NULL) && way->page->board &&
      way->page->model == model && chas_board_get_current_card (way->page->board) == way->from &&
      gtk_widget_get_focus_child (GTK_WIDGET (way->page->board)))
    chas_board_focus_card (way->page->board, way->lead_id);
  return dex_future_new_true ();
}

static void
read_and_return (ChasPipelinePage *self)
{
  ChasCard *current = chas_board_get_current_card (self->board);
  Return *way = g_new0 (Return, 1);

  way->page = g_object_ref (self);
  way->lead_id = g_strdup (self->search_place);
  way->stage = self->search_stage;
  g_set_object (&way->from, current);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, return_fiber, way, return_free));
}

static void
on_leave_cb (gpointer data)
{
  ChasPipelinePage *self = data;

  self->leaving_search = 0;
  if (chas_pipeline_page_shows_table (self))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
  if (self->search_place && chas_board_focus_card (self->board, self->search_place))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->search_place)
    read_and_return (self);
}

/* All leads are there again, and shown in a moment, if nothing was found before. */
void
chas_pipeline_page_leave_search (ChasPipelinePage *self)
{
  if (self->search_left && !self->leaving_search)
    self->leaving_search = g_idle_add_once (on_leave_cb, self);
  self->search_left = FALSE;
}

static void
on_search_changed_cb (ChasPipelinePage *self)
{
  const char *text = gtk_editable_get_text (self->header_search);
  const char *before = chas_board_model_get_search (self->model);

  chas_trace_mark ("keystroke");
  if (*text)
    remember_place (self);
  if (!g_str_equal (text, before ? before : ""))
    chas_pipeline_page_ask_for_total (self);
  chas_board_model_set_search (self->model, text);
  chas_pipeline_page_filter_table (self);
  chas_pipeline_page_views_check (self);
  chas_pipeline_page_found_later (self);
}

static void
on_search_stopped_cb (ChasPipelinePage *self)
{
  gboolean was_empty = !*gtk_editable_get_text (self->header_search);

  note_stage (self);
  gtk_editable_set_text (self->header_search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->search_left = TRUE;
  if (was_empty)
    chas_pipeline_page_leave_search (self);
}

static void
on_search_activated_cb (ChasPipelinePage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* From the words down to what they found. */
static gboolean
on_search_key_cb (ChasPipelinePage *self, guint keyval)
{
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return GDK_EVENT_STOP;
}

static void
search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  GtkEditable *entry = self->header_search;

  if (!gtk_widget_get_visible (GTK_WIDGET (entry)))
    {
      gtk_search_bar_set_search_mode (self->search_bar, TRUE);
      entry = self->bar_search;
    }
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  self->search_left = FALSE;
  /* Something else is looked for: what was is written over. */
  gtk_editable_select_region (entry, 0, -1);
}

static void
clear_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_editable_set_text (self->header_search, "");
}

void
chas_pipeline_page_search_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_key_cb);
  gtk_widget_class_install_action (widget_class, "pipeline.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "pipeline.clear-search", NULL,
                                   clear_search_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "pipeline.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, GDK_SHIFT_MASK,
                                       "pipeline.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, 0, "pipeline.search", NULL);
}
