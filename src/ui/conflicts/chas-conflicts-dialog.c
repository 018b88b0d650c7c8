// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflicts-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-conflict-order.h"
#include "chas-hyphens.h"
#include "chas-toast.h"
#include "chas-undo-keys.h"

G_DEFINE_FINAL_TYPE (ChasConflictsDialog, chas_conflicts_dialog, ADW_TYPE_DIALOG)

const ChasConflict *
chas_conflicts_dialog_get_current (ChasConflictsDialog *self)
{
  return self->conflicts && self->current < self->conflicts->len
           ? self->conflicts->pdata[self->current]
           : NULL;
}

void
chas_conflicts_dialog_tell (ChasConflictsDialog *self, const char *words, gboolean can_undo)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, can_undo);
}

/* Reading. What is read is shown in chas-conflicts-show.c and settled in chas-conflicts-settle.c.
 */

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

static gboolean
go_to (ChasConflictsDialog *self, const ChasConflict *conflict)
{
  for (guint i = 0; conflict && i < self->conflicts->len; i++)
    if (chas_conflict_is_about (self->conflicts->pdata[i], conflict->entity, conflict->id,
                                conflict->field))
      {
        self->current = i;
        return TRUE;
      }
  return FALSE;
}

/* What is wanted may be settled by now: then the first one is shown. */
static void
go_to_wanted (ChasConflictsDialog *self)
{
  g_autoptr (ChasConflict) wanted = g_steal_pointer (&self->wanted);

  go_to (self, wanted);
}

static gboolean
lists (GPtrArray *conflicts, const ChasConflict *conflict)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (chas_conflict_is_about (conflicts->pdata[i], conflict->entity, conflict->id,
                                conflict->field))
      return TRUE;
  return FALSE;
}

/* What had been settled and waits again was taken back, which shall be seen; of several the first.
 */
static const ChasConflict *
find_returned (ChasConflictsDialog *self, GPtrArray *conflicts)
{
  for (guint i = 0; self->conflicts && i < conflicts->len; i++)
    if (lists (self->seen, conflicts->pdata[i]) && !lists (self->conflicts, conflicts->pdata[i]))
      return conflicts->pdata[i];
  return NULL;
}

/* Who works through them finds the rest in its order, and the next one where one is settled. */
static void
take_list (ChasConflictsDialog *self, GPtrArray *conflicts)
{
  const ChasConflict *shown = chas_conflicts_dialog_get_current (self);
  const ChasConflict *returned = find_returned (self, conflicts);

  chas_conflict_order_keep (conflicts, self->seen);
  self->current = chas_conflict_order_find_next (conflicts, self->seen, shown);
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  self->conflicts = g_ptr_array_ref (conflicts);
  go_to (self, returned);
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
      chas_conflicts_dialog_tell (self, _ ("The conflicts could not be read. Nothing was changed."),
                                  FALSE);
      return dex_future_new_true ();
    }
  take_list (self, g_value_get_boxed (value));
  go_to_wanted (self);
  chas_conflicts_dialog_show_current (self);
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

static gboolean
take_focus_cb (GtkWidget *page, GdkFrameClock *clock, gpointer data)
{
  chas_conflicts_dialog_focus_first (data);
  return G_SOURCE_REMOVE;
}

/* A sheet gives the focus to its first button when it comes: to one that settles them all. */
static void
on_page_map_cb (ChasConflictsDialog *self, GtkWidget *page)
{
  gtk_widget_add_tick_callback (page, take_focus_cb, g_object_ref (self), g_object_unref);
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
  chas_conflicts_dialog_show_current (self);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_conflicts_dialog_keep (CHAS_CONFLICTS_DIALOG (widget), g_variant_get_uint32 (parameter) - 1);
}

static void
keep_both_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_conflicts_dialog_keep_both (CHAS_CONFLICTS_DIALOG (widget));
}

static void
keep_before_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_conflicts_dialog_keep_before (CHAS_CONFLICTS_DIALOG (widget));
}

static void
keep_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_conflicts_dialog_keep_all (CHAS_CONFLICTS_DIALOG (widget),
                                  g_variant_get_boolean (parameter));
}

static void
chas_conflicts_dialog_dispose (GObject *object)
{
  ChasConflictsDialog *self = CHAS_CONFLICTS_DIALOG (object);

  self->generation++;
  g_clear_pointer (&self->conflicts, g_ptr_array_unref);
  g_clear_pointer (&self->seen, g_ptr_array_unref);
  g_clear_pointer (&self->wanted, chas_conflict_free);
  g_clear_pointer (&self->told, g_free);
  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_CONFLICTS_DIALOG);
  G_OBJECT_CLASS (chas_conflicts_dialog_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "conflicts.keep", "u", keep_action);
  gtk_widget_class_install_action (widget_class, "conflicts.keep-both", NULL, keep_both_action);
  gtk_widget_class_install_action (widget_class, "conflicts.keep-before", NULL, keep_before_action);
  gtk_widget_class_install_action (widget_class, "conflicts.keep-all", "b", keep_all_action);
  gtk_widget_class_install_action (widget_class, "conflicts.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "conflicts.previous", NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1, 0, "conflicts.keep", "u", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_2, 0, "conflicts.keep", "u", 2);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_3, 0, "conflicts.keep-both", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, 0, "conflicts.keep-before", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_j, 0, "conflicts.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, 0, "conflicts.previous", NULL);
  chas_undo_keys_install (widget_class);
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
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, record);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, question);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, cards);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, before);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, edits);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, both);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, page);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, all_mine);
  gtk_widget_class_bind_template_child (widget_class, ChasConflictsDialog, all_theirs);
  gtk_widget_class_bind_template_callback (widget_class, on_page_map_cb);
}

static void
chas_conflicts_dialog_init (ChasConflictsDialog *self)
{
  self->seen = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_hyphens_leave_out (GTK_WIDGET (self->record));
}

AdwDialog *
chas_conflicts_dialog_new (ChasStore *store)
{
  ChasConflictsDialog *self = g_object_new (CHAS_TYPE_CONFLICTS_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "changed", G_CALLBACK (list_again), self, G_CONNECT_SWAPPED);
  list_again (self);
  return ADW_DIALOG (self);
}

/**
 * chas_conflicts_dialog_begin_at:
 * @field: (nullable): %NULL for a record that was deleted elsewhere
 *
 * Shows that conflict first, before the others.
 */
void
chas_conflicts_dialog_begin_at (ChasConflictsDialog *self,
                                const char *entity,
                                const char *id,
                                const char *field)
{
  g_return_if_fail (CHAS_IS_CONFLICTS_DIALOG (self));
  g_clear_pointer (&self->wanted, chas_conflict_free);
  self->wanted = chas_conflict_new (entity, id, field);
}
