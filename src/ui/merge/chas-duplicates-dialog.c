// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicates-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-merge-settle.h"
#include "chas-merge-words.h"
#include "chas-toast.h"
#include "chas-undo-keys.h"

static const char *const kind_names[CHAS_DUPLICATES_N_KINDS] = { "companies", "people" };

G_DEFINE_FINAL_TYPE (ChasDuplicatesDialog, chas_duplicates_dialog, ADW_TYPE_DIALOG)

guint
chas_duplicates_dialog_get_n_pairs (ChasDuplicatesDialog *self, ChasDuplicatesKind kind)
{
  return self->pairs[kind] ? self->pairs[kind]->len : 0;
}

const ChasDuplicatePair *
chas_duplicates_dialog_get_current (ChasDuplicatesDialog *self)
{
  guint n = self->current[self->kind];

  return n < chas_duplicates_dialog_get_n_pairs (self, self->kind)
           ? self->pairs[self->kind]->pdata[n]
           : NULL;
}

void
chas_duplicates_dialog_tell (ChasDuplicatesDialog *self, const char *words, gboolean can_undo)
{
  chas_toast_tell (GTK_WIDGET (self), self->toasts, words, can_undo);
}

/* The store tells of what was settled, and the rest is looked for again. */
static void
on_settled (GtkWidget *dialog, const char *words, gboolean good)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (dialog);

  chas_duplicates_dialog_tell (self, words, good);
  if (!good)
    chas_duplicates_dialog_show_current (self);
}

static void
merge_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);
  const ChasMergePlan *plan = chas_merge_page_get_plan (self->page);

  if (!plan)
    return;
  /* Once is enough: the next pair follows. */
  gtk_widget_action_set_enabled (widget, "duplicates.merge", FALSE);
  chas_merge_settle (widget, chas_store_merge_records (self->store, plan),
                     chas_merge_words_dup_merged (plan), on_settled);
}

static void
not_duplicate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);
  const ChasDuplicatePair *pair = chas_duplicates_dialog_get_current (self);

  if (!pair)
    return;
  gtk_widget_action_set_enabled (widget, "duplicates.not-duplicate", FALSE);
  adw_dialog_set_focus (ADW_DIALOG (self), self->merge);
  chas_merge_settle (widget,
                     chas_store_set_not_duplicate (self->store, pair->entity, pair->ids[0],
                                                   pair->ids[1], gtk_editable_get_text (self->why)),
                     g_strdup_printf (_ ("“%s” and “%s” are two"), pair->names[0], pair->names[1]),
                     on_settled);
}

static void
on_why_activate_cb (ChasDuplicatesDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "duplicates.not-duplicate", NULL);
}

/* Showing a pair */

static void
on_read_cb (ChasDuplicatesDialog *self, gboolean good)
{
  if (!good)
    {
      chas_duplicates_dialog_tell (self, _ ("The two could not be read. Nothing was changed."),
                                   FALSE);
      return;
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.merge", TRUE);
  /* Whoever writes already goes on writing. */
  if (!GTK_IS_TEXT (adw_dialog_get_focus (ADW_DIALOG (self))))
    adw_dialog_set_focus (ADW_DIALOG (self), self->merge);
}

static void
show_place (ChasDuplicatesDialog *self)
{
  guint n = chas_duplicates_dialog_get_n_pairs (self, self->kind);
  guint current = self->current[self->kind];
  g_autofree char *place = NULL;

  /* Translators: which of how many pairs is shown */
  place = n > 0 ? g_strdup_printf (_ ("%u of %u"), current + 1, n) : g_strdup ("");
  adw_window_title_set_subtitle (self->window_title, place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.previous", current > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.next", current + 1 < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.not-duplicate", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.swap", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "duplicates.merge", FALSE);
}

void
chas_duplicates_dialog_show_kinds (ChasDuplicatesDialog *self)
{
  /* Translators: how many pairs of companies, then of people, may be one */
  g_autofree char *companies =
    g_strdup_printf (_ ("Companies (%u)"),
                     chas_duplicates_dialog_get_n_pairs (self, CHAS_DUPLICATES_COMPANIES));
  g_autofree char *people =
    g_strdup_printf (_ ("People (%u)"),
                     chas_duplicates_dialog_get_n_pairs (self, CHAS_DUPLICATES_PEOPLE));

  adw_toggle_set_label (self->companies, companies);
  adw_toggle_set_label (self->people, people);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds),
                          chas_duplicates_dialog_get_n_pairs (self, CHAS_DUPLICATES_COMPANIES) +
                              chas_duplicates_dialog_get_n_pairs (self, CHAS_DUPLICATES_PEOPLE) >
                            0);
  adw_toggle_group_set_active_name (self->kinds, kind_names[self->kind]);
}

void
chas_duplicates_dialog_show_current (ChasDuplicatesDialog *self)
{
  const ChasDuplicatePair *pair = chas_duplicates_dialog_get_current (self);
  g_autofree char *shown = pair ? g_strjoin (" ", pair->ids[0], pair->ids[1], NULL) : NULL;

  show_place (self);
  gtk_stack_set_visible_child_name (self->stack, pair ? "pair" : "none");
  /* What is being written stays when the pair is only read again. */
  if (g_strcmp0 (shown, self->shown) != 0)
    gtk_editable_set_text (self->why, "");
  g_free (self->shown);
  self->shown = g_steal_pointer (&shown);
  gtk_widget_set_visible (self->buttons, pair != NULL);
  chas_merge_page_set_pair (self->page, self->store, pair);
  /* What had the focus is hidden; without one, no key would arrive. */
  if (!pair)
    adw_dialog_set_focus (ADW_DIALOG (self), self->no_pair);
}

static void
on_kind_cb (ChasDuplicatesDialog *self)
{
  ChasDuplicatesKind kind =
    g_strcmp0 (adw_toggle_group_get_active_name (self->kinds), "people") == 0
      ? CHAS_DUPLICATES_PEOPLE
      : CHAS_DUPLICATES_COMPANIES;

  if (!self->store || kind == self->kind)
    return;
  self->kind = kind;
  chas_duplicates_dialog_show_current (self);
}

/* Actions */

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);
  guint *current = &self->current[self->kind];

  if (g_str_equal (name, "duplicates.next") &&
      *current + 1 < chas_duplicates_dialog_get_n_pairs (self, self->kind))
    (*current)++;
  else if (g_str_equal (name, "duplicates.previous") && *current > 0)
    (*current)--;
  chas_duplicates_dialog_show_current (self);
}

static void
swap_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (widget);

  gtk_widget_action_set_enabled (widget, "duplicates.merge", FALSE);
  chas_merge_page_swap (self->page);
}

static void
chas_duplicates_dialog_dispose (GObject *object)
{
  ChasDuplicatesDialog *self = CHAS_DUPLICATES_DIALOG (object);

  self->generation++;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_DUPLICATES_DIALOG);
  for (ChasDuplicatesKind kind = 0; kind < CHAS_DUPLICATES_N_KINDS; kind++)
    g_clear_pointer (&self->pairs[kind], g_ptr_array_unref);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->wanted, g_free);
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
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, kinds);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, companies);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, people);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, page);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, why);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, merge);
  gtk_widget_class_bind_template_child (widget_class, ChasDuplicatesDialog, no_pair);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_read_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_why_activate_cb);
}

static void
chas_duplicates_dialog_class_init (ChasDuplicatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_duplicates_dialog_dispose;
  install_keys (widget_class);
  chas_undo_keys_install (widget_class);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/merge/chas-duplicates-dialog.ui");
  bind_children (widget_class);
}

static void
chas_duplicates_dialog_init (ChasDuplicatesDialog *self)
{
  g_type_ensure (CHAS_TYPE_MERGE_PAGE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
chas_duplicates_dialog_new (ChasStore *store)
{
  ChasDuplicatesDialog *self = g_object_new (CHAS_TYPE_DUPLICATES_DIALOG, NULL);

  self->store = g_object_ref (store);
  show_place (self);
  g_signal_connect_object (store, "changed", G_CALLBACK (chas_duplicates_dialog_look_again), self,
                           G_CONNECT_SWAPPED);
  chas_duplicates_dialog_look_again (self);
  return ADW_DIALOG (self);
}

/**
 * chas_duplicates_dialog_begin_at:
 * @one_id: the older company of a pair
 * @other_id: the other one
 *
 * Shows that pair first, if it is found.
 */
void
chas_duplicates_dialog_begin_at (ChasDuplicatesDialog *self,
                                 const char *one_id,
                                 const char *other_id)
{
  g_return_if_fail (CHAS_IS_DUPLICATES_DIALOG (self));
  g_free (self->wanted);
  self->wanted = g_strjoin (" ", one_id, other_id, NULL);
}
