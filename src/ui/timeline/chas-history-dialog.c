// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-history-dialog.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-field-edit-words.h"
#include "chas-instant.h"
#include "chas-timeline-words.h"
#include "chas-toast.h"
#include "chas-undo-keys.h"

#define PAGE 100

struct _ChasHistoryDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  ChasEnv *env;
  char *lead_id;
  GPtrArray *edits; /* of ChasFieldEdit; NULL until they have been read */
  guint limit;
  guint generation; /* raised by every load: the answer to an older one is dropped */
  char *chosen;     /* label of the field that is shown alone, or NULL */
  gboolean filling; /* the choice of fields */

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkDropDown *field_choice;
  GtkBox *days;
  GtkWidget *older_button;
};

enum
{
  SIGNAL_RESTORE_STAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasHistoryDialog, chas_history_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  ChasHistoryDialog *dialog;
  guint generation;
} Reading;

typedef struct
{
  ChasHistoryDialog *dialog;
  char *words; /* to say when it is done */
} Restoring;

static void
reading_free (gpointer data)
{
  g_object_unref (((Reading *) data)->dialog);
  g_free (data);
}

static void
restoring_free (gpointer data)
{
  Restoring *restoring = data;

  g_object_unref (restoring->dialog);
  g_free (restoring->words);
  g_free (restoring);
}

static void
say (ChasHistoryDialog *self, const char *words, gboolean can_undo)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, can_undo);
}

static DexFuture *
on_restored_cb (DexFuture *future, gpointer data)
{
  Restoring *restoring = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      say (restoring->dialog, restoring->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Restoring a value failed: %s", error->message);
  say (restoring->dialog, _ ("The value could not be restored."), FALSE);
  return dex_future_new_true ();
}

static void
restore (ChasHistoryDialog *self, const ChasFieldEdit *edit)
{
  g_autofree char *old = chas_field_edit_words_dup_old (edit, self->env);
  Restoring *restoring;

  if (g_str_equal (edit->field->name, "stage"))
    {
      g_signal_emit (self, signals[SIGNAL_RESTORE_STAGE], 0, edit->old);
      return;
    }
  restoring = g_new0 (Restoring, 1);
  restoring->dialog = g_object_ref (self);
  /* Translators: a field and the value that it has again: “Town is Solna again” */
  restoring->words =
    g_strdup_printf (_ ("%1$s is %2$s again"), chas_field_edit_words_get_field (edit), old);
  dex_future_disown (dex_future_finally (chas_store_restore_value (self->store, edit->entity->name,
                                                                   edit->id, edit->field->name,
                                                                   edit->old),
                                         on_restored_cb, restoring, restoring_free));
}

static void
on_restore_clicked_cb (GtkButton *button, ChasHistoryDialog *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "n-edit"));

  if (self->edits && n < self->edits->len)
    restore (self, self->edits->pdata[n]);
}

static GtkWidget *
make_restore_button (ChasHistoryDialog *self, const ChasFieldEdit *edit, guint n)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");
  g_autofree char *old = chas_field_edit_words_dup_old (edit, self->env);
  /* Translators: a former value, as in “Restore This Value: Solna” */
  g_autofree char *label = g_strdup_printf (_ ("Restore This Value: %s"), old);

  gtk_widget_set_tooltip_text (button, label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (button), "n-edit", GUINT_TO_POINTER (n));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_row (ChasHistoryDialog *self, const ChasFieldEdit *edit, guint n)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = chas_field_edit_words_dup_title (edit, self->env);
  g_autofree char *line = chas_field_edit_words_dup_line (edit, self->env);
  g_autofree char *exact = chas_timeline_words_dup_exact (edit->at, self->env);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_widget_set_tooltip_text (row, exact);
  if (chas_field_edit_can_restore (edit))
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_restore_button (self, edit, n));
  return row;
}

/* A heading and an empty list. */
static GtkListBox *
add_day (ChasHistoryDialog *self, ChasDate day)
{
  g_autofree char *words = chas_day_words_dup_heading (day, chas_env_get_today (self->env));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", words, "xalign", 0.0, "wrap", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);
  GtkWidget *list = gtk_list_box_new ();

  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), list);
  gtk_box_append (self->days, box);
  return GTK_LIST_BOX (list);
}

static void
show_edits (ChasHistoryDialog *self)
{
  ChasDate last = CHAS_DATE_NONE;
  GtkListBox *list = NULL;
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->days)) != NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))))
    gtk_box_remove (self->days, child);
  for (guint i = 0; i < self->edits->len; i++)
    {
      ChasFieldEdit *edit = self->edits->pdata[i];
      ChasDate day = chas_instant_text_get_date (edit->at, chas_env_get_zone (self->env));

      if (self->chosen && !g_str_equal (self->chosen, chas_field_edit_words_get_field (edit)))
        continue;
      if (!list || day != last)
        list = add_day (self, day);
      last = day;
      gtk_list_box_append (list, make_row (self, edit, i));
    }
  /* The keyboard was in a row that is gone: what was just restored stands first. */
  if (had_focus)
    gtk_widget_child_focus (GTK_WIDGET (self->days), GTK_DIR_TAB_FORWARD);
}

/* All fields that were changed, by their names, the chosen one among them still chosen. */
static void
fill_choice (ChasHistoryDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _ ("All changes"));
  for (guint i = 0; i < self->edits->len; i++)
    {
      const char *name = chas_field_edit_words_get_field (self->edits->pdata[i]);

      if (gtk_string_list_find (names, name) == GTK_INVALID_LIST_POSITION)
        gtk_string_list_append (names, name);
    }
  if (self->chosen)
    selected = gtk_string_list_find (names, self->chosen);
  self->filling = TRUE;
  gtk_drop_down_set_model (self->field_choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->field_choice,
                              selected == GTK_INVALID_LIST_POSITION ? 0 : selected);
  self->filling = FALSE;
}

static void
on_field_chosen_cb (ChasHistoryDialog *self)
{
  GtkStringObject *name = gtk_drop_down_get_selected_item (self->field_choice);
  gboolean all = gtk_drop_down_get_selected (self->field_choice) == 0;

  if (self->filling || !name)
    return;
  g_set_str (&self->chosen, all ? NULL : gtk_string_object_get_string (name));
  show_edits (self);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasHistoryDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) edits =
    dex_await_boxed (chas_store_list_field_edits (self->store, self->lead_id, self->limit, 0),
                     &error);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!edits)
    {
      g_debug ("Reading the changes failed: %s", error->message);
      say (self, _ ("The changes could not be read. Try again."), FALSE);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  self->edits = g_steal_pointer (&edits);
  fill_choice (self);
  show_edits (self);
  gtk_widget_set_visible (self->older_button, self->edits->len >= self->limit);
  gtk_stack_set_visible_child_name (self->stack, self->edits->len ? "changes" : "empty");
  return dex_future_new_true ();
}

static void
load (ChasHistoryDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, reading, reading_free));
}

static void
on_older_clicked_cb (ChasHistoryDialog *self)
{
  self->limit += PAGE;
  load (self);
}

static void
on_store_changed_cb (ChasHistoryDialog *self, ChasChanges *changes)
{
  if (chas_changes_has (changes, "lead", self->lead_id))
    load (self);
}

static void
chas_history_dialog_dispose (GObject *object)
{
  ChasHistoryDialog *self = CHAS_HISTORY_DIALOG (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_HISTORY_DIALOG);
  g_clear_pointer (&self->edits, g_ptr_array_unref);
  g_clear_object (&self->store);
  g_clear_object (&self->env);
  G_OBJECT_CLASS (chas_history_dialog_parent_class)->dispose (object);
}

static void
chas_history_dialog_finalize (GObject *object)
{
  g_free (CHAS_HISTORY_DIALOG (object)->lead_id);
  g_free (CHAS_HISTORY_DIALOG (object)->chosen);
  G_OBJECT_CLASS (chas_history_dialog_parent_class)->finalize (object);
}

static void
chas_history_dialog_class_init (ChasHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_history_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_history_dialog_finalize;
  chas_undo_keys_install (widget_class);
  signals[SIGNAL_RESTORE_STAGE] =
    g_signal_new ("restore-stage", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/timeline/chas-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasHistoryDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasHistoryDialog, field_choice);
  gtk_widget_class_bind_template_child (widget_class, ChasHistoryDialog, days);
  gtk_widget_class_bind_template_child (widget_class, ChasHistoryDialog, older_button);
  gtk_widget_class_bind_template_callback (widget_class, on_older_clicked_cb);
}

static void
chas_history_dialog_init (ChasHistoryDialog *self)
{
  self->limit = PAGE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_stack_set_visible_child_name (self->stack, "reading");
  g_signal_connect_object (self->field_choice, "notify::selected", G_CALLBACK (on_field_chosen_cb),
                           self, G_CONNECT_SWAPPED);
}

/**
 * chas_history_dialog_new:
 * @store: the data
 * @env: says what day it is
 * @lead_id: whose changes to show
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
chas_history_dialog_new (ChasStore *store, ChasEnv *env, const char *lead_id)
{
  ChasHistoryDialog *self = g_object_new (CHAS_TYPE_HISTORY_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->env = g_object_ref (env);
  self->lead_id = g_strdup (lead_id);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  load (self);
  return ADW_DIALOG (self);
}
