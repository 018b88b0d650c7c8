// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-person-dialog.h"

#include <glib/gi18n.h>

#include "chas-merged-list.h"
#include "chas-model-error.h"
#include "chas-slow-press.h"
#include "chas-unsaved.h"

struct _ChasPersonDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *company_id;
  ChasPerson *person; /* NULL: a new one */
  ChasEmployment *employment;

  GtkEditable *given_name;
  GtkEditable *family_name;
  GtkEditable *work_title;
  AdwComboRow *person_role;
  GtkEditable *phone;
  GtkEditable *mail;
  GtkEditable *linkedin;
  AdwComboRow *preferred;
  AdwSwitchRow *first;
  AdwSwitchRow *left_alone;
  GtkEditable *reason;
  GtkEditable *source;
  ChasMergedList *merged;
  GtkWidget *leaving;
  GtkLabel *problem;
};

enum
{
  SIGNAL_DONE,
  SIGNAL_TOAST,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasPersonDialog, chas_person_dialog, ADW_TYPE_DIALOG)

/* The first choice is none. */
static void
fill_choice (AdwComboRow *row, const char *field)
{
  const ChasEnumInfo *info =
    chas_entity_info_lookup_field (chas_entity_info_lookup ("person"), field)->enumeration;
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("choice", "None"));
  for (guint i = 0; i < info->n_values; i++)
    gtk_string_list_append (labels, chas_enum_info_get_label (info, (int) i));
  adw_combo_row_set_model (row, G_LIST_MODEL (labels));
}

static void
update (ChasPersonDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.save",
                                 *gtk_editable_get_text (self->given_name) &&
                                   *gtk_editable_get_text (self->source));
}

static void
tell_problem (ChasPersonDialog *self, const char *words)
{
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
on_changed_cb (ChasPersonDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  update (self);
}

/* Whoever was split off is another person now: what is written here would be theirs no more. */
static void
on_toast_cb (ChasPersonDialog *self, AdwToast *toast)
{
  chas_unsaved_saved (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_TOAST], 0, toast);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_cancel_cb (ChasPersonDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* One change on its way to the disk. */
typedef struct
{
  ChasPersonDialog *dialog;
  char *words; /* when it is there */
} Saving;

static void
saving_free (gpointer data)
{
  Saving *saving = data;

  g_object_unref (saving->dialog);
  g_free (saving->words);
  g_free (saving);
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  Saving *saving = data;
  g_autoptr (GError) error = NULL;

  if (dex_future_get_value (future, &error))
    {
      chas_unsaved_saved (ADW_DIALOG (saving->dialog));
      g_signal_emit (saving->dialog, signals[SIGNAL_DONE], 0, saving->words);
      adw_dialog_close (ADW_DIALOG (saving->dialog));
      return dex_future_new_true ();
    }
  g_debug ("Saving a person failed: %s", error->message);
  tell_problem (saving->dialog, error->domain == CHAS_MODEL_ERROR
                                  ? _ ("Something here is too long or does not look right.")
                                  : _ ("This could not be saved. Try again."));
  update (saving->dialog);
  return dex_future_new_true ();
}

static void
send (ChasPersonDialog *self, DexFuture *future, char *words)
{
  Saving *saving = g_new0 (Saving, 1);

  saving->dialog = g_object_ref (self);
  saving->words = words;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "person.save", FALSE);
  dex_future_disown (dex_future_finally (future, on_saved_cb, saving, saving_free));
}

static const char *
get_since (ChasPersonDialog *self, const char *today)
{
  const char *known = self->person ? chas_person_get_do_not_contact_date (self->person) : NULL;

  return known ? known : today;
}

/* What is left alone since when and why; nothing when not. */
static void
read_refusal (ChasPersonDialog *self, ChasPerson *person)
{
  g_autofree char *today = chas_env_dup_today (chas_store_get_env (self->store));

  if (!adw_switch_row_get_active (self->left_alone))
    return;
  chas_person_set_do_not_contact (person, TRUE);
  chas_person_set_do_not_contact_reason (person, gtk_editable_get_text (self->reason));
  chas_person_set_do_not_contact_date (person, get_since (self, today));
}

static ChasPerson *
read_person (ChasPersonDialog *self)
{
  ChasPerson *person =
    chas_person_new (self->person ? chas_entity_get_id (CHAS_ENTITY (self->person)) : NULL);

  chas_person_set_given_name (person, gtk_editable_get_text (self->given_name));
  chas_person_set_family_name (person, gtk_editable_get_text (self->family_name));
  chas_person_set_person_role (person,
                               (ChasPersonRole) adw_combo_row_get_selected (self->person_role) - 1);
  chas_person_set_phone_raw (person, gtk_editable_get_text (self->phone));
  chas_person_set_email (person, gtk_editable_get_text (self->mail));
  chas_person_set_linkedin_url (person, gtk_editable_get_text (self->linkedin));
  chas_person_set_preferred_channel (person,
                                     (ChasChannel) adw_combo_row_get_selected (self->preferred) -
                                       1);
  chas_person_set_source_text (person, gtk_editable_get_text (self->source));
  read_refusal (self, person);
  return person;
}

static ChasEmployment *
read_employment (ChasPersonDialog *self)
{
  ChasEmployment *employment =
    chas_employment_new (self->employment ? chas_entity_get_id (CHAS_ENTITY (self->employment))
                                          : NULL);

  chas_employment_set_title (employment, gtk_editable_get_text (self->work_title));
  chas_employment_set_is_primary (employment, adw_switch_row_get_active (self->first));
  if (self->employment)
    chas_employment_set_to_date (employment, chas_employment_get_to_date (self->employment));
  return employment;
}

static char *
dup_name (ChasPersonDialog *self)
{
  g_autofree char *name = g_strjoin (" ", gtk_editable_get_text (self->given_name),
                                     gtk_editable_get_text (self->family_name), NULL);

  return g_strdup (g_strstrip (name));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPersonDialog *self = CHAS_PERSON_DIALOG (widget);
  g_autoptr (ChasPerson) person = read_person (self);
  g_autoptr (ChasEmployment) employment = read_employment (self);
  g_autoptr (ChasPersonDraft) draft = chas_person_draft_new (self->company_id, person, employment);
  g_autofree char *who = dup_name (self);

  send (self, chas_store_save_person (self->store, draft),
        g_strdup_printf (self->person ? _ ("Changed %s") : _ ("Added %s"), who));
}

/* What was said and done stays with the person. */
static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPersonDialog *self = CHAS_PERSON_DIALOG (widget);
  g_autofree char *today = chas_env_dup_today (chas_store_get_env (self->store));
  g_autofree char *who = dup_name (self);

  send (self,
        chas_store_set_field (self->store, "employment",
                              chas_entity_get_id (CHAS_ENTITY (self->employment)), "to_date",
                              today),
        g_strdup_printf (_ ("%s no longer works here"), who));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasPersonDialog *self = CHAS_PERSON_DIALOG (widget);
  g_autofree char *who = dup_name (self);

  send (self,
        chas_store_delete_record (self->store, "person",
                                  chas_entity_get_id (CHAS_ENTITY (self->person))),
        g_strdup_printf (_ ("Deleted %s"), who));
}

static void
chas_person_dialog_dispose (GObject *object)
{
  ChasPersonDialog *self = CHAS_PERSON_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->person);
  g_clear_object (&self->employment);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_PERSON_DIALOG);
  G_OBJECT_CLASS (chas_person_dialog_parent_class)->dispose (object);
}

static void
chas_person_dialog_finalize (GObject *object)
{
  g_clear_pointer (&CHAS_PERSON_DIALOG (object)->company_id, g_free);
  G_OBJECT_CLASS (chas_person_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, given_name);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, family_name);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, work_title);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, person_role);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, phone);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, mail);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, linkedin);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, preferred);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, first);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, left_alone);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, source);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, merged);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, leaving);
  gtk_widget_class_bind_template_child (widget_class, ChasPersonDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_toast_cb);
}

static void
chas_person_dialog_class_init (ChasPersonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_person_dialog_dispose;
  object_class->finalize = chas_person_dialog_finalize;

  /**
   * ChasPersonDialog::done:
   * @words: what was done, in the user's words
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * ChasPersonDialog::toast:
   * @toast: something to tell over the window
   */
  signals[SIGNAL_TOAST] = g_signal_new ("toast", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, ADW_TYPE_TOAST);

  gtk_widget_class_install_action (widget_class, "person.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "person.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "person.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "person.save", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/lead/chas-person-dialog.ui");
  bind_children (widget_class);
}

static void
chas_person_dialog_init (ChasPersonDialog *self)
{
  g_type_ensure (CHAS_TYPE_MERGED_LIST);
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  fill_choice (self->person_role, "person_role");
  fill_choice (self->preferred, "preferred_channel");
  gtk_editable_set_text (self->source, chas_source_get_label (CHAS_SOURCE_SEARCH));
  update (self);
}

/**
 * chas_person_dialog_new:
 * @company_id: where the person works
 */
AdwDialog *
chas_person_dialog_new (ChasStore *store, const char *company_id)
{
  ChasPersonDialog *self = g_object_new (CHAS_TYPE_PERSON_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->company_id = g_strdup (company_id);
  return ADW_DIALOG (self);
}

static void
show_text (GtkEditable *row, const char *text)
{
  gtk_editable_set_text (row, text ? text : "");
}

/**
 * chas_person_dialog_set_person:
 * @employment: of the person at the company
 *
 * Is about somebody who is known already.
 */
void
chas_person_dialog_set_person (ChasPersonDialog *self,
                               ChasPerson *person,
                               ChasEmployment *employment)
{
  g_return_if_fail (CHAS_IS_PERSON_DIALOG (self));

  g_set_object (&self->person, person);
  g_set_object (&self->employment, employment);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Person"));
  show_text (self->given_name, chas_person_get_given_name (person));
  show_text (self->family_name, chas_person_get_family_name (person));
  show_text (self->work_title, chas_employment_get_title (employment));
  show_text (self->phone, chas_person_get_phone_raw (person));
  show_text (self->mail, chas_person_get_email (person));
  show_text (self->linkedin, chas_person_get_linkedin_url (person));
  show_text (self->reason, chas_person_get_do_not_contact_reason (person));
  show_text (self->source, chas_person_get_source_text (person));
  adw_combo_row_set_selected (self->person_role, chas_person_get_person_role (person) + 1);
  adw_combo_row_set_selected (self->preferred, chas_person_get_preferred_channel (person) + 1);
  adw_switch_row_set_active (self->first, chas_employment_get_is_primary (employment));
  adw_switch_row_set_active (self->left_alone, chas_person_get_do_not_contact (person));
  chas_merged_list_set_record (self->merged, self->store, "person",
                               chas_entity_get_id (CHAS_ENTITY (person)));
  gtk_widget_set_visible (self->leaving, TRUE);
  update (self);
}
