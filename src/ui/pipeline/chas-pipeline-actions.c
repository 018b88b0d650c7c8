// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

/* What can be done on the page. Buttons, menus, keys and drops all come through these actions;
 * moves are in chas-pipeline-moves.c. */

/* Says it to those who do not see the page. */
void
chas_pipeline_page_announce (ChasPipelinePage *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The card that the focus follows: the current one, when it is moved. */
const char *
chas_pipeline_page_get_leading_id (ChasPipelinePage *self, const char *const *ids)
{
  ChasCard *current = chas_board_get_current_card (self->board);

  return current && g_strv_contains (ids, chas_card_get_lead_id (current))
           ? chas_card_get_lead_id (current)
           : ids[0];
}

/* The card that is at that place now, or another one. */
void
chas_pipeline_page_focus_place (ChasPipelinePage *self, ChasStage stage, guint position)
{
  if (!chas_board_focus_position (self->board, stage, position))
    chas_board_focus_first (self->board);
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

/* Where the card that follows will stand once these are gone. */
static guint
place_after (ChasPipeline *pipeline, const char *const *ids, ChasStage stage, guint position)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_before = 0;

  for (guint i = 0; ids[i]; i++)
    g_hash_table_add (gone, (gpointer) ids[i]);
  for (guint i = 0; i < position; i++)
    {
      g_autoptr (ChasCard) card =
        g_list_model_get_item (chas_pipeline_get_stage (pipeline, stage), i);

      n_before += g_hash_table_contains (gone, chas_card_get_lead_id (card));
    }
  return position - n_before;
}

static void
delete_leads (ChasPipelinePage *self, const char *const *ids)
{
  ChasPipeline *pipeline = chas_board_model_get_pipeline (self->model);
  char *done = dup_deleted (self, ids);
  ChasStage stage;
  guint position;
  gboolean on_board = !chas_pipeline_page_shows_table (self) &&
                      chas_pipeline_locate (pipeline, chas_pipeline_page_get_leading_id (self, ids),
                                            &stage, &position);

  if (on_board)
    position = place_after (pipeline, ids, stage, position);
  if (self->opened && g_strv_contains (ids, chas_card_get_lead_id (self->opened)))
    adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  chas_pipeline_page_follow (self,
                             on_board ? chas_board_model_delete (self->model, ids)
                                      : chas_store_delete_leads (self->store, ids),
                             g_strv_length ((GStrv) ids), done,
                             ids[1]
                               ? _ ("The leads could not be deleted. They are back where they "
                                    "were.")
                               : _ ("The lead could not be deleted. It is back where it was."));
  if (on_board)
    chas_pipeline_page_focus_place (self, stage, position);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self)); /* its button may have gone with the selection */
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
                               g_strv_length ((GStrv) ids), dup_owned (self, ids),
                               _ ("The owner could not be saved."));
}

static void
delete_lead_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *ids[] = { g_variant_get_string (parameter, NULL), NULL };

  delete_leads (CHAS_PIPELINE_PAGE (widget), ids);
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

/* What a key is meant for: the card or row when it has the focus, else the opened lead. */
static const char *
meant_id (ChasPipelinePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *leads =
    chas_pipeline_page_shows_table (self) ? GTK_WIDGET (self->table) : GTK_WIDGET (self->board);

  return self->opened && !(focus && gtk_widget_is_ancestor (focus, leads))
           ? chas_card_get_lead_id (self->opened)
           : current_id (self);
}

static void
open_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *id = current_id (self);

  if (id)
    chas_pipeline_page_open_lead (self, id);
}

typedef struct
{
  ChasPipelinePage *page;
  ChasStage stage;
} Choice;

static void
choice_free (gpointer data)
{
  g_object_unref (((Choice *) data)->page);
  g_free (data);
}

/* Also what nobody has scrolled to yet. */
static DexFuture *
select_stage_fiber (gpointer data)
{
  Choice *choice = data;
  ChasPipelinePage *self = choice->page;

  if (dex_await (chas_board_model_load_stage (self->model, choice->stage), NULL) && self->board)
    chas_board_select_stage (self->board, choice->stage);
  return dex_future_new_true ();
}

static void
select_stage_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Choice *choice = g_new0 (Choice, 1);

  choice->page = g_object_ref (CHAS_PIPELINE_PAGE (widget));
  choice->stage = chas_stage_from_code (g_variant_get_string (parameter, NULL));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, select_stage_fiber, choice, choice_free));
}

/* With the opened lead, else the current one. */
static void
log_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  const char *id = meant_id (self);

  if (id)
    gtk_widget_activate_action (widget, "win.log-contact", "(ss)", id, "");
  else
    gtk_widget_error_bell (widget);
}

static void
edit_current_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_autofree char *id = g_strdup (meant_id (self));

  if (id)
    chas_pipeline_page_edit_lead (self, id);
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
go_back (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  if (!adw_overlay_split_view_get_show_sidebar (self->split_view))
    return GDK_EVENT_PROPAGATE;
  adw_overlay_split_view_set_show_sidebar (self->split_view, FALSE);
  return GDK_EVENT_STOP;
}

/* With no lead to close it goes no further: a narrow window would leave the leads for the views. */
static gboolean
escape (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  go_back (widget, arguments, data);
  return GDK_EVENT_STOP;
}

void
chas_pipeline_page_actions_class_init (GtkWidgetClass *widget_class)
{
  chas_pipeline_page_moves_class_init (widget_class);
  gtk_widget_class_install_action (widget_class, "pipeline.delete-leads", "as",
                                   delete_leads_action);
  gtk_widget_class_install_action (widget_class, "pipeline.set-owner", "(ass)", set_owner_action);
  gtk_widget_class_install_action (widget_class, "pipeline.delete-lead", "s", delete_lead_action);
  gtk_widget_class_install_action (widget_class, "pipeline.new-lead", NULL,
                                   chas_pipeline_page_new_lead);
  gtk_widget_class_install_action (widget_class, "pipeline.paste", NULL, chas_pipeline_page_paste);
  gtk_widget_class_install_action (widget_class, "pipeline.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "pipeline.open-current", NULL,
                                   open_current_action);
  gtk_widget_class_install_action (widget_class, "pipeline.log-current", NULL, log_current_action);
  gtk_widget_class_install_action (widget_class, "pipeline.edit-current", NULL,
                                   edit_current_action);
  gtk_widget_class_install_action (widget_class, "pipeline.select-stage", "s", select_stage_action);
  gtk_widget_class_install_action (widget_class, "pipeline.show", "s", show_action);
  gtk_widget_class_install_action (widget_class, "pipeline.reload", NULL, reload_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "pipeline.new-lead", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, 0, "pipeline.edit-current", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "pipeline.paste",
                                       NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, go_back, NULL);
}
