// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-application.h"

#include <libdex.h>

#include "chas-settings.h"
#include "chas-store.h"
#include "chas-trouble-window.h"
#include "chas-try-sample.h"
#include "chas-window.h"

struct _ChasApplication
{
  AdwApplication parent_instance;
  ChasEnv *env;
  char *data_dir;
  gboolean sample;
  GSettings *settings; /* NULL when not installed */
  ChasStore *store;
  DexFuture *opening; /* the fiber that opens the data, while it runs */
  DexFuture *early;   /* the store, opened before there is a window for it */
  GPtrArray *files;   /* of GFile, to be imported once there is a window */
};

G_DEFINE_FINAL_TYPE (ChasApplication, chas_application, ADW_TYPE_APPLICATION)

static void open_data (ChasApplication *self);

static void
show_trouble (ChasApplication *self, const GError *error)
{
  GtkWidget *window =
    chas_trouble_window_new (GTK_APPLICATION (self), self->env, self->data_dir, error);

  g_signal_connect_object (window, "retry", G_CALLBACK (open_data), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static gboolean
open_window (ChasApplication *self, GError **error)
{
  ChasWindow *window;

  self->store = dex_await_object (self->early ? g_steal_pointer (&self->early)
                                              : chas_store_open (self->data_dir, self->env),
                                  error);
  if (!self->store)
    return FALSE;
  if (self->sample && !dex_await (chas_try_sample (self->store), error))
    return FALSE;
  window = chas_window_new (GTK_APPLICATION (self), self->store, self->settings);
  if (!dex_await (chas_window_load (window), error))
    {
      gtk_window_destroy (GTK_WINDOW (window));
      return FALSE;
    }
  gtk_window_present (GTK_WINDOW (window));
  if (self->files->len > 0)
    chas_window_import (window, (GFile **) self->files->pdata, self->files->len);
  g_ptr_array_set_size (self->files, 0);
  return TRUE;
}

static DexFuture *
open_fiber (gpointer data)
{
  ChasApplication *self = data;
  g_autoptr (GError) error = NULL;

  if (!open_window (self, &error))
    {
      g_clear_object (&self->store);
      show_trouble (self, error);
    }
  return dex_future_new_true ();
}

static DexFuture *
on_opened_cb (DexFuture *future, gpointer data)
{
  ChasApplication *self = data;

  dex_clear (&self->opening);
  g_application_release (G_APPLICATION (self));
  return dex_future_new_true ();
}

static void
open_data (ChasApplication *self)
{
  if (self->opening)
    return;
  g_application_hold (G_APPLICATION (self));
  self->opening = dex_future_finally (dex_scheduler_spawn (NULL, 0, open_fiber, g_object_ref (self),
                                                           g_object_unref),
                                      on_opened_cb, g_object_ref (self), g_object_unref);
}

static void
chas_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window)
    gtk_window_present (window);
  else
    open_data (CHAS_APPLICATION (application));
}

static void
chas_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  ChasApplication *self = CHAS_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (CHAS_IS_WINDOW (window))
    chas_window_import (CHAS_WINDOW (window), files, n_files);
  else
    for (int i = 0; i < n_files; i++)
      g_ptr_array_add (self->files, g_object_ref (files[i]));
  g_application_activate (application);
}

static void
on_quit_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  g_list_foreach (windows, (GFunc) (void *) gtk_window_close, NULL);
  g_list_free (windows);
}

static void
chas_application_startup (GApplication *application)
{
  static const struct
  {
    const char *action;
    const char *keys[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.import", { "<Control>o" } },
    { "win.export", { "<Control>s" } },
    { "win.help", { "F1" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.shortcuts", { "<Control>question" } },
  };
  static const GActionEntry actions[] = { { .name = "quit", .activate = on_quit_cb } };
  ChasApplication *self = CHAS_APPLICATION (application);

  /* The data is opened while the toolkit makes itself ready. */
  self->early = chas_store_open (self->data_dir, self->env);
  G_APPLICATION_CLASS (chas_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action, keys[i].keys);
  gtk_window_set_default_icon_name (APPLICATION_ID);
  if (self->settings)
    chas_settings_apply_colour_scheme (self->settings);
}

static void
chas_application_shutdown (GApplication *application)
{
  ChasApplication *self = CHAS_APPLICATION (application);

  G_APPLICATION_CLASS (chas_application_parent_class)->shutdown (application);
  dex_clear (&self->early);
  if (self->store)
    chas_store_close (self->store);
  g_clear_object (&self->store);
}

static void
chas_application_dispose (GObject *object)
{
  ChasApplication *self = CHAS_APPLICATION (object);

  dex_clear (&self->opening);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_object (&self->env);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_application_parent_class)->dispose (object);
}

static void
chas_application_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_APPLICATION (object)->data_dir, g_free);
  G_OBJECT_CLASS (chas_application_parent_class)->finalize (object);
}

static void
chas_application_class_init (ChasApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = chas_application_dispose;
  object_class->finalize = chas_application_finalize;
  application_class->activate = chas_application_activate;
  application_class->open = chas_application_open;
  application_class->startup = chas_application_startup;
  application_class->shutdown = chas_application_shutdown;
}

static void
chas_application_init (ChasApplication *self)
{
  self->settings = chas_settings_new ();
  self->files = g_ptr_array_new_with_free_func (g_object_unref);
}

/* One window per data folder: each folder of its own makes an application of its own. */
static char *
make_id (const char *data_dir)
{
  g_autofree char *sum = NULL;

  if (!data_dir)
    return g_strdup (APPLICATION_ID);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, data_dir, -1);
  return g_strdup_printf (APPLICATION_ID ".Folder%.12s", sum);
}

/**
 * chas_application_new:
 * @env: clock, zone and randomness
 * @data_dir: (nullable): absolute path of the data folder, or NULL for the user's own
 * @sample: whether to fill an empty data folder with the sample group
 *
 * Returns: (transfer full): the application; its files are imported
 */
GApplication *
chas_application_new (ChasEnv *env, const char *data_dir, gboolean sample)
{
  g_autofree char *id = NULL;
  ChasApplication *self;

  g_return_val_if_fail (CHAS_IS_ENV (env), NULL);
  id = make_id (data_dir);
  self =
    g_object_new (CHAS_TYPE_APPLICATION, "application-id", id, "flags", G_APPLICATION_HANDLES_OPEN,
                  "resource-base-path", "/se/chasacademy/Career", NULL);
  self->env = g_object_ref (env);
  self->data_dir =
    data_dir ? g_strdup (data_dir) : g_build_filename (g_get_user_data_dir (), "chas-career", NULL);
  self->sample = sample;
  gtk_disable_setlocale (); /* the language may have been chosen in the preferences */
  return G_APPLICATION (self);
}
