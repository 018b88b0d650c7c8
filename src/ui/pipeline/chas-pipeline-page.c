// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-pipeline-page-private.h"

#include <glib/gi18n.h>

#include "chas-late-menu.h"
#include "chas-settings.h"

/* store ── ChasBoardModel ── ChasPipeline ── ChasBoard ── ChasStageColumn × 11
 *
 * The page joins them and the pane of the opened lead. Its actions are in chas-pipeline-actions.c;
 * what else it does is in the files called after it. */

#define BELOW_BANNER 6

typedef enum
{
  PROP_STORE = 1,
  PROP_ENV,
  PROP_GROUP_ID,
  PROP_GROUP_BY,
} ChasPipelinePageProperty;

static GParamSpec *properties[PROP_GROUP_BY + 1];

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasPipelinePage, chas_pipeline_page, ADW_TYPE_BIN)

/* The one next thing has the accent: a new lead, unless another surface is open above. */
void
chas_pipeline_page_update_new_button (ChasPipelinePage *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->stack);

  gtk_widget_set_visible (self->new_button, g_strcmp0 (shown, "empty") != 0);
  if (adw_overlay_split_view_get_show_sidebar (self->split_view))
    gtk_widget_remove_css_class (self->new_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->new_button, "suggested-action");
}

void
chas_pipeline_page_update_stack (ChasPipelinePage *self)
{
  const char *name = chas_pipeline_page_shows_table (self) ? "table" : "board";

  if (!chas_board_model_get_ready (self->model))
    name = "loading";
  else if (chas_board_model_get_total (self->model) == 0)
    name = chas_lead_filter_narrows (chas_board_model_get_filter (self->model)) ? "none-fits"
           : chas_board_model_get_search (self->model)                          ? "no-match"
                                                                                : "empty";
  gtk_stack_set_visible_child_name (self->stack, name);
  chas_pipeline_page_update_new_button (self);
}

/* At the start the first card has the focus, so that the keys work at once; but nobody is
 * interrupted. */
static void
focus_at_start (ChasPipelinePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (root && !GTK_IS_EDITABLE (focus) &&
      !(focus && gtk_widget_get_ancestor (focus, ADW_TYPE_DIALOG)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
settle_loaded (ChasPipelinePage *self)
{
  if (dex_future_is_pending (DEX_FUTURE (self->loaded)))
    dex_promise_resolve_boolean (self->loaded, TRUE);
}

static void
on_model_loaded_cb (ChasPipelinePage *self, gboolean fresh)
{
  gboolean first = g_str_equal (gtk_stack_get_visible_child_name (self->stack), "loading");

  chas_pipeline_page_update_stack (self);
  chas_board_set_searching (self->board, chas_board_model_get_search (self->model) != NULL);
  chas_pipeline_page_show_matching_stage (self, fresh || first);
  if (fresh)
    chas_board_scroll_to_top (self->board);
  if (first)
    focus_at_start (self);
  if (!chas_board_model_get_search (self->model))
    chas_pipeline_page_leave_search (self);
  settle_loaded (self);
  chas_pipeline_page_found_later (self);
}

static void
on_counts_changed_cb (ChasPipelinePage *self)
{
  chas_pipeline_page_update_total (self);
  chas_board_set_counts (self->board, chas_board_model_get_counts (self->model),
                         chas_board_model_get_stale_counts (self->model));
  chas_pipeline_page_update_stack (self);
  chas_pipeline_page_lanes_check (self);
}

static void
on_table_failed_cb (ChasPipelinePage *self, GError *error)
{
  chas_pipeline_page_tell (self, _ ("The leads could not be read. What you see may be old."),
                           FALSE);
}

static void
on_model_failed_cb (ChasPipelinePage *self, GError *error)
{
  g_debug ("Reading the board failed: %s", error->message);
  if (chas_board_model_get_ready (self->model))
    chas_pipeline_page_tell (self, _ ("The leads could not be read. What you see may be old."),
                             FALSE);
  else
    gtk_stack_set_visible_child_name (self->stack, "failed");
  settle_loaded (self);
}

static void
on_near_end_cb (ChasPipelinePage *self, int stage)
{
  chas_board_model_load_more (self->model, stage);
}

/* The keys of what is shown work at once: those of the board or table, or the first step when there
 * are no leads. What is hidden would take the focus too, and then no key does anything. */
static gboolean
chas_pipeline_page_grab_focus (GtkWidget *widget)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (widget);
  GtkWidget *shown = gtk_stack_get_visible_child (self->stack);

  if (shown == GTK_WIDGET (self->table))
    return gtk_widget_grab_focus (shown);
  if (shown != GTK_WIDGET (self->board))
    return gtk_widget_get_focus_child (shown) ||
           gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
  return chas_board_focus_first (self->board) ||
         GTK_WIDGET_CLASS (chas_pipeline_page_parent_class)->grab_focus (widget);
}

static void
chas_pipeline_page_constructed (GObject *object)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (object);

  G_OBJECT_CLASS (chas_pipeline_page_parent_class)->constructed (object);
  self->model = chas_board_model_new (self->store, self->group_id);
  g_signal_connect_object (self->model, "loaded", G_CALLBACK (on_model_loaded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "counts-changed", G_CALLBACK (on_counts_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "failed", G_CALLBACK (on_model_failed_cb), self,
                           G_CONNECT_SWAPPED);
  chas_board_set_up (self->board, self->env, chas_board_model_get_pipeline (self->model));
  self->board_settings = chas_settings_new_for_board (self->group_id);
  chas_board_set_settings (self->board, self->board_settings);
  chas_pipeline_page_lanes_set_up (self);
  gtk_search_bar_connect_entry (self->search_bar, self->bar_search);
  chas_pipeline_page_table_set_up (self);
  g_signal_connect_object (self->table_model, "failed", G_CALLBACK (on_table_failed_cb), self,
                           G_CONNECT_SWAPPED);
  chas_pipeline_page_filters_set_up (self);
  chas_board_model_load (self->model);
  chas_pipeline_page_people_set_up (self);
  chas_pipeline_page_columns_set_up (self);
  chas_pipeline_page_walk_set_up (self);
  chas_pipeline_page_change_set_up (self);
  chas_pipeline_page_day_set_up (self);
}

static void
chas_pipeline_page_dispose (GObject *object)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (object);

  g_clear_handle_id (&self->midnight, g_source_remove);
  g_clear_handle_id (&self->leaving_search, g_source_remove);
  g_clear_handle_id (&self->saying_total, g_source_remove);
  g_clear_object (&self->found_asker);
  g_clear_pointer (&self->awaited_id, g_free);
  g_clear_pointer (&self->edited_id, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_PIPELINE_PAGE);
  g_clear_object (&self->opened);
  if (self->loaded)
    settle_loaded (self);
  dex_clear (&self->loaded);
  g_clear_object (&self->reach_toast);
  g_clear_pointer (&self->search_place, g_free);
  g_clear_object (&self->views);
  g_clear_object (&self->settings);
  g_clear_object (&self->board_settings);
  g_clear_object (&self->model);
  g_clear_object (&self->table_model);
  g_clear_object (&self->store);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_pipeline_page_parent_class)->dispose (object);
}

static void
chas_pipeline_page_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_PIPELINE_PAGE (object)->group_id, g_free);
  chas_pipeline_page_lanes_finalize (CHAS_PIPELINE_PAGE (object));
  chas_lead_walk_clear (&CHAS_PIPELINE_PAGE (object)->walk);
  G_OBJECT_CLASS (chas_pipeline_page_parent_class)->finalize (object);
}

static void
chas_pipeline_page_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (object);

  switch ((ChasPipelinePageProperty) prop_id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_ENV:
      g_value_set_object (value, self->env);
      break;
    case PROP_GROUP_ID:
      g_value_set_string (value, self->group_id);
      break;
    case PROP_GROUP_BY:
      g_value_set_string (value, chas_pipeline_page_get_group_by (self));
      break;
    }
}

static void
chas_pipeline_page_set_property (GObject *object,
                                 guint prop_id,
                                 const GValue *value,
                                 GParamSpec *pspec)
{
  ChasPipelinePage *self = CHAS_PIPELINE_PAGE (object);

  switch ((ChasPipelinePageProperty) prop_id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_ENV:
      self->env = g_value_dup_object (value);
      break;
    case PROP_GROUP_ID:
      self->group_id = g_value_dup_string (value);
      break;
    case PROP_GROUP_BY:
      chas_pipeline_page_set_group_by (self, g_value_get_string (value));
      break;
    }
}

static void
chas_pipeline_page_class_init (ChasPipelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = chas_pipeline_page_constructed;
  object_class->dispose = chas_pipeline_page_dispose;
  object_class->finalize = chas_pipeline_page_finalize;
  object_class->get_property = chas_pipeline_page_get_property;
  object_class->set_property = chas_pipeline_page_set_property;
  widget_class->grab_focus = chas_pipeline_page_grab_focus;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, CHAS_TYPE_STORE, flags);
  properties[PROP_ENV] = g_param_spec_object ("env", NULL, NULL, CHAS_TYPE_ENV, flags);
  properties[PROP_GROUP_ID] = g_param_spec_string ("group-id", NULL, NULL, NULL, flags);
  properties[PROP_GROUP_BY] =
    g_param_spec_string ("group-by", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  gtk_widget_class_install_property_action (widget_class, "pipeline.group-by", "group-by");

  /**
   * ChasPipelinePage::toast:
   * @toast: to show over the window
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  g_type_ensure (CHAS_TYPE_BOARD);
  g_type_ensure (CHAS_TYPE_FILTER_BAR);
  g_type_ensure (CHAS_TYPE_TABLE);
  chas_pipeline_page_actions_class_init (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-pipeline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, split_view);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, new_button);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, search_button);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, header_search);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, who);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, bar_search);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, filters_above);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, filters_below);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, filters);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, total);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, board);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, view_group);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, view_menu);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, narrow_view_menu);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, group_menu);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, columns_button);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, narrow_columns_button);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, table);
  gtk_widget_class_bind_template_child (widget_class, ChasPipelinePage, pane_place);
  gtk_widget_class_bind_template_callback (widget_class, on_near_end_cb);
  chas_pipeline_page_open_class_init (widget_class);
  chas_pipeline_page_search_class_init (widget_class);
  chas_pipeline_page_filters_class_init (widget_class);
  chas_pipeline_page_found_class_init (widget_class);
  chas_pipeline_page_views_class_init (widget_class);
  chas_pipeline_page_table_class_init (widget_class);
  chas_pipeline_page_bulk_class_init (widget_class);
  chas_pipeline_page_walk_class_init (widget_class);
  chas_pipeline_page_claim_class_init (widget_class);
  chas_pipeline_page_columns_class_init (widget_class);
  chas_pipeline_page_reach_class_init (widget_class);
  chas_pipeline_page_lanes_class_init (widget_class);
}

static void
chas_pipeline_page_init (ChasPipelinePage *self)
{
  self->loaded = dex_promise_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_late_menu_set (self->view_menu, self->group_menu);
  chas_late_menu_set (self->narrow_view_menu, self->group_menu);
}

/**
 * chas_pipeline_page_when_loaded:
 *
 * Returns: (transfer full): a future of %TRUE, once there are leads to see, or the reason why not
 */
DexFuture *
chas_pipeline_page_when_loaded (ChasPipelinePage *self)
{
  g_return_val_if_fail (CHAS_IS_PIPELINE_PAGE (self), NULL);
  return dex_ref (DEX_FUTURE (self->loaded));
}

/**
 * chas_pipeline_page_ask_who:
 * @asks: whether nobody has said yet who sits here in the group
 */
void
chas_pipeline_page_ask_who (ChasPipelinePage *self, gboolean asks)
{
  gboolean asked;

  g_return_if_fail (CHAS_IS_PIPELINE_PAGE (self));
  asked = adw_banner_get_revealed (self->who);
  /* Hidden, so that nobody hears of it: it would only be without height. */
  gtk_widget_set_visible (GTK_WIDGET (self->who), asks);
  adw_banner_set_revealed (self->who, asks);
  /* The bar above has a margin of its own. */
  gtk_widget_set_margin_top (GTK_WIDGET (self->filters_above), asks ? BELOW_BANNER : 0);
  if (asks && !asked)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), adw_banner_get_title (self->who),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
