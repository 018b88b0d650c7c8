// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-list.h"

#include "chas-db-duplicates.h"
#include "chas-draft-gather.h"

void
chas_listed_draft_free (ChasListedDraft *self)
{
  chas_lead_draft_free (self->draft);
  g_clear_pointer (&self->known, chas_draft_duplicate_free);
  g_free (self);
}

/**
 * chas_listed_draft_is_wanted:
 *
 * Returns: whether it is to be taken unless somebody says otherwise
 */
gboolean
chas_listed_draft_is_wanted (const ChasListedDraft *self)
{
  return (self->fate == CHAS_LISTED_NEW || self->fate == CHAS_LISTED_LEAD) &&
         !(self->known && self->known->match->do_not_contact);
}

/**
 * chas_listed_draft_is_asked_for:
 *
 * Returns: whether it needs a look of its own before it is taken: who takes all does not mean it
 */
gboolean
chas_listed_draft_is_asked_for (const ChasListedDraft *self)
{
  return self->fate == CHAS_LISTED_DOUBT || self->fate == CHAS_LISTED_TRASHED ||
         (self->known && self->known->match->do_not_contact);
}

/**
 * chas_listed_draft_dup_taken:
 *
 * Returns: (transfer full): what is added when somebody has looked at it and takes it: then it is
 *   not the company that it may have been
 */
ChasLeadDraft *
chas_listed_draft_dup_taken (const ChasListedDraft *self)
{
  ChasLeadDraft *draft = chas_lead_draft_copy (self->draft);

  if (self->fate == CHAS_LISTED_DOUBT)
    draft->other_ids = g_strdupv ((char *[]) { self->known->match->company_id, NULL });
  else if (self->known)
    chas_draft_duplicate_take (self->known, draft);
  return draft;
}

/* Whether something is said of the company that nobody has written down. */
static gboolean
has_news (const ChasLeadDraft *draft, const ChasCompanyMatch *match)
{
  const char *there[CHAS_N_LEAD_PARTS] = {
    [CHAS_LEAD_PART_COMPANY] = match->name,   [CHAS_LEAD_PART_ORGNR] = match->orgnr,
    [CHAS_LEAD_PART_WEBSITE] = match->domain, [CHAS_LEAD_PART_PHONE] = match->phone_e164,
    [CHAS_LEAD_PART_MAIL] = match->email,     [CHAS_LEAD_PART_TOWN] = match->municipality,
  };

  for (guint i = 0; i < CHAS_N_LEAD_PARTS; i++)
    if (draft->parts[i] && !there[i])
      return TRUE;
  return draft->colleagues != NULL;
}

/* Returns the earlier line about the same company, or NULL. */
static ChasListedDraft *
find_earlier (const ChasLeadDraft *draft, GPtrArray *earlier)
{
  for (guint i = 0; i < earlier->len; i++)
    {
      ChasListedDraft *other = earlier->pdata[i];

      if (other->fate != CHAS_LISTED_AGAIN && chas_draft_duplicates_are_one (draft, other->draft))
        return other;
    }
  return NULL;
}

static ChasListedFate
judge (const ChasListedDraft *self, GPtrArray *earlier)
{
  ChasListedDraft *first = find_earlier (self->draft, earlier);

  if (first)
    {
      chas_draft_gather (first->draft, self->draft);
      if (first->fate == CHAS_LISTED_NOTHING && has_news (first->draft, first->known->match))
        first->fate = CHAS_LISTED_FACTS;
      return CHAS_LISTED_AGAIN;
    }
  if (!self->known)
    return CHAS_LISTED_NEW;
  if (self->known->level < CHAS_DUPLICATE_PROBABLE)
    return CHAS_LISTED_DOUBT;
  if (self->known->match->trashed)
    return CHAS_LISTED_TRASHED;
  if (!self->known->match->lead_id)
    return CHAS_LISTED_LEAD;
  return has_news (self->draft, self->known->match) ? CHAS_LISTED_FACTS : CHAS_LISTED_NOTHING;
}

/* The name is whole: that it begins another one says nothing. */
static gboolean
is_told (const ChasDraftDuplicate *duplicate)
{
  return duplicate->level > CHAS_DUPLICATE_POSSIBLE || !duplicate->is_begun;
}

static ChasDraftDuplicate *
find_known (ChasDb *db, const char *group_id, const ChasLeadDraft *draft, GError **error)
{
  g_autoptr (GPtrArray) matches = chas_db_find_duplicates (db, group_id, draft, error);
  g_autoptr (GPtrArray) ranked = NULL;

  if (!matches)
    return NULL;
  ranked = chas_draft_duplicates_rank (draft, matches);
  for (guint i = 0; i < ranked->len; i++)
    if (is_told (ranked->pdata[i]))
      return g_ptr_array_steal_index (ranked, i);
  return NULL;
}

/**
 * chas_draft_list_find:
 * @group_id: whose leads they become
 * @drafts: (element-type ChasLeadDraft): a list, as it was written
 *
 * Looks for the company of each among those that are there, and among those before it; what
 * several lines say of one company is gathered in the first of them.
 *
 * Returns: (transfer full) (element-type ChasListedDraft): all of them, in their order
 */
GPtrArray *
chas_draft_list_find (ChasDb *db, const char *group_id, GPtrArray *drafts, GError **error)
{
  g_autoptr (GPtrArray) listed =
    g_ptr_array_new_with_free_func ((GDestroyNotify) chas_listed_draft_free);

  for (guint i = 0; i < drafts->len; i++)
    {
      g_autoptr (GError) failed = NULL;
      ChasListedDraft *self = g_new0 (ChasListedDraft, 1);

      self->draft = chas_lead_draft_copy (drafts->pdata[i]);
      self->known = find_known (db, group_id, self->draft, &failed);
      self->fate = judge (self, listed);
      g_ptr_array_add (listed, self);
      if (failed)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return NULL;
        }
    }
  return g_steal_pointer (&listed);
}
