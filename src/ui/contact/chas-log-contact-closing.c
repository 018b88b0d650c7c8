// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-log-contact-private.h"

#include "chas-closing-words.h"

/* A contact that was no "no" gave no reason to close the lead, and noted no refusal. Put right, it
 * may take both back, as long as nobody has said anything else since. */

static gboolean
was_no_no (ChasLogContactDialog *self)
{
  return chas_log_contact_dialog_went_otherwise (self) && self->plan.outcome != CHAS_OUTCOME_NO;
}

/* Likely when it begins to be offered; what somebody answered then is left alone. */
static void
offer (AdwSwitchRow *row, gboolean does)
{
  if (does && !gtk_widget_get_visible (GTK_WIDGET (row)))
    adw_switch_row_set_active (row, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (row), does);
}

static void
show_reason (ChasLogContactDialog *self)
{
  g_autofree char *words = chas_closing_words_dup_reason (self->story->closed);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason_too),
                                 chas_closing_words_get_reason_title (self->story->former));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->reason_too), words);
}

static void
show_refusal (ChasLogContactDialog *self)
{
  g_autofree char *words = chas_closing_words_dup_refusal (self->story->refused);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->refusal_too),
                                 chas_closing_words_get_refusal_title ());
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->refusal_too), words);
}

/* Offers to take back what the contact said of why nobody is to be asked; whether it does. */
gboolean
chas_log_contact_dialog_offer_opening (ChasLogContactDialog *self)
{
  gboolean reason = was_no_no (self) && self->story->closed;
  gboolean refusal = was_no_no (self) && self->story->refused;

  if (reason)
    show_reason (self);
  if (refusal)
    show_refusal (self);
  offer (self->reason_too, reason);
  offer (self->refusal_too, refusal);
  return reason || refusal;
}

static ChasContactTaking
get_if_offered (AdwSwitchRow *row, ChasContactTaking taking)
{
  return gtk_widget_get_visible (GTK_WIDGET (row)) && adw_switch_row_get_active (row)
           ? taking
           : CHAS_CONTACT_TAKES_NOTHING;
}

/* What of that which the contact did is taken back without anything in its place. */
ChasContactTaking
chas_log_contact_dialog_get_taking (ChasLogContactDialog *self)
{
  return get_if_offered (self->reason_too, CHAS_CONTACT_TAKES_REASON) |
         get_if_offered (self->refusal_too, CHAS_CONTACT_TAKES_REFUSAL) |
         get_if_offered (self->unbook_too, CHAS_CONTACT_TAKES_MEETING);
}
