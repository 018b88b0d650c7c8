// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-new-lead-dialog.h"

#include <glib/gi18n.h>

#include "chas-draft-words.h"
#include "chas-new-lead-private.h"
#include "chas-unsaved.h"

enum
{
  SIGNAL_ADDED,
  SIGNAL_OPENED,
  SIGNAL_LISTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasNewLeadDialog, chas_new_lead_dialog, ADW_TYPE_DIALOG)

/**
 * chas_new_lead_dialog_say:
 * @text: (nullable): nothing takes away what was said
 */
void
chas_new_lead_dialog_say (ChasNewLeadDialog *self, const char *text, gboolean bad)
{
  gboolean same = gtk_widget_get_visible (GTK_WIDGET (self->message)) &&
                  g_strcmp0 (text, gtk_label_get_label (self->message)) == 0;

  gtk_label_set_label (self->message, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), text != NULL);
  if (bad)
    gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->message), "error");
  if (text && !same)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
create_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_new_lead_dialog_create (CHAS_NEW_LEAD_DIALOG (widget), CHAS_NEW_LEAD_CREATE);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* Answers to hints */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (ChasNewLeadDialog) self = g_object_ref (CHAS_NEW_LEAD_DIALOG (widget));
  g_autofree char *lead_id = g_variant_dup_string (parameter, NULL);

  chas_unsaved_saved (ADW_DIALOG (self));
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_OPENED], 0, lead_id);
}

static void
add_to_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasNewLeadDialog *self = CHAS_NEW_LEAD_DIALOG (widget);
  g_autoptr (ChasLeadDraft) draft = chas_draft_form_dup_draft (self->form);
  ChasDuplicateHint *hint =
    chas_new_lead_dialog_find_hint (self, g_variant_get_string (parameter, NULL));

  if (self->saving || !hint)
    return;
  chas_duplicate_hint_take (hint, draft);
  chas_new_lead_dialog_add (self, draft, FALSE);
}

static void
differ_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasNewLeadDialog *self = CHAS_NEW_LEAD_DIALOG (widget);
  const char *company_id = g_variant_get_string (parameter, NULL);
  ChasDuplicateHint *hint = chas_new_lead_dialog_find_hint (self, company_id);

  g_hash_table_insert (self->others, g_strdup (company_id), g_strdup (""));
  if (hint && chas_duplicate_hint_is_in_the_way (hint))
    chas_duplicate_hint_ask_why (hint);
  else
    chas_new_lead_dialog_look (self);
}

/**
 * chas_new_lead_dialog_list:
 *
 * Goes on with each line that was pasted as a company of its own.
 */
void
chas_new_lead_dialog_list (ChasNewLeadDialog *self)
{
  g_autoptr (ChasNewLeadDialog) kept = g_object_ref (self);
  g_autofree char *text = g_strdup (self->lines);

  chas_unsaved_saved (ADW_DIALOG (self));
  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_LISTED], 0, text);
}

static void
list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_new_lead_dialog_list (CHAS_NEW_LEAD_DIALOG (widget));
}

/* The line and what follows from it */

static void
draft_changed (ChasNewLeadDialog *self)
{
  g_autoptr (ChasLeadDraft) draft = chas_draft_form_dup_draft (self->form);
  g_autofree char *refusal = chas_draft_words_dup_refusal (draft);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-lead.create",
                                 draft->parts[CHAS_LEAD_PART_COMPANY] != NULL);
  chas_new_lead_dialog_say (self, refusal, TRUE);
  chas_new_lead_dialog_look (self);
}

static void
on_line_changed_cb (ChasNewLeadDialog *self)
{
  if (chas_new_lead_dialog_take_lines (self))
    return;
  if (!*gtk_editable_get_text (GTK_EDITABLE (self->line)))
    g_hash_table_remove_all (self->others);
  chas_draft_form_set_text (self->form, gtk_editable_get_text (GTK_EDITABLE (self->line)));
  draft_changed (self);
}

static void
on_form_changed_cb (ChasNewLeadDialog *self)
{
  draft_changed (self);
}

static void
on_activated_cb (ChasNewLeadDialog *self)
{
  chas_new_lead_dialog_create (self, CHAS_NEW_LEAD_CREATE);
}

static gboolean
on_key_pressed_cb (ChasNewLeadDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) || !(state & GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  chas_new_lead_dialog_create (self, CHAS_NEW_LEAD_CREATE_AND_STAY);
  return GDK_EVENT_STOP;
}

static gboolean
chas_new_lead_dialog_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHAS_NEW_LEAD_DIALOG (widget)->line));
}

static void
chas_new_lead_dialog_dispose (GObject *object)
{
  ChasNewLeadDialog *self = CHAS_NEW_LEAD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_NEW_LEAD_DIALOG);
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_new_lead_dialog_parent_class)->dispose (object);
}

static void
chas_new_lead_dialog_finalize (GObject *object)
{
  ChasNewLeadDialog *self = CHAS_NEW_LEAD_DIALOG (object);

  g_free (self->group_id);
  g_free (self->lines);
  g_free (self->shown);
  g_hash_table_unref (self->others);
  G_OBJECT_CLASS (chas_new_lead_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "new-lead.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "new-lead.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "new-lead.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "new-lead.open", "s", open_action);
  gtk_widget_class_install_action (widget_class, "new-lead.add-to", "s", add_to_action);
  gtk_widget_class_install_action (widget_class, "new-lead.differ", "s", differ_action);
}

static void
install_signals (ChasNewLeadDialogClass *klass)
{
  /**
   * ChasNewLeadDialog::added:
   * @lead_id: whose card is on the board
   * @last: the dialog has closed
   * @known: the company was there before
   * @restored: it has come back from the trash
   * @changed: anything of it was new
   */
  signals[SIGNAL_ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 5, G_TYPE_STRING, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN, G_TYPE_BOOLEAN,
                  G_TYPE_BOOLEAN);
  /**
   * ChasNewLeadDialog::opened:
   * @lead_id: of the group, to be shown instead of a new one; the dialog has closed
   */
  signals[SIGNAL_OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * ChasNewLeadDialog::listed:
   * @text: with a company on each line; the dialog has closed
   */
  signals[SIGNAL_LISTED] = g_signal_new ("listed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
chas_new_lead_dialog_class_init (ChasNewLeadDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_new_lead_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_new_lead_dialog_finalize;
  widget_class->grab_focus = chas_new_lead_dialog_grab_focus;
  install_signals (klass);
  install_actions (widget_class);
  g_type_ensure (CHAS_TYPE_DRAFT_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-new-lead-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, line);
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, form);
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, message);
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, several);
  gtk_widget_class_bind_template_child (widget_class, ChasNewLeadDialog, hints);
  gtk_widget_class_bind_template_callback (widget_class, on_line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_form_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
chas_new_lead_dialog_init (ChasNewLeadDialog *self)
{
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "new-lead.create", FALSE);
}

/**
 * chas_new_lead_dialog_new:
 * @group_id: whose leads they become
 * @model: of the board that gets them
 */
ChasNewLeadDialog *
chas_new_lead_dialog_new (ChasStore *store, const char *group_id, ChasBoardModel *model)
{
  ChasNewLeadDialog *self = g_object_new (CHAS_TYPE_NEW_LEAD_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  self->model = g_object_ref (model);
  return self;
}

/**
 * chas_new_lead_dialog_set_text:
 * @text: what the line begins with, as if it had been pasted there
 * @is_one: whether somebody says that it is about one company
 */
void
chas_new_lead_dialog_set_text (ChasNewLeadDialog *self, const char *text, gboolean is_one)
{
  g_return_if_fail (CHAS_IS_NEW_LEAD_DIALOG (self));

  self->is_one = is_one;
  gtk_editable_set_text (GTK_EDITABLE (self->line), text);
  gtk_editable_set_position (GTK_EDITABLE (self->line), -1);
}
