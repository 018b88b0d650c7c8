// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include "chas-late-menu.h"
#include "chas-settings.h"

/* The same leads as a table: which of the two is shown. */

#define KEY "view"

/**
 * chas_pipeline_page_shows_table:
 *
 * Returns: whether the table was chosen rather than the board
 */
gboolean
chas_pipeline_page_shows_table (ChasPipelinePage *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->view_group), "table") == 0;
}

/**
 * chas_pipeline_page_find_card:
 *
 * Returns: (transfer none) (nullable): of a lead that is on the board, was seen in the table or is
 *   opened
 */
ChasCard *
chas_pipeline_page_find_card (ChasPipelinePage *self, const char *lead_id)
{
  ChasCard *card = chas_pipeline_find (chas_board_model_get_pipeline (self->model), lead_id);

  if (!card)
    card = chas_table_model_find_card (self->table_model, lead_id);
  if (!card && self->opened && g_str_equal (chas_card_get_lead_id (self->opened), lead_id))
    card = self->opened;
  return card;
}

/* The row before or after that of the opened lead. When that one has left, the next is the one that
 * has come to its place. */
static ChasTableRow *
get_neighbour (ChasPipelinePage *self, int step)
{
  guint here = self->place_in_table;
  gboolean found;

  if (!self->opened)
    return NULL;
  found = chas_table_model_find (self->table_model, chas_card_get_lead_id (self->opened), &here);
  self->place_in_table = here;
  if (step < 0)
    return here > 0 ? g_list_model_get_item (G_LIST_MODEL (self->table_model), here - 1) : NULL;
  return g_list_model_get_item (G_LIST_MODEL (self->table_model), found ? here + 1 : here);
}

/* Tells the pane where the opened lead stands. */
void
chas_pipeline_page_show_place_in_table (ChasPipelinePage *self)
{
  g_autoptr (ChasTableRow) previous = get_neighbour (self, -1), next = get_neighbour (self, 1);
  guint place = 0;
  gboolean found =
    self->opened &&
    chas_table_model_find (self->table_model, chas_card_get_lead_id (self->opened), &place);

  chas_lead_pane_set_place (self->pane, found ? place + 1 : 0,
                            g_list_model_get_n_items (G_LIST_MODEL (self->table_model)),
                            previous != NULL, next != NULL);
}

/* Opens the lead of the row before or after that of the opened one. */
void
chas_pipeline_page_step_in_table (ChasPipelinePage *self, int step)
{
  g_autoptr (ChasTableRow) row = get_neighbour (self, step);

  if (!row)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  chas_table_show_lead (self->table, chas_table_row_get_lead_id (row));
  if (chas_table_row_get_card (row))
    chas_pipeline_page_walk_to (self, chas_table_row_get_card (row), step);
  else
    chas_pipeline_page_read_and_walk_to (self, chas_table_row_get_lead_id (row), step);
}

/* The table shows the same leads as the board. */
void
chas_pipeline_page_filter_table (ChasPipelinePage *self)
{
  chas_table_model_set_filter (self->table_model, chas_board_model_get_filter (self->model));
  chas_table_scroll_to_top (self->table);
}

static void
show_view (ChasPipelinePage *self)
{
  gboolean table = chas_pipeline_page_shows_table (self);

  chas_table_model_set_active (self->table_model, table);
  gtk_widget_set_visible (GTK_WIDGET (self->columns_button), table);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_columns_button), table);
  gtk_widget_set_visible (GTK_WIDGET (self->view_menu), !table);
  gtk_widget_set_visible (GTK_WIDGET (self->narrow_view_menu), !table);
  chas_pipeline_page_update_total (self);
}

static void
on_view_changed_cb (ChasPipelinePage *self)
{
  g_autoptr (GSettings) settings = NULL;

  if (!self->table_model)
    return;
  settings = chas_settings_new_for_board (self->group_id);
  if (settings)
    g_settings_set_string (settings, KEY, adw_toggle_group_get_active_name (self->view_group));
  show_view (self);
  chas_pipeline_page_update_stack (self);
  chas_pipeline_page_walk_update (self);
}

/* Who comes back to the board goes on at the card where they left it, unless a narrow one shows
 * another stage now. */
static gboolean
focus_where_one_was (ChasPipelinePage *self)
{
  ChasCard *current =
    chas_pipeline_page_shows_table (self) ? NULL : chas_board_get_current_card (self->board);

  if (!current || (chas_board_get_narrow (self->board) &&
                   chas_card_get_stage (current) != chas_board_get_shown_stage (self->board)))
    return FALSE;
  return chas_board_focus_card (self->board, chas_card_get_lead_id (current));
}

static void
show_as_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);

  adw_toggle_group_set_active_name (self->view_group, g_variant_get_string (parameter, NULL));
  if (!focus_where_one_was (self))
    gtk_widget_grab_focus (widget);
}

/**
 * chas_pipeline_page_table_set_up:
 *
 * Shows what was shown when the group was left.
 */
void
chas_pipeline_page_table_set_up (ChasPipelinePage *self)
{
  g_autoptr (GSettings) settings = chas_settings_new_for_board (self->group_id);
  g_autofree char *view = settings ? g_settings_get_string (settings, KEY) : NULL;
  ChasTableChooser *chooser;

  self->table_model = chas_table_model_new (self->store, self->group_id);
  chas_table_set_up (self->table, self->table_model, self->env, settings);
  chooser = chas_table_get_chooser (self->table);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "column",
                                  chas_table_chooser_get_actions (chooser));
  chas_late_menu_set (self->columns_button, chas_table_chooser_get_menu (chooser));
  chas_late_menu_set (self->narrow_columns_button, chas_table_chooser_get_menu (chooser));
  adw_toggle_group_set_active_name (self->view_group, view ? view : "board");
  show_view (self);
}

void
chas_pipeline_page_table_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.show-as", "s", show_as_action);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed_cb);
}
