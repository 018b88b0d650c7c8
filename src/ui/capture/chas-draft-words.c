// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-instant.h"
#include "chas-stage-words.h"

/**
 * chas_draft_words_get_label:
 *
 * Returns: what a part of a new lead is called
 */
const char *
chas_draft_words_get_label (ChasLeadPart part)
{
  switch (part)
    {
    case CHAS_LEAD_PART_COMPANY:
      return _ ("Company");
    case CHAS_LEAD_PART_ORGNR:
      return _ ("Organisation number");
    case CHAS_LEAD_PART_WEBSITE:
      return _ ("Website");
    case CHAS_LEAD_PART_PHONE:
      return _ ("Phone");
    case CHAS_LEAD_PART_MAIL:
      return _ ("Mail");
    case CHAS_LEAD_PART_LINKEDIN:
      return _ ("LinkedIn");
    case CHAS_LEAD_PART_TOWN:
      return _ ("Town");
    case CHAS_LEAD_PART_PERSON:
      return _ ("Contact person");
    case CHAS_LEAD_PART_TITLE:
      return _ ("The person’s title");
    case CHAS_LEAD_PART_PERSON_PHONE:
      return _ ("The person’s phone");
    case CHAS_LEAD_PART_PERSON_MAIL:
      return _ ("The person’s mail");
    case CHAS_LEAD_PART_PERSON_LINKEDIN:
      return _ ("The person’s LinkedIn");
    case CHAS_LEAD_PART_NOTE:
      return _ ("Note");
    case CHAS_N_LEAD_PARTS:
    default:
      g_return_val_if_reached ("");
    }
}

static char *
dup_name_and_town (const ChasCompanyMatch *match)
{
  if (!match->municipality)
    return g_strdup (match->name);
  /* Translators: a company and its town */
  return g_strdup_printf (_ ("%1$s in %2$s"), match->name, match->municipality);
}

static void
add_lead (GStrvBuilder *words, const ChasCompanyMatch *match, ChasEnv *env)
{
  ChasDate date = CHAS_DATE_NONE;

  if (match->owner)
    /* Translators: the student who keeps the contact with a company */
    g_strv_builder_take (words, g_strdup_printf (_ ("%s is responsible for it."), match->owner));
  else
    g_strv_builder_add (words, _ ("Nobody is responsible for it."));
  if (match->contacted)
    date = chas_instant_text_get_date (match->contacted, chas_env_get_zone (env));
  if (date != CHAS_DATE_NONE)
    {
      g_autofree char *day = chas_day_words_dup_inside (date, chas_env_get_today (env));

      /* Translators: %s is a day, such as “yesterday” or “Thu 26 Nov” */
      g_strv_builder_take (words, g_strdup_printf (_ ("Last contact %s."), day));
    }
}

static char *
dup_deletion (const ChasTrashEntry *trashed, ChasEnv *env)
{
  ChasDate date = chas_instant_text_get_date (trashed->at, chas_env_get_zone (env));
  g_autofree char *day = chas_day_words_dup_inside (date, chas_env_get_today (env));

  if (trashed->mine)
    /* Translators: %s is a day, such as “yesterday” or “Thu 26 Nov” */
    return g_strdup_printf (_ ("You deleted it %s."), day);
  if (trashed->author)
    /* Translators: who deleted it, and a day such as “yesterday” or “Thu 26 Nov” */
    return g_strdup_printf (_ ("%1$s deleted it %2$s."), trashed->author, day);
  /* Translators: %s is a day, such as “yesterday” or “Thu 26 Nov” */
  return g_strdup_printf (_ ("It was deleted %s."), day);
}

static void
add_trashed (GStrvBuilder *words, const char *name, const ChasTrashEntry *trashed, ChasEnv *env)
{
  g_strv_builder_take (words, g_strdup_printf (_ ("%s is in the trash."), name));
  g_strv_builder_take (words, dup_deletion (trashed, env));
}

/**
 * chas_draft_words_dup_state:
 *
 * Returns: (transfer full): where the company stands with the group, in sentences
 */
char *
chas_draft_words_dup_state (const ChasCompanyMatch *match, ChasEnv *env)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *name = dup_name_and_town (match);
  g_auto (GStrv) words = NULL;

  if (match->lead_id)
    {
      /* Translators: a company, and the name of a stage such as “Contacted” */
      g_strv_builder_take (builder, g_strdup_printf (_ ("%1$s is already in “%2$s”."), name,
                                                     chas_stage_words_get_label (match->stage)));
      add_lead (builder, match, env);
    }
  else if (match->trashed)
    {
      add_trashed (builder, name, match->trashed, env);
    }
  else
    {
      g_strv_builder_take (builder,
                           g_strdup_printf (_ ("%s is known, but your group has no lead for it."),
                                            name));
    }
  if (match->do_not_contact)
    g_strv_builder_add (builder, _ ("It has asked not to be contacted."));
  words = g_strv_builder_end (builder);
  return g_strjoinv (" ", words);
}

/**
 * chas_draft_words_get_refusal:
 *
 * Returns: (nullable): why a number was not taken. Source: domain.md, section 7
 */
const char *
chas_draft_words_get_refusal (const ChasLeadDraft *draft)
{
  if (draft->personal_number)
    return _ ("A sole trader’s organisation number is a personal identity number, and those are "
              "never stored.");
  if (draft->wrong_orgnr)
    return _ ("The organisation number is mistyped: it has ten digits, and the last one checks "
              "the others.");
  return NULL;
}

/**
 * chas_draft_words_dup_refusal:
 *
 * Returns: (transfer full) (nullable): why a number was not taken, and what becomes of the lead
 */
char *
chas_draft_words_dup_refusal (const ChasLeadDraft *draft)
{
  const char *why = chas_draft_words_get_refusal (draft);
  const char *then = draft->parts[CHAS_LEAD_PART_COMPANY]
                       ? _ ("The lead is created without it.")
                       : _ ("Write what the company is called instead.");

  return why ? g_strdup_printf ("%s %s", why, then) : NULL;
}

/* Each after what stands there. */
static void
add_parts (GString *facts, const ChasLeadDraft *draft, const ChasLeadPart *parts, guint n_parts)
{
  for (guint i = 0; i < n_parts; i++)
    if (draft->parts[parts[i]])
      g_string_append_printf (facts, "%s%s", facts->len ? " · " : "", draft->parts[parts[i]]);
}

/**
 * chas_draft_words_dup_facts:
 *
 * Returns: (transfer full): what is known besides the name, on one line; maybe empty
 */
char *
chas_draft_words_dup_facts (const ChasLeadDraft *draft)
{
  /* The company first, the town before all. */
  static const ChasLeadPart company[] = {
    CHAS_LEAD_PART_TOWN,  CHAS_LEAD_PART_WEBSITE, CHAS_LEAD_PART_MAIL,
    CHAS_LEAD_PART_PHONE, CHAS_LEAD_PART_ORGNR,   CHAS_LEAD_PART_LINKEDIN,
  };
  static const ChasLeadPart person[] = {
    CHAS_LEAD_PART_PERSON,       CHAS_LEAD_PART_TITLE,           CHAS_LEAD_PART_PERSON_MAIL,
    CHAS_LEAD_PART_PERSON_PHONE, CHAS_LEAD_PART_PERSON_LINKEDIN,
  };
  static const ChasLeadPart rest[] = { CHAS_LEAD_PART_NOTE };
  g_autoptr (GString) facts = g_string_new (NULL);

  add_parts (facts, draft, company, G_N_ELEMENTS (company));
  add_parts (facts, draft, person, G_N_ELEMENTS (person));
  for (guint i = 0; draft->colleagues && i < draft->colleagues->len; i++)
    add_parts (facts, draft->colleagues->pdata[i], person, G_N_ELEMENTS (person));
  add_parts (facts, draft, rest, G_N_ELEMENTS (rest));
  g_string_replace (facts, "\n", " · ", 0);
  return g_string_free_and_steal (g_steal_pointer (&facts));
}
