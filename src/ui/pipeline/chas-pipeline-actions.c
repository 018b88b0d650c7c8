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
  gboolean on_board;
  ChasBoardView view; /* before the move */
} Move;

static Move *
move_new (ChasPipelinePage *self, const char *const *lead_ids, ChasStage to)
{
  ChasCard *card = chas_pipeline_page_find_card (self, lead_ids[0]);
  Move *move = g_new0 (Move, 1);

  move->page = g_object_ref (self);
  move->lead_ids = g_strdupv ((char **) lead_ids);
  move->from = card ? chas_card_get_stage (card) : to;
  move->to = to;
  move->has_contacts = card && chas_card_get_facts (card)->touches->len > 0;
  move->on_board = !chas_pipeline_page_shows_table (self);
  chas_board_save_view (self->board, &move->view);
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

static char *
dup_moved (const char *const *ids, ChasStage stage)
{
  guint n = g_strv_length ((GStrv) ids);

  /* Translators: number of leads, stage */
  return g_strdup_printf (g_dngettext (NULL, "%u lead moved to %s", "%u leads moved to %s", n), n,
                          chas_stage_get_label (stage));
}

/* A row of the table does not come to where its stage is, so it is told. */
static void
tell_moved (Move *moved)
{
  g_autofree char *text = dup_moved ((const char *const *) moved->lead_ids, moved->to);

  chas_pipeline_page_tell (moved->page, text, TRUE);
}

static DexFuture *
on_moved_cb (DexFuture *future, gpointer data)
{
  Move *moved = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      if (!moved->on_board)
        tell_moved (moved);
      chas_move_sheet_ask (GTK_WIDGET (moved->page), moved->page->store,
                           (const char *const *) moved->lead_ids, moved->from, moved->to,
                           moved->has_contacts);
      return dex_future_new_true ();
    }
  g_debug ("Moving leads failed: %s", error->message);
  if (moved->on_board)
    chas_board_restore_view (moved->page->board, &moved->view);
  chas_pipeline_page_tell (moved->page,
                           moved->on_board
                             ? _ ("The move could not be saved. The card is back where it was.")
                             : _ ("The leads could not be moved."),
                           FALSE);
  return dex_future_new_true ();
}

static void
announce_move (ChasPipelinePage *self, const char *const *ids)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  ChasCard *card = chas_pipeline_find (pipeline, ids[0]);
  g_autofree char *text = NULL;
  ChasStage stage;
  guint position;

  if (!card || !chas_pipeline_locate (pipeline, ids[0], &stage, &position))
    return;
  if (ids[1])
    text = dup_moved (ids, stage);
  else
    /* Translators: company, stage, its place in the column, cards in the column */
    text = g_strdup_printf (_ ("%s moved to %s, %u of %u"),
                            chas_card_get_facts (card)->company_name, chas_stage_get_label (stage),
                            position + 1, chas_board_model_get_counts (self->model)[stage]);
  announce (self, text);
}

/* The card that the focus follows: the current one, when it is moved. */
static const char *
leading_id (ChasPipelinePage *self, const char *const *ids)
{
  ChasCard *current = chas_board_get_current_card (self->board);

  return current && g_strv_contains (ids, chas_card_get_lead_id (current))
           ? chas_card_get_lead_id (current)
           : ids[0];
}

/* The card that is at that place now, or another one. */
static void
focus_place (ChasPipelinePage *self, ChasStage stage, guint position)
{
  if (!chas_board_focus_position (self->board, stage, position))
    chas_board_focus_first (self->board);
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
  const char *leading = leading_id (self, ids);
  Move *moved = move_new (self, ids, stage);
  ChasStage from = CHAS_STAGE_NEW;
  DexFuture *future;
  guint place = 0;

  chas_pipeline_locate (chas_board_model_get_pipeline (self->model), leading, &from, &place);
  future = chas_board_model_move (self->model, ids, stage, before, cause);
  dex_future_disown (dex_future_finally (future, on_moved_cb, moved, move_free));
  if (!follow && cause != CHAS_STAGE_CAUSE_DRAG)
    chas_board_show_card (self->board, leading);
  else if (!chas_board_focus_card (self->board, leading)) /* its new column is not open */
    focus_place (self, from, place);
  announce_move (self, ids);
}

/* The lead at the top of the stage, but none of those that come there. */
static const char *
top_of (ChasPipelinePage *self, ChasStage stage, const char *const *ids)
{
  GListModel *list = chas_pipeline_get_stage (chas_board_model_get_pipeline (self->model), stage);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (ChasCard) card = g_list_model_get_item (list, i);

      if (!g_strv_contains (ids, chas_card_get_lead_id (card)))
        return chas_card_get_lead_id (card);
    }
  return NULL;
}

/* What is not on the board cannot be moved there ahead of the store. */
static void
move_rows (ChasPipelinePage *self, const char *const *ids, ChasStage stage, ChasStageCause cause)
{
  DexFuture *future =
    chas_store_move_leads (self->store, ids, stage, top_of (self, stage, ids), cause);

  dex_future_disown (dex_future_finally (future, on_moved_cb, move_new (self, ids, stage),
                                         move_free));
}

static void
move_leads_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree const char **ids = NULL;
  const char *stage, *before, *cause;
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  g_variant_get (parameter, "(^a&s&s&s&s)", &ids, &stage, &before, &cause);
  if (!*ids)
    return;
  if (chas_pipeline_page_shows_table (self))
    move_rows (self, ids, chas_stage_from_code (stage), chas_stage_cause_from_code (cause));
  else
    move (self, ids, chas_stage_from_code (stage), *before ? before : NULL,
          chas_stage_cause_from_code (cause));
}

/* To the top of a stage, where it is seen. */
static void
send_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *ids[2] = { NULL }, *code, *cause;
  ChasStage stage, from;

  g_variant_get (parameter, "(&s&s&s)", &ids[0], &code, &cause);
  stage = chas_stage_from_code (code);
  if (!chas_pipeline_locate (chas_board_model_get_pipeline (self->model), ids[0], &from, NULL) ||
      from == stage)
    return;
  move (self, ids, stage, top_of (self, stage, ids), chas_stage_cause_from_code (cause));
}

static const char *
name_of (ChasPipelinePage *self, const char *lead_id)
{
  ChasCard *card = chas_pipeline_page_find_card (self, lead_id);

  return card ? chas_card_get_facts (card)->company_name : "";
}

static char *
dup_deleted (ChasPipelinePage *self, const char *const *ids)
{
  guint n = g_strv_length ((GStrv) ids);

  return n == 1 ? g_strdup_printf (_ ("Deleted %s"), name_of (self, ids[0]))
                : g_strdup_printf (g_dngettext (NULL, "Deleted %u lead", "Deleted %u leads", n), n);
}

static void
delete_leads (ChasPipelinePage *self, const char *const *ids)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  gboolean table = chas_pipeline_page_shows_table (self);
  char *done = NULL;
  ChasStage stage;
  guint position;

  if (!table && !chas_pipeline_locate (pipeline, leading_id (self, ids), &stage, &position))
    return;
  done = dup_deleted (self, ids);
  if (self->opened && g_strv_contains (ids, chas_card_get_lead_id (self->opened)))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  chas_pipeline_page_follow (self,
                             table ? chas_store_delete_leads (self->store, ids)
                                   : chas_board_model_delete (self->model, ids),
                             done,
                             ids[1]
                               ? _ ("The leads could not be deleted. They are back where they "
                                    "were.")
                               : _ ("The lead could not be deleted. It is back where it was."));
  if (!table)
    focus_place (self, stage, position);
}

static void
delete_leads_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_auto (GStrv) ids = g_variant_dup_strv (parameter, NULL);

  if (*ids)
    delete_leads (CHAS_PIPELINE_PAGE (widget), (const char *const *) ids);
}

static char *
dup_owned (ChasPipelinePage *self, const char *const *ids)
{
  guint n = g_strv_length ((GStrv) ids);

  return n == 1 ? g_strdup_printf (_ ("Changed owner of %s"), name_of (self, ids[0]))
                : g_strdup_printf (g_dngettext (NULL, "Changed owner of %u lead",
                                                "Changed owner of %u leads", n),
                                   n);
}

static void
set_owner_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_autofree const char **ids = NULL;
  const char *participant;

  g_variant_get (parameter, "(^a&s&s)", &ids, &participant);
  if (*ids)
    chas_pipeline_page_follow (self,
                               chas_store_set_owner (self->store, ids,
                                                     *participant ? participant : NULL),
                               dup_owned (self, ids), _ ("The owner could not be saved."));
}

static void
delete_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };

  delete_leads (CHAS_PIPELINE_PAGE (widget), ids);
}

static void
on_added_cb (ChasPipelinePage *self, const char *lead_id, gboolean last)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_id);
  g_autofree char *text = NULL;

  chas_board_show_card (self->board, lead_id);
  if (!last || !card)
    return;
  if (chas_pipeline_page_shows_table (self))
    chas_table_focus_lead (self->table, lead_id);
  else
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

/* The card or row that has the focus. */
static const char *
current_id (ChasPipelinePage *self)
{
  ChasCard *card;

  if (chas_pipeline_page_shows_table (self))
    return chas_table_get_current_id (self->table);
  card = chas_board_get_current_card (self->board);
  return card ? chas_card_get_lead_id (card) : NULL;
}

static void
open_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *id = current_id (self);

  if (id)
    chas_pipeline_page_open_lead (self, id);
}

/* With the opened lead, else the current one. */
static void
log_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *id = self->opened ? chas_card_get_lead_id (self->opened) : current_id (self);

  if (id)
    gtk_widget_activate_action (widget, "win.log-contact", "(ss)", id, "");
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
  gtk_widget_class_install_action (widget_class, "pipeline.delete-leads", "as",
                                   delete_leads_action);
  gtk_widget_class_install_action (widget_class, "pipeline.set-owner", "(ass)", set_owner_action);
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
