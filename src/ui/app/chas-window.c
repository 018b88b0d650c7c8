// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-window-private.h"

#include <glib/gi18n.h>

#include "chas-frame-trace.h"
#include "chas-group-menu.h"
#include "chas-pipeline-page.h"
#include "chas-settings.h"
#include "chas-sharing.h"
#include "chas-welcome.h"

typedef enum
{
  PROP_STORE = 1,
  PROP_GROUP_ID
} ChasWindowProperty;
static GParamSpec *properties[PROP_GROUP_ID + 1];

G_DEFINE_FINAL_TYPE (ChasWindow, chas_window, ADW_TYPE_APPLICATION_WINDOW)

static void
reload (ChasWindow *self)
{
  dex_clear (&self->loading);
  self->loading = chas_window_load (self);
}

/* What is shown */

static void
on_page_toast_cb (GtkWidget *page, AdwToast *toast, ChasWindow *self)
{
  chas_window_add_toast (self, g_object_ref (toast));
}

static void
set_group_id (ChasWindow *self, const char *group_id)
{
  GtkWidget *page;

  if (!g_set_str (&self->group_id, group_id))
    return;
  if (self->settings)
    g_settings_set_string (self->settings, "group-id", group_id);
  page = g_object_new (CHAS_TYPE_PIPELINE_PAGE, "store", self->store, "env",
                       chas_store_get_env (self->store), "group-id", group_id, NULL);
  g_signal_connect_object (page, "toast", G_CALLBACK (on_page_toast_cb), self, 0);
  adw_navigation_page_set_child (self->content, page);
  chas_sidebar_select_view (self->sidebar, "pipeline");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GROUP_ID]);
}

static void
on_welcome_done_cb (ChasWelcome *welcome, ChasWindow *self)
{
  reload (self);
}

static void
show_welcome (ChasWindow *self, GListModel *groups)
{
  GtkWidget *welcome = adw_bin_get_child (self->welcome);

  if (!welcome)
    {
      welcome = chas_welcome_new (self->store);
      g_signal_connect_object (welcome, "done", G_CALLBACK (on_welcome_done_cb), self, 0);
      adw_bin_set_child (self->welcome, welcome);
    }
  if (g_list_model_get_n_items (groups) > 0)
    chas_welcome_set_groups (CHAS_WELCOME (welcome), groups);
  gtk_stack_set_visible_child_name (self->stack, "welcome");
  adw_navigation_page_set_child (self->content, NULL);
  g_clear_pointer (&self->group_id, g_free);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.summary", FALSE);
}

/* The group that was shown last, or else the first one. */
static ChasCareerGroup *
pick_group (ChasWindow *self, GListModel *groups)
{
  g_autofree char *last = self->group_id   ? g_strdup (self->group_id)
                          : self->settings ? g_settings_get_string (self->settings, "group-id")
                                           : NULL;

  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (ChasCareerGroup) group = g_list_model_get_item (groups, i);
      if (g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (group)), last) == 0)
        return g_steal_pointer (&group);
    }
  return g_list_model_get_item (groups, 0);
}

static void
show_me (ChasWindow *self, ChasCareerGroup *group, GListModel *participants, const char *me)
{
  g_autofree char *code =
    dex_await_string (chas_store_get_role (self->store, chas_entity_get_id (CHAS_ENTITY (group)),
                                           me),
                      NULL);
  ChasRole role = chas_role_from_code (code);

  /* In the first phase everybody researches. */
  if (role == CHAS_ROLE_UNSET && chas_career_group_get_phase (group) == CHAS_PHASE_COMMON)
    role = CHAS_ROLE_RESEARCHER;
  chas_sidebar_set_me (self->sidebar, NULL, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (ChasParticipant) participant = g_list_model_get_item (participants, i);
      const char *family = chas_participant_get_family_name (participant);
      g_autofree char *name =
        g_strjoin (family ? " " : NULL, chas_participant_get_given_name (participant), family,
                   NULL);

      if (g_strcmp0 (chas_entity_get_id (CHAS_ENTITY (participant)), me) == 0)
        chas_sidebar_set_me (self->sidebar, name,
                             role == CHAS_ROLE_UNSET ? NULL : chas_role_get_label (role));
    }
}

static gboolean
show_group (ChasWindow *self, GListModel *groups, const char *me, GError **error)
{
  g_autoptr (ChasCareerGroup) group = pick_group (self, groups);
  const char *id = chas_entity_get_id (CHAS_ENTITY (group));
  g_autoptr (GListModel) participants = NULL;
  g_autofree char *title = chas_group_menu_dup_title (group);
  gboolean arriving;

  participants = dex_await_object (chas_store_list_participants (self->store, id), error);
  if (!participants)
    return FALSE;
  chas_sidebar_set_groups (self->sidebar, groups);
  chas_sidebar_set_group (self->sidebar, title);
  show_me (self, group, participants, me);
  g_set_str (&self->group_name, chas_career_group_get_name (group));
  set_group_id (self, id);
  arriving = !gtk_widget_get_mapped (GTK_WIDGET (self->split_view));
  gtk_stack_set_visible_child_name (self->stack, "main");
  if (arriving)
    gtk_widget_grab_focus (GTK_WIDGET (self->content)); /* the keys of the view work at once */
  adw_bin_set_child (self->welcome, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.summary", TRUE);
  return TRUE;
}

static DexFuture *
load_fiber (gpointer data)
{
  ChasWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) groups = NULL;
  g_autofree char *me = NULL;

  groups = dex_await_object (chas_store_list_groups (self->store), &error);
  if (groups)
    me = dex_await_string (chas_store_get_me (self->store), &error);
  if (error)
    return dex_future_new_for_error (g_steal_pointer (&error));
  if (g_list_model_get_n_items (groups) == 0 || !me)
    show_welcome (self, groups);
  else if (!show_group (self, groups, me, &error))
    return dex_future_new_for_error (g_steal_pointer (&error));
  return dex_future_new_true ();
}

static DexFuture *
on_conflicts_listed_cb (DexFuture *future, gpointer data)
{
  ChasWindow *self = data;
  const GValue *value = dex_future_get_value (future, NULL);

  if (!value || !self->store)
    return dex_future_new_true ();
  self->n_conflicts = ((GPtrArray *) g_value_get_boxed (value))->len;
  chas_sidebar_set_n_conflicts (self->sidebar, self->n_conflicts);
  return dex_future_new_true ();
}

static void
count_conflicts (ChasWindow *self)
{
  dex_future_disown (dex_future_finally (chas_store_list_conflicts (self->store),
                                         on_conflicts_listed_cb, g_object_ref (self),
                                         g_object_unref));
}

static void
on_store_changed_cb (ChasStore *store, ChasChanges *changes, ChasWindow *self)
{
  if (chas_changes_is_everything (changes) || chas_changes_has_entity (changes, "career_group") ||
      chas_changes_has_entity (changes, "participant") ||
      chas_changes_has_entity (changes, "membership") ||
      chas_changes_has_entity (changes, "role_period"))
    reload (self);
  /* Only what comes from others makes new ones. */
  if (chas_changes_is_everything (changes) || self->n_conflicts > 0)
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
      set_group_id (self, g_value_get_string (value));
      reload (self);
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
 * chas_window_load:
 *
 * Reads groups and people, and shows the group that was shown last or the first run.
 *
 * Returns: (transfer full): a future of TRUE, once there is something to see
 */
DexFuture *
chas_window_load (ChasWindow *self)
{
  g_return_val_if_fail (CHAS_IS_WINDOW (self), NULL);
  return dex_scheduler_spawn (NULL, 0, load_fiber, g_object_ref (self), g_object_unref);
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
  adw_toast_overlay_add_toast (self->toasts, toast);
}
