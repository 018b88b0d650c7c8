// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-dialog.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-import-columns.h"
#include "chas-import-job.h"
#include "chas-import-notes.h"
#include "chas-import-notice.h"
#include "chas-import-rows.h"
#include "chas-import-summary.h"
#include "chas-join-gate.h"
#include "chas-present.h"
#include "chas-slow-press.h"
#include "chas-trace.h"

/* A job runs on a thread of its own; the window asks it how far it has come. */
#define PROGRESS_INTERVAL_MS 100

struct _ChasImportDialog
{
  AdwDialog parent_instance;
  ChasStore *store;
  GFile *file;
  char *name; /* of the file */
  char *group_id;
  ChasImportJob *job; /* the latest; only its result is shown */
  guint progress_id;
  gboolean importing; /* it is no longer a preview */
  AdwWindowTitle *heading;
  GtkWidget *cancel;
  GtkWidget *import;
  AdwBanner *notice;
  GtkStack *stack;
  GtkLabel *doing;
  GtkProgressBar *progress;
  ChasImportSummary *summary;
  ChasImportNotes *notes;
  GtkWidget *choices;
  AdwSwitchRow *overwrite;
  AdwSwitchRow *keep_duplicates;
  ChasImportColumns *columns;
  ChasImportRows *rows;
  AdwStatusPage *problem;
  GtkLabel *details;
};

enum
{
  SIGNAL_IMPORTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasImportDialog, chas_import_dialog, ADW_TYPE_DIALOG)

static gboolean
on_progress_cb (gpointer data)
{
  ChasImportDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, chas_import_job_get_progress (self->job));
  return G_SOURCE_CONTINUE;
}

static void
set_working (ChasImportDialog *self, gboolean working)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.import", FALSE);
  g_clear_handle_id (&self->progress_id, g_source_remove);
  if (!working)
    return;
  gtk_progress_bar_set_fraction (self->progress, 0);
  self->progress_id = g_timeout_add (PROGRESS_INTERVAL_MS, on_progress_cb, self);
}

static void
show_problem (ChasImportDialog *self, const GError *error)
{
  g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_IMPORT, self->name);
  g_autofree char *words = g_strjoin ("\n\n", text->reason, text->safe, text->advice, NULL);
  g_autofree char *markup = g_markup_escape_text (words, -1);
  g_autofree char *title = g_markup_escape_text (text->title, -1);

  adw_status_page_set_title (self->problem, title);
  adw_status_page_set_description (self->problem, markup);
  gtk_label_set_label (self->details, text->details);
  gtk_button_set_label (GTK_BUTTON (self->cancel), _ ("Close"));
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

static void
set_notice (ChasImportDialog *self, const char *words)
{
  g_autofree char *markup = words ? g_markup_escape_text (words, -1) : NULL;

  adw_banner_set_title (self->notice, markup ? markup : "");
  adw_banner_set_revealed (self->notice, words != NULL);
}

static void
show_table (ChasImportDialog *self)
{
  const ChasTableStart *table = chas_import_job_get_table (self->job);

  if (!table || gtk_widget_get_visible (GTK_WIDGET (self->columns)))
    return;
  chas_import_columns_show (self->columns, table);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), TRUE);
}

static void
show_preview (ChasImportDialog *self)
{
  const ChasImportReport *report = chas_import_job_get_report (self->job);

  gboolean is_first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "preview") != 0;

  show_table (self);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), TRUE);
  gtk_widget_set_visible (self->choices, !report->merge);
  chas_import_summary_show (self->summary, report);
  chas_import_notes_show (self->notes, report);
  if (!report->merge)
    chas_import_rows_show (self->rows, report);
  set_notice (self, chas_import_notice_get (report));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.import",
                                 !chas_import_report_is_empty (report));
  gtk_stack_set_visible_child_name (self->stack, "preview");
  if (is_first)
    chas_focus_later (self->import);
  chas_trace_mark ("import-ready");
}

/* The table can be read, but not what its columns mean: a person can say. */
static void
show_question (ChasImportDialog *self, const GError *error)
{
  g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_IMPORT, self->name);
  gboolean is_first = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "preview") != 0;

  show_table (self);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), FALSE);
  gtk_widget_set_visible (self->choices, FALSE);
  chas_import_notes_show (self->notes, NULL);
  set_notice (self, text->reason);
  gtk_stack_set_visible_child_name (self->stack, "preview");
  if (is_first)
    chas_focus_later (GTK_WIDGET (self->columns));
}

static ChasImportJob *
make_job (ChasImportDialog *self, gboolean preview)
{
  ChasImportJob *job = chas_import_job_new (self->file, preview);
  g_autofree char *mapping = chas_import_columns_dup_mapping (self->columns);

  chas_import_job_set_group (job, self->group_id);
  chas_import_job_set_mapping (job, mapping);
  chas_import_job_set_choices (job, adw_switch_row_get_active (self->overwrite),
                               adw_switch_row_get_active (self->keep_duplicates));
  chas_import_job_set_rows (job, chas_import_rows_dup_choices (self->rows));
  return job;
}

/* A job and the dialog that waits for it. */
typedef struct
{
  ChasImportDialog *dialog;
  ChasImportJob *job;
} Wait;

static void
wait_free (gpointer data)
{
  Wait *self = data;

  g_object_unref (self->dialog);
  g_object_unref (self->job);
  g_free (self);
}

static DexFuture *
preview_fiber (gpointer data)
{
  Wait *wait = data;
  ChasImportDialog *self = wait->dialog;
  g_autoptr (GError) error = NULL;
  gboolean done = dex_await (chas_import_job_run (wait->job, self->store), &error);

  if (wait->job != self->job)
    return dex_future_new_true (); /* a newer question was asked meanwhile */
  set_working (self, FALSE);
  if (done)
    show_preview (self);
  else if (g_error_matches (error, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_COMPANY_COLUMN))
    show_question (self, error);
  else
    show_problem (self, error);
  return dex_future_new_true ();
}

static void
finish (ChasImportDialog *self)
{
  const ChasImportReport *report = chas_import_job_get_report (self->job);
  g_autofree char *summary = chas_import_report_dup_summary (report);
  /* Translators: the first %s is a file name, the second says how much was new in it */
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), self->name, summary);

  chas_trace_mark ("import-done");
  g_signal_emit (self, signals[SIGNAL_IMPORTED], 0, words);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static DexFuture *
import_fiber (gpointer data)
{
  Wait *wait = data;
  ChasImportDialog *self = wait->dialog;
  g_autoptr (GError) error = NULL;
  gboolean done = dex_await (chas_import_job_run (wait->job, self->store), &error) &&
                  dex_await (chas_store_reload (self->store), &error);

  set_working (self, FALSE);
  if (done)
    finish (self);
  else if (chas_import_job_is_cancelled (wait->job))
    adw_dialog_force_close (ADW_DIALOG (self));
  else
    show_problem (self, error);
  return dex_future_new_true ();
}

static void
start (ChasImportDialog *self, DexFiberFunc fiber, gboolean preview)
{
  Wait *wait = g_new0 (Wait, 1);

  if (self->job)
    chas_import_job_cancel (self->job);
  g_clear_object (&self->job);
  self->job = make_job (self, preview);
  wait->dialog = g_object_ref (self);
  wait->job = g_object_ref (self->job);
  set_working (self, TRUE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, fiber, wait, wait_free));
}

static void
on_choice_cb (ChasImportDialog *self)
{
  start (self, preview_fiber, TRUE);
}

/* Leads of a table are found by somebody, who has to be known. */
static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasImportDialog *self = CHAS_IMPORT_DIALOG (widget);

  if (chas_import_job_get_table (self->job) && chas_join_gate_hold (widget, name, parameter))
    return;
  self->importing = TRUE;
  gtk_label_set_label (self->doing, _ ("Importing…"));
  adw_banner_set_revealed (self->notice, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "working");
  start (self, import_fiber, FALSE);
}

/* An import under way is stopped and taken back before the dialog goes. */
static void
on_cancel_cb (ChasImportDialog *self)
{
  chas_import_job_cancel (self->job);
  if (self->importing && self->progress_id)
    gtk_label_set_label (self->doing, _ ("Stopping, and taking back what was done…"));
  else
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
chas_import_dialog_dispose (GObject *object)
{
  ChasImportDialog *self = CHAS_IMPORT_DIALOG (object);

  g_clear_handle_id (&self->progress_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_IMPORT_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->file);
  g_clear_object (&self->job);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->group_id, g_free);
  G_OBJECT_CLASS (chas_import_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (CHAS_TYPE_IMPORT_COLUMNS);
  g_type_ensure (CHAS_TYPE_IMPORT_NOTES);
  g_type_ensure (CHAS_TYPE_IMPORT_ROWS);
  g_type_ensure (CHAS_TYPE_IMPORT_SUMMARY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/sharing/chas-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, import);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, notice);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, overwrite);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, keep_duplicates);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, columns);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, rows);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ChasImportDialog, details);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

static void
chas_import_dialog_class_init (ChasImportDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_import_dialog_dispose;
  signals[SIGNAL_IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "import.import", NULL, import_action);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
chas_import_dialog_init (ChasImportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

/**
 * chas_import_dialog_new:
 * @store: the data
 * @file: what to import: an exported group or a table, told by its content
 * @group_id: (nullable): the group whose leads the rows of a table become
 *
 * Returns: (transfer floating): the dialog, reading already
 */
AdwDialog *
chas_import_dialog_new (ChasStore *store, GFile *file, const char *group_id)
{
  ChasImportDialog *self = g_object_new (CHAS_TYPE_IMPORT_DIALOG, NULL);
  g_autofree char *base = g_file_get_basename (file);

  self->store = g_object_ref (store);
  self->file = g_object_ref (file);
  self->name = g_filename_display_name (base);
  self->group_id = g_strdup (group_id);
  adw_window_title_set_subtitle (self->heading, self->name);
  start (self, preview_fiber, TRUE);
  return ADW_DIALOG (self);
}

/**
 * chas_import_dialog_get_report:
 *
 * Returns: (transfer none): of a dialog that told "imported": what was done
 */
const ChasImportReport *
chas_import_dialog_get_report (ChasImportDialog *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_DIALOG (self), NULL);
  return chas_import_job_get_report (self->job);
}
