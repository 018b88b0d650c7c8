// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-dialog.h"

#include <glib/gi18n.h>

#include "chas-choice.h"
#include "chas-contact-plan.h"
#include "chas-date-row.h"
#include "chas-day-words.h"
#include "chas-instant.h"
#include "chas-model-error.h"
#include "chas-pie.h"

/* The widgets only hold what is chosen; what follows from it is in chas-contact-plan.c. */

struct _ChasLogContactDialog
{
  AdwDialog parent_instance;

  ChasStore *store;
  char *lead_id;
  char *me;
  GPtrArray *person_ids; /* of the rows of person; the first is nobody in particular */
  gboolean after_move;
  gboolean saving;
  ChasContactPlan plan;

  AdwWindowTitle *window_title;
  GtkWidget *later;
  ChasChoice *channel;
  AdwComboRow *person;
  AdwExpanderRow *moment;
  ChasDateRow *day;
  GtkEditable *time;
  AdwSpinRow *minutes;
  AdwExpanderRow *done_by;
  AdwSwitchRow *incoming;
  ChasChoice *outcome;
  GtkWidget *asked;
  ChasDateRow *asked_day;
  GtkEditable *asked_time;
  GtkEditable *asked_place;
  AdwComboRow *reason;
  GtkTextView *note;
  GtkWidget *step_box;
  ChasChoice *step;
  GtkWidget *step_more;
  ChasDateRow *step_day;
  GtkEditable *step_none;
  GtkWidget *rest_box;
  GtkToggleButton *rest;
  GtkWidget *summary_box;
  ChasPie *pie;
  GtkLabel *summary;
  GtkLabel *problem;
};

enum
{
  SIGNAL_LOGGED,
  SIGNAL_GIVEN_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasLogContactDialog, chas_log_contact_dialog, ADW_TYPE_DIALOG)

static const char *const channel_icons[] = {
  [CHAS_CHANNEL_PHONE] = "call-start-symbolic",
  [CHAS_CHANNEL_MAIL] = "mail-unread-symbolic",
  [CHAS_CHANNEL_LINKEDIN] = "user-info-symbolic",
  [CHAS_CHANNEL_MEETING] = "user-available-symbolic",
  [CHAS_CHANNEL_VISIT] = "mark-location-symbolic",
  [CHAS_CHANNEL_EVENT] = "x-office-calendar-symbolic",
  [CHAS_CHANNEL_OTHER] = NULL,
};

static void
tell_problem (ChasLogContactDialog *self, const char *words)
{
  gtk_label_set_label (self->problem, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
  if (words)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* What is chosen */

static gboolean
needs_meeting (ChasLogContactDialog *self)
{
  return self->plan.outcome == CHAS_OUTCOME_BOOKED;
}

static void
read_choices (ChasLogContactDialog *self)
{
  self->plan.channel = chas_choice_get_selected (self->channel);
  self->plan.outcome = chas_choice_get_selected (self->outcome);
  self->plan.asked = chas_date_row_get_date (self->asked_day);
  self->plan.choice = MAX (chas_choice_get_selected (self->step), 0);
  self->plan.chosen = chas_date_row_get_date (self->step_day);
  self->plan.rest =
    gtk_widget_get_visible (self->rest_box) && gtk_toggle_button_get_active (self->rest);
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

static void
show_summary (ChasLogContactDialog *self)
{
  g_autofree char *words = chas_contact_plan_dup_summary (&self->plan);
  ChasStage stage = chas_contact_plan_get_stage (&self->plan);

  gtk_widget_set_visible (self->summary_box, *words != '\0');
  gtk_label_set_markup (self->summary, words);
  chas_pie_set_stage (self->pie, stage == CHAS_STAGE_UNSET ? self->plan.now : stage);
}

static void
update (ChasLogContactDialog *self)
{
  gboolean chosen;

  read_choices (self);
  chosen = self->plan.outcome != CHAS_OUTCOME_UNSET;
  gtk_widget_set_visible (self->rest_box, chas_contact_plan_offers_rest (&self->plan));
  read_choices (self);
  gtk_widget_set_visible (self->asked, needs_meeting (self) ||
                                         self->plan.outcome == CHAS_OUTCOME_LATER ||
                                         self->plan.outcome == CHAS_OUTCOME_NO);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_day), self->plan.outcome != CHAS_OUTCOME_NO);
  gtk_widget_set_visible (GTK_WIDGET (self->asked_time), needs_meeting (self));
  gtk_widget_set_visible (GTK_WIDGET (self->asked_place), needs_meeting (self));
  gtk_widget_set_visible (GTK_WIDGET (self->reason), self->plan.outcome == CHAS_OUTCOME_NO);
  gtk_widget_set_visible (self->step_box,
                          chosen && !self->plan.rest && self->plan.outcome != CHAS_OUTCOME_NO);
  gtk_widget_set_visible (self->step_more, self->plan.choice == CHAS_STEP_CHOICE_DATE ||
                                             self->plan.choice == CHAS_STEP_CHOICE_NONE);
  gtk_widget_set_visible (GTK_WIDGET (self->step_day), self->plan.choice == CHAS_STEP_CHOICE_DATE);
  gtk_widget_set_visible (GTK_WIDGET (self->step_none), self->plan.choice == CHAS_STEP_CHOICE_NONE);
  if (chosen)
    show_proposal (self);
  show_summary (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "contact.save",
                                 !self->saving && chas_contact_plan_is_complete (&self->plan));
}

static void
on_changed_cb (ChasLogContactDialog *self)
{
  tell_problem (self, NULL);
  update (self);
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
on_moment_cb (ChasLogContactDialog *self)
{
  g_autofree char *day = chas_day_words_dup (chas_date_row_get_date (self->day), self->plan.today);
  g_autofree char *words = g_strdup_printf ("%s, %s", day, gtk_editable_get_text (self->time));

  adw_expander_row_set_subtitle (self->moment, words);
  tell_problem (self, NULL);
}

/* Saving */

/* A day and a time in the zone, as an instant; NULL if that is no time. */
static char *
dup_instant (ChasDate date, const char *text, GTimeZone *zone)
{
  g_autofree char *time = g_strdelimit (g_strdup (text), ".", ':');
  g_autofree char *padded =
    time[0] && time[1] == ':' ? g_strconcat ("0", time, NULL) : g_strdup (time);
  g_autoptr (GDateTime) local = NULL;
  int minutes, year, month, day;

  if (!chas_date_parse_time (padded, &minutes))
    return NULL;
  chas_date_get_ymd (date, &year, &month, &day);
  local = g_date_time_new (zone, year, month, day, minutes / 60, minutes % 60, 0);
  return local ? chas_instant_dup_text (g_date_time_to_unix (local)) : NULL;
}

static GStrv
list_done_by (ChasLogContactDialog *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GPtrArray *rows = g_object_get_data (G_OBJECT (self->done_by), "rows");

  for (guint i = 0; rows && i < rows->len; i++)
    if (adw_switch_row_get_active (rows->pdata[i]))
      g_strv_builder_add (ids, gtk_widget_get_name (rows->pdata[i]));
  return g_strv_builder_end (ids);
}

static char *
dup_note (ChasLogContactDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* FALSE and a word about it when a time cannot be read. */
static gboolean
fill_times (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  GTimeZone *zone = chas_env_get_zone (chas_store_get_env (self->store));
  const char *meeting = gtk_editable_get_text (self->asked_time);

  draft->at =
    dup_instant (chas_date_row_get_date (self->day), gtk_editable_get_text (self->time), zone);
  if (needs_meeting (self))
    draft->meeting_start = *meeting ? dup_instant (self->plan.asked, meeting, zone)
                                    : chas_date_dup_text (self->plan.asked);
  if (draft->at && (!needs_meeting (self) || draft->meeting_start))
    return TRUE;
  tell_problem (self, _ ("A time is written like 13:30."));
  return FALSE;
}

static gboolean
fill (ChasLogContactDialog *self, ChasContactDraft *draft)
{
  guint n_person = adw_combo_row_get_selected (self->person);

  if (!fill_times (self, draft))
    return FALSE;
  chas_contact_plan_fill (&self->plan, draft);
  draft->person_id = g_strdup (self->person_ids->pdata[n_person]);
  draft->direction =
    adw_switch_row_get_active (self->incoming) ? CHAS_DIRECTION_IN : CHAS_DIRECTION_OUT;
  draft->minutes = (int) adw_spin_row_get_value (self->minutes);
  draft->done_by = list_done_by (self);
  draft->text = dup_note (self);
  draft->after_move = self->after_move;
  if (self->plan.choice == CHAS_STEP_CHOICE_NONE)
    draft->no_next_step = g_strdup (gtk_editable_get_text (self->step_none));
  if (self->plan.outcome == CHAS_OUTCOME_NO)
    draft->close_reason = (ChasCloseReason) adw_combo_row_get_selected (self->reason);
  if (needs_meeting (self))
    draft->meeting_place = g_strdup (gtk_editable_get_text (self->asked_place));
  return TRUE;
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  ChasLogContactDialog *self = data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (dex_future_get_value (future, &error))
    {
      g_signal_emit (self, signals[SIGNAL_LOGGED], 0, _ ("Contact logged"));
      adw_dialog_force_close (ADW_DIALOG (self));
      return dex_future_new_true ();
    }
  g_debug ("Logging a contact failed: %s", error->message);
  tell_problem (self, g_error_matches (error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_TOO_LONG)
                        ? _ ("A text is too long. Nothing was saved yet.")
                        : _ ("The contact could not be saved. What you wrote is still here."));
  update (self);
  return dex_future_new_true ();
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);
  g_autoptr (ChasContactDraft) draft = chas_contact_draft_new (self->lead_id);

  read_choices (self);
  if (self->saving || !chas_contact_plan_is_complete (&self->plan) || !fill (self, draft))
    return;
  self->saving = TRUE;
  gtk_widget_action_set_enabled (widget, "contact.save", FALSE);
  dex_future_disown (dex_future_finally (chas_store_log_contact (self->store, draft), on_saved_cb,
                                         g_object_ref (self), g_object_unref));
}

static void
give_up (ChasLogContactDialog *self, gboolean later)
{
  if (self->saving)
    return;
  g_signal_emit (self, signals[SIGNAL_GIVEN_UP], 0, later);
  adw_dialog_force_close (ADW_DIALOG (self));
}

static void
on_cancel_cb (ChasLogContactDialog *self)
{
  give_up (self, FALSE);
}

static void
on_later_cb (ChasLogContactDialog *self)
{
  give_up (self, TRUE);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);

  if (!chas_choice_select_nth (self->outcome, g_variant_get_uint32 (parameter) - 1))
    gtk_widget_error_bell (widget);
}

/* + and - move the next step by a day. */
static void
shift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);
  ChasDate date = chas_contact_plan_get_step_date (&self->plan);

  if (date == CHAS_DATE_NONE)
    return;
  chas_date_row_set_date (self->step_day,
                          MAX (date + g_variant_get_int32 (parameter), self->plan.today));
  chas_choice_set_selected (self->step, CHAS_STEP_CHOICE_DATE);
}

/* Reading */

typedef struct
{
  ChasLogContactDialog *dialog;
  ChasLeadDetails *details;
  GListModel *participants;
  ChasAttempts *attempts;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_object_unref (reading->dialog);
  g_clear_pointer (&reading->details, chas_lead_details_free);
  g_clear_object (&reading->participants);
  g_clear_pointer (&reading->attempts, chas_attempts_free);
  g_free (reading);
}

static char *
dup_name (const char *given_name, const char *family_name)
{
  return g_strjoin (family_name ? " " : NULL, given_name, family_name, NULL);
}

static void
show_people (ChasLogContactDialog *self, const ChasLeadDetails *details)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Nobody in particular"));
  g_ptr_array_add (self->person_ids, NULL);
  for (guint i = 0; i < details->people->len; i++)
    {
      ChasPerson *person = details->people->pdata[i];

      gtk_string_list_take (names, dup_name (chas_person_get_given_name (person),
                                             chas_person_get_family_name (person)));
      g_ptr_array_add (self->person_ids, g_strdup (chas_entity_get_id (CHAS_ENTITY (person))));
    }
  adw_combo_row_set_model (self->person, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->person, details->people->len > 0 ? 1 : 0);
}

static void
show_done_by (ChasLogContactDialog *self)
{
  GPtrArray *rows = g_object_get_data (G_OBJECT (self->done_by), "rows");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    if (adw_switch_row_get_active (rows->pdata[i]))
      g_string_append_printf (names, "%s%s", names->len ? ", " : "",
                              adw_preferences_row_get_title (rows->pdata[i]));
  adw_expander_row_set_subtitle (self->done_by, names->str);
}

static void
add_participants (ChasLogContactDialog *self, GListModel *participants)
{
  GPtrArray *rows = g_ptr_array_new ();

  g_object_set_data_full (G_OBJECT (self->done_by), "rows", rows,
                          (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (ChasParticipant) participant = g_list_model_get_item (participants, i);
      const char *id = chas_entity_get_id (CHAS_ENTITY (participant));
      g_autofree char *name = dup_name (chas_participant_get_given_name (participant),
                                        chas_participant_get_family_name (participant));
      GtkWidget *row = adw_switch_row_new ();

      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
      gtk_widget_set_name (row, id);
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), g_strcmp0 (id, self->me) == 0);
      g_signal_connect_object (row, "notify::active", G_CALLBACK (show_done_by), self,
                               G_CONNECT_SWAPPED);
      adw_expander_row_add_row (self->done_by, row);
      g_ptr_array_add (rows, row);
    }
  show_done_by (self);
}

static guint
count_channels (const ChasLeadDetails *details)
{
  gboolean phone = chas_company_get_phone_raw (details->company) != NULL;
  gboolean mail = chas_company_get_email (details->company) != NULL;
  gboolean linkedin = chas_company_get_linkedin_url (details->company) != NULL;

  for (guint i = 0; i < details->people->len; i++)
    {
      phone = phone || chas_person_get_phone_raw (details->people->pdata[i]);
      mail = mail || chas_person_get_email (details->people->pdata[i]);
      linkedin = linkedin || chas_person_get_linkedin_url (details->people->pdata[i]);
    }
  return (guint) (phone + mail + linkedin);
}

/* Who said no wants to be left alone: no contact is planned, and that is told. */
static void
show_do_not_contact (ChasLogContactDialog *self, ChasCompany *company)
{
  const char *reason = chas_company_get_do_not_contact_reason (company);
  g_autofree char *words = NULL;

  if (!chas_company_get_do_not_contact (company))
    return;
  words = reason ? g_strdup_printf (_ ("The company does not want to be contacted: %s"), reason)
                 : g_strdup (_ ("The company does not want to be contacted."));
  tell_problem (self, words);
}

static DexFuture *
load_fiber (gpointer data)
{
  Reading *reading = data;
  ChasLogContactDialog *self = reading->dialog;
  GError *error = NULL;

  self->me = dex_await_string (chas_store_get_me (self->store), NULL);
  reading->details = dex_await_boxed (chas_store_get_lead (self->store, self->lead_id), &error);
  if (!reading->details)
    return dex_future_new_for_error (error);
  reading->participants =
    dex_await_object (chas_store_list_participants (self->store,
                                                    chas_lead_get_group_id (reading->details
                                                                              ->lead)),
                      &error);
  if (!reading->participants)
    return dex_future_new_for_error (error);
  reading->attempts =
    dex_await_boxed (chas_store_count_attempts (self->store, self->lead_id), &error);
  if (!reading->attempts)
    return dex_future_new_for_error (error);
  adw_window_title_set_subtitle (self->window_title,
                                 chas_company_get_name (reading->details->company));
  self->plan.now = chas_lead_get_stage (reading->details->lead);
  self->plan.attempts = *reading->attempts;
  self->plan.n_known = count_channels (reading->details);
  show_people (self, reading->details);
  add_participants (self, reading->participants);
  update (self);
  show_do_not_contact (self, reading->details->company);
  return dex_future_new_true ();
}

static DexFuture *
on_loaded_cb (DexFuture *future, gpointer data)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;

  if (!dex_future_get_value (future, &error))
    tell_problem (reading->dialog, _ ("The lead could not be read. Try again."));
  return dex_future_new_true ();
}

static void
load (ChasLogContactDialog *self)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->dialog = g_object_ref (self);
  dex_future_disown (dex_future_finally (dex_scheduler_spawn (NULL, 0, load_fiber, reading, NULL),
                                         on_loaded_cb, reading, reading_free));
}

/* The object */

static void
chas_log_contact_dialog_dispose (GObject *object)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (object);

  g_clear_object (&self->store);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAS_TYPE_LOG_CONTACT_DIALOG);
  G_OBJECT_CLASS (chas_log_contact_dialog_parent_class)->dispose (object);
}

static void
chas_log_contact_dialog_finalize (GObject *object)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (object);

  g_clear_pointer (&self->lead_id, g_free);
  g_clear_pointer (&self->me, g_free);
  g_clear_pointer (&self->person_ids, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_log_contact_dialog_parent_class)->finalize (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "contact.save", NULL, save_action);
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
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "contact.save", NULL);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, later);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, person);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, moment);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, time);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, done_by);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, incoming);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked_day);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked_time);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked_place);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, note);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_more);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_day);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_none);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, rest_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, summary_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, pie);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, problem);
}

static void
chas_log_contact_dialog_class_init (ChasLogContactDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chas_log_contact_dialog_dispose;
  object_class->finalize = chas_log_contact_dialog_finalize;
  signals[SIGNAL_LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_GIVEN_UP] = g_signal_new ("given-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  install_keys (widget_class);
  g_type_ensure (CHAS_TYPE_CHOICE);
  g_type_ensure (CHAS_TYPE_DATE_ROW);
  g_type_ensure (CHAS_TYPE_PIE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/contact/chas-log-contact-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_later_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_channel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_outcome_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_step_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_moment_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
}

static void
chas_log_contact_dialog_init (ChasLogContactDialog *self)
{
  self->person_ids = g_ptr_array_new_with_free_func (g_free);
  self->plan.outcome = CHAS_OUTCOME_UNSET;
  self->plan.asked = CHAS_DATE_NONE;
  self->plan.chosen = CHAS_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
fill_choices (ChasLogContactDialog *self)
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

static void
set_now (ChasLogContactDialog *self, ChasEnv *env)
{
  g_autoptr (GDateTime) now =
    g_date_time_new_from_unix_utc (chas_env_get_now_us (env) / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_timezone (now, chas_env_get_zone (env));
  g_autofree char *time = g_date_time_format (local, "%H:%M");
  ChasDateRow *rows[] = { self->day, self->asked_day, self->step_day };

  self->plan.today = chas_env_get_today (env);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    chas_date_row_set_today (rows[i], self->plan.today);
  chas_date_row_set_date (self->day, self->plan.today);
  gtk_editable_set_text (self->time, time);
  on_moment_cb (self);
}

/**
 * chas_log_contact_dialog_new:
 * @channel: how they were reached; unset means by phone
 *
 * Returns: (transfer floating): the dialog, reading already
 */
AdwDialog *
chas_log_contact_dialog_new (ChasStore *store, const char *lead_id, ChasChannel channel)
{
  ChasLogContactDialog *self = g_object_new (CHAS_TYPE_LOG_CONTACT_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->lead_id = g_strdup (lead_id);
  set_now (self, chas_store_get_env (store));
  fill_choices (self);
  chas_choice_set_selected (self->channel,
                            channel == CHAS_CHANNEL_UNSET ? CHAS_CHANNEL_PHONE : channel);
  load (self);
  return ADW_DIALOG (self);
}

/* How it probably went, seen where the lead has come to. */
static ChasOutcome
guess_outcome (ChasStage to)
{
  switch (to)
    {
    case CHAS_STAGE_DIALOGUE:
      return CHAS_OUTCOME_INTERESTED;
    case CHAS_STAGE_BOOKED:
      return CHAS_OUTCOME_BOOKED;
    case CHAS_STAGE_MET:
      return CHAS_OUTCOME_HELD;
    case CHAS_STAGE_OPPORTUNITY:
      return CHAS_OUTCOME_OFFER;
    case CHAS_STAGE_UNSET:
    case CHAS_STAGE_NEW:
    case CHAS_STAGE_READY:
    case CHAS_STAGE_CONTACTED:
    case CHAS_STAGE_PARTNER:
    case CHAS_STAGE_RESTING:
    case CHAS_STAGE_DECLINED:
    case CHAS_STAGE_UNFIT:
      break;
    }
  return CHAS_OUTCOME_UNSET;
}

/**
 * chas_log_contact_dialog_set_after_move:
 * @to: where the lead has come to
 *
 * Makes the contact a part of the move that was just made: it can be told later.
 */
void
chas_log_contact_dialog_set_after_move (ChasLogContactDialog *self, ChasStage to)
{
  ChasOutcome outcome = guess_outcome (to);

  g_return_if_fail (CHAS_IS_LOG_CONTACT_DIALOG (self));
  self->after_move = TRUE;
  self->plan.now = to;
  if (outcome != CHAS_OUTCOME_UNSET)
    chas_choice_set_selected (self->outcome, outcome);
  gtk_widget_set_visible (self->later, TRUE);
}
