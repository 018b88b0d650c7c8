// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-words.h"

#include <glib/gi18n.h>

#include "chas-day-words.h"
#include "chas-orgnr.h"
#include "chas-phone.h"

/* A number as the lead's page has it, unless the two differ in how they were written only. */
static char *
dup_phone (const ChasMergeField *field, guint n_side)
{
  g_autofree char *number = chas_phone_to_e164 (field->texts[n_side]);
  g_autofree char *other =
    field->texts[!n_side] ? chas_phone_to_e164 (field->texts[!n_side]) : NULL;

  return number && g_strcmp0 (number, other) != 0 ? chas_phone_dup_display (number)
                                                  : g_strdup (field->texts[n_side]);
}

/**
 * chas_merge_words_dup_value:
 * @n_side: 0 for the record that stays, 1 for the one that goes
 *
 * Returns: (transfer full): what the field says there, as people write it
 */
char *
chas_merge_words_dup_value (const ChasMergeField *field, guint n_side, ChasDate today)
{
  const char *text = field->texts[n_side];
  ChasDate date;

  if (!text)
    return g_strdup (_ ("Nothing"));
  if (field->titles[n_side])
    return g_strdup (field->titles[n_side]);
  if (field->info->enumeration)
    return g_strdup (chas_enum_info_get_label (field->info->enumeration,
                                               chas_enum_info_find (field->info->enumeration,
                                                                    text)));
  if (field->info->type == CHAS_FIELD_BOOL)
    return g_strdup (g_str_equal (text, "1") ? _ ("Yes") : _ ("No"));
  if (field->info->form == CHAS_FORM_ORGNR)
    return chas_orgnr_dup_display (text);
  if (field->info->form == CHAS_FORM_PHONE)
    return chas_phone_dup_display (text);
  if (g_str_equal (field->info->name, "phone_raw"))
    return dup_phone (field, n_side);
  if (field->info->type == CHAS_FIELD_DATE && (date = chas_date_from_text (text)) != CHAS_DATE_NONE)
    return chas_day_words_dup (date, today);
  return g_strdup (text);
}

static const char *
get_reason (ChasDuplicateReason reason)
{
  switch (reason)
    {
    case CHAS_DUPLICATE_BY_ORGNR:
      return _ ("the same organisation number");
    case CHAS_DUPLICATE_BY_DOMAIN:
      return _ ("the same website domain");
    case CHAS_DUPLICATE_BY_PHONE:
      return _ ("the same phone number");
    case CHAS_DUPLICATE_BY_NAME:
      return _ ("the same name");
    case CHAS_DUPLICATE_BY_SIMILAR_NAME:
      return _ ("nearly the same name, in one county");
    case CHAS_DUPLICATE_BY_PERSON:
      return _ ("the same contact person");
    case CHAS_DUPLICATE_BY_MAIL:
      return _ ("the same mail address");
    case CHAS_DUPLICATE_BY_PROFILE:
      return _ ("the same LinkedIn profile");
    case CHAS_DUPLICATE_BY_WORK:
      return _ ("the same name at one company");
    }
  g_return_val_if_reached ("");
}

/**
 * chas_merge_words_dup_reason:
 *
 * Returns: (transfer full): how sure it is that the two are one, and why
 */
char *
chas_merge_words_dup_reason (ChasDuplicateLevel level, ChasDuplicateReason reason)
{
  const char *words = get_reason (reason);

  switch (level)
    {
    case CHAS_DUPLICATE_CERTAIN:
      /* Translators: how sure it is that two companies or people are one; %s is why, such as “the
       * same name”
       */
      return g_strdup_printf (_ ("Certain: %s"), words);
    case CHAS_DUPLICATE_STRONG:
      return g_strdup_printf (_ ("Very likely: %s"), words);
    case CHAS_DUPLICATE_PROBABLE:
      return g_strdup_printf (_ ("Likely: %s"), words);
    case CHAS_DUPLICATE_POSSIBLE:
    case CHAS_DUPLICATE_NONE:
    default:
      return g_strdup_printf (_ ("Possible: %s"), words);
    }
}

static void
add_count (GStrvBuilder *words, const char *format, guint n)
{
  if (n > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", n);
      g_auto (GStrv) parts = g_strsplit (format, "%u", 2);

      g_strv_builder_take (words, g_strjoinv (number, parts));
    }
}

/**
 * chas_merge_words_dup_moves:
 *
 * Returns: (transfer full): what is shown at the one that stays from now on
 */
char *
chas_merge_words_dup_moves (const ChasMergePlan *plan)
{
  const ChasMergeMoves *moves = &plan->moves;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *list = NULL;

  add_count (builder, ngettext ("%u person", "%u people", moves->n_people), moves->n_people);
  add_count (builder, ngettext ("%u contact", "%u contacts", moves->n_contacts), moves->n_contacts);
  add_count (builder, ngettext ("%u follow-up", "%u follow-ups", moves->n_follow_ups),
             moves->n_follow_ups);
  add_count (builder, ngettext ("%u note", "%u notes", moves->n_notes), moves->n_notes);
  add_count (builder, ngettext ("%u event", "%u events", moves->n_events), moves->n_events);
  add_count (builder, ngettext ("%u file", "%u files", moves->n_files), moves->n_files);
  add_count (builder, ngettext ("%u lead", "%u leads", moves->n_leads), moves->n_leads);
  /* Translators: where somebody works */
  add_count (builder, ngettext ("%u company", "%u companies", moves->n_companies),
             moves->n_companies);
  words = g_strv_builder_end (builder);
  if (!words[0])
    return g_strdup (_ ("Nothing else hangs on the one that goes."));
  list = g_strjoinv (", ", words);
  /* Translators: %s is a list such as “1 person, 2 contacts” */
  return g_strdup_printf (_ ("Moves along: %s."), list);
}

/* What will stand in the field of that name; NULL for nothing. */
static char *
dup_chosen (const GPtrArray *fields, const char *name, ChasDate today)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const ChasMergeField *field = fields->pdata[i];

      if (g_str_equal (field->info->name, name) && chas_merge_field_get_text (field))
        return chas_merge_words_dup_value (field, field->take_other ? 1 : 0, today);
    }
  return NULL;
}

static char *
dup_look_of (const ChasMergePair *pair, const char *name, ChasDate today)
{
  char *words = dup_chosen (pair->fields, name, today);

  return words ? words : dup_chosen (pair->equal, name, today);
}

/* The names of a person are one word of the line. */
static void
add_whole_name (GStrvBuilder *words, const ChasMergePlan *plan, ChasDate today)
{
  g_autofree char *given = dup_look_of (plan->pairs->pdata[0], "given_name", today);
  g_autofree char *family = dup_look_of (plan->pairs->pdata[0], "family_name", today);

  if (given || family)
    g_strv_builder_take (words, g_strconcat (given ? given : "", given && family ? " " : "",
                                             family ? family : "", NULL));
}

/**
 * chas_merge_words_dup_look:
 *
 * Returns: (transfer full): how the record will look on its card, in one line
 */
char *
chas_merge_words_dup_look (const ChasMergePlan *plan, ChasDate today)
{
  static const char *const names[] = { "name",  "municipality", "business", "orgnr", "domain",
                                       "title", "phone_raw",    "email",    "stage", "owner_id" };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  add_whole_name (builder, plan, today);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint j = 0; j < plan->pairs->len; j++)
      {
        char *look = dup_look_of (plan->pairs->pdata[j], names[i], today);

        if (look)
          g_strv_builder_take (builder, look);
      }
  words = g_strv_builder_end (builder);
  return g_strjoinv (" · ", words);
}

/**
 * chas_merge_words_dup_merged:
 *
 * Returns: (transfer full): what has been done
 */
char *
chas_merge_words_dup_merged (const ChasMergePlan *plan)
{
  const ChasMergePair *first = plan->pairs->pdata[0];

  if (g_str_equal (first->entity, "person"))
    /* Translators: two people who were merged */
    return g_strdup_printf (_ ("“%s” and “%s” are one now"), first->titles[1], first->titles[0]);
  return g_strdup_printf (_ ("“%s” is part of “%s” now"), first->titles[1], first->titles[0]);
}
