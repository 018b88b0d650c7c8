// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicates-dialog.h"

#include <glib/gi18n.h>

#include "chas-duplicates.h"
#include "chas-merge-row.h"
#include "chas-merge-words.h"
#include "chas-toast.h"

struct _ChasDuplicatesDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  GPtrArray *pairs;    /* of ChasDuplicatePair; NULL until they have been looked for */
  guint current;       /* which of them is shown */
  gboolean swapped;    /* the younger one of them stays */
  char *shown;         /* the ids of the pair that is shown */
  ChasMergePlan *plan; /* of the shown pair; NULL until it has been made */
  guint generation;    /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *reason;
  GtkWidget *heads;
  GtkLabel *keep_name;
  GtkLabel *keep_town;
  GtkLabel *gone_name;
  GtkLabel *gone_town;
  GtkBox *fields;
  GtkWidget *equal;
  GtkLabel *equal_text;
  GtkLabel *look;
  GtkLabel *moves;
  GtkWidget *buttons;
  GtkEditable *why;
  GtkWidget *merge;
  GtkWidget *none;
};

G_DEFINE_FINAL_TYPE (ChasDuplicatesDialog, chas_duplicates_dialog, ADW_TYPE_DIALOG)

static void show_current (ChasDuplicatesDialog *self);

static const ChasDuplicatePair *
get_current (ChasDuplicatesDialog *self)
{
  return self->pairs && self->current < self->pairs->len ? self->pairs->pdata[self->current] : NULL;
}

static ChasDate
get_today (ChasDuplicatesDialog *self)
{
  return chas_env_get_today (chas_store_get_env (self->store));
}

static void
tell (ChasDuplicatesDialog *self, const char *words, gboolean can_undo)
{
  AdwToast *toast = can_undo ? chas_undo_toast_new (words) : chas_toast_new (words);

  /* Undo takes back the newest: an older toast would offer the wrong thing. */
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Settling. The store tells of it, and the rest is looked for again. */

typedef struct
{
  ChasDuplicatesDialog *dialog;
  char *words;
} Settling;

static void
settling_free (gpointer data)
{
  Settling *settling = data;

  g_object_unref (settling->dialog);
  g_free (settling->words);
  g_free (settling);
}

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  Settling *settling = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      tell (settling->dialog, settling->words, TRUE);
      return dex_future_new_true ();
    }
  g_debug ("Settling a duplicate failed: %s", error->message);
  if (g_error_matches (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT))
    tell (settling->dialog, _ ("One of the two was changed meanwhile. Look again."), FALSE);
  else
    tell (settling->dialog, _ ("That could not be saved. Both companies are as they were."), FALSE);
  show_current (settling->dialog);
  return dex_future_new_true ();
}

static void
settle (ChasDuplicatesDialog *self, DexFuture *future, char *words)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->dialog = g_object_ref (self);
  settling->words = words;
  dex_future_disown (dex_future_finally (future, on_settled_cb, settling, settling_free));
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);
  const ChasMergePair *first = self->plan ? self->plan->pairs->pdata[0] : NULL;

  if (!first)
    return;
  settle (self, chas_store_merge_records (self->store, self->plan),
          g_strdup_printf (_ ("“%s” is part of “%s” now"), first->titles[1], first->titles[0]));
  /* Once is enough: the next pair follows. */
  g_clear_pointer (&self->plan, chas_merge_plan_free);
  gtk_widget_action_set_enabled (widget, "duplicates.merge", FALSE);
}

static void
not_duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);
  const ChasDuplicatePair *pair = get_current (self);

  if (!pair)
    return;
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->scroller));
  settle (self,
          chas_store_set_not_duplicate (self->store, pair->ids[0], pair->ids[1],
                                        gtk_editable_get_text (self->why)),
          g_strdup_printf (_ ("“%s” and “%s” are two"), pair->names[0], pair->names[1]));
}

static void
on_why_activate_cb (ChasDuplicatesDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "duplicates.not-duplicate", NULL);
}

/* Showing a pair */

static void
show_look (ChasDuplicatesDialog *self)
{
  g_autofree char *look = chas_merge_words_dup_look (self->plan, get_today (self));
  g_autofree char *moves = chas_merge_words_dup_moves (self->plan);

  gtk_label_set_label (self->look, look);
  gtk_label_set_label (self->moves, moves);
}

static void
add_row (ChasDuplicatesDialog *self, ChasMergeField *field)
{
  GtkWidget *row = chas_merge_row_new (field, get_today (self));
  GtkWidget *sides = chas_merge_row_get_sides (CHAS_MERGE_ROW (row));

  g_object_bind_property (self->heads, "orientation", sides, "orientation", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->heads, "homogeneous", sides, "homogeneous", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "chosen", G_CALLBACK (show_look), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->fields, row);
}

static void
add_equal (ChasDuplicatesDialog *self, GString *text, const ChasMergeField *field)
{
  g_autofree char *words = chas_merge_words_dup_value (field, 0, get_today (self));

  g_string_append_printf (text, "%s%s: %s", text->len ? "\n" : "",
                          chas_field_info_get_label (field->info), words);
}

static gboolean
is_writing (ChasDuplicatesDialog *self)
{
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));

  return focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->why));
}

static void
clear_rows (ChasDuplicatesDialog *self)
{
  GtkWidget *child;

  /* Else the toolkit looks for another place for the focus once the focused button has gone. */
  if (!is_writing (self))
    adw_dialog_set_focus (ADW_DIALOG (self), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->fields))))
    gtk_box_remove (self->fields, child);
}

static void
show_plan (ChasDuplicatesDialog *self)
{
  g_autoptr (GString) equal = g_string_new (NULL);

  for (guint i = 0; i < self->plan->pairs->len; i++)
    {
      const ChasMergePair *pair = self->plan->pairs->pdata[i];

      for (guint j = 0; j < pair->fields->len; j++)
        add_row (self, pair->fields->pdata[j]);
      for (guint j = 0; j < pair->equal->len; j++)
        add_equal (self, equal, pair->equal->pdata[j]);
    }
  gtk_label_set_label (self->equal_text, equal->str);
  gtk_widget_set_visible (self->equal, equal->len > 0);
  show_look (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.merge", TRUE);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  /* Whoever writes already goes on writing. */
  if (!is_writing (self))
    adw_dialog_set_focus (ADW_DIALOG (self), self->merge);
}

static void
show_heads (ChasDuplicatesDialog *self, const ChasDuplicatePair *pair)
{
  guint keep = self->swapped ? 1 : 0;
  g_autofree char *reason = chas_merge_words_dup_reason (pair->level, pair->reason);

  gtk_label_set_label (self->reason, reason);
  gtk_label_set_label (self->keep_name, pair->names[keep]);
  gtk_label_set_label (self->gone_name, pair->names[1 - keep]);
  gtk_label_set_label (self->keep_town, pair->towns[keep] ? pair->towns[keep] : "");
  gtk_label_set_label (self->gone_town, pair->towns[1 - keep] ? pair->towns[1 - keep] : "");
  gtk_widget_set_visible (GTK_WIDGET (self->keep_town), pair->towns[keep] != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->gone_town), pair->towns[1 - keep] != NULL);
}

/* Reading */

typedef struct
{
  ChasDuplicatesDialog *dialog;
  guint generation;
  GPtrArray *pairs; /* what was found, in the thread of the run */
} Reading;

static Reading *
reading_new (ChasDuplicatesDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  return reading;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_clear_pointer (&reading->pairs, g_ptr_array_unref);
  g_free (reading);
}

static DexFuture *
on_planned_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasDuplicatesDialog *self = reading->dialog;
  const GValue *value = dex_future_get_value (future, NULL);

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!value)
    {
      tell (self, _ ("The two could not be read. Nothing was changed."), FALSE);
      return dex_future_new_true ();
    }
  self->plan = g_value_dup_boxed (value);
  show_plan (self);
  return dex_future_new_true ();
}

static void
show_place (ChasDuplicatesDialog *self, guint n)
{
  g_autofree char *place = NULL;

  /* Translators: which of how many pairs is shown */
  place = n > 0 ? g_strdup_printf (_ ("%u of %u"), self->current + 1, n) : g_strdup ("");
  adw_window_title_set_subtitle (self->window_title, place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.previous", self->current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.next", self->current + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.not-duplicate", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.swap", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.merge", FALSE);
}

static void
show_current (ChasDuplicatesDialog *self)
{
  const ChasDuplicatePair *pair = get_current (self);
  guint keep = self->swapped ? 1 : 0;
  g_autofree char *shown = pair ? g_strjoin (" ", pair->ids[0], pair->ids[1], NULL) : NULL;

  clear_rows (self);
  g_clear_pointer (&self->plan, chas_merge_plan_free);
  show_place (self, self->pairs ? self->pairs->len : 0);
  gtk_stack_set_visible_child_name (self->stack, pair ? "pair" : "none");
  /* What is being written stays when the pair is only read again. */
  if (g_strcmp0 (shown, self->shown) != 0)
    gtk_editable_set_text (self->why, "");
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  if (!pair)
    {
      /* What had the focus is hidden; without one, no key would arrive. */
      adw_dialog_set_focus (ADW_DIALOG (self), self->none);
      gtk_widget_set_visible (self->buttons, FALSE);
      return;
    }
  gtk_widget_set_visible (self->buttons, TRUE);
  show_heads (self, pair);
  dex_future_disown (dex_future_finally (chas_store_plan_merge (self->store, "company",
                                                                pair->ids[keep],
                                                                pair->ids[1 - keep]),
                                         on_planned_cb, reading_new (self), reading_free));
}

static gboolean
look_for_pairs (ChasDb *db, gpointer data, GError **error)
{
  Reading *reading = data;

  reading->pairs = chas_duplicates_find (db, error);
  return reading->pairs != NULL;
}

static DexFuture *
on_found_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasDuplicatesDialog *self = reading->dialog;
  gboolean had_some = self->pairs && self->pairs->len > 0;
  g_autoptr (GError) error = NULL;

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!dex_future_get_value (future, &error))
    {
      g_debug ("Looking for duplicates failed: %s", error->message);
      tell (self, _ ("The companies could not be compared. Nothing was changed."), FALSE);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  self->pairs = g_steal_pointer (&reading->pairs);
  self->current = MIN (self->current, MAX (self->pairs->len, 1) - 1);
  self->swapped = FALSE;
  show_current (self);
  if (had_some && self->pairs->len == 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("No Duplicates"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return dex_future_new_true ();
}

static void
look_again (ChasDuplicatesDialog *self)
{
  Reading *reading = reading_new (self);

  dex_future_disown (dex_future_finally (chas_store_run (self->store, "duplicates", look_for_pairs,
                                                         reading, NULL),
                                         on_found_cb, reading, reading_free));
}

/* Actions */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);
  guint n = self->pairs ? self->pairs->len : 0;

  if (g_str_equal (name, "duplicates.next") && self->current + 1 < n)
    self->current++;
  else if (g_str_equal (name, "duplicates.previous") && self->current > 0)
    self->current--;
  self->swapped = FALSE;
  show_current (self);
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);

  self->swapped = !self->swapped;
  show_current (self);
}

static void
chas_duplicates_dialog_dispose (GObject *object)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_DUPLICATES_DIALOG);
  g_clear_pointer (&self->plan, chas_merge_plan_free);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_duplicates_dialog_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "duplicates.merge", NULL, merge_action);
  gtk_widget_class_install_action (widget_class, "duplicates.not-duplicate", NULL,
                                   not_duplicate_action);
  gtk_widget_class_install_action (widget_class, "duplicates.swap", NULL, swap_action);
  gtk_widget_class_install_action (widget_class, "duplicates.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "duplicates.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "duplicates.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "duplicates.merge", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, 0, "duplicates.not-duplicate",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, 0, "duplicates.swap", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, 0, "duplicates.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "duplicates.previous", NULL);
}

static void
chas_duplicates_dialog_class_init (ChasDuplicatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_duplicates_dialog_dispose;
  install_keys (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/merge/chas-duplicates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, heads);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, keep_name);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, keep_town);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, gone_name);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, gone_town);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, equal);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, equal_text);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, look);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, moves);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, why);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, merge);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, none);
  gtk_widget_class_bind_template_callback (widget_class, on_why_activate_cb);
}

static void
chas_duplicates_dialog_init (ChasDuplicatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
chas_duplicates_dialog_new (ChasStore *store)
{
  ChasDuplicatesDialog *self = g_object_new (CHAS_TYPE_DUPLICATES_DIALOG, NULL);

  self->store = g_object_ref (store);
  show_place (self, 0);
  g_signal_connect_object (store, "changed", G_CALLBACK (look_again), self, G_CONNECT_SWAPPED);
  look_again (self);
  return ADW_DIALOG (self);
}
