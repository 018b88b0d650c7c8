// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-window-private.h"

#include "chas-frame-trace.h"
#include "chas-sharing.h"
#include "chas-toast.h"

typedef enum
{
  PROP_STORE = 1,
  PROP_GROUP_ID
} ChasWindowProperty;
static GParamSpec *properties[PROP_GROUP_ID + 1];

G_DEFINE_FINAL_TYPE (ChasWindow, chas_window, ADW_TYPE_APPLICATION_WINDOW)

/* What is shown is read in chas-window-load.c; the actions are in chas-window-actions.c. */

static DexFuture *
on_conflicts_listed_cb (DexFuture *future, gpointer data)
{
  ChasWindow *self = data;
  const GValue *value = dex_future_get_value (future, NULL);
  guint n_conflicts;

  if (!value || !self->store)
    return dex_future_new_true ();
  n_conflicts = ((GPtrArray *) g_value_get_boxed (value))->len;
  self->had_conflicts |= n_conflicts > 0;
  chas_sidebar_set_n_conflicts (self->sidebar, n_conflicts);
  return dex_future_new_true ();
}

static void
count_conflicts (ChasWindow *self)
{
  dex_future_disown (dex_future_finally (chas_store_list_conflicts (self->store),
                                         on_conflicts_listed_cb, g_object_ref (self),
                                         g_object_unref));
}

/* An answer that came later may belong to the same step. */
static void
check_undo_step (ChasWindow *self)
{
  gint64 step = chas_store_get_undo_step (self->store);

  if (step != self->undo_step)
    chas_toast_drop_undo (GTK_WIDGET (self));
  self->undo_step = step;
}

static void
on_store_changed_cb (ChasStore *store, ChasChanges *changes, ChasWindow *self)
{
  check_undo_step (self);
  if (chas_changes_is_everything (changes) || chas_changes_has_entity (changes, "career_group") ||
      chas_changes_has_entity (changes, "participant") ||
      chas_changes_has_entity (changes, "membership") ||
      chas_changes_has_entity (changes, "role_period"))
    chas_window_reload (self);
  /* Only what comes from others makes new ones, and what is taken back opens old ones. */
  if (chas_changes_is_everything (changes) || self->had_conflicts ||
      chas_changes_has_entity (changes, CHAS_CHANGES_CONFLICT))
    count_conflicts (self);
}

/* Actions and callbacks */

static void
update_history (ChasWindow *self)
{
  const char *undo = chas_store_get_undo_name (self->store);
  const char *redo = chas_store_get_redo_name (self->store);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  chas_sidebar_set_undo (self->sidebar, undo, redo);
}

static void
on_view_activated_cb (ChasSidebar *sidebar, const char *view, ChasWindow *self)
{
  if (g_str_equal (view, "conflicts"))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.conflicts", NULL);
  else
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static gboolean
on_drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, ChasWindow *self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (GSList *link = files; link; link = link->next)
    g_ptr_array_add (array, link->data);
  chas_window_import (self, (GFile **) array->pdata, (int) array->len);
  return TRUE;
}

/* The object */

static void
chas_window_constructed (GObject *object)
{
  ChasWindow *self = CHAS_WINDOW (object);

  G_OBJECT_CLASS (chas_window_parent_class)->constructed (object);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (on_store_changed_cb), self, 0);
  g_signal_connect_object (self->store, "notify::undo-name", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->store, "notify::redo-name", G_CALLBACK (update_history), self,
                           G_CONNECT_SWAPPED);
  self->history = chas_history_new (self->store, self->toasts);
  count_conflicts (self);
  update_history (self);
}

static void
chas_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  ChasWindow *self = CHAS_WINDOW (object);

  switch ((ChasWindowProperty) id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_GROUP_ID:
      g_value_set_string (value, self->group_id ? self->group_id : "");
      break;
    }
}

static void
chas_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  ChasWindow *self = CHAS_WINDOW (object);

  switch ((ChasWindowProperty) id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    case PROP_GROUP_ID:
      chas_window_set_group_id (self, g_value_get_string (value));
      chas_window_reload (self);
      break;
    }
}

static void
chas_window_dispose (GObject *object)
{
  ChasWindow *self = CHAS_WINDOW (object);

  dex_clear (&self->loading);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_WINDOW);
  g_clear_object (&self->settings);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_window_parent_class)->dispose (object);
}

static void
chas_window_finalize (GObject *object)
{
  ChasWindow *self = CHAS_WINDOW (object);

  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->group_name, g_free);
  G_OBJECT_CLASS (chas_window_parent_class)->finalize (object);
}

static void
chas_window_class_init (ChasWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = chas_window_constructed;
  object_class->get_property = chas_window_get_property;
  object_class->set_property = chas_window_set_property;
  object_class->dispose = chas_window_dispose;
  object_class->finalize = chas_window_finalize;

  properties[PROP_STORE] =
    g_param_spec_object ("store", NULL, NULL, CHAS_TYPE_STORE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_GROUP_ID] =
    g_param_spec_string ("group-id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  chas_window_install_actions (widget_class);

  g_type_ensure (CHAS_TYPE_SIDEBAR);
  g_type_ensure (GDK_TYPE_FILE_LIST); /* what the drop target in the template takes */
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/app/chas-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, ChasWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, ChasWindow, content);
  gtk_widget_class_bind_template_child (widget_class, ChasWindow, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, on_view_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_drop_cb);
}

static void
chas_window_init (ChasWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_frame_trace_watch (GTK_WIDGET (self));
}

static void
remember_size (ChasWindow *self)
{
  static const struct
  {
    const char *key;
    const char *property;
  } remembered[] = {
    { "window-width", "default-width" },
    { "window-height", "default-height" },
    { "maximized", "maximized" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (remembered); i++)
    g_settings_bind (self->settings, remembered[i].key, self, remembered[i].property,
                     G_SETTINGS_BIND_DEFAULT);
}

/**
 * chas_window_new:
 * @application: the application
 * @store: the data
 * @settings: (nullable): what the window remembers
 *
 * Returns: (transfer none): the window, owned by @application; chas_window_load () fills it
 */
ChasWindow *
chas_window_new (GtkApplication *application, ChasStore *store, GSettings *settings)
{
  ChasWindow *self =
    g_object_new (CHAS_TYPE_WINDOW, "application", application, "store", store, NULL);

  if (settings)
    {
      self->settings = g_object_ref (settings);
      remember_size (self);
    }
  return self;
}

/**
 * chas_window_import:
 * @files: (array length=n_files): what to import, asked about one after the other
 * @n_files: how many
 */
void
chas_window_import (ChasWindow *self, GFile **files, int n_files)
{
  g_return_if_fail (CHAS_IS_WINDOW (self));
  chas_sharing_import (GTK_WIDGET (self), self->store, self->group_id, files, n_files);
}

/**
 * chas_window_add_toast:
 * @toast: (transfer full): what to say at the foot of the window
 */
void
chas_window_add_toast (ChasWindow *self, AdwToast *toast)
{
  g_return_if_fail (CHAS_IS_WINDOW (self));
  chas_toast_add (self->toasts, toast);
}
