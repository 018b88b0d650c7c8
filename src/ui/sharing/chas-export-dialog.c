// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-dialog.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-export-file.h"
#include "chas-export-people.h"
#include "chas-slow-press.h"

#define PULSE_INTERVAL_MS 100

struct _ChasExportDialog
{
  AdwDialog parent_instance;
  ChasStore *store;
  char *group_id;
  char *group_name;
  GCancellable *cancellable; /* of the export under way */
  guint pulse_id;
  GtkStack *stack;
  GtkWidget *save;
  AdwWindowTitle *heading;
  GtkCheckButton *since;
  GtkCheckButton *table;
  GtkLabel *personal;
  GtkLabel *problem;
  GtkProgressBar *progress;
};

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasExportDialog, chas_export_dialog, ADW_TYPE_DIALOG)

/* One export and the dialog that waits for it. */
typedef struct
{
  ChasExportDialog *dialog;
  char *group_id;
  GFile *file;
  char *path;
  ChasExportFormat format;
  ChasExportKind kind;
  GCancellable *cancellable;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->dialog);
  g_object_unref (self->file);
  g_object_unref (self->cancellable);
  g_free (self->path);
  g_free (self->group_id);
  g_free (self);
}

static gboolean
on_pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (CHAS_EXPORT_DIALOG (data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
set_working (ChasExportDialog *self, gboolean working)
{
  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_widget_set_sensitive (self->save, !working);
  gtk_stack_set_visible_child_name (self->stack, working ? "working" : "choice");
  if (working)
    self->pulse_id = g_timeout_add (PULSE_INTERVAL_MS, on_pulse_cb, self);
  else
    g_clear_object (&self->cancellable);
}

static void
show_problem (ChasExportDialog *self, const GError *error, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_EXPORT, name);
  g_autofree char *words = chas_error_text_dup_plain (text);

  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static gboolean
write_file (ChasDb *db, gpointer data, GError **error)
{
  Export *self = data;
  /* The next part begins where this one ends, for the group as a whole. */
  ChasExportScope scope = { .kind = self->kind,
                            .peer = self->group_id,
                            .group_id = self->group_id };
  guint64 n_written;

  return chas_export_file (db, self->path, self->format, &scope, &n_written, self->cancellable,
                           error);
}

static DexFuture *
export_fiber (gpointer data)
{
  Export *export = data;
  ChasExportDialog *self = export->dialog;
  g_autoptr (GError) error = NULL;
  gboolean done =
    dex_await (chas_store_run (self->store, "export", write_file, export, NULL), &error);

  set_working (self, FALSE);
  if (done)
    g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, export->file);
  if (done || g_cancellable_is_cancelled (export->cancellable))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_problem (self, error, export->path);
  return dex_future_new_true ();
}

static ChasExportFormat
pick_format (ChasExportDialog *self, const char *name)
{
  ChasExportFormat format;

  if (gtk_check_button_get_active (self->table))
    return CHAS_EXPORT_CSV;
  return chas_export_format_from_name (name, &format) && format == CHAS_EXPORT_JSON_GZ
           ? CHAS_EXPORT_JSON_GZ
           : CHAS_EXPORT_JSON;
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChasExportDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  Export *export;

  if (!file || !g_file_peek_path (file))
    return;
  self->cancellable = g_cancellable_new ();
  export = g_new0 (Export, 1);
  export->dialog = g_object_ref (self);
  export->group_id = g_strdup (self->group_id);
  export->file = g_object_ref (file);
  export->path = g_file_get_path (file);
  export->format = pick_format (self, export->path);
  export->kind = gtk_check_button_get_active (self->since) ? CHAS_EXPORT_SINCE : CHAS_EXPORT_ALL;
  export->cancellable = g_object_ref (self->cancellable);
  set_working (self, TRUE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, export_fiber, export, export_free));
}

static char *
propose_name (ChasExportDialog *self)
{
  g_autofree char *today = chas_env_dup_today (chas_store_get_env (self->store));
  g_autofree char *name =
    g_strdup_printf ("%s %s.%s", self->group_name, today,
                     gtk_check_button_get_active (self->table) ? "csv" : "json");

  return g_strdup (g_strdelimit (name, "/\\:", '-'));
}

static void
on_save_cb (ChasExportDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = propose_name (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_file_dialog_set_title (dialog, _ ("Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, on_chosen_cb, g_object_ref (self));
}

static void
on_cancel_cb (ChasExportDialog *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

/* What a store's thread counts. */
typedef struct
{
  char *group_id;
  gint64 n_people;
} Count;

static void
count_free (gpointer data)
{
  Count *self = data;

  g_free (self->group_id);
  g_free (self);
}

static gboolean
count_people (ChasDb *db, gpointer data, GError **error)
{
  Count *self = data;

  return chas_export_count_people (db, self->group_id, &self->n_people, error);
}

static DexFuture *
count_fiber (gpointer data)
{
  ChasExportDialog *self = data;
  Count *count = g_new0 (Count, 1);
  g_autofree char *words = NULL;

  count->group_id = g_strdup (self->group_id);
  if (dex_await (chas_store_run (self->store, "count", count_people, count, NULL), NULL))
    {
      words = g_strdup_printf (
        ngettext ("Personal data goes along: names, mail addresses and phone numbers of %d contact "
                  "person, what has been written about them, and the names of your group.",
                  "Personal data goes along: names, mail addresses and phone numbers of %d contact "
                  "persons, what has been written about them, and the names of your group.",
                  (gulong) count->n_people),
        (int) count->n_people);
      gtk_label_set_label (self->personal, words);
    }
  count_free (count);
  return dex_future_new_true ();
}

static void
chas_export_dialog_dispose (GObject *object)
{
  ChasExportDialog *self = CHAS_EXPORT_DIALOG (object);

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_EXPORT_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->group_name, g_free);
  G_OBJECT_CLASS (chas_export_dialog_parent_class)->dispose (object);
}

static void
chas_export_dialog_class_init (ChasExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_export_dialog_dispose;
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/sharing/chas-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, since);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, table);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, personal);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

static void
chas_export_dialog_init (ChasExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

/**
 * chas_export_dialog_new:
 * @store: the data
 * @group_id: the group shown, which is exported
 * @group_name: its name
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
chas_export_dialog_new (ChasStore *store, const char *group_id, const char *group_name)
{
  ChasExportDialog *self = g_object_new (CHAS_TYPE_EXPORT_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  self->group_name = g_strdup (group_name);
  adw_window_title_set_subtitle (self->heading, group_name);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, count_fiber, g_object_ref (self),
                                          g_object_unref));
  return ADW_DIALOG (self);
}
