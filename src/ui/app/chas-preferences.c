// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-preferences.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-settings.h"
#include "chas-toast.h"

struct _ChasPreferences
{
  AdwPreferencesDialog parent_instance;
  ChasStore *store;
  GSettings *settings; /* NULL when not installed, or until they are shown */
  GtkWidget *look;
  AdwComboRow *colour_scheme;
  AdwComboRow *language;
  AdwActionRow *folder;
  GtkWidget *backup;
};

G_DEFINE_FINAL_TYPE (ChasPreferences, chas_preferences, ADW_TYPE_PREFERENCES_DIALOG)

static void
on_colour_scheme_cb (ChasPreferences *self)
{
  if (!self->settings)
    return;
  g_settings_set_enum (self->settings, "colour-scheme",
                       (int) adw_combo_row_get_selected (self->colour_scheme));
  chas_settings_apply_colour_scheme (self->settings);
}

static void
on_language_cb (ChasPreferences *self)
{
  if (self->settings)
    g_settings_set_enum (self->settings, "language",
                         (int) adw_combo_row_get_selected (self->language));
}

static void
on_open_folder_cb (ChasPreferences *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (chas_store_get_path (self->store));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_file_launcher_launch (launcher, GTK_WINDOW (window), NULL, NULL, NULL);
}

static DexFuture *
backup_fiber (gpointer data)
{
  ChasPreferences *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;

  gtk_widget_set_sensitive (self->backup, FALSE);
  path = dex_await_string (chas_store_backup (self->store, CHAS_BACKUP_ASKED), &error);
  gtk_widget_set_sensitive (self->backup, TRUE);
  if (error)
    {
      g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_BACKUP, NULL);
      words = g_strdup_printf ("%s. %s", text->title, text->reason);
    }
  else
    {
      g_autofree char *name = g_path_get_basename (path);
      /* Translators: %s is a file name */
      words = g_strdup_printf (_ ("Backed up as %s"), name);
    }
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), chas_toast_new (words));
  return dex_future_new_true ();
}

static void
on_backup_cb (ChasPreferences *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, backup_fiber, g_object_ref (self),
                                          g_object_unref));
}

static void
chas_preferences_dispose (GObject *object)
{
  ChasPreferences *self = CHAS_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_PREFERENCES);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (chas_preferences_parent_class)->dispose (object);
}

static void
chas_preferences_class_init (ChasPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_preferences_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/se/chasacademy/Career/ui/app/chas-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, look);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, colour_scheme);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, folder);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, backup);
  gtk_widget_class_bind_template_callback (widget_class, on_colour_scheme_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_language_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_backup_cb);
}

static void
chas_preferences_init (ChasPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_preferences_new:
 * @store: the data, for its place and its backups
 * @settings: (nullable): what the window remembers; without them there is no look to choose
 *
 * Returns: (transfer floating): the preferences
 */
AdwDialog *
chas_preferences_new (ChasStore *store, GSettings *settings)
{
  ChasPreferences *self = g_object_new (CHAS_TYPE_PREFERENCES, NULL);

  self->store = g_object_ref (store);
  adw_action_row_set_subtitle (self->folder, chas_store_get_path (store));
  gtk_widget_set_visible (self->look, settings != NULL);
  if (settings)
    {
      int scheme = g_settings_get_enum (settings, "colour-scheme");
      int language = g_settings_get_enum (settings, "language");

      adw_combo_row_set_selected (self->colour_scheme, (guint) scheme);
      adw_combo_row_set_selected (self->language, (guint) language);
      self->settings = g_object_ref (settings);
    }
  return ADW_DIALOG (self);
}
