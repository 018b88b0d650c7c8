// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include "chas-filter-rule.h"
#include "chas-table-columns.h"

/* The views that are kept under a name: what is shown is told to them, and what they ask for is
 * shown. */

static ChasViewQuery *
make_query (ChasPipelinePage *self)
{
  g_autoptr (ChasLeadFilter) filter = chas_filter_bar_dup_filter (self->filter_bar);
  g_autofree char *text = chas_lead_filter_to_text (filter);
  g_autofree char *sort = chas_table_columns_describe_sort (chas_table_get_view (self->table));

  return chas_view_query_new (text, gtk_editable_get_text (self->header_search), self->group_by,
                              sort, chas_pipeline_page_shows_table (self));
}

/**
 * chas_pipeline_page_views_check:
 *
 * Something else is shown, or in another order.
 */
void
chas_pipeline_page_views_check (ChasPipelinePage *self)
{
  g_autoptr (ChasViewQuery) query = NULL;

  if (!self->views || self->applying)
    return;
  query = make_query (self);
  chas_saved_views_set_current (self->views, query);
}

/* What a view from a newer program groups by may be unknown here. */
static gboolean
can_group_by (ChasPipelinePage *self, const char *code)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;

  if (!self->board_settings)
    return TRUE;
  g_object_get (self->board_settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "group-by");
  return g_settings_schema_key_range_check (key, g_variant_new_string (code));
}

static void
on_apply_cb (ChasPipelinePage *self, ChasViewQuery *query)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_from_text (query->filter);

  self->applying = TRUE;
  filter->rule = chas_filter_rule;
  adw_toggle_group_set_active_name (self->view_group, query->table ? "table" : "board");
  chas_pipeline_page_set_group_by (self,
                                   can_group_by (self, query->group_by) ? query->group_by : "none");
  chas_table_columns_sort_as (chas_table_get_view (self->table), query->sort);
  gtk_editable_set_text (self->header_search, query->search);
  if (*query->search && gtk_widget_get_visible (GTK_WIDGET (self->search_button)))
    gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  chas_filter_bar_set_filter (self->filter_bar, filter);
  chas_pipeline_page_read_chosen (self);
  chas_pipeline_page_take_filter (self);
  self->applying = FALSE;
  chas_pipeline_page_views_check (self);
}

static void
on_updated_cb (ChasPipelinePage *self)
{
  chas_filter_bar_show_view (self->filter_bar, chas_saved_views_get_name (self->views),
                             chas_saved_views_is_changed (self->views));
}

static void
on_tell_cb (ChasPipelinePage *self, const char *words, gboolean can_undo)
{
  chas_pipeline_page_tell (self, words, can_undo);
}

/* The bar's own button clears what narrows the leads down: that is no change of the view. */
static void
on_cleared_cb (ChasPipelinePage *self)
{
  if (self->views)
    chas_saved_views_leave (self->views);
}

static void
show_views_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_filter_bar_open_views (CHAS_PIPELINE_PAGE (widget)->filter_bar);
}

/**
 * chas_pipeline_page_views_set_up:
 *
 * Reads the views. Nobody chooses one before there is something to see.
 */
void
chas_pipeline_page_views_set_up (ChasPipelinePage *self)
{
  self->views =
    chas_saved_views_new (self->store, self->group_id, self->board_settings, GTK_WIDGET (self));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view",
                                  chas_saved_views_get_actions (self->views));
  chas_filter_bar_set_views (self->filter_bar, chas_saved_views_get_menu (self->views));
  g_signal_connect_object (self->views, "apply", G_CALLBACK (on_apply_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "updated", G_CALLBACK (on_updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->views, "tell", G_CALLBACK (on_tell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter_bar, "cleared", G_CALLBACK (on_cleared_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::group-by", G_CALLBACK (chas_pipeline_page_views_check), NULL);
  g_signal_connect_object (gtk_column_view_get_sorter (chas_table_get_view (self->table)),
                           "changed", G_CALLBACK (chas_pipeline_page_views_check), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  chas_pipeline_page_views_check (self);
}

void
chas_pipeline_page_views_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "pipeline.show-views", NULL, show_views_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, 0, "pipeline.show-views", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "view.save-as",
                                       NULL);
}
