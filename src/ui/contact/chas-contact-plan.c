// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-contact-plan.h"

#include <glib/gi18n.h>

#include "chas-card-look.h"
#include "chas-day-words.h"
#include "chas-stage-words.h"

/* A day so far ahead that the lead rests until then rather than waiting in sight. */
#define REST_AFTER_DAYS 60

static void
get_rule (const ChasContactPlan *self, ChasOutcomeRule *rule)
{
  chas_outcome_rule_init (rule, self->outcome, self->channel, self->now, self->attempts.n_sent);
}

/**
 * chas_contact_plan_get_missing_day:
 * @channel: how they meet
 *
 * Returns: (transfer none): that the day lacks on which they meet
 */
const char *
chas_contact_plan_get_missing_day (ChasChannel channel)
{
  return channel == CHAS_CHANNEL_VISIT ? _ ("Choose the day of the visit")
                                       : _ ("Choose the day of the meeting");
}

/**
 * chas_contact_plan_get_missing:
 *
 * Returns: (nullable): what has to be told before this can be saved, or %NULL when nothing lacks
 */
const char *
chas_contact_plan_get_missing (const ChasContactPlan *self)
{
  ChasOutcomeRule rule;

  if (self->outcome == CHAS_OUTCOME_UNSET)
    return _ ("Choose how it went");
  get_rule (self, &rule);
  if (rule.needs_date && self->asked == CHAS_DATE_NONE)
    return self->outcome == CHAS_OUTCOME_BOOKED ? chas_contact_plan_get_missing_day (self->channel)
                                                : _ ("Choose the day they named");
  if (self->choice == CHAS_STEP_CHOICE_DATE && self->chosen == CHAS_DATE_NONE)
    return _ ("Choose the day of the next step");
  return NULL;
}

/**
 * chas_contact_plan_offers_rest:
 *
 * Returns: whether, with this one, enough tries were made. Source: domain.md, section 6
 */
gboolean
chas_contact_plan_offers_rest (const ChasContactPlan *self)
{
  ChasOutcomeRule rule;

  if (self->outcome == CHAS_OUTCOME_UNSET)
    return FALSE;
  get_rule (self, &rule);
  return rule.is_attempt &&
         chas_attempts_are_enough (self->attempts.n_attempts + 1,
                                   MAX (self->attempts.n_channels, 1), MAX (self->n_known, 1));
}

/**
 * chas_contact_plan_get_proposed:
 *
 * Returns: the day that the rule proposes for the next step, or %CHAS_DATE_NONE
 */
ChasDate
chas_contact_plan_get_proposed (const ChasContactPlan *self)
{
  ChasOutcomeRule rule;

  if (self->outcome == CHAS_OUTCOME_UNSET)
    return CHAS_DATE_NONE;
  get_rule (self, &rule);
  if (rule.step == CHAS_FOLLOW_UP_KIND_UNSET)
    return CHAS_DATE_NONE;
  if (self->outcome == CHAS_OUTCOME_LATER)
    return self->asked;
  if (self->outcome == CHAS_OUTCOME_BOOKED)
    return self->asked == CHAS_DATE_NONE
             ? CHAS_DATE_NONE
             : chas_outcome_confirm_date (self->asked, self->today, NULL);
  return chas_workday_add (self->today, rule.step_workdays, NULL);
}

/**
 * chas_contact_plan_get_step_date:
 *
 * Returns: the day of the next step, or %CHAS_DATE_NONE for none
 */
ChasDate
chas_contact_plan_get_step_date (const ChasContactPlan *self)
{
  if (self->rest)
    return CHAS_DATE_NONE;
  switch (self->choice)
    {
    case CHAS_STEP_CHOICE_PROPOSED:
      return chas_contact_plan_get_proposed (self);
    case CHAS_STEP_CHOICE_THREE_DAYS:
      return self->today + 3;
    case CHAS_STEP_CHOICE_WEEK:
      return self->today + 7;
    case CHAS_STEP_CHOICE_DATE:
      return self->chosen;
    case CHAS_STEP_CHOICE_NONE:
      break;
    }
  return CHAS_DATE_NONE;
}

ChasFollowUpKind
chas_contact_plan_get_step_kind (const ChasContactPlan *self)
{
  ChasOutcomeRule rule;

  get_rule (self, &rule);
  return rule.step == CHAS_FOLLOW_UP_KIND_UNSET ? CHAS_FOLLOW_UP_KIND_OTHER : rule.step;
}

/**
 * chas_contact_plan_get_stage:
 *
 * Returns: where the lead goes, or unset
 */
ChasStage
chas_contact_plan_get_stage (const ChasContactPlan *self)
{
  ChasOutcomeRule rule;

  if (self->outcome == CHAS_OUTCOME_UNSET)
    return CHAS_STAGE_UNSET;
  if (self->rest || (self->outcome == CHAS_OUTCOME_LATER && self->asked != CHAS_DATE_NONE &&
                     self->asked > self->today + REST_AFTER_DAYS))
    return self->now == CHAS_STAGE_RESTING ? CHAS_STAGE_UNSET : CHAS_STAGE_RESTING;
  get_rule (self, &rule);
  return rule.stage;
}

static void
add_later_step (const ChasContactPlan *self, ChasContactDraft *draft)
{
  ChasOutcomeRule rule;
  g_autofree char *due = NULL;

  get_rule (self, &rule);
  if (rule.later_step == CHAS_FOLLOW_UP_KIND_UNSET || self->choice == CHAS_STEP_CHOICE_NONE)
    return;
  due = chas_date_dup_text (chas_workday_add (self->today, rule.later_workdays, NULL));
  chas_contact_draft_add_step (draft, rule.later_step, due, NULL, NULL);
}

/**
 * chas_contact_plan_get_wake_date:
 *
 * A lead that rests needs a day to wake up on; one that said no may be asked again.
 *
 * Returns: the day, or %CHAS_DATE_NONE
 */
ChasDate
chas_contact_plan_get_wake_date (const ChasContactPlan *self)
{
  ChasOutcomeRule rule;

  get_rule (self, &rule);
  if (self->rest)
    return self->today + CHAS_ATTEMPTS_REST_DAYS;
  if (chas_contact_plan_get_stage (self) == CHAS_STAGE_RESTING)
    return self->asked;
  return rule.wake_days > 0 && self->again ? self->today + rule.wake_days : CHAS_DATE_NONE;
}

/**
 * chas_contact_plan_fill:
 * @draft: gets what follows from the choices; the rest of it is left alone
 */
void
chas_contact_plan_fill (const ChasContactPlan *self, ChasContactDraft *draft)
{
  ChasOutcomeRule rule;
  ChasDate date = chas_contact_plan_get_step_date (self);
  ChasDate wake = chas_contact_plan_get_wake_date (self);

  get_rule (self, &rule);
  draft->channel = self->channel;
  draft->outcome = self->outcome;
  draft->is_attempt = rule.is_attempt;
  draft->stage = chas_contact_plan_get_stage (self);
  if (date != CHAS_DATE_NONE && draft->stage != CHAS_STAGE_RESTING)
    {
      g_autofree char *due = chas_date_dup_text (date);

      chas_contact_draft_add_step (draft, chas_contact_plan_get_step_kind (self), due, NULL, NULL);
    }
  add_later_step (self, draft);
  g_clear_pointer (&draft->wake_date, g_free);
  draft->wake_date = wake == CHAS_DATE_NONE ? NULL : chas_date_dup_text (wake);
}

/**
 * chas_contact_plan_dup_step:
 *
 * Returns: (transfer full) (nullable): markup that says what to do next and when, in the middle of
 * a line, or %NULL for nothing
 */
char *
chas_contact_plan_dup_step (const ChasContactPlan *self)
{
  ChasDate date = chas_contact_plan_get_step_date (self);
  g_autofree char *day =
    date == CHAS_DATE_NONE ? NULL : chas_day_words_dup_inside (date, self->today);
  g_autofree char *bold = day ? g_markup_printf_escaped ("<b>%s</b>", day) : NULL;

  if (!bold || chas_contact_plan_get_stage (self) == CHAS_STAGE_RESTING)
    return NULL;
  /* Translators: what to do next, such as “call”, and the day */
  return g_strdup_printf (_ ("%s: %s"),
                          chas_follow_up_kind_word (chas_contact_plan_get_step_kind (self)), bold);
}

/**
 * chas_contact_plan_dup_summary:
 *
 * Returns: (transfer full): markup that says what saving will do, or "" for nothing
 */
char *
chas_contact_plan_dup_summary (const ChasContactPlan *self)
{
  ChasStage stage = chas_contact_plan_get_stage (self);
  g_autofree char *where = NULL;
  g_autofree char *step = NULL;

  if (self->outcome == CHAS_OUTCOME_UNSET)
    return g_strdup ("");
  if (stage != CHAS_STAGE_UNSET)
    where = g_markup_printf_escaped (_ ("Moves to <b>%s</b>"), chas_stage_words_get_label (stage));
  else
    where =
      g_markup_printf_escaped (_ ("Stays in <b>%s</b>"), chas_stage_words_get_label (self->now));
  step = chas_contact_plan_dup_step (self);
  return step ? g_strdup_printf ("%s · %s", where, step) : g_steal_pointer (&where);
}
