// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-draft-lookup.h"

#include "chas-db-draft.h"
#include "chas-db-duplicates.h"
#include "chas-draft-gather.h"

struct _ChasDraftLookup
{
  char *group_id;
  GPtrArray *drafts; /* of ChasLeadDraft, as they were written */
  GPtrArray *listed; /* of ChasListedDraft, those that were looked up */
  GHashTable
    *by_signs; /* of GPtrArray of those, not owned: what two lines about one company share */
  GHashTable *by_company; /* of those, not owned: the line that is surely the company */
};

/* The first of them that is about the same company, or NULL. */
static ChasListedDraft *
find_earlier (ChasDraftLookup *self, const ChasLeadDraft *draft)
{
  g_auto (GStrv) signs = chas_draft_duplicates_list_signs (draft);

  for (guint i = 0; signs[i]; i++)
    {
      GPtrArray *earlier = g_hash_table_lookup (self->by_signs, signs[i]);

      for (guint j = 0; earlier && j < earlier->len; j++)
        {
          ChasListedDraft *other = earlier->pdata[j];

          if (chas_draft_duplicates_are_one (draft, other->draft))
            return other;
        }
    }
  return NULL;
}

/* Lines that have nothing in common may be about one company that is there. */
static ChasListedDraft *
find_same (ChasDraftLookup *self, const ChasDraftDuplicate *known)
{
  return known && known->level >= CHAS_DUPLICATE_PROBABLE
           ? g_hash_table_lookup (self->by_company, known->match->company_id)
           : NULL;
}

/* A line is known by what it says, and by what later ones say of the same company. */
static void
remember (ChasDraftLookup *self, ChasListedDraft *listed)
{
  g_auto (GStrv) signs = chas_draft_duplicates_list_signs (listed->draft);

  if (listed->known && listed->fate != CHAS_LISTED_DOUBT)
    g_hash_table_insert (self->by_company, g_strdup (listed->known->match->company_id), listed);
  for (guint i = 0; signs[i]; i++)
    {
      GPtrArray *there = g_hash_table_lookup (self->by_signs, signs[i]);

      if (!there)
        {
          there = g_ptr_array_new ();
          g_hash_table_insert (self->by_signs, g_strdup (signs[i]), there);
        }
      if (!g_ptr_array_find (there, listed, NULL))
        g_ptr_array_add (there, listed);
    }
}

static gboolean
judge_news (ChasListedDraft *listed, ChasDb *db, GError **error)
{
  const ChasCompanyMatch *match = listed->known->match;
  gboolean has_news;

  if (!chas_db_draft_has_news (db, match->company_id, match->lead_id, listed->draft, &has_news,
                               error))
    return FALSE;
  listed->fate = has_news ? CHAS_LISTED_FACTS : CHAS_LISTED_NOTHING;
  return TRUE;
}

static gboolean
judge (ChasListedDraft *listed, ChasDb *db, GError **error)
{
  const ChasDraftDuplicate *known = listed->known;

  if (!known)
    listed->fate = CHAS_LISTED_NEW;
  else if (known->level < CHAS_DUPLICATE_PROBABLE)
    listed->fate = CHAS_LISTED_DOUBT;
  else if (known->match->trashed)
    listed->fate = CHAS_LISTED_TRASHED;
  else if (!known->match->lead_id)
    listed->fate = CHAS_LISTED_LEAD;
  else
    return judge_news (listed, db, error);
  return TRUE;
}

/* The name is whole: that it begins another one says nothing. */
static gboolean
is_told (const ChasDraftDuplicate *duplicate)
{
  return duplicate->level > CHAS_DUPLICATE_POSSIBLE || !duplicate->is_begun;
}

/* @out_known: (out) (nullable): the company that it is, or may be */
static gboolean
find_known (ChasDb *db,
            const char *group_id,
            const ChasLeadDraft *draft,
            ChasDraftDuplicate **out_known,
            GError **error)
{
  g_autoptr (GPtrArray) matches = chas_db_find_candidates (db, group_id, draft, error);
  g_autoptr (GPtrArray) ranked = NULL;

  if (!matches)
    return FALSE;
  chas_draft_duplicates_keep (draft, matches);
  if (!chas_db_describe_candidates (db, group_id, matches, error))
    return FALSE;
  ranked = chas_draft_duplicates_rank (draft, matches);
  for (guint i = 0; i < ranked->len; i++)
    if (is_told (ranked->pdata[i]))
      {
        *out_known = g_ptr_array_steal_index (ranked, i);
        return TRUE;
      }
  return TRUE;
}

static gboolean
identify (ChasDraftLookup *self, ChasListedDraft *listed, ChasDb *db, GError **error)
{
  g_clear_pointer (&listed->known, chas_draft_duplicate_free);
  return find_known (db, self->group_id, listed->draft, &listed->known, error);
}

/* What a later line says may be news, or tell which company it is. */
static gboolean
add_to_earlier (ChasDraftLookup *self,
                ChasDb *db,
                ChasListedDraft *first,
                const ChasLeadDraft *draft,
                GError **error)
{
  gboolean is_open = first->fate == CHAS_LISTED_NEW || first->fate == CHAS_LISTED_DOUBT;

  chas_draft_gather (first->draft, draft);
  if ((is_open && !identify (self, first, db, error)) ||
      ((is_open || first->fate == CHAS_LISTED_NOTHING) && !judge (first, db, error)))
    return FALSE;
  remember (self, first);
  return TRUE;
}

static gboolean
look_up (ChasDraftLookup *self, ChasDb *db, const ChasLeadDraft *draft, GError **error)
{
  g_autoptr (ChasListedDraft) listed = g_new0 (ChasListedDraft, 1);
  ChasListedDraft *first = find_earlier (self, draft);

  listed->draft = chas_lead_draft_copy (draft);
  listed->fate = CHAS_LISTED_AGAIN;
  if (!first && !identify (self, listed, db, error))
    return FALSE;
  first = first ? first : find_same (self, listed->known);
  if (first)
    g_clear_pointer (&listed->known, chas_draft_duplicate_free);
  if (first ? !add_to_earlier (self, db, first, draft, error) : !judge (listed, db, error))
    return FALSE;
  if (!first)
    remember (self, listed);
  g_ptr_array_add (self->listed, g_steal_pointer (&listed));
  return TRUE;
}

/**
 * chas_draft_lookup_new:
 * @group_id: whose leads they become
 * @drafts: (element-type ChasLeadDraft): a list, as it was written
 *
 * Looks for the company of each among those that are there, and among those before it; what
 * several lines say of one company is gathered in the first of them.
 */
ChasDraftLookup *
chas_draft_lookup_new (const char *group_id, GPtrArray *drafts)
{
  ChasDraftLookup *self = g_new0 (ChasDraftLookup, 1);

  self->group_id = g_strdup (group_id);
  self->drafts = g_ptr_array_ref (drafts);
  self->listed = g_ptr_array_new_with_free_func ((GDestroyNotify) chas_listed_draft_free);
  self->by_signs =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->by_company = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
chas_draft_lookup_free (ChasDraftLookup *self)
{
  g_free (self->group_id);
  g_ptr_array_unref (self->drafts);
  g_ptr_array_unref (self->listed);
  g_hash_table_unref (self->by_signs);
  g_hash_table_unref (self->by_company);
  g_free (self);
}

/**
 * chas_draft_lookup_go_on:
 * @n: at most so many
 *
 * Looks up the next lines.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_draft_lookup_go_on (ChasDraftLookup *self, ChasDb *db, guint n, GError **error)
{
  for (guint i = MIN (n, chas_draft_lookup_get_n_left (self)); i > 0; i--)
    if (!look_up (self, db, self->drafts->pdata[self->listed->len], error))
      return FALSE;
  return TRUE;
}

guint
chas_draft_lookup_get_n_left (const ChasDraftLookup *self)
{
  return self->drafts->len - self->listed->len;
}

/**
 * chas_draft_lookup_get_listed:
 *
 * Returns: (transfer none) (element-type ChasListedDraft): those that were looked up, in their
 * order
 */
GPtrArray *
chas_draft_lookup_get_listed (const ChasDraftLookup *self)
{
  return self->listed;
}
