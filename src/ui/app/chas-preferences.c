// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-preferences.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-combo-words.h"
#include "chas-member-dialog.h"
#include "chas-present.h"
#include "chas-settings.h"
#include "chas-slow-press.h"
#include "chas-toast-place.h"
#include "chas-toast.h"
#include "chas-unsaved.h"

struct _ChasPreferences
{
  AdwPreferencesDialog parent_instance;
  ChasStore *store;
  GSettings *settings; /* NULL when not installed, or until they are shown */
  char *group_id;      /* NULL in the first run */
  DexFuture *reading;
  GtkWidget *you;
  AdwPreferencesRow *me;
  AdwAvatar *avatar;
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

/* The dialog keeps its overlay to itself; libadwaita has no way to ask for it. */
static void
tell (ChasPreferences *self, const char *words, gboolean can_undo)
{
  chas_toast_tell (GTK_WIDGET (self), chas_toast_find_place (GTK_WIDGET (self)), words, can_undo);
}

static DexFuture *
backup_fiber (gpointer data)
{
  ChasPreferences *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  g_autofree char *words = NULL;
  gboolean had_focus = gtk_widget_has_focus (self->backup);

  gtk_widget_set_sensitive (self->backup, FALSE);
  path = dex_await_string (chas_store_backup (self->store, CHAS_BACKUP_ASKED), &error);
  gtk_widget_set_sensitive (self->backup, TRUE);
  /* What cannot be pressed loses the focus, and without any the dialog hears no key. */
  if (had_focus)
    gtk_widget_grab_focus (self->backup);
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
  tell (self, words, FALSE);
  return dex_future_new_true ();
}

static void
on_backup_cb (ChasPreferences *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, backup_fiber, g_object_ref (self),
                                          g_object_unref));
}

/* Who sits here */

static void
on_member_done_cb (AdwDialog *dialog, const char *words, ChasPreferences *self)
{
  tell (self, words, TRUE);
}

static void
on_me_cb (ChasPreferences *self)
{
  AdwDialog *dialog = chas_member_dialog_new_for_me (self->store, self->group_id);

  g_signal_connect_object (dialog, "done", G_CALLBACK (on_member_done_cb), self, 0);
  chas_unsaved_present (dialog, GTK_WIDGET (self));
}

static void
show_me (ChasPreferences *self, const ChasMember *member)
{
  g_autofree char *name = chas_member_dup_name (member);
  ChasRole role = member->staff_role != CHAS_ROLE_UNSET ? member->staff_role : member->role;
  const char *words = member->education         ? chas_education_get_name (member->education)
                      : role != CHAS_ROLE_UNSET ? chas_role_get_label (role)
                                                : "";

  adw_preferences_row_set_title (self->me, name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->me), words);
  adw_avatar_set_text (self->avatar, name);
  gtk_widget_set_visible (self->you, TRUE);
}

static DexFuture *
read_me_fiber (gpointer data)
{
  ChasPreferences *self = data;
  g_autofree char *me = dex_await_string (chas_store_get_me (self->store), NULL);
  g_autoptr (ChasMember) member = NULL;

  if (me)
    member = dex_await_boxed (chas_store_get_member (self->store, self->group_id, me), NULL);
  if (member)
    show_me (self, member);
  return dex_future_new_true ();
}

static void
read_me (ChasPreferences *self)
{
  dex_clear (&self->reading);
  self->reading = dex_scheduler_spawn (NULL, 0, read_me_fiber, g_object_ref (self), g_object_unref);
}

static void
chas_preferences_dispose (GObject *object)
{
  ChasPreferences *self = CHAS_PREFERENCES (object);

  dex_clear (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_PREFERENCES);
  g_clear_pointer (&self->group_id, g_free);
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
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, you);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, me);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, avatar);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, look);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, colour_scheme);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, folder);
  gtk_widget_class_bind_template_child (widget_class, ChasPreferences, backup);
  gtk_widget_class_bind_template_callback (widget_class, on_me_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_colour_scheme_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_language_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_backup_cb);
}

static void
chas_preferences_init (ChasPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_combo_words_set_up (self->language);
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

/**
 * chas_preferences_new:
 * @store: the data, for its place and its backups
 * @settings: (nullable): what the window remembers; without them there is no look to choose
 * @group_id: (nullable): the group that is shown; without it nobody has said who sits here
 *
 * Returns: (transfer floating): the preferences
 */
AdwDialog *
chas_preferences_new (ChasStore *store, GSettings *settings, const char *group_id)
{
  ChasPreferences *self = g_object_new (CHAS_TYPE_PREFERENCES, NULL);

  self->store = g_object_ref (store);
  adw_action_row_set_subtitle (self->folder, chas_store_get_path (store));
  gtk_widget_set_visible (self->look, settings != NULL);
  gtk_widget_set_visible (self->you, FALSE);
  if (group_id)
    {
      self->group_id = g_strdup (group_id);
      g_signal_connect_object (store, "changed", G_CALLBACK (read_me), self, G_CONNECT_SWAPPED);
      read_me (self);
    }
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
