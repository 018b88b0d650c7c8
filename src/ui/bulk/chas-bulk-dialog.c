// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-bulk-dialog.h"

#include <glib/gi18n.h>

#include "chas-button-words.h"
#include "chas-slow-press.h"
#include "chas-tag-match.h"

struct _ChasBulkDialog
{
  AdwDialog parent_instance;

  guint n_leads;
  GPtrArray *choices; /* of Choice */

  GtkViewport *viewport;
  GtkButton *apply;
  GtkWidget *entry_list;
  GtkEditable *entry;
  GtkListBox *list;
  GtkLabel *nothing;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasBulkDialog, chas_bulk_dialog, ADW_TYPE_DIALOG)

/* A row of the list. */
typedef struct
{
  char *value;
  char *name;
  guint n_leads; /* that have it */
  gboolean touched;
  AdwActionRow *row;
  GtkCheckButton *check;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->value);
  g_free (choice->name);
  g_free (choice);
}

static gboolean
adds (const ChasBulkDialog *self, const Choice *choice)
{
  return choice->touched && gtk_check_button_get_active (choice->check) &&
         choice->n_leads < self->n_leads;
}

static gboolean
removes (const Choice *choice)
{
  return choice->touched && !gtk_check_button_get_active (choice->check) && choice->n_leads > 0;
}

/* What is typed counts without being taken into the list first. */
static char *
dup_typed (ChasBulkDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
}

static void
update (ChasBulkDialog *self)
{
  g_autofree char *typed = dup_typed (self);
  gboolean changes = *typed != '\0';

  for (guint i = 0; i < self->choices->len; i++)
    changes |= adds (self, self->choices->pdata[i]) || removes (self->choices->pdata[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "bulk.apply", changes);
}

static void
on_toggled_cb (GtkCheckButton *check, Choice *choice)
{
  GtkWidget *dialog = gtk_widget_get_ancestor (GTK_WIDGET (check), CHAS_TYPE_BULK_DIALOG);

  choice->touched = TRUE;
  gtk_check_button_set_inconsistent (check, FALSE);
  adw_action_row_set_subtitle (choice->row, NULL);
  update (CHAS_BULK_DIALOG (dialog));
}

static void
show_state (ChasBulkDialog *self, Choice *choice)
{
  g_autofree char *some = NULL;

  gtk_check_button_set_active (choice->check, choice->n_leads == self->n_leads);
  if (choice->n_leads == 0 || choice->n_leads == self->n_leads)
    return;
  /* Translators: how many of the chosen leads have it, how many are chosen */
  some = g_strdup_printf (_ ("%u of %u leads"), choice->n_leads, self->n_leads);
  adw_action_row_set_subtitle (choice->row, some);
  gtk_check_button_set_inconsistent (choice->check, TRUE);
}

static Choice *
add_choice (ChasBulkDialog *self, const ChasBulkOption *option, gboolean first)
{
  Choice *choice = g_new0 (Choice, 1);
  GtkWidget *row = adw_action_row_new (), *check = gtk_check_button_new ();

  choice->value = g_strdup (option->value);
  choice->name = g_strdup (option->name);
  choice->n_leads = option->n_leads;
  choice->row = ADW_ACTION_ROW (row);
  choice->check = GTK_CHECK_BUTTON (check);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), option->name);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  option->name, -1);
  adw_action_row_add_prefix (choice->row, check);
  adw_action_row_set_activatable_widget (choice->row, check);
  if (first)
    gtk_list_box_prepend (self->list, row);
  else
    gtk_list_box_append (self->list, row);
  gtk_widget_set_visible (GTK_WIDGET (self->list), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), FALSE);
  show_state (self, choice);
  g_signal_connect (check, "toggled", G_CALLBACK (on_toggled_cb), choice);
  g_ptr_array_add (self->choices, choice);
  return choice;
}

/* However it is written: "ai" is "AI". */
static Choice *
find_choice (ChasBulkDialog *self, const char *name)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      Choice *choice = self->choices->pdata[i];

      if (chas_tag_match_is_same (choice->name, name))
        return choice;
    }
  return NULL;
}

/* While one types, those that may be meant; those that were chosen stay in sight. */
static void
show_matches (ChasBulkDialog *self)
{
  g_autofree char *typed = dup_typed (self);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = self->choices->pdata[i];

      gtk_widget_set_visible (GTK_WIDGET (choice->row),
                              choice->touched || chas_tag_match_has (choice->name, typed));
    }
}

static void
take_typed (ChasBulkDialog *self)
{
  g_autofree char *name = dup_typed (self);
  Choice *choice;

  if (!*name)
    return;
  choice = find_choice (self, name);
  if (!choice)
    choice = add_choice (self, &(ChasBulkOption) { name, name, 0 }, TRUE);
  gtk_check_button_set_inconsistent (choice->check, FALSE);
  gtk_check_button_set_active (choice->check, TRUE);
  gtk_editable_set_text (self->entry, "");
  gtk_viewport_scroll_to (self->viewport, GTK_WIDGET (choice->row), NULL);
}

static void
on_entry_apply_cb (ChasBulkDialog *self)
{
  take_typed (self);
}

static void
on_changed_cb (ChasBulkDialog *self)
{
  show_matches (self);
  update (self);
}

static void
close_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasBulkDialog *self = CHAS_BULK_DIALOG (widget);
  g_autoptr (GStrvBuilder) add = g_strv_builder_new (), remove = g_strv_builder_new ();
  g_auto (GStrv) added = NULL, removed = NULL;

  take_typed (self);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = self->choices->pdata[i];

      if (adds (self, choice))
        g_strv_builder_add (add, choice->value);
      else if (removes (choice))
        g_strv_builder_add (remove, choice->value);
    }
  added = g_strv_builder_end (add);
  removed = g_strv_builder_end (remove);
  if (*added || *removed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, added, removed);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
chas_bulk_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAS_TYPE_BULK_DIALOG);
  G_OBJECT_CLASS (chas_bulk_dialog_parent_class)->dispose (object);
}

static void
chas_bulk_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (CHAS_BULK_DIALOG (object)->choices);
  G_OBJECT_CLASS (chas_bulk_dialog_parent_class)->finalize (object);
}

static void
chas_bulk_dialog_class_init (ChasBulkDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_bulk_dialog_dispose;
  object_class->finalize = chas_bulk_dialog_finalize;
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_STRV);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/bulk/chas-bulk-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasBulkDialog, viewport);
  gtk_widget_class_bind_template_child (widget_class, ChasBulkDialog, apply);
  gtk_widget_class_bind_template_child (widget_class, ChasBulkDialog, entry_list);
  gtk_widget_class_bind_template_child (widget_class, ChasBulkDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, ChasBulkDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ChasBulkDialog, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_install_action (widget_class, "bulk.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "bulk.apply", NULL, apply_action);
}

static void
chas_bulk_dialog_init (ChasBulkDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  self->choices = g_ptr_array_new_with_free_func (choice_free);
}

static void
name_all (ChasBulkDialog *self, ChasBulkKind kind)
{
  gboolean tags = kind == CHAS_BULK_TAGS;
  const char *title = tags ? _ ("Tags") : _ ("Educations");
  g_autofree char *apply =
    g_strdup_printf (g_dngettext (NULL, "Change %u lead", "Change %u leads", self->n_leads),
                     self->n_leads);

  adw_dialog_set_title (ADW_DIALOG (self), title);
  gtk_button_set_label (self->apply, apply);
  chas_button_words_wrap (self->apply);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_label_set_label (self->nothing, tags ? _ ("No company has a tag yet.")
                                           : _ ("There are no educations to choose from."));
}

/**
 * chas_bulk_dialog_new:
 * @n_leads: how many leads it is about
 * @options: (element-type ChasBulkOption): what there is to choose from
 */
ChasBulkDialog *
chas_bulk_dialog_new (ChasBulkKind kind, guint n_leads, GPtrArray *options)
{
  ChasBulkDialog *self = g_object_new (CHAS_TYPE_BULK_DIALOG, NULL);

  self->n_leads = n_leads;
  name_all (self, kind);
  for (guint i = 0; i < options->len; i++)
    add_choice (self, options->pdata[i], FALSE);
  gtk_widget_set_visible (self->entry_list, kind == CHAS_BULK_TAGS);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), options->len == 0);
  if (kind == CHAS_BULK_TAGS)
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->entry));
  else if (options->len > 0)
    adw_dialog_set_focus (ADW_DIALOG (self),
                          GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0)));
  update (self);
  return self;
}
