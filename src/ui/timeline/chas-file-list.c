// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-file-list-private.h"

#include <glib/gi18n.h>

#include "chas-attachment.h"
#include "chas-slow-press.h"
#include "chas-toast.h"

/* Reading and showing. Files are opened in chas-file-list-open.c; what is changed is in
 * chas-file-list-edits.c. */

enum
{
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasFileList, chas_file_list, ADW_TYPE_BIN)

/* What was read for one lead, and which of it is on this computer. */
typedef struct
{
  ChasFileList *list;
  guint generation;
  char *data_dir;
  GPtrArray *files;
  gboolean *is_here; /* one for each of files */
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->list);
  g_free (reading->data_dir);
  g_clear_pointer (&reading->files, g_ptr_array_unref);
  g_free (reading->is_here);
  g_free (reading);
}

static void
on_row_activated_cb (ChasFileList *self, GtkListBoxRow *row)
{
  guint n = (guint) gtk_list_box_row_get_index (row);

  if (self->files && n < self->files->len)
    chas_file_list_open (self, self->files->pdata[n]);
}

/* "tallvik.example", or "PDF document · 120 kB" */
static char *
dup_subtitle (ChasFileRef *file, gboolean is_here)
{
  const char *url = chas_file_ref_get_url (file);
  g_autofree char *size = NULL;
  g_autofree char *type = NULL;
  g_autofree char *words = NULL;

  if (url)
    {
      g_autoptr (GUri) uri = g_uri_parse (url, G_URI_FLAGS_NONE, NULL);

      return g_strdup (uri && g_uri_get_host (uri) ? g_uri_get_host (uri) : url);
    }
  size = g_format_size ((guint64) chas_file_ref_get_size (file));
  type = g_content_type_guess (chas_file_ref_get_name (file), NULL, 0, NULL);
  words = g_content_type_is_unknown (type) ? NULL : g_content_type_get_description (type);
  if (!is_here)
    /* Translators: size of a file that a friend added */
    return g_strdup_printf (_ ("%s · not on this computer"), size);
  return words ? g_strdup_printf ("%s · %s", words, size) : g_steal_pointer (&size);
}

static GtkWidget *
make_menu_button (ChasFileRef *file)
{
  GtkWidget *button = gtk_menu_button_new ();
  const char *id = chas_entity_get_id (CHAS_ENTITY (file));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuItem) rename = g_menu_item_new (_ ("Re_name…"), NULL);
  g_autoptr (GMenuItem) remove = g_menu_item_new (_ ("_Remove"), NULL);
  g_autofree char *label = g_strdup_printf (_ ("More about: %s"), chas_file_ref_get_name (file));

  g_menu_item_set_action_and_target (rename, "files.rename", "s", id);
  g_menu_item_set_action_and_target (remove, "files.remove", "s", id);
  g_menu_append_item (menu, rename);
  g_menu_append_item (menu, remove);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("More"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

static GtkWidget *
make_row (ChasFileRef *file, gboolean is_here)
{
  GtkWidget *row = adw_action_row_new ();
  const char *url = chas_file_ref_get_url (file);
  g_autofree char *subtitle = dup_subtitle (file, is_here);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  url       ? "web-browser-symbolic"
                                  : is_here ? "x-office-document-symbolic"
                                            : "action-unavailable-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "valign",
                                  GTK_ALIGN_CENTER, NULL);

  gtk_widget_add_css_class (icon, "row-icon");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), chas_file_ref_get_name (file));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_tooltip_text (row, url ? url : chas_file_ref_get_name (file));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_menu_button (file));
  return row;
}

static void
show_files (ChasFileList *self, const gboolean *is_here)
{
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->files->len; i++)
    gtk_list_box_append (self->list, make_row (self->files->pdata[i], is_here[i]));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->files->len > 0);
  gtk_widget_set_visible (self->empty, self->files->len == 0);
}

static DexFuture *
look_in_thread (gpointer data)
{
  Reading *reading = data;

  for (guint i = 0; i < reading->files->len; i++)
    reading->is_here[i] =
      chas_attachment_is_here (reading->data_dir,
                               chas_file_ref_get_sha256 (reading->files->pdata[i]));
  return dex_future_new_true ();
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasFileList *self = reading->list;
  g_autoptr (GError) error = NULL;

  reading->files = dex_await_boxed (chas_store_list_files (self->store, self->lead_id), &error);
  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!reading->files)
    {
      g_debug ("Reading the files of a lead failed: %s", error->message);
      chas_file_list_tell (self, _ ("Links and files could not be read. Try again."), FALSE);
      return dex_future_new_true ();
    }
  reading->is_here = g_new0 (gboolean, MAX (reading->files->len, 1));
  dex_await (dex_scheduler_spawn (dex_thread_pool_scheduler_get_default (), 0, look_in_thread,
                                  reading, NULL),
             NULL);
  if (reading->generation != self->generation)
    return dex_future_new_true ();
  g_clear_pointer (&self->files, g_ptr_array_unref);
  self->files = g_ptr_array_ref (reading->files);
  show_files (self, reading->is_here);
  return dex_future_new_true ();
}

static void
load (ChasFileList *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->list = g_object_ref (self);
  reading->generation = ++self->generation;
  reading->data_dir = g_strdup (chas_store_get_path (self->store));
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, reading, reading_free));
}

static void
on_store_changed_cb (ChasFileList *self, ChasChanges *changes)
{
  if (self->lead_id && chas_changes_has_entity (changes, "file_ref"))
    load (self);
}

static void
chas_file_list_dispose (GObject *object)
{
  ChasFileList *self = CHAS_FILE_LIST (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_FILE_LIST);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_file_list_parent_class)->dispose (object);
}

static void
chas_file_list_finalize (GObject *object)
{
  g_free (CHAS_FILE_LIST (object)->lead_id);
  G_OBJECT_CLASS (chas_file_list_parent_class)->finalize (object);
}

static void
chas_file_list_class_init (ChasFileListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_file_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_file_list_finalize;
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/timeline/chas-file-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasFileList, spinner);
  gtk_widget_class_bind_template_child (widget_class, ChasFileList, list);
  gtk_widget_class_bind_template_child (widget_class, ChasFileList, empty);
  chas_file_list_edits_class_init (widget_class);
}

static void
chas_file_list_init (ChasFileList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  chas_file_list_edits_init (self);
}

GtkWidget *
chas_file_list_new (void)
{
  return g_object_new (CHAS_TYPE_FILE_LIST, NULL);
}

/**
 * chas_file_list_set_lead:
 * @store: what the lead is read from; always the same one
 * @lead_id: (nullable): whose links and files to show
 */
void
chas_file_list_set_lead (ChasFileList *self, ChasStore *store, const char *lead_id)
{
  g_return_if_fail (CHAS_IS_FILE_LIST (self));

  if (g_set_object (&self->store, store))
    g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                             G_CONNECT_SWAPPED);
  if (!g_set_str (&self->lead_id, lead_id))
    return;
  self->generation++;
  g_clear_pointer (&self->files, g_ptr_array_unref);
  gtk_list_box_remove_all (self->list);
  gtk_widget_set_visible (GTK_WIDGET (self->list), FALSE);
  if (lead_id)
    load (self);
}

/* What is shown under that id, or NULL. */
ChasFileRef *
chas_file_list_find (ChasFileList *self, const char *id)
{
  for (guint i = 0; self->files && i < self->files->len; i++)
    if (g_str_equal (chas_entity_get_id (self->files->pdata[i]), id))
      return self->files->pdata[i];
  return NULL;
}

/* A few words over the window, with a button that takes the last step back. */
void
chas_file_list_tell (ChasFileList *self, const char *words, gboolean can_undo)
{
  g_autoptr (AdwToast) toast = can_undo ? chas_undo_toast_new (words) : chas_toast_new (words);

  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
}
