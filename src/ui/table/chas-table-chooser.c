// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-chooser.h"

#include "chas-table-columns.h"

#define KEY "table-hidden"

struct _ChasTableChooser
{
  GObject parent_instance;

  GtkColumnView *view;
  GListModel *columns;
  GSettings *settings; /* nullable */
  GSimpleActionGroup *actions;
  GMenu *menu;
  int room; /* in sp */

  GtkColumnViewColumn *shown; /* nullable: to be scrolled to */
  guint tick;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTableChooser, chas_table_chooser, G_TYPE_OBJECT)

/* The column that names the rows cannot be hidden. */
static gboolean
is_chosen (ChasTableChooser *self, const char *id)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions), id);

  return !state || g_variant_get_boolean (state);
}

/* One for which there is no room cannot be chosen until there is. */
static void
update_column (ChasTableChooser *self, GtkColumnViewColumn *column)
{
  const char *id = gtk_column_view_column_get_id (column);
  gboolean fits = self->room >= chas_table_column_get_room (column);
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), id);

  gtk_column_view_column_set_visible (column, fits && is_chosen (self, id));
  if (action)
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), fits);
}

static void
update (ChasTableChooser *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (self->columns, i);

      update_column (self, column);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
remember (ChasTableChooser *self)
{
  g_autoptr (GStrvBuilder) hidden = g_strv_builder_new ();
  g_auto (GStrv) names = g_action_group_list_actions (G_ACTION_GROUP (self->actions));
  g_auto (GStrv) all = NULL;

  if (!self->settings)
    return;
  for (guint i = 0; names[i]; i++)
    if (!is_chosen (self, names[i]))
      g_strv_builder_add (hidden, names[i]);
  all = g_strv_builder_end (hidden);
  g_settings_set_strv (self->settings, KEY, (const char *const *) all);
}

/* A column has its place when it has been laid out, which is after the first frame. */
static gboolean
on_tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  ChasTableChooser *self = data;
  g_autoptr (GtkColumnViewColumn) shown = g_steal_pointer (&self->shown);
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  GtkScrollInfo *across;

  self->tick = 0;
  if (!rows || g_list_model_get_n_items (rows) == 0)
    return G_SOURCE_REMOVE;
  across = gtk_scroll_info_new ();
  gtk_scroll_info_set_enable_vertical (across, FALSE);
  gtk_column_view_scroll_to (self->view, 0, shown, GTK_LIST_SCROLL_NONE, across);
  return G_SOURCE_REMOVE;
}

static gboolean
on_first_tick_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  ChasTableChooser *self = data;

  self->tick = gtk_widget_add_tick_callback (view, on_tick_cb, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
scroll_to (ChasTableChooser *self, const char *id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (self->columns, i);

      if (g_str_equal (gtk_column_view_column_get_id (column), id))
        g_set_object (&self->shown, column);
    }
  if (!self->tick)
    self->tick =
      gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_first_tick_cb, self, NULL);
}

static void
on_change_state_cb (ChasTableChooser *self, GVariant *state, GSimpleAction *action)
{
  g_simple_action_set_state (action, state);
  update (self);
  remember (self);
  if (g_variant_get_boolean (state))
    scroll_to (self, g_action_get_name (G_ACTION (action)));
}

static void
add_column (ChasTableChooser *self, GtkColumnViewColumn *column, const char *const *hidden)
{
  const char *id = gtk_column_view_column_get_id (column);
  g_autofree char *name = g_strconcat ("column.", id, NULL);
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (id, NULL,
                                  g_variant_new_boolean (!hidden || !g_strv_contains (hidden, id)));

  g_signal_connect_object (action, "change-state", G_CALLBACK (on_change_state_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
  g_menu_append (self->menu, gtk_column_view_column_get_title (column), name);
}

static void
chas_table_chooser_dispose (GObject *object)
{
  ChasTableChooser *self = CHAS_TABLE_CHOOSER (object);

  if (self->tick)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), g_steal_handle_id (&self->tick));
  g_clear_object (&self->shown);
  g_clear_object (&self->view);
  g_clear_object (&self->columns);
  g_clear_object (&self->settings);
  g_clear_object (&self->actions);
  g_clear_object (&self->menu);
  G_OBJECT_CLASS (chas_table_chooser_parent_class)->dispose (object);
}

static void
chas_table_chooser_class_init (ChasTableChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_table_chooser_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chas_table_chooser_init (ChasTableChooser *self)
{
  self->actions = g_simple_action_group_new ();
  self->menu = g_menu_new ();
}

/**
 * chas_table_chooser_new:
 * @view: has its columns already; the first one always stays
 * @settings: (nullable): remembers what is hidden
 *
 * Returns: (transfer full): a chooser for the columns of @view
 */
ChasTableChooser *
chas_table_chooser_new (GtkColumnView *view, GSettings *settings)
{
  ChasTableChooser *self = g_object_new (CHAS_TYPE_TABLE_CHOOSER, NULL);
  g_auto (GStrv) hidden = settings ? g_settings_get_strv (settings, KEY) : NULL;

  g_set_object (&self->settings, settings);
  g_set_object (&self->view, view);
  self->columns = g_object_ref (gtk_column_view_get_columns (view));
  for (guint i = 0; i < g_list_model_get_n_items (self->columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (self->columns, i);

      if (i > 0)
        add_column (self, column, (const char *const *) hidden);
      gtk_column_view_column_set_header_menu (column, G_MENU_MODEL (self->menu));
    }
  update (self);
  return self;
}

/**
 * chas_table_chooser_set_room:
 * @room: how wide the table is, in sp
 */
void
chas_table_chooser_set_room (ChasTableChooser *self, int room)
{
  g_return_if_fail (CHAS_IS_TABLE_CHOOSER (self));
  self->room = room;
  update (self);
}

/**
 * chas_table_chooser_get_actions:
 *
 * Returns: (transfer none): to be inserted as "column" above the view
 */
GActionGroup *
chas_table_chooser_get_actions (ChasTableChooser *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_CHOOSER (self), NULL);
  return G_ACTION_GROUP (self->actions);
}

GMenuModel *
chas_table_chooser_get_menu (ChasTableChooser *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_CHOOSER (self), NULL);
  return G_MENU_MODEL (self->menu);
}
