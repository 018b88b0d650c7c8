// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-dialog.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-export-contents.h"
#include "chas-slow-press.h"

#define PULSE_INTERVAL_MS 100
#define LEADS_HEIGHT 300 /* without choices */

struct _ChasExportDialog
{
  AdwDialog parent_instance;
  ChasStore *store;
  char *group_id;
  char *name;                /* of the group, or of the company of the leads */
  GStrv lead_ids;            /* (nullable): these and nothing else */
  GCancellable *cancellable; /* of the export under way */
  guint pulse_id;
  GtkStack *stack;
  GtkWidget *save;
  AdwWindowTitle *heading;
  GtkWidget *choices;
  GtkCheckButton *whole;
  GtkCheckButton *since;
  GtkCheckButton *leads;
  GtkCheckButton *people;
  GtkCheckButton *contacts;
  GtkCheckButton *companies;
  GtkLabel *contents;
  GtkLabel *personal;
  GtkLabel *details;
  GtkWidget *files;
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

/* In the order of the rows. */
static const ChasExportChoice choices[] = {
  { CHAS_EXPORT_ALL },
  { CHAS_EXPORT_SINCE },
  { CHAS_EXPORT_ALL, TRUE, CHAS_TABLE_LEADS, NC_ ("file name", "leads") },
  { CHAS_EXPORT_ALL, TRUE, CHAS_TABLE_PEOPLE, NC_ ("file name", "contact persons") },
  { CHAS_EXPORT_ALL, TRUE, CHAS_TABLE_CONTACTS, NC_ ("file name", "contacts") },
  { CHAS_EXPORT_COMPANIES, FALSE, CHAS_TABLE_COMPANIES, NC_ ("file name", "companies") },
};
static const ChasExportChoice chosen_leads = { CHAS_EXPORT_LEADS };

/* One export, or the count before it, and the dialog that waits for it. */
typedef struct
{
  ChasExportDialog *dialog;
  ChasExportContents *contents;
  GFile *file; /* NULL: only count */
  ChasExportFormat format;
  GCancellable *cancellable;
} Export;

static void
export_free (gpointer data)
{
  Export *self = data;

  g_object_unref (self->dialog);
  chas_export_contents_free (self->contents);
  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_free (self);
}

static const ChasExportChoice *
get_choice (ChasExportDialog *self)
{
  GtkCheckButton *const rows[] = { self->whole,  self->since,    self->leads,
                                   self->people, self->contacts, self->companies };

  for (guint i = 0; !self->lead_ids && i < G_N_ELEMENTS (rows); i++)
    if (gtk_check_button_get_active (rows[i]))
      return &choices[i];
  return &chosen_leads;
}

static Export *
export_new (ChasExportDialog *dialog)
{
  Export *self = g_new0 (Export, 1);

  self->dialog = g_object_ref (dialog);
  self->contents = chas_export_contents_new (get_choice (dialog), dialog->group_id,
                                             (const char *const *) dialog->lead_ids);
  return self;
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
  ChasExportScope scope = chas_export_contents_get_scope (self->contents);
  guint64 n_written;

  return chas_export_file (db, g_file_peek_path (self->file), self->format,
                           self->contents->choice->table, &scope, &n_written, self->cancellable,
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
    show_problem (self, error, g_file_peek_path (export->file));
  return dex_future_new_true ();
}

/* A name that asks for another format was typed on purpose, where there is one. */
static ChasExportFormat
pick_format (const ChasExportChoice *choice, const char *name)
{
  ChasExportFormat format;

  if (choice->is_table)
    return CHAS_EXPORT_CSV;
  if (!chas_export_format_from_name (name, &format) ||
      (format == CHAS_EXPORT_CSV && choice->kind != CHAS_EXPORT_COMPANIES))
    return CHAS_EXPORT_JSON;
  return format;
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
  export = export_new (self);
  export->format = pick_format (export->contents->choice, g_file_peek_path (file));
  export->file = g_steal_pointer (&file);
  export->cancellable = g_object_ref (self->cancellable);
  set_working (self, TRUE);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, export_fiber, export, export_free));
}

static char *
propose_name (ChasExportDialog *self)
{
  const ChasExportChoice *choice = get_choice (self);
  g_autofree char *today = chas_env_dup_today (chas_store_get_env (self->store));
  const char *ending = choice->is_table ? "csv" : "json";
  g_autofree char *name =
    choice->word ? g_strdup_printf ("%s %s %s.%s", self->name,
                                    g_dpgettext2 (NULL, "file name", choice->word), today, ending)
                 : g_strdup_printf ("%s %s.%s", self->name, today, ending);

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

static gboolean
count (ChasDb *db, gpointer data, GError **error)
{
  return chas_export_contents_read (((Export *) data)->contents, db, error);
}

/* Of a table, and of what companies are, not even the names of files go along. */
static gboolean
names_files (const ChasExportChoice *choice)
{
  return !choice->is_table && choice->kind != CHAS_EXPORT_COMPANIES;
}

static void
show_contents (ChasExportDialog *self, const ChasExportContents *contents)
{
  g_autofree char *words = chas_export_contents_dup_words (contents);
  g_autofree char *personal = chas_export_contents_dup_personal (contents);
  g_autofree char *details = chas_export_contents_dup_details (contents);

  gtk_label_set_label (self->contents, words);
  gtk_label_set_label (self->personal, personal);
  gtk_label_set_label (self->details, details);
  gtk_widget_set_visible (self->files, names_files (contents->choice));
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), personal,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static DexFuture *
count_fiber (gpointer data)
{
  Export *export = data;
  ChasExportDialog *self = export->dialog;

  if (dex_await (chas_store_run (self->store, "count", count, export, NULL), NULL) &&
      export->contents->choice == get_choice (self)) /* nothing else was chosen meanwhile */
    show_contents (self, export->contents);
  return dex_future_new_true ();
}

static void
start_count (ChasExportDialog *self)
{
  dex_future_disown (dex_scheduler_spawn (NULL, 0, count_fiber, export_new (self), export_free));
}

static void
on_choice_cb (ChasExportDialog *self, GtkCheckButton *row)
{
  if (self->store && gtk_check_button_get_active (row))
    start_count (self);
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
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->lead_ids, g_strfreev);
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
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, whole);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, since);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, leads);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, people);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, contacts);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, companies);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, personal);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, details);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, files);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ChasExportDialog, progress);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

static void
chas_export_dialog_init (ChasExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

static ChasExportDialog *
make (ChasStore *store, const char *name)
{
  ChasExportDialog *self = g_object_new (CHAS_TYPE_EXPORT_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->name = g_strdup (name);
  adw_window_title_set_subtitle (self->heading, name);
  return self;
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
  ChasExportDialog *self = make (store, group_name);

  self->group_id = g_strdup (group_id);
  start_count (self);
  return ADW_DIALOG (self);
}

/**
 * chas_export_dialog_new_for_leads:
 * @store: the data
 * @lead_ids: (array zero-terminated=1): the leads that are shared, and nothing else
 * @name: of their company
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
chas_export_dialog_new_for_leads (ChasStore *store, const char *const *lead_ids, const char *name)
{
  ChasExportDialog *self = make (store, name);
  const char *title = g_strv_length ((char **) lead_ids) > 1 ? _ ("Share Leads") : _ ("Share Lead");

  self->lead_ids = g_strdupv ((char **) lead_ids);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->heading, title);
  gtk_widget_set_visible (self->choices, FALSE);
  adw_dialog_set_content_height (ADW_DIALOG (self), LEADS_HEIGHT);
  adw_dialog_set_focus (ADW_DIALOG (self), self->save);
  start_count (self);
  return ADW_DIALOG (self);
}
