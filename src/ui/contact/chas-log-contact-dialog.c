// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

#include "chas-model-error.h"
#include "chas-present.h"
#include "chas-slow-press.h"

enum
{
  SIGNAL_LOGGED,
  SIGNAL_GIVEN_UP,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChasLogContactDialog, chas_log_contact_dialog, ADW_TYPE_DIALOG)

void
chas_log_contact_dialog_tell_problem (ChasLogContactDialog *self, const char *words)
{
  gtk_label_set_label (self->problem, words ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
  if (words)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static const char *
get_done_words (ChasLogContactDialog *self)
{
  if (self->contact_id)
    return _ ("Contact corrected");
  if (!self->booking || self->plan.outcome != CHAS_OUTCOME_BOOKED)
    return _ ("Contact logged");
  return self->plan.channel == CHAS_CHANNEL_VISIT ? _ ("Study visit booked") : _ ("Meeting booked");
}

static DexFuture *
on_saved_cb (DexFuture *future, gpointer data)
{
  ChasLogContactDialog *self = data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (dex_future_get_value (future, &error))
    {
      g_signal_emit (self, signals[SIGNAL_LOGGED], 0, get_done_words (self));
      adw_dialog_force_close (ADW_DIALOG (self));
      return dex_future_new_true ();
    }
  g_debug ("Saving a contact failed: %s", error->message);
  chas_log_contact_dialog_tell_problem (
    self, g_error_matches (error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_TOO_LONG)
            ? _ ("A text is too long. Nothing was saved yet.")
            : _ ("The contact could not be saved. What you wrote is still here."));
  chas_log_contact_dialog_update (self);
  return dex_future_new_true ();
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);
  g_autoptr (ChasContactDraft) draft = chas_contact_draft_new (self->lead_id);
  DexFuture *saved;

  chas_log_contact_dialog_read_choices (self);
  if (self->saving || !chas_log_contact_dialog_is_complete (self) ||
      !chas_log_contact_dialog_fill (self, draft))
    return;
  self->saving = TRUE;
  gtk_widget_action_set_enabled (widget, "contact.save", FALSE);
  saved = self->contact_id ? chas_store_correct_contact (self->store, self->contact_id, draft)
                           : chas_store_log_contact (self->store, draft);
  dex_future_disown (dex_future_finally (saved, on_saved_cb, g_object_ref (self), g_object_unref));
}

/* Should somebody go on with it after all, the move is a thing of its own by then. */
static void
give_up (ChasLogContactDialog *self, gboolean later)
{
  if (self->saving)
    return;
  self->given_up = TRUE;
  self->move_step = 0;
  gtk_widget_set_visible (self->later, FALSE);
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
chas_log_contact_dialog_map (GtkWidget *widget)
{
  ChasLogContactDialog *self = CHAS_LOG_CONTACT_DIALOG (widget);

  GTK_WIDGET_CLASS (chas_log_contact_dialog_parent_class)->map (widget);
  if (!self->given_up)
    return;
  chas_log_contact_dialog_load_stage (self);
  chas_focus_later (GTK_WIDGET (self->note));
}

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
  g_clear_pointer (&self->contact_id, g_free);
  g_clear_pointer (&self->story, chas_contact_story_free);
  g_clear_pointer (&self->details, chas_lead_details_free);
  g_clear_pointer (&self->me, g_free);
  g_clear_pointer (&self->person_ids, g_ptr_array_unref);
  g_clear_pointer (&self->participants, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_log_contact_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, warning);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, later);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, body);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, channel_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, channel_title);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, channel);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, person);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, moment);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, day);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, time);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, minutes);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, done_by);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, incoming);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, outcome_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked_day);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked_time);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, asked_place);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, again);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, note);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_more);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_day);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, step_none);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, rest_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, rest);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, too_box);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, move_too);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, reason_too);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, refusal_too);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, replan_too);
  gtk_widget_class_bind_template_child (widget_class, ChasLogContactDialog, unbook_too);
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
  widget_class->map = chas_log_contact_dialog_map;
  signals[SIGNAL_LOGGED] = g_signal_new ("logged", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_GIVEN_UP] = g_signal_new ("given-up", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  gtk_widget_class_install_action (widget_class, "contact.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "contact.save", NULL);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/se/chasacademy/Career/ui/contact/chas-log-contact-dialog.ui");
  bind_children (widget_class);
  chas_log_contact_dialog_choices_class_init (widget_class);
  chas_log_contact_dialog_moment_class_init (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_later_cb);
}

static void
chas_log_contact_dialog_init (ChasLogContactDialog *self)
{
  self->person_ids = g_ptr_array_new_with_free_func (g_free);
  self->participants = g_ptr_array_new ();
  self->stands_in = CHAS_STAGE_UNSET;
  self->offered = CHAS_STAGE_UNSET;
  self->plan.outcome = CHAS_OUTCOME_UNSET;
  self->replanned = CHAS_DATE_NONE;
  self->plan.asked = CHAS_DATE_NONE;
  self->plan.chosen = CHAS_DATE_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
  chas_slow_press_allow_within (GTK_WIDGET (self));
}

static ChasLogContactDialog *
new_dialog (ChasStore *store)
{
  ChasLogContactDialog *self = g_object_new (CHAS_TYPE_LOG_CONTACT_DIALOG, NULL);

  self->store = g_object_ref (store);
  chas_log_contact_dialog_set_now (self, chas_store_get_env (store));
  chas_log_contact_dialog_fill_choices (self);
  return self;
}

/* What is booked comes first; that it was booked needs no asking. */
static void
begin_booking (ChasLogContactDialog *self)
{
  gboolean visit = chas_choice_get_selected (self->channel) == CHAS_CHANNEL_VISIT;
  const char *title = visit ? _ ("Book Study Visit") : _ ("Book Meeting");

  self->booking = TRUE;
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_window_title_set_title (self->window_title, title);
  gtk_widget_set_visible (self->channel_box, !visit);
  gtk_widget_set_visible (self->channel_title, TRUE);
  gtk_box_reorder_child_after (self->body, self->asked, NULL);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->asked_day));
}

/* Chooses it, and begins with what has to be told then. */
static void
expect (ChasLogContactDialog *self, ChasOutcome outcome)
{
  if (outcome == CHAS_OUTCOME_BOOKED)
    begin_booking (self);
  else
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->outcome));
  chas_choice_set_selected (self->outcome, outcome);
}

/**
 * chas_log_contact_dialog_new:
 * @channel: how they were reached; unset means by phone, and a study visit is to be booked
 *
 * Returns: (transfer floating): the dialog, reading already
 */
AdwDialog *
chas_log_contact_dialog_new (ChasStore *store, const char *lead_id, ChasChannel channel)
{
  ChasLogContactDialog *self = new_dialog (store);

  self->lead_id = g_strdup (lead_id);
  chas_choice_set_selected (self->channel,
                            channel == CHAS_CHANNEL_UNSET ? CHAS_CHANNEL_PHONE : channel);
  if (channel == CHAS_CHANNEL_VISIT)
    expect (self, CHAS_OUTCOME_BOOKED);
  chas_log_contact_dialog_load (self);
  return ADW_DIALOG (self);
}

/**
 * chas_log_contact_dialog_new_for_correction:
 * @contact_id: what to put right
 *
 * Returns: (transfer floating): the dialog, reading already
 */
AdwDialog *
chas_log_contact_dialog_new_for_correction (ChasStore *store, const char *contact_id)
{
  ChasLogContactDialog *self = new_dialog (store);

  self->contact_id = g_strdup (contact_id);
  adw_dialog_set_title (ADW_DIALOG (self), _ ("Correct Contact"));
  adw_window_title_set_title (self->window_title, _ ("Correct Contact"));
  gtk_widget_set_visible (self->step_box, FALSE);
  chas_log_contact_dialog_update (self);
  chas_log_contact_dialog_load (self);
  return ADW_DIALOG (self);
}

/**
 * chas_log_contact_dialog_get_lead_id:
 *
 * Returns: (nullable): with which lead the contact was, %NULL while that is not known yet
 */
const char *
chas_log_contact_dialog_get_lead_id (ChasLogContactDialog *self)
{
  g_return_val_if_fail (CHAS_IS_LOG_CONTACT_DIALOG (self), NULL);
  return self->lead_id;
}

/**
 * chas_log_contact_dialog_has_words:
 *
 * Returns: whether something was written that would be lost
 */
gboolean
chas_log_contact_dialog_has_words (ChasLogContactDialog *self)
{
  GtkTextBuffer *note;

  g_return_val_if_fail (CHAS_IS_LOG_CONTACT_DIALOG (self), FALSE);
  note = gtk_text_view_get_buffer (self->note);
  if (gtk_text_buffer_get_modified (note) && gtk_text_buffer_get_char_count (note) > 0)
    return TRUE;
  return !self->contact_id &&
         (*gtk_editable_get_text (self->asked_place) || *gtk_editable_get_text (self->step_none));
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
 * @step: the undo step of the move
 *
 * Makes the contact a part of the move that was just made: it can be told later.
 */
void
chas_log_contact_dialog_set_after_move (ChasLogContactDialog *self, ChasStage to, gint64 step)
{
  ChasOutcome outcome = guess_outcome (to);

  g_return_if_fail (CHAS_IS_LOG_CONTACT_DIALOG (self));
  self->move_step = step;
  self->plan.now = to;
  if (outcome != CHAS_OUTCOME_UNSET)
    expect (self, outcome);
  else
    adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->outcome));
  gtk_widget_set_visible (self->later, TRUE);
}
