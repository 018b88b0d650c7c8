// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-workday.h"

static const char *const channel_icons[] = {
  [CHAS_CHANNEL_PHONE] = "call-start-symbolic",
  [CHAS_CHANNEL_MAIL] = "mail-unread-symbolic",
  [CHAS_CHANNEL_LINKEDIN] = "user-info-symbolic",
  [CHAS_CHANNEL_MEETING] = "user-available-symbolic",
  [CHAS_CHANNEL_VISIT] = "mark-location-symbolic",
  [CHAS_CHANNEL_EVENT] = "x-office-calendar-symbolic",
  [CHAS_CHANNEL_OTHER] = NULL,
};

/* A meeting that was booked before is in the calendar already. */
gboolean
chas_log_contact_dialog_asks_meeting (ChasLogContactDialog *self)
{
  return self->plan.outcome == CHAS_OUTCOME_BOOKED &&
         !(self->story && chas_contact_get_outcome (self->story->contact) == CHAS_OUTCOME_BOOKED);
}

static const char *
get_missing_in_correction (ChasLogContactDialog *self)
{
  if (self->plan.outcome == CHAS_OUTCOME_UNSET)
    return _ ("Choose how it went");
  if (chas_log_contact_dialog_asks_meeting (self) && self->plan.asked == CHAS_DATE_NONE)
    return chas_contact_plan_get_missing_day (self->plan.channel);
  return NULL;
}

/* What has to be told before it can be saved, or NULL when nothing lacks. */
const char *
chas_log_contact_dialog_get_missing (ChasLogContactDialog *self)
{
  return self->contact_id ? get_missing_in_correction (self)
                          : chas_contact_plan_get_missing (&self->plan);
}

gboolean
chas_log_contact_dialog_is_complete (ChasLogContactDialog *self)
{
  return !chas_log_contact_dialog_get_missing (self) && (!self->contact_id || self->story);
}

void
chas_log_contact_dialog_read_choices (ChasLogContactDialog *self)
{
  self->plan.channel = chas_choice_get_selected (self->channel);
  self->plan.outcome = chas_choice_get_selected (self->outcome);
  self->plan.asked = chas_date_row_get_date (self->asked_day);
  self->plan.choice = MAX (chas_choice_get_selected (self->step), 0);
  self->plan.chosen = chas_date_row_get_date (self->step_day);
  self->plan.rest =
    gtk_widget_get_visible (self->rest_box) && gtk_toggle_button_get_active (self->rest);
  self->plan.again =
    adw_switch_row_get_active (self->again) &&
    chas_outcome_may_ask_again ((ChasCloseReason) adw_combo_row_get_selected (self->reason));
}

static void
show_proposal (ChasLogContactDialog *self)
{
  ChasDate proposed = chas_contact_plan_get_proposed (&self->plan);
  g_autofree char *words = proposed == CHAS_DATE_NONE
                             ? g_strdup (_ ("As Agreed"))
                             : chas_day_words_dup (proposed, self->plan.today);

  chas_choice_set_label (self->step, CHAS_STEP_CHOICE_PROPOSED, words);
}

/* What saving does, or what it waits for. */
static void
show_summary (ChasLogContactDialog *self)
{
  const char *missing = chas_log_contact_dialog_get_missing (self);
  g_autofree char *words =
    missing ? g_markup_escape_text (missing, -1) : chas_contact_plan_dup_summary (&self->plan);
  ChasStage stage = chas_contact_plan_get_stage (&self->plan);

  gtk_widget_set_visible (self->summary_box, TRUE);
  gtk_label_set_markup (self->summary, words);
  gtk_widget_set_visible (GTK_WIDGET (self->pie), !missing);
  chas_pie_set_stage (self->pie, stage == CHAS_STAGE_UNSET ? self->plan.now : stage);
}

/* Who is gone, or wants to hear no more, is not asked again. */
static void
show_again (ChasLogContactDialog *self, gboolean reason)
{
  ChasCloseReason why = (ChasCloseReason) adw_combo_row_get_selected (self->reason);
  ChasDate wake = reason ? chas_contact_plan_get_wake_date (&self->plan) : CHAS_DATE_NONE;
  g_autofree char *day =
    wake == CHAS_DATE_NONE ? NULL : chas_day_words_dup_inside (wake, self->plan.today);
  /* Translators: %s is a day, such as “Mon 24 May 2027” */
  g_autofree char *subtitle =
    day ? g_strdup_printf (_ ("Returns to its former stage on %s"), day) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->again), reason && chas_outcome_may_ask_again (why));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->again), subtitle ? subtitle : "");
}

static void
show_asked (ChasLogContactDialog *self)
{
  gboolean meeting = chas_log_contact_dialog_asks_meeting (self);
  gboolean day = meeting || (self->plan.outcome == CHAS_OUTCOME_LATER &&
                             (!self->contact_id || chas_log_contact_dialog_may_replan (self)));
  gboolean reason = self->plan.outcome == CHAS_OUTCOME_NO &&
                    (!self->contact_id || self->offered == CHAS_STAGE_DECLINED);

  gtk_widget_set_visible (self->asked, day || reason);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_day), day);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_time), meeting);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_place), meeting);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason);
  show_again (self, reason);
}

static void
show_steps (ChasLogContactDialog *self)
{
  gboolean chosen = self->plan.outcome != CHAS_OUTCOME_UNSET;

  gtk_widget_set_visible (self->step_box,
                          chosen && !self->plan.rest && self->plan.outcome != CHAS_OUTCOME_NO);
  gtk_widget_set_visible (self->step_more, self->plan.choice == CHAS_STEP_CHOICE_DATE ||
                                             self->plan.choice == CHAS_STEP_CHOICE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->step_day), self->plan.choice == CHAS_STEP_CHOICE_DATE);
  gtk_widget_set_visible (GTK_WIDGET (self->step_none), self->plan.choice == CHAS_STEP_CHOICE_NONE);
  if (chosen)
    show_proposal (self);
}

static void
show_what_follows (ChasLogContactDialog *self)
{
  gtk_widget_set_visible (self->rest_box, chas_contact_plan_offers_rest (&self->plan));
  chas_log_contact_dialog_read_choices (self);
  show_steps (self);
  show_summary (self);
}

/* Shows what follows from the choices. */
void
chas_log_contact_dialog_update (ChasLogContactDialog *self)
{
  chas_log_contact_dialog_read_choices (self);
  if (self->contact_id)
    chas_log_contact_dialog_offer_consequences (self);
  else
    show_what_follows (self);
  show_asked (self);
  gtk_widget_set_visible (self->outcome_box,
                          !self->booking || self->plan.outcome != CHAS_OUTCOME_BOOKED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.save",
                                 !self->saving && chas_log_contact_dialog_is_complete (self));
}

static void
on_changed_cb (ChasLogContactDialog *self)
{
  chas_log_contact_dialog_tell_problem (self, NULL);
  chas_log_contact_dialog_update (self);
}

static void
fill_outcomes (ChasLogContactDialog *self)
{
  ChasOutcome before = chas_choice_get_selected (self->outcome);
  ChasChannel channel = chas_choice_get_selected (self->channel);

  chas_choice_clear (self->outcome);
  for (ChasOutcome outcome = 0; outcome < CHAS_OUTCOME_N_VALUES; outcome++)
    if (chas_outcome_fits (outcome, channel))
      chas_choice_add (self->outcome, outcome, chas_outcome_get_label (outcome), NULL);
  if (before != CHAS_OUTCOME_UNSET && chas_outcome_fits (before, channel))
    chas_choice_set_selected (self->outcome, before);
}

static void
on_channel_cb (ChasLogContactDialog *self)
{
  fill_outcomes (self);
  on_changed_cb (self);
}

static void
on_outcome_cb (ChasLogContactDialog *self)
{
  if (chas_choice_get_selected (self->outcome) != CHAS_OUTCOME_UNSET)
    chas_choice_set_selected (self->step, CHAS_STEP_CHOICE_PROPOSED);
  on_changed_cb (self);
}

static void
on_step_cb (ChasLogContactDialog *self)
{
  on_changed_cb (self);
  if (self->plan.choice == CHAS_STEP_CHOICE_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->step_none));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);

  if (!chas_choice_select_nth (self->outcome, g_variant_get_uint32 (parameter) - 1))
    gtk_widget_error_bell (widget);
}

/* + and - move the next step by a working day. */
static void
shift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);
  ChasDate date = chas_contact_plan_get_step_date (&self->plan);

  if (date == CHAS_DATE_NONE)
    return;
  date = chas_workday_add (date, g_variant_get_int32 (parameter), NULL);
  chas_date_row_set_date (self->step_day, MAX (date, self->plan.today));
  chas_choice_set_selected (self->step, CHAS_STEP_CHOICE_DATE);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contact.choose", "u", choose_action);
  gtk_widget_class_install_action (widget_class, "contact.shift", "i", shift_action);
  for (guint i = 0; i < 9; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, 0, "contact.choose", "u",
                                         i + 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "contact.shift", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, 0, "contact.shift", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "contact.shift", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, 0, "contact.shift", "i",
                                       -1);
}

void
chas_log_contact_dialog_choices_class_init (GtkWidgetClass *widget_class)
{
  install_keys (widget_class);
  g_type_ensure (CHAS_TYPE_CHOICE);
  g_type_ensure (CHAS_TYPE_DATE_ROW);
  g_type_ensure (CHAS_TYPE_PIE);
  gtk_widget_class_bind_template_callback (widget_class, on_channel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_outcome_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

/* All that can be chosen. */
void
chas_log_contact_dialog_fill_choices (ChasLogContactDialog *self)
{
  g_autoptr (GtkStringList) reasons = gtk_string_list_new (NULL);

  for (ChasChannel channel = 0; channel < CHAS_CHANNEL_N_VALUES; channel++)
    chas_choice_add (self->channel, channel, chas_channel_get_label (channel),
                     channel_icons[channel]);
  chas_choice_add (self->step, CHAS_STEP_CHOICE_PROPOSED, "", NULL);
  chas_choice_add (self->step, CHAS_STEP_CHOICE_THREE_DAYS, _ ("In 3 Days"), NULL);
  chas_choice_add (self->step, CHAS_STEP_CHOICE_WEEK, _ ("In a Week"), NULL);
  chas_choice_add (self->step, CHAS_STEP_CHOICE_DATE, _ ("Date…"), NULL);
  chas_choice_add (self->step, CHAS_STEP_CHOICE_NONE, C_ ("next step", "None"), NULL);
  for (ChasCloseReason reason = 0; reason < CHAS_CLOSE_REASON_N_VALUES; reason++)
    gtk_string_list_append (reasons, chas_close_reason_get_label (reason));
  adw_combo_row_set_model (self->reason, G_LIST_MODEL (reasons));
}
