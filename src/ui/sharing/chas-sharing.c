// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-sharing.h"

#include <glib/gi18n.h>

#include "chas-export-dialog.h"
#include "chas-import-dialog.h"
#include "chas-present.h"
#include "chas-summary-dialog.h"
#include "chas-toast.h"
#include "chas-window.h"

#define NAME_MAX_ON_BUTTON 20

/* The files that wait for their turn: one dialog after the other. */
typedef struct
{
  GtkWidget *parent;
  ChasStore *store;
  char *group_id;
  GQueue files; /* of GFile */
} Waiting;

static void
waiting_free (Waiting *self)
{
  g_object_unref (self->parent);
  g_object_unref (self->store);
  g_free (self->group_id);
  g_queue_clear_full (&self->files, g_object_unref);
  g_free (self);
}

static void import_next (Waiting *waiting);

static char *
dup_open_label (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts); /* no mnemonic */

  /* Translators: %s is the name of a group */
  return g_strdup_printf (_ ("_Open %s"), plain);
}

static char *
dup_group_names (GPtrArray *groups)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ((const ChasMergeLine *) groups->pdata[i])->title);
  return g_string_free_and_steal (names);
}

static char *
dup_group_words (GPtrArray *groups, const char *what)
{
  g_autofree char *names = groups->len > 1 ? dup_group_names (groups) : g_strdup (what);

  if (groups->len == 1)
    /* Translators: %s is the name of a group, or how much came with it */
    return g_strdup_printf (_ ("New group: %s"), names);
  /* Translators: their number, always more than one, and their names */
  return g_strdup_printf (ngettext ("%u new group: %s", "%u new groups: %s", groups->len),
                          groups->len, names);
}

/* The window shows another group. The name stands once, where there is room for it. */
static AdwToast *
make_group_toast (GPtrArray *groups, const char *summary)
{
  const ChasMergeLine *group = groups->pdata[0];
  gboolean is_long = g_utf8_strlen (group->title, -1) > NAME_MAX_ON_BUTTON;
  g_autofree char *label = is_long ? g_strdup (_ ("_Open")) : dup_open_label (group->title);
  g_autofree char *words = dup_group_words (groups, is_long ? group->title : summary);
  AdwToast *toast = chas_toast_new_with_button (words, label, "win.open-group");

  adw_toast_set_action_target (toast, "s", group->id);
  return toast;
}

/* Whatever was done in another dialog meanwhile, its button is for the import. */
static AdwToast *
make_undo_toast (const ChasImportReport *report, const char *words)
{
  AdwToast *toast = chas_toast_new_with_button (words, _ ("_Undo"), "win.undo-step");

  adw_toast_set_action_target (toast, "x", report->step);
  return toast;
}

static void
on_imported_cb (ChasImportDialog *dialog, const char *words, Waiting *waiting)
{
  const ChasImportReport *report = chas_import_dialog_get_report (dialog);
  g_autoptr (GPtrArray) groups = chas_import_report_list_new_groups (report);
  g_autofree char *summary = chas_import_report_dup_summary (report);
  gboolean has_other = waiting->group_id && groups->len > 0; /* the first run asks by itself */

  chas_window_add_toast (CHAS_WINDOW (waiting->parent), has_other
                                                          ? make_group_toast (groups, summary)
                                                          : make_undo_toast (report, words));
}

static void
on_closed_cb (AdwDialog *dialog, Waiting *waiting)
{
  import_next (waiting);
}

static void
import_next (Waiting *waiting)
{
  g_autoptr (GFile) file = g_queue_pop_head (&waiting->files);
  AdwDialog *dialog;

  if (!file)
    {
      waiting_free (waiting);
      return;
    }
  dialog = chas_import_dialog_new (waiting->store, file, waiting->group_id);
  g_signal_connect (dialog, "imported", G_CALLBACK (on_imported_cb), waiting);
  g_signal_connect (dialog, "closed", G_CALLBACK (on_closed_cb), waiting);
  adw_dialog_present (dialog, waiting->parent);
}

/**
 * chas_sharing_import:
 * @parent: the window
 * @store: the data
 * @group_id: (nullable): the group whose leads the rows of a table become
 * @files: (array length=n_files): what to import, asked about one after the other
 * @n_files: how many
 */
void
chas_sharing_import (GtkWidget *parent,
                     ChasStore *store,
                     const char *group_id,
                     GFile **files,
                     int n_files)
{
  Waiting *waiting;

  g_return_if_fail (CHAS_IS_WINDOW (parent));
  waiting = g_new0 (Waiting, 1);
  waiting->parent = g_object_ref (parent);
  waiting->store = g_object_ref (store);
  waiting->group_id = g_strdup (group_id);
  for (int i = 0; i < n_files; i++)
    g_queue_push_tail (&waiting->files, g_object_ref (files[i]));
  import_next (waiting);
}

static GListModel *
list_filters (void)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _ ("Groups and Tables"));
  gtk_file_filter_add_suffix (known, "json");
  gtk_file_filter_add_suffix (known, "gz");
  gtk_file_filter_add_suffix (known, "csv");
  gtk_file_filter_add_suffix (known, "tsv");
  gtk_file_filter_add_suffix (known, "txt");
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

static void
on_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Waiting *waiting = data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  for (guint i = 0; files && i < g_list_model_get_n_items (files); i++)
    g_queue_push_tail (&waiting->files, g_list_model_get_item (files, i));
  import_next (waiting);
}

/**
 * chas_sharing_choose_and_import:
 * @parent: the window
 * @store: the data
 * @group_id: (nullable): the group whose leads the rows of a table become
 *
 * Lets a person choose files, then imports them.
 */
void
chas_sharing_choose_and_import (GtkWidget *parent, ChasStore *store, const char *group_id)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = list_filters ();
  Waiting *waiting;

  g_return_if_fail (CHAS_IS_WINDOW (parent));
  waiting = g_new0 (Waiting, 1);
  waiting->parent = g_object_ref (parent);
  waiting->store = g_object_ref (store);
  waiting->group_id = g_strdup (group_id);
  gtk_file_dialog_set_title (dialog, _ ("Import"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (parent), NULL, on_chosen_cb, waiting);
}

static void
on_show_clicked_cb (AdwToast *toast, GFile *file)
{
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, NULL, NULL, NULL, NULL);
}

static void
on_exported_cb (AdwDialog *dialog, GFile *file, GtkWidget *parent)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  /* Translators: %s is a file name */
  g_autofree char *words = g_strdup_printf (_ ("Saved %s"), name);
  AdwToast *toast = chas_toast_new (words);

  adw_toast_set_button_label (toast, _ ("Show in Folder"));
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (on_show_clicked_cb), file, 0);
  g_object_set_data_full (G_OBJECT (toast), "file", g_object_ref (file), g_object_unref);
  chas_window_add_toast (CHAS_WINDOW (parent), toast);
}

/**
 * chas_sharing_export:
 * @parent: the window
 * @store: the data
 * @group_id: the group shown
 * @group_name: its name
 *
 * Asks what to export and where to.
 */
void
chas_sharing_export (GtkWidget *parent,
                     ChasStore *store,
                     const char *group_id,
                     const char *group_name)
{
  AdwDialog *dialog;

  g_return_if_fail (CHAS_IS_WINDOW (parent));
  dialog = chas_export_dialog_new (store, group_id, group_name);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported_cb), parent, 0);
  chas_present (dialog, parent);
}

/**
 * chas_sharing_share_leads:
 * @parent: the window
 * @store: the data
 * @lead_ids: (array zero-terminated=1): the leads, at least one
 * @company: of the first one
 *
 * Says what goes out with the leads and asks where to.
 */
void
chas_sharing_share_leads (GtkWidget *parent,
                          ChasStore *store,
                          const char *const *lead_ids,
                          const char *company)
{
  guint n = g_strv_length ((char **) lead_ids);
  g_autofree char *many = g_strdup_printf (ngettext ("%u lead", "%u leads", n), n);
  AdwDialog *dialog;

  g_return_if_fail (CHAS_IS_WINDOW (parent));
  dialog = chas_export_dialog_new_for_leads (store, lead_ids, n > 1 ? many : company);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported_cb), parent, 0);
  chas_present (dialog, parent);
}

/**
 * chas_sharing_summarise:
 * @parent: the window
 * @store: the data
 * @group_id: the group shown
 *
 * Asks how to write a summary of the group and where to.
 */
void
chas_sharing_summarise (GtkWidget *parent, ChasStore *store, const char *group_id)
{
  AdwDialog *dialog;

  g_return_if_fail (CHAS_IS_WINDOW (parent));
  dialog = chas_summary_dialog_new (store, group_id);
  g_signal_connect_object (dialog, "exported", G_CALLBACK (on_exported_cb), parent, 0);
  chas_present (dialog, parent);
}
