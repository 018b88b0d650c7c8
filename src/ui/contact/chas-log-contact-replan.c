// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include <glib/gi18n.h>

#include "chas-event-words.h"
#include "chas-outcome-rule.h"
#include "chas-step-words.h"

/* What a contact planned and booked was right for what was told of it. Put right, it may plan what
 * follows from what is told now, as long as nobody has touched the former plan. */

/* Whether it was told to have gone otherwise. */
gboolean
chas_log_contact_dialog_went_otherwise (ChasLogContactDialog *self)
{
  return self->story && self->plan.outcome != CHAS_OUTCOME_UNSET &&
         self->plan.outcome != chas_contact_get_outcome (self->story->contact);
}

/* What was booked was not, then; unless they met, or were to. */
static gboolean
offer_unbooking (ChasLogContactDialog *self)
{
  gboolean was_booked =
    self->plan.outcome == CHAS_OUTCOME_HELD || self->plan.outcome == CHAS_OUTCOME_MISSED;
  gboolean does =
    chas_log_contact_dialog_went_otherwise (self) && !was_booked && self->story->booked->len > 0;
  g_autofree char *words = NULL;
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->unbook_too), does);
  if (!does)
    return FALSE;
  words = chas_event_words_dup_all (self->story->booked, chas_store_get_env (self->store));
  /* Translators: %s is an event and when it is, such as “Meeting with Nordkod, Tue 1 Dec” */
  subtitle = g_strdup_printf (_ ("Booked with this contact: %s"), words);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->unbook_too),
                                 ngettext ("Take the Booking out of the Calendar",
                                           "Take the Bookings out of the Calendar",
                                           self->story->booked->len));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->unbook_too), subtitle);
  return TRUE;
}

/* Who had said no, as it seemed, was to be left alone. What somebody planned since stands. */
static gboolean
lacks_step (ChasLogContactDialog *self)
{
  ChasOutcomeRule rule;

  chas_outcome_rule_init (&rule, chas_contact_get_outcome (self->story->contact),
                          chas_contact_get_channel (self->story->contact), self->story->from, 0);
  return rule.step == CHAS_FOLLOW_UP_KIND_UNSET && self->details &&
         self->details->follow_ups->len == 0;
}

/* Whether something was planned that may be wrong now, or nothing, which may be. */
gboolean
chas_log_contact_dialog_may_replan (ChasLogContactDialog *self)
{
  return chas_log_contact_dialog_went_otherwise (self) &&
         (self->story->planned->len > 0 || lacks_step (self));
}

static gboolean
is_planned_already (ChasLogContactDialog *self, ChasDate due)
{
  GPtrArray *planned = self->story->planned;

  return planned->len == 1 &&
         chas_follow_up_get_kind (planned->pdata[0]) ==
           chas_contact_plan_get_step_kind (&self->plan) &&
         chas_date_from_text (chas_follow_up_get_due_date (planned->pdata[0])) == due;
}

/* Who rests needs no step; of who wants to hear later it has to be known when. */
static gboolean
find_step (ChasLogContactDialog *self, ChasDate *out_due)
{
  gboolean rests = chas_contact_plan_get_stage (&self->plan) == CHAS_STAGE_RESTING;

  *out_due = rests ? CHAS_DATE_NONE : chas_contact_plan_get_step_date (&self->plan);
  if (!chas_log_contact_dialog_may_replan (self) ||
      (self->plan.outcome == CHAS_OUTCOME_LATER && self->plan.asked == CHAS_DATE_NONE))
    return FALSE;
  return *out_due == CHAS_DATE_NONE ? self->story->planned->len > 0
                                    : !is_planned_already (self, *out_due);
}

/* What to do next and when, such as “Call, Thu 26 Nov” */
static char *
dup_step (ChasLogContactDialog *self)
{
  return chas_step_words_dup_kind (chas_contact_plan_get_step_kind (&self->plan), self->replanned,
                                   self->plan.today);
}

static void
offer_first (ChasLogContactDialog *self)
{
  g_autofree char *step = dup_step (self);
  /* Translators: %s is what to do next and when, such as “Call, Thu 26 Nov” */
  g_autofree char *title = g_strdup_printf (_ ("Plan “%s”"), step);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->replan_too), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->replan_too),
                               _ ("This contact planned nothing."));
}

static void
show_offer (ChasLogContactDialog *self)
{
  GPtrArray *planned = self->story->planned;
  g_autofree char *words = chas_step_words_dup_all (planned, self->plan.today);
  /* Translators: %s is what to do next and when, such as “Call, Thu 26 Nov” */
  g_autofree char *subtitle = g_strdup_printf (_ ("This contact planned: %s"), words);
  g_autofree char *title = NULL;

  if (self->replanned == CHAS_DATE_NONE)
    title =
      g_strdup (ngettext ("Take Back the Next Step", "Take Back the Next Steps", planned->len));
  else
    {
      g_autofree char *step = dup_step (self);

      /* Translators: %s is what to do next and when, such as “Call, Thu 26 Nov” */
      title = g_strdup_printf (_ ("Plan “%s” Instead"), step);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->replan_too), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->replan_too), subtitle);
}

/* Offers to plan what follows from what is chosen now, and to unbook what does not; whether it
 * does. */
gboolean
chas_log_contact_dialog_offer_replan (ChasLogContactDialog *self)
{
  GtkWidget *row = GTK_WIDGET (self->replan_too);
  gboolean did = gtk_widget_get_visible (row);
  gboolean does = find_step (self, &self->replanned);
  gboolean unbooks = offer_unbooking (self);

  gtk_widget_set_visible (row, does);
  if (does && self->story->planned->len > 0)
    show_offer (self);
  else if (does)
    offer_first (self);
  if (does && !did)
    adw_switch_row_set_active (self->replan_too, TRUE);
  return does || unbooks;
}

/* Whether that is to be done. */
gboolean
chas_log_contact_dialog_replans (ChasLogContactDialog *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->replan_too)) &&
         adw_switch_row_get_active (self->replan_too);
}

/* What becomes of the next steps, in the middle of a line of markup. */
char *
chas_log_contact_dialog_dup_replanned (ChasLogContactDialog *self)
{
  if (!chas_log_contact_dialog_replans (self))
    return g_strdup (_ ("next steps stay as they are"));
  return self->replanned == CHAS_DATE_NONE ? g_strdup (_ ("nothing is planned"))
                                           : chas_contact_plan_dup_step (&self->plan);
}
