// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include "chas-filter-rule.h"
#include "chas-settings.h"
#include "chas-toast-place.h"
#include "chas-trace.h"

/* The filters of the page: chosen in the bar, shown by the model, remembered for each group. */

#define KEY "filters"

static void
remember (ChasPipelinePage *self, const ChasLeadFilter *filter)
{
  g_autoptr (GVariant) all = NULL;
  g_autofree char *text = chas_lead_filter_to_text (filter);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *group, *other;

  if (!self->settings)
    return;
  all = g_settings_get_value (self->settings, KEY);
  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, all);
  while (g_variant_iter_next (&iter, "{&s&s}", &group, &other))
    if (!g_str_equal (group, self->group_id))
      g_variant_builder_add (&builder, "{ss}", group, other);
  if (chas_lead_filter_narrows (filter))
    g_variant_builder_add (&builder, "{ss}", self->group_id, text);
  g_settings_set_value (self->settings, KEY, g_variant_builder_end (&builder));
}

static ChasLeadFilter *
recall (ChasPipelinePage *self)
{
  g_autoptr (GVariant) all = NULL;
  const char *text = NULL;
  ChasLeadFilter *filter;

  if (self->settings)
    {
      all = g_settings_get_value (self->settings, KEY);
      g_variant_lookup (all, self->group_id, "&s", &text);
    }
  filter = chas_lead_filter_from_text (text ? text : "");
  filter->rule = chas_filter_rule;
  return filter;
}

/**
 * chas_pipeline_page_take_filter:
 *
 * Shows the leads that fit what the bar says, and remembers it.
 */
void
chas_pipeline_page_take_filter (ChasPipelinePage *self)
{
  g_autoptr (ChasLeadFilter) filter = chas_filter_bar_dup_filter (self->filter_bar);

  chas_trace_mark ("filter");
  remember (self, filter);
  chas_board_model_set_filter (self->model, filter);
  chas_pipeline_page_filter_table (self);
}

static void
on_filter_changed_cb (ChasPipelinePage *self)
{
  chas_pipeline_page_ask_for_total (self);
  chas_pipeline_page_take_filter (self);
  chas_pipeline_page_views_check (self);
}

static void
clear_filters_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  g_autoptr (ChasLeadFilter) nothing = chas_lead_filter_new (NULL);

  if (self->views)
    chas_saved_views_leave (self->views);
  chas_filter_bar_set_filter (self->filter_bar, nothing);
  on_filter_changed_cb (self);
}

static void read_options (ChasPipelinePage *self);

static DexFuture *
options_fiber (gpointer data)
{
  ChasPipelinePage *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) options =
    dex_await_boxed (chas_store_list_filter_options (self->store, self->group_id), &error);

  self->options_reading = FALSE;
  if (options)
    chas_filter_bar_set_options (self->filter_bar, options);
  else
    g_debug ("What can be filtered by: %s", error->message);
  self->options_old = self->options_old || error;
  if (error && !self->options_again)
    chas_filter_bar_fail (self->filter_bar);
  if (self->options_again)
    read_options (self);
  return dex_future_new_true ();
}

/* What the filters offer is asked of all leads, for which edits wait: once for many of them. (On a
 * connection of its own it would take 4 MiB more.) */
static void
read_options (ChasPipelinePage *self)
{
  self->options_again = self->options_reading;
  if (self->options_reading)
    return;
  self->options_reading = TRUE;
  self->options_old = FALSE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, options_fiber, g_object_ref (self),
                                          g_object_unref));
}

static DexFuture *
kinds_fiber (gpointer data)
{
  ChasPipelinePage *self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) kinds =
    dex_await_boxed (chas_store_list_filter_kinds (self->store, self->group_id), &error);

  /* Without them the chips for education, tags and town may be missing; the next change asks again.
   */
  if (kinds)
    chas_filter_bar_set_kinds (self->filter_bar, (const char *const *) kinds);
  else
    g_debug ("By what can be filtered: %s", error->message);
  chas_pipeline_page_read_chosen (self);
  return dex_future_new_true ();
}

/* Whether there is anything is soon known; what that is, and how much of it, only when somebody
 * wants to choose. */
static void
read_kinds (ChasPipelinePage *self)
{
  self->options_old = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, kinds_fiber, g_object_ref (self),
                                          g_object_unref));
}

static DexFuture *
me_fiber (gpointer data)
{
  ChasPipelinePage *self = data;
  g_autofree char *me = dex_await_string (chas_store_get_me (self->store), NULL);

  chas_filter_bar_set_me (self->filter_bar, me);
  if (self->board)
    {
      chas_board_set_me (self->board, me);
      chas_table_set_me (self->table, me);
    }
  return dex_future_new_true ();
}

static void
read_me (ChasPipelinePage *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, me_fiber, g_object_ref (self), g_object_unref));
}

/* Every change of a lead is one of its company too: how many leads a town has is read when somebody
 * looks. */
static void
on_store_changed_cb (ChasPipelinePage *self, ChasChanges *changes)
{
  if (chas_changes_is_everything (changes))
    read_me (self);
  self->options_old = TRUE;
  if (chas_changes_is_everything (changes) || chas_changes_has_entity (changes, "company_tag") ||
      chas_changes_has_entity (changes, "lead_education") ||
      chas_changes_has_entity (changes, "education") ||
      (chas_changes_has_entity (changes, "company") &&
       chas_filter_bar_lacks_towns (self->filter_bar)))
    read_kinds (self);
  else if (chas_filter_bar_is_open (self->filter_bar))
    read_options (self);
}

/* Before how many leads there are of each. */
static DexFuture *
name_education_fiber (gpointer data)
{
  ChasPipelinePage *self = data;
  g_autoptr (GListModel) educations =
    dex_await_object (chas_store_list_educations (self->store), NULL);
  g_autoptr (ChasLeadFilter) filter = chas_filter_bar_dup_filter (self->filter_bar);

  if (!filter->educations || filter->educations[1])
    return dex_future_new_true ();
  for (guint i = 0; educations && i < g_list_model_get_n_items (educations); i++)
    {
      g_autoptr (ChasEducation) education = g_list_model_get_item (educations, i);
      const char *name = chas_education_get_short (education);

      if (name && g_str_equal (filter->educations[0], chas_entity_get_id (CHAS_ENTITY (education))))
        chas_filter_bar_name_education (self->filter_bar, name);
    }
  return dex_future_new_true ();
}

static void
name_education (ChasPipelinePage *self)
{
  g_autoptr (ChasLeadFilter) filter = chas_filter_bar_dup_filter (self->filter_bar);

  if (filter->educations && !filter->educations[1])
    dex_future_disown (dex_scheduler_spawn (NULL, 0, name_education_fiber, g_object_ref (self),
                                            g_object_unref));
}

/**
 * chas_pipeline_page_read_chosen:
 *
 * Reads what the filters offer, if something of it is chosen and may be called otherwise by now.
 */
void
chas_pipeline_page_read_chosen (ChasPipelinePage *self)
{
  if (!self->options_old || !chas_filter_bar_needs_options (self->filter_bar))
    return;
  name_education (self);
  read_options (self);
}

static void
on_filters_opened_cb (ChasPipelinePage *self)
{
  if (self->options_old)
    read_options (self);
}

/* The cards come first: nobody opens a menu before there is something to see. */
static void
on_loaded_cb (ChasPipelinePage *self)
{
  g_signal_handlers_disconnect_by_func (self->model, on_loaded_cb, self);
  read_me (self);
  read_kinds (self);
  chas_pipeline_page_views_set_up (self);
}

/**
 * chas_pipeline_page_filters_set_up:
 *
 * Chooses what was chosen when the group was left.
 */
void
chas_pipeline_page_filters_set_up (ChasPipelinePage *self)
{
  g_autoptr (ChasLeadFilter) filter = NULL;

  self->settings = chas_settings_new ();
  filter = recall (self);
  chas_filter_bar_set_filter (self->filter_bar, filter);
  chas_board_model_set_filter (self->model, filter);
  chas_pipeline_page_filter_table (self);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "loaded", G_CALLBACK (on_loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

/* On a telephone they stand below what they narrow down. What has the focus there keeps it. */
static void
on_narrow_changed_cb (ChasPipelinePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean below = chas_board_get_narrow (self->board);
  gboolean inside = focus && gtk_widget_is_ancestor (focus, self->filters);

  g_object_ref (self->filters);
  adw_bin_set_child (below ? self->filters_above : self->filters_below, NULL);
  adw_bin_set_child (below ? self->filters_below : self->filters_above, self->filters);
  chas_filter_bar_set_direction (self->filter_bar, below ? GTK_ARROW_UP : GTK_ARROW_DOWN);
  gtk_widget_set_visible (GTK_WIDGET (self->filters_below), below);
  chas_toast_make_room (GTK_WIDGET (self->filters_below));
  g_object_unref (self->filters);
  if (inside)
    gtk_widget_grab_focus (focus);
}

void
chas_pipeline_page_filters_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, on_narrow_changed_cb);
  gtk_widget_class_install_action (widget_class, "pipeline.clear-filters", NULL,
                                   clear_filters_action);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_filters_opened_cb);
}
