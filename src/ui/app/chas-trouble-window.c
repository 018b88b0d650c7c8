// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trouble-window.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-store.h"

struct _ChasTroubleWindow
{
  AdwApplicationWindow parent_instance;
  ChasEnv *env;
  char *data_dir;
  ChasBackup *backup; /* the latest good one, or NULL */
  AdwStatusPage *page;
  GtkWidget *backup_box;
  GtkLabel *backup_label;
  GtkLabel *details;
};

enum
{
  SIGNAL_RETRY,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasTroubleWindow, chas_trouble_window, ADW_TYPE_APPLICATION_WINDOW)

static void
show_words (ChasTroubleWindow *self, const char *reason, const char *safe, const char *advice)
{
  g_autofree char *words = g_strjoin ("\n\n", reason, safe, advice, NULL);
  g_autofree char *markup = g_markup_escape_text (words, -1);

  adw_status_page_set_description (self->page, markup);
}

static void
show_error (ChasTroubleWindow *self, const GError *error)
{
  g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_OPEN, self->data_dir);
  gboolean damaged = g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT);

  show_words (self, text->reason, text->safe, damaged ? _ ("Looking for a backup…") : text->advice);
  gtk_label_set_label (self->details, text->details);
}

static void
show_backup (ChasTroubleWindow *self, const ChasBackup *backup)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (backup->made_at, NULL);
  g_autoptr (GDateTime) local =
    utc ? g_date_time_to_timezone (utc, chas_env_get_zone (self->env)) : NULL;
  /* Translators: when a backup was made */
  g_autofree char *when =
    local ? g_date_time_format (local, _ ("%A %-e %B %Y, %H:%M")) : g_strdup (backup->made_at);
  g_autofree char *leads =
    g_strdup_printf (ngettext ("%d lead", "%d leads", (gulong) backup->n_leads),
                     (int) backup->n_leads);
  g_autofree char *contacts =
    g_strdup_printf (ngettext ("%d contact", "%d contacts", (gulong) backup->n_contacts),
                     (int) backup->n_contacts);
  g_autofree char *label = g_strdup_printf ("%s · %s · %s", when, leads, contacts);

  show_words (self, _ ("The data file is damaged."),
              _ ("Restoring a backup keeps the damaged file aside, so nothing is lost for good."),
              NULL);
  gtk_label_set_label (self->backup_label, label);
  gtk_widget_set_visible (self->backup_box, TRUE);
}

static DexFuture *
find_backup_fiber (gpointer data)
{
  ChasTroubleWindow *self = data;
  g_autoptr (GPtrArray) backups =
    dex_await_boxed (chas_store_list_backups (self->data_dir, self->env), NULL);

  for (guint i = 0; backups && i < backups->len && !self->backup; i++)
    {
      const ChasBackup *backup = backups->pdata[i];
      if (backup->good)
        self->backup = chas_backup_copy (backup);
    }
  if (self->backup)
    show_backup (self, self->backup);
  else
    show_words (self, _ ("The data file is damaged, and there is no good backup of it."),
                _ ("Nothing has been changed."),
                _ ("Ask a friend in the group for a file: all that you have shared is in it."));
  return dex_future_new_true ();
}

static void
retry (ChasTroubleWindow *self)
{
  g_signal_emit (self, signals[SIGNAL_RETRY], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static DexFuture *
restore_fiber (gpointer data)
{
  ChasTroubleWindow *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *kept =
    dex_await_string (chas_store_restore (self->data_dir, self->env, self->backup), &error);

  if (error)
    show_error (self, error);
  else
    retry (self);
  return dex_future_new_true ();
}

static void
on_restore_cb (ChasTroubleWindow *self)
{
  gtk_widget_set_sensitive (self->backup_box, FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, restore_fiber, g_object_ref (self),
                                          g_object_unref));
}

static void
on_retry_cb (ChasTroubleWindow *self)
{
  retry (self);
}

static void
on_open_folder_cb (ChasTroubleWindow *self)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->data_dir);
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (folder);

  gtk_file_launcher_launch (launcher, GTK_WINDOW (self), NULL, NULL, NULL);
}

static void
chas_trouble_window_dispose (GObject *object)
{
  ChasTroubleWindow *self = CHAS_TROUBLE_WINDOW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TROUBLE_WINDOW);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_trouble_window_parent_class)->dispose (object);
}

static void
chas_trouble_window_finalize (GObject *object)
{
  ChasTroubleWindow *self = CHAS_TROUBLE_WINDOW (object);

  g_clear_pointer (&self->data_dir, g_free);
  g_clear_pointer (&self->backup, chas_backup_free);
  G_OBJECT_CLASS (chas_trouble_window_parent_class)->finalize (object);
}

static void
chas_trouble_window_class_init (ChasTroubleWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_trouble_window_dispose;
  object_class->finalize = chas_trouble_window_finalize;
  signals[SIGNAL_RETRY] = g_signal_new ("retry", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/app/chas-trouble-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTroubleWindow, page);
  gtk_widget_class_bind_template_child (widget_class, ChasTroubleWindow, backup_box);
  gtk_widget_class_bind_template_child (widget_class, ChasTroubleWindow, backup_label);
  gtk_widget_class_bind_template_child (widget_class, ChasTroubleWindow, details);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_open_folder_cb);
}

static void
chas_trouble_window_init (ChasTroubleWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * chas_trouble_window_new:
 * @application: the application
 * @env: clock and zone
 * @data_dir: path of the folder that could not be opened
 * @error: why
 *
 * Returns: (transfer floating): the window, owned by @application
 */
GtkWidget *
chas_trouble_window_new (GtkApplication *application,
                         ChasEnv *env,
                         const char *data_dir,
                         const GError *error)
{
  ChasTroubleWindow *self =
    g_object_new (CHAS_TYPE_TROUBLE_WINDOW, "application", application, NULL);

  self->env = g_object_ref (env);
  self->data_dir = g_strdup (data_dir);
  show_error (self, error);
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CORRUPT))
    dex_future_disown (dex_scheduler_spawn (NULL, 0, find_backup_fiber, g_object_ref (self),
                                            g_object_unref));
  return GTK_WIDGET (self);
}
