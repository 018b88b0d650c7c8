// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflicts-dialog.h"

#include <glib/gi18n.h>

#include "chas-toast.h"
#include "chas-version-card.h"

struct _ChasConflictsDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  GPtrArray *conflicts; /* of ChasConflict; NULL until they have been read */
  guint current;        /* which of them is shown */
  guint generation;     /* raised by every reading: an older answer is dropped */

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkStack *stack;
  GtkLabel *record;
  GtkLabel *question;
  GtkBox *cards;
  AdwBin *before;
  GtkWidget *both;
};

G_DEFINE_FINAL_TYPE (ChasConflictsDialog, chas_conflicts_dialog, ADW_TYPE_DIALOG)

static const ChasConflict *
get_current (ChasConflictsDialog *self)
{
  return self->conflicts && self->current < self->conflicts->len
           ? self->conflicts->pdata[self->current]
           : NULL;
}

static void
tell (ChasConflictsDialog *self, const char *words, gboolean can_undo)
{
  AdwToast *toast = can_undo ? chas_undo_toast_new (words) : chas_toast_new (words);

  /* Undo takes back the newest: an older toast would offer the wrong thing. */
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Settling. The store tells of it, and the rest is read again. */

typedef struct
{
  ChasConflictsDialog *dialog;
  gboolean is_step; /* undo takes it back */
} Settling;

static void
settling_free (gpointer data)
{
  g_object_unref (((Settling *) data)->dialog);
  g_free (data);
}

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  const Settling *settling = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      tell (settling->dialog, _ ("Conflict settled"), settling->is_step);
      return dex_future_new_true ();
    }
  g_debug ("Settling a conflict failed: %s", error->message);
  tell (settling->dialog, _ ("That could not be saved. Both texts are still there."), FALSE);
  return dex_future_new_true ();
}

static void
settle (ChasConflictsDialog *self, DexFuture *future, gboolean is_step)
{
  Settling *settling = g_new0 (Settling, 1);

  settling->dialog = g_object_ref (self);
  settling->is_step = is_step;
  dex_future_disown (dex_future_finally (future, on_settled_cb, settling, settling_free));
}

static const ChasConflictVersion *
find_version (const ChasConflict *conflict, gboolean mine)
{
  for (guint i = 0; i < conflict->versions->len; i++)
    if (((const ChasConflictVersion *) conflict->versions->pdata[i])->mine == mine)
      return conflict->versions->pdata[i];
  return NULL;
}

/* Mine stands first, then those of the others in their order. */
static GPtrArray *
list_in_order (const ChasConflict *conflict)
{
  GPtrArray *order = g_ptr_array_new ();
  const ChasConflictVersion *mine = find_version (conflict, TRUE);

  if (mine)
    g_ptr_array_add (order, (gpointer) mine);
  for (guint i = 0; i < conflict->versions->len; i++)
    if (conflict->versions->pdata[i] != mine)
      g_ptr_array_add (order, conflict->versions->pdata[i]);
  return order;
}

static void
keep (ChasConflictsDialog *self, guint n_version)
{
  const ChasConflict *conflict = get_current (self);
  g_autoptr (GPtrArray) order = conflict ? list_in_order (conflict) : NULL;

  if (!conflict || (conflict->field && n_version >= order->len))
    return;
  if (conflict->field)
    settle (self,
            chas_store_resolve_conflict (self->store, conflict,
                                         ((const ChasConflictVersion *) order->pdata[n_version])
                                           ->text),
            TRUE);
  else if (n_version == 0)
    settle (self, chas_store_keep_record (self->store, conflict->entity, conflict->id), FALSE);
  else if (n_version == 1)
    settle (self, chas_store_delete_record (self->store, conflict->entity, conflict->id), TRUE);
}

static gboolean
can_keep_both (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);

  if (!field || field->type != CHAS_FIELD_LONG)
    return FALSE;
  for (guint i = 0; i < conflict->versions->len; i++)
    if (!((const ChasConflictVersion *) conflict->versions->pdata[i])->text)
      return FALSE;
  return TRUE;
}

static void
keep_both_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasConflictsDialog *self = CHAS_CONFLICTS_DIALOG (widget);
  const ChasConflict *conflict = get_current (self);
  g_autoptr (GPtrArray) order = conflict ? list_in_order (conflict) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!conflict || !can_keep_both (conflict))
    return;
  for (guint i = 0; i < order->len; i++)
    g_string_append_printf (text, "%s%s", i ? "\n\n" : "",
                            ((const ChasConflictVersion *) order->pdata[i])->text);
  settle (self, chas_store_resolve_conflict (self->store, conflict, text->str), TRUE);
}

/* Showing */

static char *
dup_question (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);
  const char *who;

  if (field)
    /* Translators: %s is the name of a field, such as “Why” */
    return g_strdup_printf (
      _ ("%s: it was written differently by two who had not seen each other’s words. "
         "Which shall stand?"),
      chas_field_info_get_label (field));
  who = ((const ChasConflictVersion *) conflict->versions->pdata[0])->author;
  return who ? g_strdup_printf (
                 _ ("%s deleted this while somebody else went on with it. Shall it stay?"), who)
             : g_strdup (
                 _ ("Somebody deleted this while somebody else went on with it. Shall it stay?"));
}

static void
on_keep_cb (ChasConflictsDialog *self, ChasVersionCard *card)
{
  guint n = 0;

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
       other && other != GTK_WIDGET (card); other = gtk_widget_get_next_sibling (other))
    n++;
  keep (self, n);
}

static void
add_card (ChasConflictsDialog *self,
          const ChasConflict *conflict,
          const ChasConflictVersion *version,
          guint key)
{
  GtkWidget *card = chas_version_card_new (conflict, version, chas_store_get_env (self->store));

  chas_version_card_set_button (CHAS_VERSION_CARD (card),
                                version->mine ? _ ("Keep Mine") : _ ("Keep Theirs"), key);
  g_signal_connect_object (card, "keep", G_CALLBACK (on_keep_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->cards, card);
}

static void
on_decided_cb (GtkWidget *button, ChasConflictsDialog *self)
{
  keep (self, gtk_widget_get_next_sibling (button) ? 0 : 1);
}

static void
add_decision (ChasConflictsDialog *self, const char *label, const char *style)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_add_css_class (button, "pill");
  if (style)
    gtk_widget_add_css_class (button, style);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_decided_cb), self, 0);
  gtk_box_append (self->cards, button);
}

static void
show_cards (ChasConflictsDialog *self, const ChasConflict *conflict)
{
  g_autoptr (GPtrArray) order = list_in_order (conflict);
  GtkWidget *child;

  /* Else the toolkit looks for another place for the focus once the focused button has gone. */
  adw_dialog_set_focus (ADW_DIALOG (self), NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cards))))
    gtk_box_remove (self->cards, child);
  if (!conflict->field)
    {
      add_decision (self, _ ("_Keep It"), "suggested-action");
      add_decision (self, _ ("_Delete It"), "destructive-action");
    }
  for (guint i = 0; conflict->field && i < order->len; i++)
    add_card (self, conflict, order->pdata[i], i + 1);
  adw_bin_set_child (self->before, conflict->field && conflict->before
                                     ? chas_version_card_new (conflict, conflict->before,
                                                              chas_store_get_env (self->store))
                                     : NULL);
}

static void
focus_first (ChasConflictsDialog *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  if (CHAS_IS_VERSION_CARD (first))
    first = chas_version_card_get_button (CHAS_VERSION_CARD (first));
  if (first)
    adw_dialog_set_focus (ADW_DIALOG (self), first);
}

static void
show_current (ChasConflictsDialog *self)
{
  const ChasConflict *conflict = get_current (self);
  guint n = self->conflicts ? self->conflicts->len : 0;
  g_autofree char *place = NULL;
  g_autofree char *question = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.previous", self->current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.next", self->current + 1 < n);
  gtk_stack_set_visible_child_name (self->stack, conflict ? "conflict" : "none");
  /* Translators: which of how many conflicts is shown */
  place = conflict ? g_strdup_printf (_ ("%u of %u"), self->current + 1, n) : g_strdup ("");
  adw_window_title_set_subtitle (self->window_title, place);
  if (!conflict)
    return;
  question = dup_question (conflict);
  gtk_label_set_label (self->record, conflict->title ? conflict->title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->record), conflict->title != NULL);
  gtk_label_set_label (self->question, question);
  show_cards (self, conflict);
  gtk_widget_set_visible (self->both, can_keep_both (conflict));
  focus_first (self);
}

/* Reading */

typedef struct
{
  ChasConflictsDialog *dialog;
  guint generation;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_free (reading);
}

static DexFuture *
on_read_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  ChasConflictsDialog *self = reading->dialog;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);
  gboolean had_some = self->conflicts && self->conflicts->len > 0;

  if (reading->generation != self->generation)
    return dex_future_new_true ();
  if (!value)
    {
      g_debug ("Reading the conflicts failed: %s", error->message);
      tell (self, _ ("The conflicts could not be read. Nothing was changed."), FALSE);
      return dex_future_new_true ();
    }
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  self->conflicts = g_value_dup_boxed (value);
  self->current = MIN (self->current, MAX (self->conflicts->len, 1) - 1);
  show_current (self);
  if (had_some && self->conflicts->len == 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), _ ("All Settled"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  return dex_future_new_true ();
}

static void
list_again (ChasConflictsDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  reading->generation = ++self->generation;
  dex_future_disown (dex_future_finally (chas_store_list_conflicts (self->store), on_read_cb,
                                         reading, reading_free));
}

/* From now on the button of a toast would take back something else. */
static void
on_store_changed_cb (ChasConflictsDialog *self)
{
  adw_toast_overlay_dismiss_all (self->toasts);
  list_again (self);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasConflictsDialog *self = CHAS_CONFLICTS_DIALOG (widget);
  guint n = self->conflicts ? self->conflicts->len : 0;

  if (g_str_equal (name, "conflicts.next") && self->current + 1 < n)
    self->current++;
  else if (g_str_equal (name, "conflicts.previous") && self->current > 0)
    self->current--;
  show_current (self);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  keep (CHAS_CONFLICTS_DIALOG (widget), g_variant_get_uint32 (parameter) - 1);
}

static void
chas_conflicts_dialog_dispose (GObject *object)
{
  ChasConflictsDialog *self = CHAS_CONFLICTS_DIALOG (object);

  self->generation++;
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_CONFLICTS_DIALOG);
  G_OBJECT_CLASS (chas_conflicts_dialog_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "conflicts.keep", "u", keep_action);
  gtk_widget_class_install_action (widget_class, "conflicts.keep-both", NULL, keep_both_action);
  gtk_widget_class_install_action (widget_class, "conflicts.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "conflicts.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, 0, "conflicts.keep", "u", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, 0, "conflicts.keep", "u", 2);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, 0, "conflicts.keep-both", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, 0, "conflicts.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "conflicts.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}

static void
chas_conflicts_dialog_class_init (ChasConflictsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_conflicts_dialog_dispose;
  install_keys (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/conflicts/chas-conflicts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, record);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, question);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, cards);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, before);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, both);
}

static void
chas_conflicts_dialog_init (ChasConflictsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
chas_conflicts_dialog_new (ChasStore *store)
{
  ChasConflictsDialog *self = g_object_new (CHAS_TYPE_CONFLICTS_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  list_again (self);
  return ADW_DIALOG (self);
}
