// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-list-private.h"

#include <glib/gi18n.h>

#include "chas-listed-words.h"
#include "chas-number.h"
#include "chas-unsaved.h"

enum
{
  SIGNAL_ADDED,
  SIGNAL_JOINED,
  SIGNAL_GIVEN_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasLeadListDialog, chas_lead_list_dialog, ADW_TYPE_DIALOG)

void
chas_lead_list_dialog_say (ChasLeadListDialog *self, const char *words, gboolean bad)
{
  gtk_label_set_label (self->message, words);
  gtk_widget_set_visible (GTK_WIDGET (self->message), *words != '\0');
  gtk_widget_remove_css_class (GTK_WIDGET (self->message), bad ? "dimmed" : "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->message), bad ? "error" : "dimmed");
  if (*words)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Which of them */

void
chas_lead_list_dialog_show_count (ChasLeadListDialog *self)
{
  guint n_taken = chas_check_list_get_n_taken (self->list);
  g_autofree char *taken = chas_number_dup (n_taken);
  g_autofree char *all = chas_number_dup (chas_check_list_get_n_lines (self->list));
  /* Translators: how many of all companies of a list are chosen */
  g_autofree char *words = g_strdup_printf (_ ("%s of %s chosen"), taken, all);

  adw_window_title_set_subtitle (self->title, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead-list.add", n_taken > 0 && !self->saving);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* What was pasted and is not among the lines, and which of them are not chosen with all others. */
static void
tell_lacking (ChasLeadListDialog *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *left = chas_listed_words_dup_left (self->left);
  g_auto (GStrv) lines = NULL;
  g_autofree char *words = NULL;

  if (self->is_stale)
    g_strv_builder_add (builder, _ ("Some companies have gone since they were looked up. Nothing "
                                    "was added; look through them again."));
  if (self->n_asked_for > 0)
    g_strv_builder_take (
      builder, g_strdup_printf (g_dngettext (NULL, "%u line needs a look of its own: it says why.",
                                             "%u lines need a look of their own: they say why.",
                                             self->n_asked_for),
                                self->n_asked_for));
  if (self->is_cut)
    g_strv_builder_add (builder,
                        _ ("These are as many as fit here. A longer table is imported as a file."));
  if (left)
    g_strv_builder_add (builder, left);
  lines = g_strv_builder_end (builder);
  words = g_strjoinv ("\n", lines);
  chas_lead_list_dialog_say (self, words, FALSE);
}

static void
set_asked_for (ChasLeadListDialog *self, guint n_asked_for)
{
  if (self->n_asked_for == n_asked_for)
    return;
  self->n_asked_for = n_asked_for;
  tell_lacking (self);
}

static void
on_changed_cb (ChasLeadListDialog *self)
{
  chas_lead_list_dialog_show_count (self);
}

/* Who goes on choosing has seen it. */
static void
on_chosen_cb (ChasLeadListDialog *self)
{
  set_asked_for (self, 0);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLeadListDialog *self = CHAS_LEAD_LIST_DIALOG (widget);
  gboolean take = g_variant_get_boolean (parameter);
  guint n_left = chas_check_list_choose_all (self->list, take);

  set_asked_for (self, take ? n_left : 0);
}

/* What was chosen before it needed a look of its own was not chosen as that. */
static gboolean
is_taken (ChasLeadListDialog *self, guint number)
{
  const ChasListedDraft *listed = self->listed->pdata[number];

  if (!self->chosen)
    return chas_listed_draft_is_wanted (listed);
  return chas_listed_draft_is_asked_for (listed) ? self->chosen[number] == CHAS_LIST_CHOICE_BY_HAND
                                                 : self->chosen[number] != CHAS_LIST_CHOICE_LEFT;
}

static ChasCheckLine *
make_line (ChasLeadListDialog *self, guint number)
{
  const ChasListedDraft *listed = self->listed->pdata[number];
  g_autofree char *words = chas_listed_words_dup (listed, chas_store_get_env (self->store));
  gboolean can_take = listed->fate != CHAS_LISTED_NOTHING && listed->fate != CHAS_LISTED_AGAIN;
  ChasCheckLine *line = chas_check_line_new (number, listed->draft->parts[CHAS_LEAD_PART_COMPANY],
                                             words, can_take, can_take && is_taken (self, number));

  chas_check_line_set_by_hand (line, chas_listed_draft_is_asked_for (listed));
  return line;
}

/* One begins at what there is to do: to add them, or else to choose. */
void
chas_lead_list_dialog_show_lines (ChasLeadListDialog *self)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->listed->len; i++)
    g_ptr_array_add (lines, make_line (self, i));
  chas_check_list_set_lines (self->list, lines);
  gtk_stack_set_visible_child_name (self->stack, "lines");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead-list.choose", TRUE);
  tell_lacking (self);
  chas_lead_list_dialog_show_count (self);
  gtk_widget_grab_focus (chas_check_list_get_n_taken (self->list) > 0 ? self->add
                                                                      : GTK_WIDGET (self->list));
}

/* Nobody waits for it any more. */
static void
on_closed_cb (ChasLeadListDialog *self)
{
  self->closed = TRUE;
  if (!self->done)
    g_signal_emit (self, signals[SIGNAL_GIVEN_UP], 0);
}

static void
read_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_lead_list_dialog_read (CHAS_LEAD_LIST_DIALOG (widget));
}

/**
 * chas_lead_list_dialog_end:
 *
 * Closes it, as what was pasted has become something.
 */
void
chas_lead_list_dialog_end (ChasLeadListDialog *self)
{
  self->done = TRUE;
  chas_unsaved_saved (ADW_DIALOG (self));
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  chas_lead_list_dialog_add (CHAS_LEAD_LIST_DIALOG (widget));
}

static void
join_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (ChasLeadListDialog) self = g_object_ref (CHAS_LEAD_LIST_DIALOG (widget));

  chas_lead_list_dialog_end (self);
  g_signal_emit (self, signals[SIGNAL_JOINED], 0, self->text);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
chas_lead_list_dialog_dispose (GObject *object)
{
  ChasLeadListDialog *self = CHAS_LEAD_LIST_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_LEAD_LIST_DIALOG);
  g_clear_pointer (&self->listed, g_ptr_array_unref);
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_lead_list_dialog_parent_class)->dispose (object);
}

static void
chas_lead_list_dialog_finalize (GObject *object)
{
  ChasLeadListDialog *self = CHAS_LEAD_LIST_DIALOG (object);

  g_free (self->group_id);
  g_free (self->text);
  g_free (self->chosen);
  g_strfreev (self->left);
  G_OBJECT_CLASS (chas_lead_list_dialog_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "lead-list.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "lead-list.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "lead-list.choose", "b", choose_action);
  gtk_widget_class_install_action (widget_class, "lead-list.join", NULL, join_action);
  gtk_widget_class_install_action (widget_class, "lead-list.read", NULL, read_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "lead-list.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK,
                                       "lead-list.add", NULL);
}

static void
chas_lead_list_dialog_class_init (ChasLeadListDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chas_lead_list_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = chas_lead_list_dialog_finalize;
  signals[SIGNAL_ADDED] =
    g_signal_new ("added", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_STRV, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_JOINED] = g_signal_new ("joined", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_GIVEN_UP] = g_signal_new ("given-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  install_actions (widget_class);
  g_type_ensure (CHAS_TYPE_CHECK_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/pipeline/chas-lead-list-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasLeadListDialog, title);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadListDialog, add);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadListDialog, message);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadListDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadListDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, ChasLeadListDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_closed_cb);
}

static void
chas_lead_list_dialog_init (ChasLeadListDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lead-list.add", FALSE);
}

/**
 * chas_lead_list_dialog_new:
 * @group_id: whose leads they become
 * @model: of the board that gets them
 * @text: a company on each line
 */
ChasLeadListDialog *
chas_lead_list_dialog_new (ChasStore *store,
                           const char *group_id,
                           ChasBoardModel *model,
                           const char *text)
{
  ChasLeadListDialog *self = g_object_new (CHAS_TYPE_LEAD_LIST_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  self->model = g_object_ref (model);
  self->text = g_strdup (text);
  chas_lead_list_dialog_read (self);
  return self;
}

static ChasListChoice
get_choice (ChasLeadListDialog *self, guint number)
{
  if (!chas_check_list_is_taken (self->list, number))
    return CHAS_LIST_CHOICE_LEFT;
  return chas_listed_draft_is_asked_for (self->listed->pdata[number]) ? CHAS_LIST_CHOICE_BY_HAND
                                                                      : CHAS_LIST_CHOICE_TAKEN;
}

/**
 * chas_lead_list_dialog_new_again:
 * @before: that has closed
 *
 * Returns: (transfer floating): another one about the same lines, of which the same are chosen
 */
ChasLeadListDialog *
chas_lead_list_dialog_new_again (ChasLeadListDialog *before)
{
  ChasLeadListDialog *self =
    chas_lead_list_dialog_new (before->store, before->group_id, before->model, before->text);

  if (before->listed)
    self->chosen = g_new0 (ChasListChoice, before->listed->len);
  for (guint i = 0; before->listed && i < before->listed->len; i++)
    self->chosen[i] = get_choice (before, i);
  return self;
}
