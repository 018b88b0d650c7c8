// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-timeline-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"

/* Sentences are translated whole: which word comes first, and what becomes of a verb, is for each
 * language to say. In all of them %1$s is who did it and %2$s the person at the company. */

typedef struct
{
  const char *with_person;
  const char *without;
} Sentences;

/* Translators: %1$s is one or more members of the group, %2$s a person at the company */
static const Sentences from_us[CHAS_CHANNEL_N_VALUES] = {
  [CHAS_CHANNEL_PHONE] = { N_ ("%1$s called %2$s"), N_ ("%1$s called the company") },
  [CHAS_CHANNEL_MAIL] = { N_ ("%1$s mailed %2$s"), N_ ("%1$s mailed the company") },
  [CHAS_CHANNEL_LINKEDIN] = { N_ ("%1$s wrote to %2$s on LinkedIn"),
                              N_ ("%1$s wrote to the company on LinkedIn") },
  [CHAS_CHANNEL_MEETING] = { N_ ("%1$s met %2$s"), N_ ("%1$s met the company") },
  [CHAS_CHANNEL_VISIT] = { N_ ("%1$s visited %2$s"), N_ ("%1$s visited the company") },
  [CHAS_CHANNEL_EVENT] = { N_ ("%1$s met %2$s at an event"),
                           N_ ("%1$s met the company at an event") },
  [CHAS_CHANNEL_OTHER] = { N_ ("%1$s was in touch with %2$s"),
                           N_ ("%1$s was in touch with the company") },
};

static const Sentences to_us[CHAS_CHANNEL_N_VALUES] = {
  [CHAS_CHANNEL_PHONE] = { N_ ("%2$s called %1$s"), N_ ("The company called %1$s") },
  [CHAS_CHANNEL_MAIL] = { N_ ("%2$s mailed %1$s"), N_ ("The company mailed %1$s") },
  [CHAS_CHANNEL_LINKEDIN] = { N_ ("%2$s wrote to %1$s on LinkedIn"),
                              N_ ("The company wrote to %1$s on LinkedIn") },
  [CHAS_CHANNEL_MEETING] = { N_ ("%2$s met %1$s"), N_ ("The company met %1$s") },
  [CHAS_CHANNEL_VISIT] = { N_ ("%2$s visited %1$s"), N_ ("The company visited %1$s") },
  [CHAS_CHANNEL_EVENT] = { N_ ("%2$s met %1$s at an event"),
                           N_ ("The company met %1$s at an event") },
  [CHAS_CHANNEL_OTHER] = { N_ ("%2$s got in touch with %1$s"),
                           N_ ("The company got in touch with %1$s") },
};

static const Sentences missed = { N_ ("%1$s was to meet %2$s"),
                                  N_ ("%1$s was to meet the company") };
static const Sentences reception = { N_ ("%1$s called to reach %2$s"),
                                     N_ ("%1$s called the switchboard") };

static const char *const stage_sentences[CHAS_STAGE_CAUSE_N_VALUES] = {
  [CHAS_STAGE_CAUSE_DRAG] = N_ ("%1$s moved the card"),
  [CHAS_STAGE_CAUSE_KEY] = N_ ("%1$s moved the card"),
  [CHAS_STAGE_CAUSE_MENU] = N_ ("%1$s moved the card"),
  [CHAS_STAGE_CAUSE_LOG] = N_ ("%1$s logged a contact"),
  [CHAS_STAGE_CAUSE_RULE] = N_ ("It woke on the day that was set"),
  [CHAS_STAGE_CAUSE_MERGE] = N_ ("%1$s merged two leads"),
  [CHAS_STAGE_CAUSE_IMPORT] = N_ ("%1$s imported it"),
  [CHAS_STAGE_CAUSE_UNDO] = N_ ("%1$s undid a move"),
};

/* "Amira", "Amira and Jonas", "Amira, Elin and Jonas" */
static char *
dup_who (const ChasTimelineEntry *entry)
{
  guint n = g_strv_length (entry->who);
  g_autofree char *first = NULL;
  char *last;

  if (n == 0)
    return g_strdup (_ ("Somebody"));
  if (n == 1)
    return g_strdup (entry->who[0]);
  last = entry->who[n - 1];
  entry->who[n - 1] = NULL;
  first = g_strjoinv (", ", entry->who);
  entry->who[n - 1] = last;
  /* Translators: the end of a list of names: “Amira, Elin and Jonas” */
  return g_strdup_printf (_ ("%s and %s"), first, last);
}

/* Puts the two names into a sentence, in whatever order it wants them. */
static char *
fill (const char *sentence, const char *who, const char *person)
{
  g_auto (GStrv) parts = g_strsplit (sentence, "%1$s", -1);
  g_autofree char *with_who = g_strjoinv (who, parts);
  g_auto (GStrv) rest = NULL;

  if (!person)
    return g_steal_pointer (&with_who);
  rest = g_strsplit (with_who, "%2$s", -1);
  return g_strjoinv (person, rest);
}

static const Sentences *
pick_sentences (const ChasTimelineEntry *entry)
{
  ChasChannel channel = entry->channel == CHAS_CHANNEL_UNSET ? CHAS_CHANNEL_OTHER : entry->channel;

  if (entry->outcome == CHAS_OUTCOME_MISSED)
    return &missed;
  if (entry->outcome == CHAS_OUTCOME_RECEPTION && entry->direction != CHAS_DIRECTION_IN)
    return &reception;
  return entry->direction == CHAS_DIRECTION_IN ? &to_us[channel] : &from_us[channel];
}

static char *
dup_contact_line (const ChasTimelineEntry *entry)
{
  const Sentences *sentences = pick_sentences (entry);
  const char *sentence = _ (entry->person ? sentences->with_person : sentences->without);
  g_autofree char *who = dup_who (entry);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *words = fill (sentence, who, entry->person);

  g_string_append (line, words);
  if (entry->minutes > 0)
    {
      g_string_append (line, " · ");
      /* Translators: how long a call or meeting took */
      g_string_append_printf (line, ngettext ("%d minute", "%d minutes", entry->minutes),
                              entry->minutes);
    }
  if (entry->writer)
    {
      g_string_append (line, " · ");
      /* Translators: %s is who wrote down what others did */
      g_string_append_printf (line, _ ("written by %s"), entry->writer);
    }
  if (entry->fixed)
    g_string_append_printf (line, " · %s", _ ("corrected"));
  return g_string_free_and_steal (g_steal_pointer (&line));
}

static char *
dup_stage_line (const ChasTimelineEntry *entry)
{
  g_autofree char *who = dup_who (entry);

  if (entry->from == CHAS_STAGE_UNSET && entry->cause != CHAS_STAGE_CAUSE_IMPORT)
    return fill (_ ("%1$s added the lead"), who, NULL);
  if (entry->fixed)
    return fill (_ ("%1$s corrected a contact"), who, NULL);
  if (entry->cause == CHAS_STAGE_CAUSE_UNSET)
    return fill (_ ("%1$s moved the card"), who, NULL);
  return fill (_ (stage_sentences[entry->cause]), who, NULL);
}

static char *
dup_day (const char *date, ChasEnv *env)
{
  return chas_day_words_dup_inside (chas_date_from_text (date), chas_env_get_today (env));
}

static char *
dup_step_line (const ChasTimelineEntry *entry, ChasEnv *env)
{
  gboolean opened = entry->kind == CHAS_TIMELINE_STEP_OPENED;
  g_autofree char *who = dup_who (entry);
  g_autofree char *due = entry->due ? dup_day (entry->due, env) : NULL;
  g_autofree char *words =
    fill (opened                                         ? _ ("%1$s planned it")
          : entry->state == CHAS_FOLLOW_UP_STATE_DROPPED ? _ ("%1$s dropped it")
                                                         : _ ("%1$s did it"),
          who, NULL);

  if (!due)
    return g_steal_pointer (&words);
  if (chas_date_from_text (entry->due) < chas_env_get_today (env))
    /* Translators: %1$s is like “Amira planned it”, %2$s a day that is past: “Tue 24 Nov” */
    return g_strdup_printf (_ ("%1$s · was due %2$s"), words, due);
  /* Translators: %1$s is like “Amira planned it”, %2$s a day: “Thu 26 Nov” */
  return g_strdup_printf (_ ("%1$s · due %2$s"), words, due);
}

/* At what time and where; what it is, unless only the title says that. */
static char *
dup_event_line (const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *time = chas_timeline_words_dup_time (entry, env);
  g_auto (GStrv) parts = NULL;

  if (entry->event != CHAS_EVENT_KIND_UNSET && entry->event != CHAS_EVENT_KIND_OTHER)
    g_strv_builder_add (builder, chas_event_kind_get_label (entry->event));
  if (time)
    g_strv_builder_add (builder, time);
  if (entry->text)
    g_strv_builder_add (builder, entry->text);
  if (entry->status != CHAS_EVENT_STATUS_UNSET)
    g_strv_builder_add (builder, chas_event_status_get_label (entry->status));
  parts = g_strv_builder_end (builder);
  return g_strjoinv (" · ", parts);
}

/**
 * chas_timeline_words_dup_line:
 * @env: says what day it is
 *
 * Returns: (transfer full): who did what, in one sentence: "Amira called Karin Fjällmo"
 */
char *
chas_timeline_words_dup_line (const ChasTimelineEntry *entry, ChasEnv *env)
{
  g_autofree char *who = dup_who (entry);

  switch (entry->kind)
    {
    case CHAS_TIMELINE_CONTACT:
      return dup_contact_line (entry);
    case CHAS_TIMELINE_STAGE:
      return dup_stage_line (entry);
    case CHAS_TIMELINE_NOTE:
      return fill (_ ("%1$s wrote"), who, NULL);
    case CHAS_TIMELINE_STEP_OPENED:
    case CHAS_TIMELINE_STEP_CLOSED:
      return dup_step_line (entry, env);
    case CHAS_TIMELINE_EVENT:
      return dup_event_line (entry, env);
    case CHAS_TIMELINE_MERGE:
      return fill (_ ("%1$s merged two leads"), who, NULL);
    }
  g_return_val_if_reached (NULL);
}
