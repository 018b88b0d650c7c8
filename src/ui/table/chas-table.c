// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-private.h"

#include <glib/gi18n.h>

#include "chas-table-actions.h"
#include "chas-table-columns.h"
#include "chas-table-row-factory.h"

/* store ── ChasTableModel ── GtkMultiSelection ── GtkColumnView
 *
 * The selection forgets what is exchanged in the list below it, so the table keeps the ids. */

#define KEY_SORT "table-sort"
#define LOOK_MS 100

G_DEFINE_FINAL_TYPE (ChasTable, chas_table, ADW_TYPE_BIN)

static GStrv
dup_selected (ChasTable *self)
{
  g_autoptr (GtkBitset) chosen = gtk_selection_model_get_selection (self->selection);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, chosen, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    g_strv_builder_add (ids, chas_table_model_get_id (self->model, position));
  return g_strv_builder_end (ids);
}

static void
update_bar (ChasTable *self)
{
  guint n = g_strv_length (self->chosen);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "selection.clear", n > 0);
  chas_selection_bar_set_size (self->selection_bar, n);
}

static void
take_selection (ChasTable *self)
{
  g_strfreev (self->chosen);
  self->chosen = dup_selected (self);
  update_bar (self);
}

/* Which row is one of them, the row says; how many there are by now, nobody else. */
static void
announce_size (ChasTable *self, guint n_before)
{
  guint n = g_strv_length (self->chosen);
  g_autofree char *text =
    g_strdup_printf (g_dngettext (NULL, "%u lead selected", "%u leads selected", n), n);

  if (n != n_before)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), n ? text : _ ("Nothing selected"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_selected_cb (ChasTable *self)
{
  guint n_before = g_strv_length (self->chosen);

  if (self->restoring)
    return;
  take_selection (self);
  announce_size (self, n_before);
}

/* What was selected is found again where it stands now; what is gone is not. */
static void
restore_selection (ChasTable *self)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GtkBitset) all = gtk_bitset_new_empty (), chosen = gtk_bitset_new_empty ();
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  for (char **id = self->chosen; *id; id++)
    g_hash_table_add (ids, *id);
  for (guint i = 0; i < n && g_hash_table_size (ids) > 0; i++)
    if (g_hash_table_contains (ids, chas_table_model_get_id (self->model, i)))
      gtk_bitset_add (chosen, i);
  gtk_bitset_add_range (all, 0, n);
  self->restoring = TRUE;
  gtk_selection_model_set_selection (self->selection, chosen, all);
  self->restoring = FALSE;
  take_selection (self);
}

/* What had the focus before there were rows. */
static void
focus_first (ChasTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  if (self->focus_first && focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)) &&
      g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  self->focus_first = FALSE;
}

/* After another order the keys begin at the top, too, unless they are at the heads of the columns.
 */
static void
scroll_to_top (ChasTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  gboolean at_heads = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->view)) &&
                      !chas_table_find_row (focus);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_column_view_scroll_to (self->view, 0, NULL,
                               self->resorted && !at_heads ? GTK_LIST_SCROLL_FOCUS
                                                           : GTK_LIST_SCROLL_NONE,
                               NULL);
  self->to_top = self->resorted = FALSE;
}

static void
on_loaded_cb (ChasTable *self)
{
  g_autofree char *id = g_steal_pointer (&self->awaited_id);

  restore_selection (self);
  focus_first (self);
  if (self->to_top)
    scroll_to_top (self);
  if (id)
    chas_table_focus_lead (self, id);
}

static void
on_sorter_changed_cb (ChasTable *self)
{
  GtkColumnViewSorter *sorter = GTK_COLUMN_VIEW_SORTER (gtk_column_view_get_sorter (self->view));
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);
  g_autofree char *text = chas_table_columns_describe_sort (self->view);

  if (!column)
    return;
  if (self->settings)
    g_settings_set_string (self->settings, KEY_SORT, text);
  if (chas_table_model_set_sort (self->model, chas_table_column_get_sort (column),
                                 gtk_column_view_sorter_get_primary_sort_order (sorter) ==
                                   GTK_SORT_DESCENDING))
    self->to_top = self->resorted = TRUE;
}

/* What a column shows need not be told below the name. */
static void
tell_columns (ChasTable *self)
{
  chas_table_model_set_shown (self->model, chas_table_columns_get_shown (self->view));
  chas_table_model_set_sorts (self->model, chas_table_columns_get_sorts (self->view));
}

static void
on_look_cb (gpointer data)
{
  ChasTable *self = data;

  self->looking = 0;
  tell_columns (self);
}

/* Once they have their places, and not with each step of a scroll. */
static void
on_columns_moved_cb (ChasTable *self)
{
  if (!self->looking && self->model)
    self->looking = g_timeout_add_once (LOOK_MS, on_look_cb, self);
}

static void
on_activate_cb (ChasTable *self, guint position)
{
  const char *id = chas_table_model_get_id (self->model, position);

  if (id)
    gtk_widget_activate_action (GTK_WIDGET (self), "pipeline.open", "s", id);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasTable *self = CHAS_TABLE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean in_bar = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->selection_bar));

  gtk_selection_model_unselect_all (self->selection);
  if (in_bar)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
chas_table_dispose (GObject *object)
{
  ChasTable *self = CHAS_TABLE (object);

  g_clear_handle_id (&self->fitting, g_source_remove);
  g_clear_handle_id (&self->looking, g_source_remove);
  chas_table_menu_dispose (self);
  chas_table_tell_dispose (self);
  if (self->view)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TABLE);
  g_clear_object (&self->selection);
  g_clear_object (&self->chooser);
  g_clear_object (&self->settings);
  g_clear_object (&self->model);
  g_clear_pointer (&self->chosen, g_strfreev);
  g_clear_pointer (&self->awaited_id, g_free);
  g_clear_pointer (&self->me, g_free);
  G_OBJECT_CLASS (chas_table_parent_class)->dispose (object);
}

/* Not while everything is given its place. The bar below takes room when a row is selected, and may
 * hide just that one. */
static void
on_fit_cb (gpointer data)
{
  ChasTable *self = data;
  const char *id = chas_table_get_current_id (self);
  guint position;

  self->fitting = 0;
  chas_table_chooser_set_room (self->chooser, self->room);
  if (id && chas_table_model_find (self->model, id, &position))
    gtk_column_view_scroll_to (self->view, position, NULL, GTK_LIST_SCROLL_NONE, NULL);
}

static void
on_resized_cb (ChasTable *self)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->scroller);

  self->room =
    (int) adw_length_unit_from_px (ADW_LENGTH_UNIT_SP, gtk_adjustment_get_page_size (across),
                                   gtk_widget_get_settings (GTK_WIDGET (self)));
  if (!self->fitting && self->chooser)
    self->fitting = g_idle_add_once (on_fit_cb, self);
  on_columns_moved_cb (self);
}

static gboolean
chas_table_grab_focus (GtkWidget *widget)
{
  ChasTable *self = CHAS_TABLE (widget);

  self->focus_first = chas_table_model_get_loading (self->model);
  return gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
chas_table_class_init (ChasTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_table_dispose;
  widget_class->grab_focus = chas_table_grab_focus;

  g_type_ensure (CHAS_TYPE_SELECTION_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/table/chas-table.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasTable, view);
  gtk_widget_class_bind_template_child (widget_class, ChasTable, selection_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_columns_moved_cb);
  gtk_widget_class_install_action (widget_class, "selection.clear", NULL, clear_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "selection.clear", NULL);
  chas_table_actions_class_init (widget_class);
  chas_table_menu_class_init (widget_class);
}

static void
chas_table_init (ChasTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chosen = g_new0 (char *, 1);
  update_bar (self);
}

/**
 * chas_table_set_up:
 * @env: says what day it is
 * @settings: (nullable): remembers the columns and by which one it is sorted
 */
void
chas_table_set_up (ChasTable *self, ChasTableModel *model, ChasEnv *env, GSettings *settings)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkColumnViewColumn) tags = NULL;
  g_autofree char *sort = settings ? g_settings_get_string (settings, KEY_SORT) : NULL;

  g_return_if_fail (CHAS_IS_TABLE (self) && !self->model);

  self->model = g_object_ref (model);
  g_set_object (&self->settings, settings);
  self->selection =
    GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (model))));
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "reordered", G_CALLBACK (chas_table_tell_rows), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "loaded", G_CALLBACK (on_loaded_cb), self, G_CONNECT_SWAPPED);
  chas_table_columns_append (self->view, env);
  g_signal_connect (self->view, "map", G_CALLBACK (chas_table_columns_align), NULL);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (chas_table_columns_fit), self->view, G_CONNECT_SWAPPED);
  self->chooser = chas_table_chooser_new (self->view, settings);
  g_signal_connect_object (self->chooser, "changed", G_CALLBACK (on_columns_moved_cb), self,
                           G_CONNECT_SWAPPED);
  tell_columns (self);
  chas_table_columns_sort_as (self->view, sort);
  on_sorter_changed_cb (self);
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (on_sorter_changed_cb), self, G_CONNECT_SWAPPED);
  tags = chas_table_columns_find (self->view, "tags");
  factory = chas_table_row_factory_new (env, tags);
  gtk_column_view_set_row_factory (self->view, factory);
  gtk_column_view_set_model (self->view, self->selection);
}

/**
 * chas_table_set_people:
 * @ids: (array zero-terminated): participants that can own a lead
 * @names: (array zero-terminated): their names
 */
void
chas_table_set_people (ChasTable *self, const char *const *ids, const char *const *names)
{
  g_return_if_fail (CHAS_IS_TABLE (self));
  chas_selection_bar_set_people (self->selection_bar, ids, names);
}

GtkColumnView *
chas_table_get_view (ChasTable *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE (self), NULL);
  return self->view;
}

/**
 * chas_table_scroll_to_top:
 *
 * Shows the first row when what has just been asked for is there.
 */
void
chas_table_scroll_to_top (ChasTable *self)
{
  g_return_if_fail (CHAS_IS_TABLE (self));
  self->to_top = TRUE;
}

/**
 * chas_table_get_chooser:
 *
 * Returns: (transfer none): decides which columns are shown
 */
ChasTableChooser *
chas_table_get_chooser (ChasTable *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE (self), NULL);
  return self->chooser;
}
