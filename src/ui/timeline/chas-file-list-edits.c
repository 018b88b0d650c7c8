// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-file-list-private.h"

#include <glib/gi18n.h>

#include "chas-attachment.h"
#include "chas-present.h"

/* Adding, renaming and removing. */

/* A file that is copied in a thread, then noted. */
typedef struct
{
  ChasFileList *list;
  char *lead_id;
  char *data_dir;
  GFile *source;
  char *name;
  char *sha256;
  gint64 size;
} Adding;

/* A dialog that asks for a name, and maybe for an address. */
typedef struct
{
  ChasFileList *list;
  char *lead_id;
  char *id; /* of what is renamed, or NULL */
  AdwAlertDialog *dialog;
  GtkEditable *address; /* or NULL */
  GtkEditable *name;
} Asking;

typedef struct
{
  ChasFileList *list;
  char *words;
} Telling;

static void
adding_free (gpointer data)
{
  Adding *adding = data;

  g_object_unref (adding->list);
  g_object_unref (adding->source);
  g_free (adding->lead_id);
  g_free (adding->data_dir);
  g_free (adding->name);
  g_free (adding->sha256);
  g_free (adding);
}

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->list);
  g_free (asking->lead_id);
  g_free (asking->id);
  g_free (asking);
}

static void
telling_free (gpointer data)
{
  Telling *telling = data;

  g_object_unref (telling->list);
  g_free (telling->words);
  g_free (telling);
}

static DexFuture *
on_done_cb (DexFuture *future, gpointer data)
{
  Telling *telling = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_file_list_tell (telling->list, telling->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Changing links and files failed: %s", error->message);
  chas_file_list_tell (telling->list, _ ("This could not be saved. Try again."), FALSE);
  return dex_future_new_true ();
}

/* Says what came of a change. */
static void
tell_after (ChasFileList *self, DexFuture *future, char *words)
{
  Telling *telling = g_new0 (Telling, 1);

  telling->list = g_object_ref (self);
  telling->words = words;
  dex_future_disown (dex_future_finally (future, on_done_cb, telling, telling_free));
}

/* Files */

static DexFuture *
copy_in_thread (gpointer data)
{
  Adding *adding = data;
  GError *error = NULL;

  if (!chas_attachment_add (adding->data_dir, adding->source, &adding->sha256, &adding->size,
                            &error))
    return dex_future_new_for_error (error);
  return dex_future_new_true ();
}

static char *
dup_add_words (const GError *error, const char *name)
{
  g_autofree char *most = g_format_size (CHAS_ATTACHMENT_MAX_SIZE);

  if (g_error_matches (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_TOO_LARGE))
    /* Translators: a file, and a size: “50 MB” */
    return g_strdup_printf (_ ("“%1$s” is larger than %2$s. Add a link to it instead."), name,
                            most);
  if (g_error_matches (error, CHAS_ATTACHMENT_ERROR, CHAS_ATTACHMENT_ERROR_NOT_A_FILE))
    return g_strdup_printf (_ ("“%s” is a folder. Add the files in it."), name);
  return g_strdup_printf (_ ("“%s” could not be added. Nothing has been changed."), name);
}

static void
set_busy (ChasFileList *self, int by)
{
  self->n_busy = (guint) ((int) self->n_busy + by);
  gtk_widget_set_visible (self->spinner, self->n_busy > 0);
}

static DexFuture *
add_fiber (gpointer data)
{
  Adding *adding = data;
  ChasFileList *self = adding->list;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  g_autofree char *words = NULL;

  set_busy (self, 1);
  if (dex_await (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), 0, copy_in_thread,
                                      adding, NULL),
                 &error))
    id = dex_await_string (chas_store_add_file (self->store, adding->lead_id, adding->name,
                                                adding->sha256, adding->size),
                           &error);
  set_busy (self, -1);
  if (id)
    /* Translators: %s is a file or a link */
    words = g_strdup_printf (_ ("“%s” added"), adding->name);
  else
    {
      g_debug ("Adding a file failed: %s", error->message);
      words = dup_add_words (error, adding->name);
    }
  chas_file_list_tell (self, words, id != NULL);
  return dex_future_new_true ();
}

static void
add_file (ChasFileList *self, GFile *file)
{
  Adding *adding;
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *shown = base ? g_filename_display_name (base) : g_strdup ("");

  if (!self->lead_id)
    return;
  adding = g_new0 (Adding, 1);
  adding->list = g_object_ref (self);
  adding->lead_id = g_strdup (self->lead_id);
  adding->data_dir = g_strdup (chas_store_get_path (self->store));
  adding->source = g_object_ref (file);
  adding->name = chas_attachment_dup_clean_name (shown);
  dex_future_disown (dex_scheduler_spawn (NULL, 0, add_fiber, adding, adding_free));
}

static void
on_files_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChasFileList) self = data;
  g_autoptr (GListModel) files =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, NULL);

  for (guint i = 0; files && i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      add_file (self, file);
    }
}

static void
add_files_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _ ("Add Files"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Add"));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (widget)), NULL,
                                 on_files_chosen_cb, g_object_ref (widget));
}

static gboolean
on_drop_cb (ChasFileList *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l; l = l->next)
    add_file (self, l->data);
  return files != NULL;
}

/* Links and names */

static char *
dup_trimmed (GtkEditable *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (entry)));
}

/* An address of the web, with the part that people leave out; NULL if it is none. */
static char *
dup_url (const char *text)
{
  g_autofree char *url =
    strstr (text, "://") ? g_strdup (text) : g_strconcat ("https://", text, NULL);
  g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_ENCODED, NULL);
  const char *scheme = uri ? g_uri_get_scheme (uri) : NULL;
  const char *host = uri ? g_uri_get_host (uri) : NULL;

  if (!scheme || (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http")) || !host ||
      !strchr (host, '.') || strlen (url) > 2000)
    return NULL;
  return g_steal_pointer (&url);
}

static void
on_asking_changed_cb (Asking *asking)
{
  g_autofree char *name = dup_trimmed (asking->name);
  g_autofree char *address = asking->address ? dup_trimmed (asking->address) : NULL;
  g_autofree char *url = address ? dup_url (address) : NULL;
  gboolean is_wrong = address && *address && !url;

  if (asking->address)
    {
      if (is_wrong)
        gtk_widget_add_css_class (GTK_WIDGET (asking->address), "error");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (asking->address), "error");
    }
  adw_alert_dialog_set_response_enabled (asking->dialog, "save",
                                         asking->address ? url != NULL : *name != '\0');
}

static void
on_asking_response_cb (Asking *asking, const char *response)
{
  ChasFileList *self = asking->list;
  g_autofree char *name = dup_trimmed (asking->name);
  g_autofree char *address = asking->address ? dup_trimmed (asking->address) : NULL;
  g_autofree char *url = address ? dup_url (address) : NULL;

  if (!g_str_equal (response, "save"))
    return;
  if (asking->id)
    tell_after (self, chas_store_set_field (self->store, "file_ref", asking->id, "name", name),
                g_strdup_printf (_ ("Now called “%s”"), name));
  else if (url)
    {
      const char *called = *name ? name : address;

      tell_after (self, chas_store_add_link (self->store, asking->lead_id, url, called),
                  g_strdup_printf (_ ("“%s” added"), called));
    }
}

static GtkEditable *
add_entry (Asking *asking, GtkListBox *list, const char *title)
{
  GtkWidget *entry = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), title);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_asking_changed_cb), asking);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  gtk_list_box_append (list, entry);
  return GTK_EDITABLE (entry);
}

static void
ask (ChasFileList *self, const char *heading, const char *save, const char *id, const char *name)
{
  Asking *asking = g_new0 (Asking, 1);
  AdwDialog *dialog = adw_alert_dialog_new (heading, NULL);
  GtkWidget *list = gtk_list_box_new ();

  asking->list = g_object_ref (self);
  asking->lead_id = g_strdup (self->lead_id);
  asking->id = g_strdup (id);
  asking->dialog = ADW_ALERT_DIALOG (dialog);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  adw_alert_dialog_add_responses (asking->dialog, "cancel", _ ("_Cancel"), "save", save, NULL);
  adw_alert_dialog_set_response_appearance (asking->dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (asking->dialog, "save");
  adw_alert_dialog_set_close_response (asking->dialog, "cancel");
  if (!id)
    asking->address = add_entry (asking, GTK_LIST_BOX (list), _ ("Address"));
  asking->name = add_entry (asking, GTK_LIST_BOX (list), _ ("Name"));
  adw_alert_dialog_set_extra_child (asking->dialog, list);
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_asking_response_cb), asking,
                         asking_free, G_CONNECT_SWAPPED);
  gtk_editable_set_text (asking->name, name);
  on_asking_changed_cb (asking);
  adw_dialog_set_focus (dialog, GTK_WIDGET (asking->address ? asking->address : asking->name));
  chas_present (dialog, GTK_WIDGET (self));
}

static void
add_link_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasFileList *self = CHAS_FILE_LIST (widget);

  if (self->lead_id)
    ask (self, _ ("Add Link"), _ ("_Add"), NULL, "");
}

static void
rename_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasFileList *self = CHAS_FILE_LIST (widget);
  ChasFileRef *file = chas_file_list_find (self, g_variant_get_string (parameter, NULL));

  if (file)
    ask (self, _ ("Rename"), _ ("Re_name"), chas_entity_get_id (CHAS_ENTITY (file)),
         chas_file_ref_get_name (file));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasFileList *self = CHAS_FILE_LIST (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  ChasFileRef *file = chas_file_list_find (self, id);

  if (file)
    tell_after (self, chas_store_delete_record (self->store, "file_ref", id),
                g_strdup_printf (_ ("“%s” removed"), chas_file_ref_get_name (file)));
}

void
chas_file_list_edits_class_init (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "files.add-link", NULL, add_link_action);
  gtk_widget_class_install_action (widget_class, "files.add-files", NULL, add_files_action);
  gtk_widget_class_install_action (widget_class, "files.rename", "s", rename_action);
  gtk_widget_class_install_action (widget_class, "files.remove", "s", remove_action);
}

void
chas_file_list_edits_init (ChasFileList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (gtk_widget_get_first_child (GTK_WIDGET (self)),
                             GTK_EVENT_CONTROLLER (target));
}
