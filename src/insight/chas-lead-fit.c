// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lead-fit.h"

#include <string.h>

#include "chas-domain.h"
#include "chas-fields.h"
#include "chas-lead-words.h"

/* Where a part is written. */
typedef struct
{
  ChasLeadPart part;
  const char *entity;
  const char *field;
} Place;

static const Place places[] = {
  { CHAS_LEAD_PART_COMPANY, "company", "name" },
  { CHAS_LEAD_PART_WEBSITE, "company", "website" },
  { CHAS_LEAD_PART_MAIL, "company", "email" },
  { CHAS_LEAD_PART_LINKEDIN, "company", "linkedin_url" },
  { CHAS_LEAD_PART_TOWN, "company", "municipality" },
  { CHAS_LEAD_PART_PERSON, "person", "given_name" },
  { CHAS_LEAD_PART_TITLE, "employment", "title" },
  { CHAS_LEAD_PART_PERSON_MAIL, "person", "email" },
  { CHAS_LEAD_PART_PERSON_LINKEDIN, "person", "linkedin_url" },
};

static glong
get_room (const Place *place)
{
  const ChasEntityInfo *info = chas_entity_info_lookup (place->entity);

  return (glong) chas_entity_info_lookup_field (info, place->field)->max;
}

static gboolean
fits (const char *text, glong room)
{
  return g_utf8_strlen (text, -1) <= room;
}

/* Returns: (transfer full) (nullable): what says the same in fewer letters */
static char *
dup_short (ChasLeadPart part, const char *text, glong room)
{
  gboolean is_name = part == CHAS_LEAD_PART_COMPANY || part == CHAS_LEAD_PART_PERSON;
  gboolean is_address = part == CHAS_LEAD_PART_WEBSITE || part == CHAS_LEAD_PART_LINKEDIN ||
                        part == CHAS_LEAD_PART_PERSON_LINKEDIN;
  g_autofree char *page = g_strndup (text, strcspn (text, "?#"));
  g_autofree char *start = g_utf8_substring (text, 0, room - 1);

  if (is_name)
    return g_strconcat (start, "…", NULL);
  if (is_address && fits (page, room))
    return g_steal_pointer (&page);
  return part == CHAS_LEAD_PART_WEBSITE ? chas_domain_normalise (text) : NULL;
}

/* As many whole lines as there is room for, and a mark that more was there. */
static char *
dup_note (const char *text, glong room)
{
  g_autofree char *start = g_utf8_substring (text, 0, room - (glong) strlen ("\n") - 1);
  char *end = strrchr (start, '\n');

  if (end)
    *end = '\0';
  return g_strconcat (g_strchomp (start), "\n…", NULL);
}

/**
 * chas_lead_fit_note:
 *
 * Shortens the note if it is longer than notes are, and remembers that: else nothing at all could
 * be saved.
 */
void
chas_lead_fit_note (ChasLeadDraft *draft)
{
  static const Place place = { CHAS_LEAD_PART_NOTE, "note", "text" };
  const char *said = draft->parts[CHAS_LEAD_PART_NOTE];
  glong room = get_room (&place);
  g_autofree char *shorter = NULL;

  if (!said || fits (said, room))
    return;
  shorter = dup_note (said, room);
  chas_lead_draft_set (draft, CHAS_LEAD_PART_NOTE, shorter);
  draft->note_cut = TRUE;
}

/**
 * chas_lead_fit:
 * @draft: what was read somewhere
 *
 * What is too long for its field is told in the note, and shortened or left out where it stood:
 * else nothing of it could be saved.
 */
void
chas_lead_fit (ChasLeadDraft *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      const char *said = draft->parts[places[i].part];
      glong room = get_room (&places[i]);
      g_autofree char *shorter = NULL;

      if (!said || fits (said, room))
        continue;
      chas_lead_words_note (draft, said);
      shorter = dup_short (places[i].part, said, room);
      chas_lead_draft_set (draft, places[i].part, shorter);
    }
  chas_lead_fit_note (draft);
}
