// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-candidates.h"

#include "chas-db-merge-records.h"
#include "chas-db-people.h"
#include "chas-entities.h"
#include "chas-fold.h"
#include "chas-name-key.h"
#include "chas-trigram.h"

#define NAME_SIMILARITY 0.5 /* a second family name */

static GPtrArray *
list_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) chas_merge_candidate_free);
}

/**
 * chas_merge_candidates_list_people:
 * @company_id: those who work there are near
 *
 * Returns: (transfer full) (element-type ChasMergeCandidate): everybody
 */
GPtrArray *
chas_merge_candidates_list_people (ChasDb *db, const char *company_id, GError **error)
{
  g_autoptr (GPtrArray) people = chas_db_list_people (db, error);
  g_autoptr (GPtrArray) candidates = list_new ();

  if (!people)
    return NULL;
  for (guint i = 0; i < people->len; i++)
    {
      const ChasKnownPerson *person = people->pdata[i];
      g_autofree char *name = chas_known_person_dup_name (person);
      ChasMergeCandidate *candidate =
        chas_merge_candidate_new (person->id, name, person->place->str, person->email,
                                  chas_fold_for_search (name));

      candidate->is_near =
        g_ptr_array_find_with_equal_func (person->company_ids, company_id, g_str_equal, NULL);
      g_ptr_array_add (candidates, candidate);
    }
  return g_steal_pointer (&candidates);
}

/**
 * chas_merge_candidates_list_companies:
 *
 * Returns: (transfer full) (element-type ChasMergeCandidate): all but those that were
 * merged into another
 */
GPtrArray *
chas_merge_candidates_list_companies (ChasDb *db, GError **error)
{
  g_autoptr (GPtrArray) companies = chas_db_list_shown_companies (db, error);
  g_autoptr (GPtrArray) candidates = list_new ();

  if (!companies)
    return NULL;
  for (guint i = 0; i < companies->len; i++)
    {
      ChasCompany *company = companies->pdata[i];
      const char *name = chas_company_get_name (company);
      const char *domain = chas_entity_get_text (CHAS_ENTITY (company), "domain");
      const char *business = chas_entity_get_text (CHAS_ENTITY (company), "business");

      g_ptr_array_add (candidates,
                       chas_merge_candidate_new (chas_entity_get_id (CHAS_ENTITY (company)), name,
                                                 chas_company_get_municipality (company),
                                                 domain ? domain : business,
                                                 chas_name_key_make (name)));
    }
  return g_steal_pointer (&candidates);
}

/**
 * chas_merge_candidates_find:
 *
 * Returns: (transfer none) (nullable): the one with that id
 */
ChasMergeCandidate *
chas_merge_candidates_find (GPtrArray *candidates, const char *id)
{
  for (guint i = 0; i < candidates->len; i++)
    if (g_str_equal (((ChasMergeCandidate *) candidates->pdata[i])->id, id))
      return candidates->pdata[i];
  return NULL;
}

/* Where one stands in the list. */
typedef struct
{
  ChasMergeCandidate *candidate;
  char *key;
  guint rank;
} Place;

static void
place_clear (gpointer data)
{
  g_free (((Place *) data)->key);
}

/* How near it stands: the same in another spelling, a colleague or of the same place, any. */
static guint
rank (const ChasMergeCandidate *candidate, const ChasMergeCandidate *like)
{
  if (chas_trigram_similarity (candidate->key, like->key) >= NAME_SIMILARITY)
    return 0;
  return candidate->is_near || (like->place && g_strcmp0 (candidate->place, like->place) == 0) ? 1
                                                                                               : 2;
}

/* The nearest first, then by name. */
static int
compare (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  return one->rank != other->rank ? (int) one->rank - (int) other->rank
                                  : strcmp (one->key, other->key);
}

/**
 * chas_merge_candidates_sort:
 * @candidates: (element-type ChasMergeCandidate): all but the one
 * @like: what is to be merged with one of them
 *
 * Puts the nearest first: those of almost the same name, then those of the same place.
 */
void
chas_merge_candidates_sort (GPtrArray *candidates, const ChasMergeCandidate *like)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), candidates->len);

  g_array_set_clear_func (places, place_clear);
  for (guint i = 0; i < candidates->len; i++)
    {
      ChasMergeCandidate *candidate = candidates->pdata[i];
      Place place = { candidate, chas_fold_for_sort (candidate->name), rank (candidate, like) };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare);
  for (guint i = 0; i < places->len; i++)
    candidates->pdata[i] = g_array_index (places, Place, i).candidate;
}
