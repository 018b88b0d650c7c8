// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-move-sheet.h"
#include "chas-new-lead-dialog.h"

/* What can be done on the page. Buttons, menus, keys and drops all come through these actions. */

static void
announce (ChasPipelinePage *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->board), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* A move on its way to the disk. */
typedef struct
{
  ChasPipelinePage *page;
  GStrv lead_ids;
  ChasStage from, to; /* of the first */
  gboolean has_contacts;
} Move;

static Move *
move_new (ChasPipelinePage *self, const char *const *lead_ids, ChasStage to)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_ids[0]);
  Move *move = g_new0 (Move, 1);

  move->page = g_object_ref (self);
  move->lead_ids = g_strdupv ((char **) lead_ids);
  move->from = card ? chas_card_get_stage (card) : to;
  move->to = to;
  move->has_contacts = card && chas_card_get_facts (card)->touches->len > 0;
  return move;
}

static void
move_free (gpointer data)
{
  Move *move = data;

  g_object_unref (move->page);
  g_strfreev (move->lead_ids);
  g_free (move);
}

static DexFuture *
on_moved_cb (DexFuture *future, gpointer data)
{
  Move *moved = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_move_sheet_ask (GTK_WIDGET (moved->page), moved->page->store,
                           (const char *const *) moved->lead_ids, moved->from, moved->to,
                           moved->has_contacts);
      return dex_future_new_true ();
    }
  g_debug ("Moving leads failed: %s", error->message);
  chas_pipeline_page_tell (moved->page,
                           _ ("The move could not be saved. The card is back where it was."),
                           FALSE);
  return dex_future_new_true ();
}

static void
announce_move (ChasPipelinePage *self, const char *lead_id)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  ChasCard *card = chas_pipeline_find (pipeline, lead_id);
  g_autofree char *text = NULL;
  ChasStage stage;
  guint position;

  if (!card || !chas_pipeline_locate (pipeline, lead_id, &stage, &position))
    return;
  /* Translators: company, stage, its place in the column, cards in the column */
  text = g_strdup_printf (_ ("%s moved to %s, %u of %u"), chas_card_get_facts (card)->company_name,
                          chas_stage_get_label (stage), position + 1,
                          chas_board_model_get_counts (self->model)[stage]);
  announce (self, text);
}

/* The focus goes along, unless the user is somewhere else, say in the opened lead. */
static void
move (ChasPipelinePage *self,
      const char *const *ids,
      ChasStage stage,
      const char *before,
      ChasStageCause cause)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean follow = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->board));
  Move *moved = move_new (self, ids, stage);
  DexFuture *future = chas_board_model_move (self->model, ids, stage, before, cause);

  dex_future_disown (dex_future_finally (future, on_moved_cb, moved, move_free));
  if (follow || cause == CHAS_STAGE_CAUSE_DRAG)
    chas_board_focus_card (self->board, ids[0]);
  else
    chas_board_show_card (self->board, ids[0]);
  announce_move (self, ids[0]);
}

static void
move_leads_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree const char **ids = NULL;
  const char *stage, *before, *cause;

  g_variant_get (parameter, "(^a&s&s&s&s)", &ids, &stage, &before, &cause);
  if (*ids)
    move (CHAS_PIPELINE_PAGE (widget), ids, chas_stage_from_code (stage), *before ? before : NULL,
          chas_stage_cause_from_code (cause));
}

/* To the top of a stage, where it is seen. */
static void
send_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *ids[2] = { NULL }, *code, *cause;
  g_autoptr (ChasCard) first = NULL;
  ChasStage stage, from;

  g_variant_get (parameter, "(&s&s&s)", &ids[0], &code, &cause);
  stage = chas_stage_from_code (code);
  if (!chas_pipeline_locate (chas_board_model_get_pipeline (self->model), ids[0], &from, NULL) ||
      from == stage)
    return;
  first =
    g_list_model_get_item (chas_pipeline_get_stage (chas_board_model_get_pipeline (self->model),
                                                    stage),
                           0);
  move (self, ids, stage, first ? chas_card_get_lead_id (first) : NULL,
        chas_stage_cause_from_code (cause));
}

typedef struct
{
  ChasPipelinePage *page;
  char *company_name;
} Deletion;

static void
deletion_free (gpointer data)
{
  Deletion *deletion = data;

  g_object_unref (deletion->page);
  g_free (deletion->company_name);
  g_free (deletion);
}

/* The toast comes when there is something to take back. */
static DexFuture *
on_deleted_cb (DexFuture *future, gpointer data)
{
  Deletion *deletion = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (dex_future_get_value (future, &error))
    text = g_strdup_printf (_ ("Deleted %s"), deletion->company_name);
  else
    g_debug ("Deleting leads failed: %s", error->message);
  if (text)
    chas_pipeline_page_tell (deletion->page, text, TRUE);
  else
    chas_pipeline_page_tell (deletion->page,
                             _ ("The lead could not be deleted. It is back where it was."), FALSE);
  return dex_future_new_true ();
}

static void
delete_lead (ChasPipelinePage *self, const char *lead_id)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  ChasCard *card = chas_pipeline_find (pipeline, lead_id);
  g_autofree char *id = g_strdup (lead_id);
  const char *ids[] = { id, NULL };
  Deletion *deletion;
  ChasStage stage;
  guint position;

  if (!card || !chas_pipeline_locate (pipeline, id, &stage, &position))
    return;
  deletion = g_new0 (Deletion, 1);
  deletion->page = g_object_ref (self);
  deletion->company_name = g_strdup (chas_card_get_facts (card)->company_name);
  if (card == self->opened)
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  dex_future_disown (dex_future_finally (chas_board_model_delete (self->model, ids), on_deleted_cb,
                                         deletion, deletion_free));
  if (!chas_board_focus_position (self->board, stage, position))
    chas_board_focus_first (self->board);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  ChasCard *card = chas_board_get_current_card (self->board);

  if (card)
    delete_lead (self, chas_card_get_lead_id (card));
}

static void
delete_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  delete_lead (CHAS_PIPELINE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
on_added_cb (ChasPipelinePage *self, const char *lead_id, gboolean last)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_id);
  g_autofree char *text = NULL;

  chas_board_show_card (self->board, lead_id);
  if (!last || !card)
    return;
  chas_board_focus_card (self->board, lead_id);
  text = g_strdup_printf (_ ("Added %s"), chas_card_get_facts (card)->company_name);
  announce (self, text);
}

static void
new_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  ChasNewLeadDialog *dialog = chas_new_lead_dialog_new (self->model);

  /* A lead that does not match the search would be added out of sight. */
  gtk_editable_set_text (self->header_search, "");
  g_signal_connect_object (dialog, "added", G_CALLBACK (on_added_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
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
}

static void
clear_search_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  gtk_editable_set_text (self->header_search, "");
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_pipeline_page_open_lead (CHAS_PIPELINE_PAGE (widget),
                                g_variant_get_string (parameter, NULL));
}

static void
open_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  ChasCard *card = chas_board_get_current_card (self->board);

  if (card)
    chas_pipeline_page_open_lead (self, chas_card_get_lead_id (card));
}

/* With the opened lead, else the card that has the focus. */
static void
log_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  ChasCard *card = self->opened ? self->opened : chas_board_get_current_card (self->board);

  if (card)
    gtk_widget_activate_action (widget, "win.log-contact", "(ss)", chas_card_get_lead_id (card),
                                "");
  else
    gtk_widget_error_bell (widget);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_board_show_card (CHAS_PIPELINE_PAGE (widget)->board, g_variant_get_string (parameter, NULL));
}

static void
reload_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_board_model_load (CHAS_PIPELINE_PAGE (widget)->model);
}

static gboolean
close_lead (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  if (!adw_overlay_split_view_get_show_sidebar (self->split_view))
    return GDK_EVENT_PROPAGATE;
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  return GDK_EVENT_STOP;
}

void
chas_pipeline_page_actions_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.move-leads", "(assss)",
                                   move_leads_action);
  gtk_widget_class_install_action (widget_class, "pipeline.send-lead", "(sss)", send_lead_action);
  gtk_widget_class_install_action (widget_class, "pipeline.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "pipeline.delete-lead", "s", delete_lead_action);
  gtk_widget_class_install_action (widget_class, "pipeline.new-lead", NULL, new_lead_action);
  gtk_widget_class_install_action (widget_class, "pipeline.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "pipeline.clear-search", NULL,
                                   clear_search_action);
  gtk_widget_class_install_action (widget_class, "pipeline.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "pipeline.open-current", NULL,
                                   open_current_action);
  gtk_widget_class_install_action (widget_class, "pipeline.log-current", NULL, log_current_action);
  gtk_widget_class_install_action (widget_class, "pipeline.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "pipeline.reload", NULL, reload_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "pipeline.new-lead", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, 0, "pipeline.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_slash, GDK_SHIFT_MASK,
                                       "pipeline.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Divide, 0, "pipeline.search", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, close_lead, NULL);
}
