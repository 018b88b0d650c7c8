// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tags-dialog.h"

#include <glib/gi18n.h>

#include "chas-bulk-option.h"
#include "chas-model-error.h"
#include "chas-present.h"
#include "chas-tag-match.h"
#include "chas-toast.h"
#include "chas-undo-keys.h"

#define TAG "chas-tag"

struct _ChasTagsDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  GPtrArray *tags;  /* of ChasBulkOption; NULL until they have been read */
  guint generation; /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ChasTagsDialog, chas_tags_dialog, ADW_TYPE_DIALOG)

static void show_tags (ChasTagsDialog *self, GHashTable *typed);

static void
tell (ChasTagsDialog *self, const char *words, gboolean can_undo)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, can_undo);
}

/* One change: of which tag, to which name. */
typedef struct
{
  ChasTagsDialog *dialog;
  char *name;
  char *new_name; /* NULL to delete it */
  gboolean merges;
} Edit;

static Edit *
edit_new (ChasTagsDialog *self, const char *name, const char *new_name, gboolean merges)
{
  Edit *edit = g_new0 (Edit, 1);

  edit->dialog = g_object_ref (self);
  edit->name = g_strdup (name);
  edit->new_name = g_strdup (new_name);
  edit->merges = merges;
  return edit;
}

static void
edit_free (gpointer data)
{
  Edit *edit = data;

  g_object_unref (edit->dialog);
  g_free (edit->name);
  g_free (edit->new_name);
  g_free (edit);
}

static char *
dup_done (const Edit *edit)
{
  /* Translators: %s is a tag */
  if (!edit->new_name)
    return g_strdup_printf (_ ("Deleted the tag “%s”"), edit->name);
  if (edit->merges)
    /* Translators: two tags */
    return g_strdup_printf (_ ("“%s” is “%s” now"), edit->name, edit->new_name);
  /* Translators: a tag before and after */
  return g_strdup_printf (_ ("Renamed “%s” to “%s”"), edit->name, edit->new_name);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Edit *edit = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      g_autofree char *words = dup_done (edit);

      tell (edit->dialog, words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Changing a tag failed: %s", error->message);
  tell (edit->dialog,
        error->domain == CHAS_MODEL_ERROR ? _ ("That cannot be the name of a tag.")
                                          : _ ("This could not be saved. Try again."),
        FALSE);
  show_tags (edit->dialog, NULL);
  return dex_future_new_true ();
}

/* Takes the edit over. */
static void
save (Edit *edit)
{
  ChasStore *store = edit->dialog->store;
  DexFuture *future = edit->new_name ? chas_store_rename_tag (store, edit->name, edit->new_name)
                                     : chas_store_delete_tag (store, edit->name);

  dex_future_disown (dex_future_finally (future, on_saved_cb, edit, edit_free));
}

/* Merging */

static const ChasBulkOption *
find_same (ChasTagsDialog *self, const char *name, const char *but)
{
  for (guint i = 0; i < self->tags->len; i++)
    {
      const ChasBulkOption *tag = self->tags->pdata[i];

      if (!g_str_equal (tag->name, but) && chas_tag_match_is_same (tag->name, name))
        return tag;
    }
  return NULL;
}

static void
on_merge_response_cb (Edit *edit, const char *response)
{
  if (g_str_equal (response, "merge"))
    save (edit_new (edit->dialog, edit->name, edit->new_name, TRUE));
  else
    show_tags (edit->dialog, NULL);
}

static void
ask_to_merge (ChasTagsDialog *self, const char *name, const ChasBulkOption *other)
{
  g_autofree char *number =
    g_strdup_printf (g_dngettext (NULL, "%u lead", "%u leads", other->n_leads), other->n_leads);
  /* Translators: a tag, “12 leads”, and another tag */
  g_autofree char *body =
    g_strdup_printf (_ ("“%s” is there already (%s). Every lead that has “%s” gets it instead."),
                     other->name, number, name);
  AdwDialog *dialog = adw_alert_dialog_new (_ ("Merge the Tags?"), body);

  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "merge",
                                  _ ("_Merge"), NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "merge",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "merge");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (on_merge_response_cb),
                         edit_new (self, name, other->name, TRUE),
                         (GClosureNotify) (GCallback) edit_free, G_CONNECT_SWAPPED);
  chas_present (dialog, GTK_WIDGET (self));
}

/* Rows */

static void
on_apply_cb (AdwEntryRow *row, ChasTagsDialog *self)
{
  const ChasBulkOption *tag = g_object_get_data (G_OBJECT (row), TAG);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
  const ChasBulkOption *other = find_same (self, typed, tag->name);

  if (!*typed || g_str_equal (typed, tag->name))
    show_tags (self, NULL);
  else if (other)
    ask_to_merge (self, tag->name, other);
  else
    save (edit_new (self, tag->name, typed, FALSE));
}

static void
on_delete_clicked_cb (GtkButton *button, ChasTagsDialog *self)
{
  const ChasBulkOption *tag = g_object_get_data (G_OBJECT (button), TAG);

  save (edit_new (self, tag->name, NULL, FALSE));
}

static GtkWidget *
make_delete_button (ChasTagsDialog *self, ChasBulkOption *tag)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  /* Translators: %s is a tag */
  g_autofree char *label = g_strdup_printf (_ ("Delete the Tag “%s” Everywhere"), tag->name);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), TAG, tag);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_delete_clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_row (ChasTagsDialog *self, ChasBulkOption *tag)
{
  GtkWidget *row = adw_entry_row_new ();
  g_autofree char *number =
    g_strdup_printf (g_dngettext (NULL, "%u lead", "%u leads", tag->n_leads), tag->n_leads);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), number);
  gtk_editable_set_text (GTK_EDITABLE (row), tag->name);
  adw_entry_row_set_max_length (ADW_ENTRY_ROW (row), 40);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_delete_button (self, tag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  tag->name, -1);
  g_object_set_data (G_OBJECT (row), TAG, tag);
  g_signal_connect_object (row, "apply", G_CALLBACK (on_apply_cb), self, 0);
  return row;
}

/* New names that were typed and not applied yet, by the old ones. */
static GHashTable *
collect_typed (ChasTagsDialog *self)
{
  GHashTable *typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)); i++)
    {
      const ChasBulkOption *tag = g_object_get_data (G_OBJECT (row), TAG);
      const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

      if (!g_str_equal (text, tag->name))
        g_hash_table_insert (typed, g_strdup (tag->name), g_strdup (text));
    }
  return typed;
}

static void
add_row (ChasTagsDialog *self, ChasBulkOption *tag, GHashTable *typed)
{
  GtkWidget *row = make_row (self, tag);
  const char *text = typed ? g_hash_table_lookup (typed, tag->name) : NULL;

  if (text)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
  gtk_list_box_append (self->list, row);
}

/* What had the focus goes: it stays in the same place of the list. @typed: (nullable) */
static void
show_tags (ChasTagsDialog *self, GHashTable *typed)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int place = focus ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;

  adw_dialog_set_focus (ADW_DIALOG (self), NULL);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < self->tags->len; i++)
    add_row (self, self->tags->pdata[i], typed);
  gtk_stack_set_visible_child_name (self->stack, self->tags->len > 0 ? "list" : "none");
  row = gtk_list_box_get_row_at_index (self->list, MIN (place, (int) self->tags->len - 1));
  if (place >= 0 && row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* Reading */

typedef struct
{
  ChasTagsDialog *dialog;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  g_object_unref (((Reading *) data)->dialog);
  g_free (data);
}

static DexFuture *
on_read_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasTagsDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) typed = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!value)
    {
      g_debug ("Reading the tags failed: %s", error->message);
      tell (self, _ ("The tags could not be read. Nothing was changed."), FALSE);
      return dex_future_new_true ();
    }
  typed = collect_typed (self);
  gtk_list_box_remove_all (self->list);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  self->tags = g_value_dup_boxed (value);
  show_tags (self, typed);
  return dex_future_new_true ();
}

static void
read_tags (ChasTagsDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_future_finally (chas_store_list_tags (self->store), on_read_cb, reading,
                                         reading_free));
}

static void
chas_tags_dialog_dispose (GObject *object)
{
  ChasTagsDialog *self = CHAS_TAGS_DIALOG (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_TAGS_DIALOG);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_tags_dialog_parent_class)->dispose (object);
}

static void
chas_tags_dialog_class_init (ChasTagsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_tags_dialog_dispose;
  chas_undo_keys_install (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/tags/chas-tags-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasTagsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasTagsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasTagsDialog, list);
}

static void
chas_tags_dialog_init (ChasTagsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
chas_tags_dialog_new (ChasStore *store)
{
  ChasTagsDialog *self = g_object_new (CHAS_TYPE_TAGS_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (read_tags), self, G_CONNECT_SWAPPED);
  read_tags (self);
  return ADW_DIALOG (self);
}
