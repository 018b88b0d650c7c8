// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-summary-dialog.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-sample.h"
#include "chas-slow-press.h"
#include "chas-summary-contents.h"
#include "chas-summary-make.h"
#include "chas-summary-preview.h"

struct _ChasSummaryDialog
{
  AdwDialog parent_instance;
  ChasStore *store;
  char *group_id;
  ChasSummary *summary; /* of the period that is chosen; NULL until it is read */
  AdwComboRow *format;
  AdwComboRow *language;
  AdwComboRow *period;
  GtkWidget *members;
  GtkWidget *persons;
  GtkWidget *texts;
  GtkWidget *preview_box;
  ChasSummaryPreview *preview;
  GtkLabel *contents;
  GtkLabel *personal;
  GtkLabel *problem;
  GtkWidget *save;
};

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasSummaryDialog, chas_summary_dialog, ADW_TYPE_DIALOG)

/* The choices of the rows, in their order. */
static const ChasSummaryFormat formats[] = {
  CHAS_SUMMARY_PDF,
  CHAS_SUMMARY_HTML,
  CHAS_SUMMARY_MARKDOWN,
  CHAS_SUMMARY_JSON,
};
static const char *const languages[] = { "sv", "en" };
static const int period_days[] = { 14, CHAS_SUMMARY_DAYS, 84, 0 }; /* 0: since the start */

/* One reading of the summary, and what is to be done with it. */
typedef struct
{
  ChasSummaryDialog *dialog;
  char *group_id;
  int days;
  ChasSummary *summary;
  GFile *file; /* NULL: nothing is written */
  ChasSummaryStyle style;
} Job;

static Job *
job_new (ChasSummaryDialog *dialog)
{
  Job *job = g_new0 (Job, 1);

  job->dialog = g_object_ref (dialog);
  job->group_id = g_strdup (dialog->group_id);
  job->days = period_days[adw_combo_row_get_selected (dialog->period)];
  return job;
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->dialog);
  g_free (job->group_id);
  g_clear_pointer (&job->summary, chas_summary_unref);
  g_clear_object (&job->file);
  g_free (job);
}

static ChasSummaryTell
get_tell (ChasSummaryDialog *self)
{
  guint tell = CHAS_SUMMARY_TELL_NOTHING;

  if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->members)))
    tell |= CHAS_SUMMARY_TELL_MEMBERS;
  if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->persons)))
    tell |= CHAS_SUMMARY_TELL_PERSONS;
  if (adw_switch_row_get_active (ADW_SWITCH_ROW (self->texts)))
    tell |= CHAS_SUMMARY_TELL_TEXTS;
  return (ChasSummaryTell) tell;
}

static void
show_number (ChasSummaryDialog *self, GtkWidget *row, ChasSummaryTell tell)
{
  g_autofree char *words = chas_summary_contents_dup_number (self->summary, tell);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  gtk_widget_set_sensitive (row, chas_summary_contents_count (self->summary, tell) > 0);
}

static void
show_contents (ChasSummaryDialog *self)
{
  g_autofree char *contents = NULL;
  g_autofree char *personal = NULL;

  gtk_widget_set_sensitive (self->save, self->summary != NULL);
  if (!self->summary)
    return;
  show_number (self, self->members, CHAS_SUMMARY_TELL_MEMBERS);
  show_number (self, self->persons, CHAS_SUMMARY_TELL_PERSONS);
  show_number (self, self->texts, CHAS_SUMMARY_TELL_TEXTS);
  chas_summary_preview_show (self->preview, self->summary,
                             languages[adw_combo_row_get_selected (self->language)]);
  gtk_widget_set_visible (self->preview_box, TRUE);
  contents = chas_summary_contents_dup (self->summary);
  gtk_label_set_label (self->contents, contents);
  personal = chas_summary_contents_dup_personal (self->summary, get_tell (self));
  if (g_str_equal (personal, gtk_label_get_label (self->personal)))
    return;
  gtk_label_set_label (self->personal, personal);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), personal,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_problem (ChasSummaryDialog *self, const GError *error, GFile *file)
{
  g_autofree char *base = file ? g_file_get_basename (file) : g_strdup (_ ("Group Summary"));
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (ChasErrorText) text = chas_error_describe (error, CHAS_TASK_EXPORT, name);
  g_autofree char *words = chas_error_text_dup_plain (text);

  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static gboolean
make_summary (ChasDb *db, gpointer data, GError **error)
{
  Job *job = data;
  ChasDate today = chas_env_get_today (chas_db_get_env (db));
  ChasDate first =
    job->days > 0 ? today - job->days + 1 : chas_summary_get_start (db, job->group_id, error);

  if (first == CHAS_DATE_NONE)
    return FALSE;
  job->summary = chas_summary_make (db, job->group_id, first, error);
  return job->summary &&
         (!job->file ||
          chas_summary_write (job->summary, g_file_peek_path (job->file), &job->style, error));
}

static DexFuture *
load_fiber (gpointer data)
{
  Job *job = data;
  ChasSummaryDialog *self = job->dialog;
  g_autoptr (GError) error = NULL;

  if (dex_await (chas_store_run (self->store, "summary", make_summary, job, NULL), &error))
    {
      /* Another period may have been chosen meanwhile. */
      if (job->days == period_days[adw_combo_row_get_selected (self->period)])
        {
          g_clear_pointer (&self->summary, chas_summary_unref);
          self->summary = g_steal_pointer (&job->summary);
          show_contents (self);
        }
    }
  else
    show_problem (self, error, NULL);
  return dex_future_new_true ();
}

static DexFuture *
write_fiber (gpointer data)
{
  Job *job = data;
  ChasSummaryDialog *self = job->dialog;
  g_autoptr (GError) error = NULL;

  if (dex_await (chas_store_run (self->store, "summary", make_summary, job, NULL), &error))
    {
      g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, job->file);
      adw_dialog_force_close (ADW_DIALOG (self));
      return dex_future_new_true ();
    }
  show_problem (self, error, job->file);
  gtk_widget_set_sensitive (self->save, TRUE);
  return dex_future_new_true ();
}

/* A name that ends otherwise than the row says was typed on purpose. */
static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChasSummaryDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  Job *job;

  if (!file || !g_file_peek_path (file))
    return;
  job = job_new (self);
  job->style = (ChasSummaryStyle) {
    .format = formats[adw_combo_row_get_selected (self->format)],
    .tell = get_tell (self),
    .language = languages[adw_combo_row_get_selected (self->language)],
  };
  chas_summary_format_from_name (g_file_peek_path (file), &job->style.format);
  job->file = g_steal_pointer (&file);
  gtk_widget_set_sensitive (self->save, FALSE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, write_fiber, job, job_free));
}

static void
on_save_cb (ChasSummaryDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name =
    chas_summary_dup_file_name (self->summary->group, self->summary->today,
                                formats[adw_combo_row_get_selected (self->format)]);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_file_dialog_set_title (dialog, _ ("Group Summary"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, on_chosen_cb, g_object_ref (self));
}

static void
on_cancel_cb (ChasSummaryDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* JSON has codes for words. */
static void
on_choice_cb (ChasSummaryDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->language),
                            formats[adw_combo_row_get_selected (self->format)] !=
                              CHAS_SUMMARY_JSON);
  show_contents (self);
}

static void
load (ChasSummaryDialog *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, job_new (self), job_free));
}

static void
on_period_cb (ChasSummaryDialog *self)
{
  if (self->store)
    load (self);
}

static char *
describe_format_cb (ChasSummaryDialog *self, guint selected)
{
  static const char *const words[] = {
    N_ ("Sheets to print or mail"),
    N_ ("A page for any browser"),
    N_ ("Text for a wiki or a chat"),
    N_ ("For other programs"),
  };

  return g_strdup (selected < G_N_ELEMENTS (words) ? _ (words[selected]) : "");
}

static void
chas_summary_dialog_dispose (GObject *object)
{
  ChasSummaryDialog *self = CHAS_SUMMARY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_SUMMARY_DIALOG);
  g_clear_object (&self->store);
  g_clear_pointer (&self->summary, chas_summary_unref);
  g_clear_pointer (&self->group_id, g_free);
  G_OBJECT_CLASS (chas_summary_dialog_parent_class)->dispose (object);
}

static void
chas_summary_dialog_class_init (ChasSummaryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_summary_dialog_dispose;
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  g_type_ensure (CHAS_TYPE_SUMMARY_PREVIEW);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/sharing/chas-summary-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, format);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, language);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, period);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, members);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, persons);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, texts);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, preview_box);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, personal);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ChasSummaryDialog, save);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_period_cb);
  gtk_widget_class_bind_template_callback (widget_class, describe_format_cb);
}

static void
chas_summary_dialog_init (ChasSummaryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  adw_combo_row_set_selected (self->period, 1); /* four weeks, once the model is there */
  adw_combo_row_set_selected (self->language,
                              g_str_equal (chas_sample_get_language (), "sv") ? 0 : 1);
}

/**
 * chas_summary_dialog_new:
 * @store: the data
 * @group_id: the group to tell about
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
chas_summary_dialog_new (ChasStore *store, const char *group_id)
{
  ChasSummaryDialog *self = g_object_new (CHAS_TYPE_SUMMARY_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  load (self);
  return ADW_DIALOG (self);
}
