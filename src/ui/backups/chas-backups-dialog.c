// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-backups-dialog.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-backup-row.h"
#include "chas-day-words.h"
#include "chas-present.h"
#include "chas-restore-dialog.h"
#include "chas-slow-press.h"
#include "chas-toast.h"

struct _ChasBackupsDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *path; /* of what is being restored */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *doing;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ChasBackupsDialog, chas_backups_dialog, ADW_TYPE_DIALOG)

/* What is told */

static void
tell (ChasBackupsDialog *self, const char *words, const char *kept)
{
  AdwToast *toast = kept ? chas_undo_toast_new (words) : chas_toast_new (words);

  if (kept)
    {
      adw_toast_set_action_target (toast, "s", kept);
      adw_toast_set_action_name (toast, "backups.undo");
    }
  chas_toast_show (self->toasts, toast);
}

static void
tell_error (ChasBackupsDialog *self, const GError *error, ChasTask task)
{
  g_autoptr (ChasErrorText) text = chas_error_describe (error, task, NULL);
  g_autofree char *words = g_strdup_printf ("%s. %s %s", text->title, text->reason, text->safe);

  g_debug ("Backups: %s", text->details);
  tell (self, words, NULL);
}

static void
show_working (ChasBackupsDialog *self, const char *words)
{
  adw_status_page_set_title (self->doing, words);
  gtk_stack_set_visible_child_name (self->stack, "working");
}

/* Reading */

static void
show_backups (ChasBackupsDialog *self, GPtrArray *backups)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < backups->len; i++)
    gtk_list_box_append (self->list,
                         chas_backup_row_new (backups->pdata[i], chas_store_get_env (self->store)));
  gtk_stack_set_visible_child_name (self->stack, backups->len > 0 ? "list" : "none");
  if (backups->len > 0)
    chas_focus_later (GTK_WIDGET (self->list));
}

static void
read_backups (ChasBackupsDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups =
    dex_await_boxed (chas_store_list_backups (chas_store_get_path (self->store),
                                              chas_store_get_env (self->store)),
                     &error);
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  if (error)
    tell_error (self, error, CHAS_TASK_CHECK);
  show_backups (self, backups ? backups : nothing);
}

static DexFuture *
read_fiber (gpointer data)
{
  ChasBackupsDialog *self = data;

  show_working (self, _ ("Looking at the Backups…"));
  read_backups (self);
  return dex_future_new_true ();
}

/* Making */

static DexFuture *
make_fiber (gpointer data)
{
  ChasBackupsDialog *self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", FALSE);
  path = dex_await_string (chas_store_backup (self->store, CHAS_BACKUP_ASKED), &error);
  if (error)
    tell_error (self, error, CHAS_TASK_BACKUP);
  else
    tell (self, _ ("Backed up"), NULL);
  read_backups (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", TRUE);
  return dex_future_new_true ();
}

/* Restoring */

static DexFuture *
restore_fiber (gpointer data)
{
  ChasBackupsDialog *self = data;
  g_autofree char *path = g_strdup (self->path);
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  show_working (self, _ ("Restoring…"));
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", FALSE);
  kept = dex_await_string (chas_store_restore_backup (self->store, path), &error);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "backups.make", TRUE);
  gtk_stack_set_visible_child_name (self->stack, "list");
  if (error)
    tell_error (self, error, CHAS_TASK_RESTORE);
  else
    tell (self, _ ("Backup restored"), kept);
  read_backups (self);
  return dex_future_new_true ();
}

static void
begin (ChasBackupsDialog *self, DexFiberFunc func)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, func, g_object_ref (self), g_object_unref));
}

static void
restore (ChasBackupsDialog *self, const char *path)
{
  g_set_str (&self->path, path);
  begin (self, restore_fiber);
}

static void
on_response_cb (ChasBackupsDialog *self, const char *response, ChasRestoreDialog *question)
{
  if (g_str_equal (response, "restore"))
    restore (self, chas_restore_dialog_get_backup (question)->path);
}

typedef struct
{
  ChasBackupsDialog *dialog;
  ChasBackup *backup;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->dialog);
  chas_backup_free (asking->backup);
  g_free (asking);
}

static DexFuture *
ask_fiber (gpointer data)
{
  Asking *asking = data;
  ChasBackupsDialog *self = asking->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasBackup) now = dex_await_boxed (chas_store_describe (self->store), &error);
  ChasRestoreDialog *question;

  if (error)
    {
      tell_error (self, error, CHAS_TASK_RESTORE);
      return dex_future_new_true ();
    }
  question = chas_restore_dialog_new (asking->backup, now, chas_store_get_env (self->store));
  g_signal_connect_object (question, "response", G_CALLBACK (on_response_cb), self,
                           G_CONNECT_SWAPPED);
  chas_present (ADW_DIALOG (question), GTK_WIDGET (self));
  return dex_future_new_true ();
}

static void
on_row_activated_cb (ChasBackupsDialog *self, ChasBackupRow *row)
{
  Asking *asking = g_new0 (Asking, 1);

  asking->dialog = g_object_ref (self);
  asking->backup = chas_backup_copy (chas_backup_row_get_backup (row));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, ask_fiber, asking, asking_free));
}

static void
on_page_map_cb (ChasBackupsDialog *self, GtkWidget *page)
{
  chas_focus_later (page);
}

/* The object */

static void
make_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (CHAS_BACKUPS_DIALOG (widget), make_fiber);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  restore (CHAS_BACKUPS_DIALOG (widget), g_variant_get_string (parameter, NULL));
}

static void
chas_backups_dialog_dispose (GObject *object)
{
  ChasBackupsDialog *self = CHAS_BACKUPS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_BACKUPS_DIALOG);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_backups_dialog_parent_class)->dispose (object);
}

static void
chas_backups_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_BACKUPS_DIALOG (object)->path, g_free);
  G_OBJECT_CLASS (chas_backups_dialog_parent_class)->finalize (object);
}

static void
chas_backups_dialog_class_init (ChasBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_backups_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_backups_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "backups.make", NULL, make_action);
  gtk_widget_class_install_action (widget_class, "backups.undo", "s", undo_action);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/backups/chas-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasBackupsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasBackupsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasBackupsDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, ChasBackupsDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_map_cb);
}

static void
chas_backups_dialog_init (ChasBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (self->list);
}

/**
 * chas_backups_dialog_new:
 *
 * Returns: (transfer floating): a dialog that shows the backups, makes one and restores one
 */
AdwDialog *
chas_backups_dialog_new (ChasStore *store)
{
  ChasBackupsDialog *self = g_object_new (CHAS_TYPE_BACKUPS_DIALOG, NULL);

  self->store = g_object_ref (store);
  begin (self, read_fiber);
  return ADW_DIALOG (self);
}
