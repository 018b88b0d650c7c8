// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-look.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chas-attention.h"
#include "chas-day-words.h"
#include "chas-instant.h"
#include "chas-rival-words.h"
#include "chas-stage-words.h"
#include "chas-warmth.h"

/**
 * chas_follow_up_kind_word:
 *
 * Returns: what to do next, in the middle of a line
 */
const char *
chas_follow_up_kind_word (ChasFollowUpKind kind)
{
  switch (kind)
    {
    case CHAS_FOLLOW_UP_KIND_CALL:
      return C_ ("next step", "call");
    case CHAS_FOLLOW_UP_KIND_WRITE:
      return C_ ("next step", "write");
    case CHAS_FOLLOW_UP_KIND_REMIND:
      return C_ ("next step", "remind");
    case CHAS_FOLLOW_UP_KIND_ANSWER:
      return C_ ("next step", "answer");
    case CHAS_FOLLOW_UP_KIND_BOOK:
      return C_ ("next step", "book");
    case CHAS_FOLLOW_UP_KIND_CONFIRM:
      return C_ ("next step", "confirm");
    case CHAS_FOLLOW_UP_KIND_THANK:
      return C_ ("next step", "say thank you");
    case CHAS_FOLLOW_UP_KIND_RESEARCH:
      return C_ ("next step", "find out");
    case CHAS_FOLLOW_UP_KIND_OTHER:
    case CHAS_FOLLOW_UP_KIND_UNSET:
      break;
    }
  return C_ ("next step", "do");
}

static void
look_at_follow_up (ChasCardLook *self, const ChasLeadFacts *facts, ChasDate today)
{
  ChasDate due = chas_date_from_text (facts->due_date);
  const char *what = facts->due_text && *facts->due_text
                       ? facts->due_text
                       : chas_follow_up_kind_word (facts->due_kind);

  if (due > today)
    {
      g_autofree char *when = chas_day_words_dup (due, today);

      self->step = CHAS_STEP_LATER;
      self->step_text = g_strdup_printf ("%s · %s", when, what);
      return;
    }
  self->step = due < today ? CHAS_STEP_OVERDUE : CHAS_STEP_TODAY;
  self->step_text = g_strdup (what);
}

static const char *
lack_word (ChasLack lack)
{
  switch (lack)
    {
    case CHAS_LACK_CHANNEL:
      return _ ("Add a channel");
    case CHAS_LACK_WHY:
      return _ ("Write why");
    case CHAS_LACK_PERSON:
      return _ ("Find a person");
    case CHAS_LACK_EDUCATION:
      return _ ("Choose an education");
    case CHAS_LACK_OWNER:
      return _ ("Choose who calls");
    case CHAS_LACK_NOTHING:
      break;
    }
  return NULL;
}

static const char *
unsaid_word (ChasUnsaid unsaid)
{
  switch (unsaid)
    {
    case CHAS_UNSAID_MEETING_DAY:
      return _ ("Choose the day of the meeting");
    case CHAS_UNSAID_WAKE_DATE:
      return _ ("Choose when it wakes up");
    case CHAS_UNSAID_CLOSE_REASON:
      return _ ("Say why it ended");
    case CHAS_UNSAID_KEEPER:
      return _ ("Choose who keeps it warm");
    case CHAS_UNSAID_NOTHING:
      break;
    }
  return NULL;
}

/* What is to be done by today cannot wait; what is to be done later can. */
static gboolean
is_urgent (const ChasAttention *attention)
{
  return attention->due == CHAS_DUE_OVERDUE || attention->due == CHAS_DUE_TODAY;
}

/* A lead that came back by itself and that nobody has looked after yet. */
static gboolean
is_just_awake (const ChasLeadFacts *facts)
{
  return facts->woken_on && chas_stage_is_open (facts->stage) &&
         facts->last_activity_kind == CHAS_ACTIVITY_STAGE_CHANGE;
}

static void
look_at_waking (ChasCardLook *self, const ChasLeadFacts *facts, ChasDate today)
{
  ChasDate woken = chas_date_from_text (facts->woken_on);
  g_autofree char *when = chas_day_words_dup_inside (woken, today);

  self->step = CHAS_STEP_TODAY;
  if (woken == today)
    /* Translators: of a lead that had rested; stands after “Today · ” */
    self->step_text = g_strdup (C_ ("next step", "woke up"));
  else
    /* Translators: of a lead that had rested; stands after “Today · ”; %s is a day: “Mon 23 Nov” */
    self->step_text = g_strdup_printf (C_ ("next step", "woke up %s"), when);
}

static void
look_at_step (ChasCardLook *self,
              const ChasLeadFacts *facts,
              const ChasAttention *attention,
              ChasDate today)
{
  if (attention->unsaid && !is_urgent (attention))
    {
      self->step = CHAS_STEP_ADD;
      self->step_text = g_strdup (unsaid_word (attention->unsaid));
    }
  else if (facts->due_date)
    look_at_follow_up (self, facts, today);
  else if (is_just_awake (facts))
    look_at_waking (self, facts, today);
  else if (attention->lacks)
    {
      self->step = CHAS_STEP_ADD;
      self->step_text = g_strdup (lack_word (chas_lack_get_first (attention->lacks)));
    }
  else if (attention->next_step == CHAS_NEXT_STEP_MISSING)
    {
      self->step = CHAS_STEP_LACKING;
      self->step_text = g_strdup (_ ("No next step"));
    }
  else if ((facts->stage == CHAS_STAGE_RESTING || facts->stage == CHAS_STAGE_DECLINED) &&
           facts->wake_date)
    {
      g_autofree char *when = chas_day_words_dup (chas_date_from_text (facts->wake_date), today);

      self->step = CHAS_STEP_LATER;
      /* Translators: a resting or declined lead comes back on that day */
      self->step_text = g_strdup_printf (_ ("%s · wakes up"), when);
    }
}

static const char *
activity_word (ChasActivityKind kind)
{
  switch (kind)
    {
    case CHAS_ACTIVITY_STAGE_CHANGE:
      return _ ("Last: moved to another stage");
    case CHAS_ACTIVITY_CONTACT:
      return _ ("Last: a contact");
    case CHAS_ACTIVITY_FOLLOW_UP:
      return _ ("Last: a follow-up done");
    case CHAS_ACTIVITY_NOTE:
      return _ ("Last: a note");
    case CHAS_ACTIVITY_NONE:
      break;
    }
  return NULL;
}

static void
look_at_days (ChasCardLook *self,
              const ChasLeadFacts *facts,
              int days,
              ChasDate today,
              GTimeZone *zone)
{
  ChasDate active = chas_instant_text_get_date (facts->last_activity_at, zone);
  const char *word = activity_word (facts->last_activity_kind);

  if (days < 0)
    return;
  /* Translators: days a lead has been in its stage, as short as can be */
  self->days = g_strdup_printf (_ ("%d d"), days);
  self->days_tip = g_strdup_printf (g_dngettext (NULL, "%d day in this stage",
                                                 "%d days in this stage", (gulong) days),
                                    days);
  if (word && active != CHAS_DATE_NONE)
    {
      g_autofree char *when = chas_day_words_dup (active, today);
      g_autofree char *first = g_steal_pointer (&self->days_tip);

      self->days_tip = g_strdup_printf ("%s\n%s, %s", first, word, when);
    }
}

static char *
dup_conflicts (const ChasLeadFacts *facts)
{
  guint n = facts->n_conflicts;

  return n == 0 ? NULL
                : g_strdup_printf (g_dngettext (NULL, "%u conflict to settle",
                                                "%u conflicts to settle", n),
                                   n);
}

static ChasFlameLevel
flame_of (ChasWarmthLevel level)
{
  return level == CHAS_WARMTH_HOT    ? CHAS_FLAME_HOT
         : level == CHAS_WARMTH_WARM ? CHAS_FLAME_WARM
                                     : CHAS_FLAME_NONE;
}

/**
 * chas_card_look_init:
 * @env: says what day it is
 */
void
chas_card_look_init (ChasCardLook *self, const ChasLeadFacts *facts, ChasEnv *env)
{
  g_autofree char *text = chas_env_dup_today (env);
  ChasDate today = chas_date_from_text (text);
  GTimeZone *zone = chas_env_get_zone (env);
  ChasLeadState state;
  ChasAttention attention;
  ChasWarmth warmth;

  *self = (ChasCardLook) { 0 };
  chas_lead_state_init (&state, facts, today, zone);
  chas_attention_init (&attention, &state, today, NULL);
  chas_warmth_init_of_lead (&warmth, facts, today, zone);
  look_at_step (self, facts, &attention, today);
  look_at_days (self, facts, attention.stage_days, today, zone);
  self->stale = attention.is_stale;
  self->flame = flame_of (warmth.level);
  self->rivals = chas_rival_words_dup_all (facts->rivals, today);
  self->conflicts = dup_conflicts (facts);
}

void
chas_card_look_clear (ChasCardLook *self)
{
  g_clear_pointer (&self->step_text, g_free);
  g_clear_pointer (&self->days, g_free);
  g_clear_pointer (&self->days_tip, g_free);
  g_clear_pointer (&self->rivals, g_free);
  g_clear_pointer (&self->conflicts, g_free);
}

static void
say (GString *text, const char *what)
{
  if (!what || !*what)
    return;
  if (text->len)
    g_string_append (text, ", ");
  g_string_append (text, what);
}

static void
say_first_line (GString *text, const char *lines)
{
  g_autofree char *first = lines ? g_strndup (lines, strcspn (lines, "\n")) : NULL;

  say (text, first);
}

static void
say_owners (GString *text, GPtrArray *owners)
{
  if (owners->len == 0)
    say (text, C_ ("lead", "Unassigned"));
  for (guint i = 0; i < owners->len; i++)
    say (text, ((const ChasLeadOwnerFact *) owners->pdata[i])->name);
}

/**
 * chas_card_look_dup_description:
 *
 * Says for a screen reader what the card shows beside the company's name.
 */
char *
chas_card_look_dup_description (const ChasCardLook *self, const ChasLeadFacts *facts)
{
  g_autoptr (GString) text = g_string_new (chas_stage_words_get_label (facts->stage));

  say_owners (text, facts->owners);
  say (text, self->rivals);
  say (text, self->conflicts);
  say (text, chas_step_get_word (self->step));
  say (text, self->step_text);
  if (self->stale)
    say (text, _ ("Stale"));
  say_first_line (text, self->days_tip);
  say (text, chas_flame_get_word (self->flame));
  for (guint i = 0; i < facts->educations->len; i++)
    say (text, ((const ChasLeadEducationFact *) facts->educations->pdata[i])->short_name);
  say (text, facts->municipality);
  say (text, facts->business);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
