// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-entities.h"
#include "chas-event-words.h"
#include "chas-instant.h"
#include "chas-step-words.h"

/* What has no name of its own is called by what happened, with whom and when. */

/* Where it matters who got in touch with whom; else NULL. */
static char *
dup_directed (ChasChannel channel, gboolean theirs, const char *company)
{
  switch (channel)
    {
    case CHAS_CHANNEL_PHONE:
      /* Translators: %s is a company, here and in what follows */
      return g_strdup_printf (theirs ? _ ("Phone call from %s") : _ ("Phone call to %s"), company);
    case CHAS_CHANNEL_MAIL:
      return g_strdup_printf (theirs ? _ ("Mail from %s") : _ ("Mail to %s"), company);
    case CHAS_CHANNEL_LINKEDIN:
      return g_strdup_printf (theirs ? _ ("LinkedIn message from %s")
                                     : _ ("LinkedIn message to %s"),
                              company);
    case CHAS_CHANNEL_MEETING:
    case CHAS_CHANNEL_VISIT:
    case CHAS_CHANNEL_EVENT:
    case CHAS_CHANNEL_OTHER:
    case CHAS_CHANNEL_UNSET:
      break;
    }
  return NULL;
}

static char *
dup_common (ChasChannel channel, const char *company)
{
  if (channel == CHAS_CHANNEL_MEETING)
    return g_strdup_printf (_ ("Meeting with %s"), company);
  if (channel == CHAS_CHANNEL_VISIT)
    return g_strdup_printf (_ ("Study visit at %s"), company);
  if (channel == CHAS_CHANNEL_EVENT)
    return g_strdup_printf (_ ("Contact with %s at an event"), company);
  return g_strdup_printf (_ ("Contact with %s"), company);
}

/* @words: (transfer full); @at: (nullable): an instant */
static char *
add_day (char *words, const char *at, ChasEnv *env)
{
  g_autofree char *owned = words;
  ChasDate date = at ? chas_instant_text_get_date (at, chas_env_get_zone (env)) : CHAS_DATE_NONE;
  g_autofree char *day = NULL;

  if (date == CHAS_DATE_NONE)
    return g_steal_pointer (&owned);
  day = chas_day_words_dup_inside (date, chas_env_get_today (env));
  /* Translators: what it was, such as “Phone call to Nordkod”, and the day */
  return g_strdup_printf (C_ ("trash", "%1$s, %2$s"), words, day);
}

static char *
dup_contact (ChasContact *contact, const char *company, ChasEnv *env)
{
  ChasChannel channel = chas_contact_get_channel (contact);
  gboolean theirs = chas_contact_get_direction (contact) == CHAS_DIRECTION_IN;
  char *words = dup_directed (channel, theirs, company);

  return add_day (words ? words : dup_common (channel, company), chas_contact_get_at (contact),
                  env);
}

static char *
dup_step (ChasFollowUp *step, const char *company, ChasEnv *env)
{
  g_autofree char *words = chas_step_words_dup (step, chas_env_get_today (env));

  /* Translators: a company; what is to be done, and when */
  return g_strdup_printf (_ ("Next step with %1$s: %2$s"), company, words);
}

/* Of long texts the first line says which one it is. */
static char *
dup_first_line (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", 2);

  return lines[0] && *lines[0] ? g_strdup (lines[0]) : NULL;
}

static const char *
get_kind (const ChasTrashEntry *entry)
{
  return chas_entity_info_get_label (chas_entity_get_info (entry->record));
}

/* Whether the title names the company, so that the story need not. */
static gboolean
tells_place (const ChasTrashEntry *entry)
{
  return entry->place && (CHAS_IS_CONTACT (entry->record) || CHAS_IS_FOLLOW_UP (entry->record));
}

/**
 * chas_trash_words_dup_title:
 *
 * Returns: (transfer full): what a person knows it by: its name, or "Phone call to Nordkod, Thu 12
 *   Nov"
 */
char *
chas_trash_words_dup_title (const ChasTrashEntry *entry, ChasEnv *env)
{
  char *title;

  if (entry->place && CHAS_IS_CONTACT (entry->record))
    return dup_contact (CHAS_CONTACT (entry->record), entry->place, env);
  if (entry->place && CHAS_IS_FOLLOW_UP (entry->record))
    return dup_step (CHAS_FOLLOW_UP (entry->record), entry->place, env);
  if (CHAS_IS_EVENT (entry->record))
    return chas_event_words_dup (CHAS_EVENT (entry->record), env);
  title = dup_first_line (entry->title);
  return title ? title : g_strdup (get_kind (entry));
}

static char *
dup_kind (const ChasTrashEntry *entry)
{
  if (entry->n_more == 0)
    return g_strdup (get_kind (entry));
  /* Translators: %s is what was deleted, such as “Lead”, %u what belonged to it and went too */
  return g_strdup_printf (ngettext ("%s and %u more record", "%s and %u more records",
                                    entry->n_more),
                          get_kind (entry), entry->n_more);
}

static void
append (GString *story, const char *words)
{
  if (words)
    g_string_append_printf (story, " · %s", words);
}

/**
 * chas_trash_words_dup_story:
 *
 * Returns: (transfer full): what it was, what it said or where it stood, who deleted it and when
 */
char *
chas_trash_words_dup_story (const ChasTrashEntry *entry, ChasEnv *env)
{
  g_autofree char *kind = dup_kind (entry);
  g_autofree char *said = CHAS_IS_CONTACT (entry->record) ? dup_first_line (entry->title) : NULL;
  g_autofree char *moment = chas_day_words_dup_moment (entry->at, env);
  g_autoptr (GString) story = g_string_new (kind);

  append (story, tells_place (entry) ? NULL : entry->place);
  append (story, tells_place (entry) ? said : NULL);
  append (story, entry->mine ? _ ("You") : entry->author);
  append (story, moment);
  return g_string_free_and_steal (g_steal_pointer (&story));
}
