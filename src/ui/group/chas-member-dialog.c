// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-member-dialog-private.h"

#include <glib/gi18n.h>

#include "chas-combo-words.h"
#include "chas-model-error.h"
#include "chas-short-name.h"
#include "chas-slow-press.h"
#include "chas-staff-role.h"
#include "chas-unsaved.h"

enum
{
  SIGNAL_DONE,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasMemberDialog, chas_member_dialog, ADW_TYPE_DIALOG)

static gboolean
is_staff (ChasMemberDialog *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->kind), "staff") == 0;
}

static gboolean
knows_educations (ChasMemberDialog *self)
{
  return self->known && g_list_model_get_n_items (self->known) > 0;
}

/* The chosen education; NULL for another one than those that are known, and for none. */
static ChasEducation *
dup_education (ChasMemberDialog *self)
{
  guint place = adw_combo_row_get_selected (self->education);

  return knows_educations (self) && place > 0 ? g_list_model_get_item (self->known, place - 1)
                                              : NULL;
}

/* Whether its name is to be written. */
static gboolean
is_another (ChasMemberDialog *self)
{
  return !knows_educations (self) ||
         adw_combo_row_get_selected (self->education) > g_list_model_get_n_items (self->known);
}

void
chas_member_dialog_update (ChasMemberDialog *self)
{
  gboolean staff = is_staff (self);
  gboolean another = !staff && is_another (self);

  gtk_widget_set_visible (GTK_WIDGET (self->education), !staff && knows_educations (self));
  gtk_widget_set_visible (GTK_WIDGET (self->education_name), another);
  gtk_widget_set_visible (GTK_WIDGET (self->education_short), another);
  gtk_widget_set_visible (GTK_WIDGET (self->role), staff);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.save", self->is_filled);
}

static void
on_changed_cb (ChasMemberDialog *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->given_name), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->education), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->education_name), "error");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  chas_member_dialog_update (self);
}

static void
on_cancel_cb (ChasMemberDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
tell (ChasMemberDialog *self, const char *words)
{
  gtk_label_set_label (self->problem, words);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

void
chas_member_dialog_tell_problem (ChasMemberDialog *self, const GError *error, const char *words)
{
  g_debug ("member: %s", error->message);
  tell (self, words);
}

/* What is missing */

static gboolean
is_blank (GtkEditable *row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  return !*text;
}

/* Marks the row, says kindly what is missing and goes there. */
static gboolean
ask_for (ChasMemberDialog *self, gpointer row, const char *words)
{
  gtk_widget_add_css_class (row, "error");
  tell (self, words);
  gtk_widget_grab_focus (row);
  return TRUE;
}

/* Of whom no education was ever told, it can be left open. */
static gboolean
asks_for_education (ChasMemberDialog *self)
{
  g_autoptr (ChasEducation) education = dup_education (self);

  if (is_staff (self) || education || self->is_without)
    return FALSE;
  if (!is_another (self))
    return ask_for (self, self->education,
                    _ ("Choose the education, so that leads find the right person."));
  return is_blank (self->education_name) &&
         ask_for (self, self->education_name,
                  _ ("Write the name of the education, so that leads find the right person."));
}

static gboolean
asks_for_more (ChasMemberDialog *self)
{
  if (is_blank (self->given_name))
    return ask_for (self, self->given_name,
                    _ ("Write the first name, so that the others know who it is."));
  return asks_for_education (self);
}

/* Saving */

static ChasMemberDraft *
make_draft (ChasMemberDialog *self)
{
  ChasMemberDraft *draft = chas_member_draft_new ();
  g_autoptr (ChasEducation) education = dup_education (self);
  ChasCounty county = (ChasCounty) ((int) adw_combo_row_get_selected (self->county) - 1);
  const char *abbreviation = gtk_editable_get_text (self->education_short);

  draft->id = g_strdup (self->participant_id);
  draft->given_name = g_strdup (gtk_editable_get_text (self->given_name));
  draft->family_name = g_strdup (gtk_editable_get_text (self->family_name));
  draft->municipality = g_strdup (gtk_editable_get_text (self->town));
  draft->county = g_strdup (county == CHAS_COUNTY_UNSET ? NULL : chas_county_to_code (county));
  draft->education_id = g_strdup (education ? chas_entity_get_id (CHAS_ENTITY (education)) : NULL);
  if (is_another (self))
    draft->education_name = g_strdup (gtk_editable_get_text (self->education_name));
  draft->education_short =
    *abbreviation ? g_strdup (abbreviation)
                  : chas_short_name_propose (gtk_editable_get_text (self->education_name));
  draft->kind = is_staff (self) ? CHAS_PARTICIPANT_KIND_STAFF : CHAS_PARTICIPANT_KIND_STUDENT;
  draft->role = chas_staff_role_from_place (adw_combo_row_get_selected (self->role), TRUE);
  return draft;
}

static char *
dup_done (ChasMemberDialog *self, const ChasMemberDraft *draft)
{
  g_autofree char *name = g_strjoin (" ", draft->given_name, draft->family_name, NULL);

  return g_strdup_printf (self->participant_id ? _ ("Changed %s") : _ ("Added %s"),
                          g_strstrip (name));
}

static DexFuture *
save_fiber (gpointer data)
{
  ChasMemberDialog *self = data;
  g_autoptr (ChasMemberDraft) draft = make_draft (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *words = dup_done (self, draft);
  g_autofree char *id = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.save", FALSE);
  id = dex_await_string (chas_store_save_member (self->store, self->group_id, draft), &error);
  if (error)
    {
      chas_member_dialog_tell_problem (self, error,
                                       error->domain == CHAS_MODEL_ERROR
                                         ? _ ("Something here is too long or does not look right.")
                                         : _ ("This could not be saved. Try again."));
      chas_member_dialog_update (self);
      return dex_future_new_true ();
    }
  chas_unsaved_saved (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_DONE], 0, words);
  adw_dialog_close (ADW_DIALOG (self));
  return dex_future_new_true ();
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (asks_for_more (CHAS_MEMBER_DIALOG (widget)))
    return;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, save_fiber, g_object_ref (widget),
                                          g_object_unref));
}

/* The object */

static void
chas_member_dialog_dispose (GObject *object)
{
  ChasMemberDialog *self = CHAS_MEMBER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_MEMBER_DIALOG);
  g_clear_object (&self->known);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_member_dialog_parent_class)->dispose (object);
}

static void
chas_member_dialog_finalize (GObject *object)
{
  ChasMemberDialog *self = CHAS_MEMBER_DIALOG (object);

  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->participant_id, g_free);
  G_OBJECT_CLASS (chas_member_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/group/chas-member-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, given_name);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, family_name);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, town);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, county);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, education);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, education_name);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, education_short);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, role);
  gtk_widget_class_bind_template_child (widget_class, ChasMemberDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
}

static void
chas_member_dialog_class_init (ChasMemberDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_member_dialog_dispose;
  object_class->finalize = chas_member_dialog_finalize;
  /**
   * ChasMemberDialog::done:
   * @words: what was done, in the user's words
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "member.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "member.save", NULL);
  bind_template (widget_class);
}

/* The first choice is none. */
static void
list_counties (ChasMemberDialog *self)
{
  g_autoptr (GtkStringList) counties = gtk_string_list_new (NULL);

  gtk_string_list_append (counties, C_ ("choice", "None"));
  for (int i = 0; i < CHAS_COUNTY_N_VALUES; i++)
    gtk_string_list_append (counties, chas_county_get_label (i));
  adw_combo_row_set_model (self->county, G_LIST_MODEL (counties));
}

static void
chas_member_dialog_init (ChasMemberDialog *self)
{
  g_autoptr (GListModel) roles = chas_staff_role_new_model (TRUE);

  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
  list_counties (self);
  chas_combo_words_set_up (self->education);
  chas_combo_words_set_up (self->role);
  adw_combo_row_set_model (self->role, roles);
  chas_short_name_follow (self->education_name, self->education_short);
  chas_member_dialog_update (self);
}

static ChasMemberDialog *
make (ChasStore *store, const char *group_id)
{
  ChasMemberDialog *self = g_object_new (CHAS_TYPE_MEMBER_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->group_id = g_strdup (group_id);
  return self;
}

/**
 * chas_member_dialog_new:
 * @group_id: the group they come to
 *
 * Returns: (transfer floating): asks for somebody new
 */
AdwDialog *
chas_member_dialog_new (ChasStore *store, const char *group_id)
{
  ChasMemberDialog *self = make (store, group_id);

  chas_member_dialog_fill (self);
  return ADW_DIALOG (self);
}

/**
 * chas_member_dialog_new_for:
 * @group_id: where they are
 * @participant_id: who
 *
 * Returns: (transfer floating): shows what is said of somebody, to be changed
 */
AdwDialog *
chas_member_dialog_new_for (ChasStore *store, const char *group_id, const char *participant_id)
{
  ChasMemberDialog *self = make (store, group_id);

  self->participant_id = g_strdup (participant_id);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Member"));
  chas_member_dialog_fill (self);
  return ADW_DIALOG (self);
}

/**
 * chas_member_dialog_new_for_me:
 * @group_id: where one is
 *
 * Returns: (transfer floating): the same for whoever sits here
 */
AdwDialog *
chas_member_dialog_new_for_me (ChasStore *store, const char *group_id)
{
  ChasMemberDialog *self = make (store, group_id);

  self->is_me = TRUE;
  adw_dialog_set_title (ADW_DIALOG (self), _ ("You"));
  chas_member_dialog_fill (self);
  return ADW_DIALOG (self);
}
