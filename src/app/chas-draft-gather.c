// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-gather.h"

#include "chas-fold.h"
#include "chas-lead-fit.h"
#include "chas-lead-words.h"
#include "chas-name-key.h"

/* What several lines of a list say of one company. */

static gboolean
has_person (const ChasLeadDraft *draft)
{
  for (guint i = CHAS_LEAD_PART_PERSON; i <= CHAS_LEAD_PART_PERSON_LINKEDIN; i++)
    if (draft->parts[i])
      return TRUE;
  return FALSE;
}

/* Each line once, as long as there is room. */
static void
note (ChasLeadDraft *draft, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  if (draft->note_cut)
    return;
  for (guint i = 0; lines[i]; i++)
    {
      const char *there = draft->parts[CHAS_LEAD_PART_NOTE];
      g_auto (GStrv) noted = g_strsplit (there ? there : "", "\n", -1);

      if (!g_strv_contains ((const char *const *) noted, lines[i]))
        chas_lead_words_note (draft, lines[i]);
    }
  chas_lead_fit_note (draft);
}

/* Its other name is not lost. */
static void
gather_name (ChasLeadDraft *first, const char *name)
{
  g_autofree char *key = chas_name_key_make (name);
  g_autofree char *first_key = chas_name_key_make (first->parts[CHAS_LEAD_PART_COMPANY]);

  if (!g_str_equal (key, first_key))
    note (first, name);
}

static gboolean
says_the_same (const char *a, const char *b)
{
  g_autofree char *plain_a = g_utf8_casefold (a, -1);
  g_autofree char *plain_b = g_utf8_casefold (b, -1);

  return g_str_equal (plain_a, plain_b);
}

/* Puts into @into what it lacks of the parts; what says something else is noted with the company.
 */
static void
fill (ChasLeadDraft *first,
      ChasLeadDraft *into,
      const ChasLeadDraft *again,
      ChasLeadPart from,
      ChasLeadPart to)
{
  for (guint i = from; i <= to; i++)
    {
      const char *said = again->parts[i];
      const char *there = into->parts[i];

      if (said && !there)
        chas_lead_draft_set (into, i, said);
      else if (said && !says_the_same (there, said))
        note (first, said);
    }
}

static gboolean
are_same (const char *a, const char *b)
{
  g_autofree char *folded_a = a ? chas_fold_for_search (a) : NULL;
  g_autofree char *folded_b = b ? chas_fold_for_search (b) : NULL;

  return folded_a && folded_b && g_str_equal (folded_a, folded_b);
}

/* Of two who share an address only the name can tell who it is. */
static gboolean
is_same_person (const ChasLeadDraft *there, const ChasLeadDraft *person)
{
  return are_same (there->parts[CHAS_LEAD_PART_PERSON], person->parts[CHAS_LEAD_PART_PERSON]);
}

static ChasLeadDraft *
find_person (ChasLeadDraft *first, const ChasLeadDraft *person)
{
  if (!has_person (first) || is_same_person (first, person))
    return first;
  for (guint i = 0; first->colleagues && i < first->colleagues->len; i++)
    if (is_same_person (first->colleagues->pdata[i], person))
      return first->colleagues->pdata[i];
  return NULL;
}

/* On one line. */
static char *
dup_person_words (const ChasLeadDraft *person)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = CHAS_LEAD_PART_PERSON; i <= CHAS_LEAD_PART_PERSON_LINKEDIN; i++)
    if (person->parts[i])
      g_strv_builder_add (parts, person->parts[i]);
  all = g_strv_builder_end (parts);
  return g_strjoinv (" · ", all);
}

/* Another one is a colleague; who has no name is told in the note. */
static void
gather_person (ChasLeadDraft *first, const ChasLeadDraft *person)
{
  ChasLeadDraft *there = find_person (first, person);

  if (there)
    {
      fill (first, there, person, CHAS_LEAD_PART_PERSON, CHAS_LEAD_PART_PERSON_LINKEDIN);
    }
  else if (person->parts[CHAS_LEAD_PART_PERSON])
    {
      chas_lead_draft_take_colleague (first, chas_lead_draft_dup_person (person));
    }
  else
    {
      g_autofree char *words = dup_person_words (person);

      note (first, words);
    }
}

/**
 * chas_draft_gather:
 * @again: a later one of the same company
 *
 * Puts into @first what @again says: a table may have a row for each person. What there is no room
 * for is noted.
 */
void
chas_draft_gather (ChasLeadDraft *first, const ChasLeadDraft *again)
{
  gather_name (first, again->parts[CHAS_LEAD_PART_COMPANY]);
  fill (first, first, again, CHAS_LEAD_PART_ORGNR, CHAS_LEAD_PART_TOWN);
  if (has_person (again))
    gather_person (first, again);
  for (guint i = 0; again->colleagues && i < again->colleagues->len; i++)
    gather_person (first, again->colleagues->pdata[i]);
  if (again->parts[CHAS_LEAD_PART_NOTE])
    note (first, again->parts[CHAS_LEAD_PART_NOTE]);
  first->note_cut |= again->note_cut;
}
