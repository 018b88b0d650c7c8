// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-candidates.h"

#include "chas-fold.h"
#include "chas-trigram.h"

#define NAME_SIMILARITY 0.5 /* a second family name */

typedef struct
{
  const ChasKnownPerson *person;
  const char *company_id;
} Order;

static gboolean
works_there (const ChasKnownPerson *person, const char *company_id)
{
  return g_ptr_array_find_with_equal_func (person->company_ids, company_id, g_str_equal, NULL);
}

/* How near somebody stands: the same in another spelling, a colleague, anybody. */
static guint
rank (const Order *order, const ChasKnownPerson *person)
{
  g_autofree char *name = chas_known_person_dup_name (person);
  g_autofree char *own_name = chas_known_person_dup_name (order->person);
  g_autofree char *key = chas_fold_for_search (name);
  g_autofree char *own_key = chas_fold_for_search (own_name);

  if (chas_trigram_similarity (key, own_key) >= NAME_SIMILARITY)
    return 0;
  return works_there (person, order->company_id) ? 1 : 2;
}

/* The nearest first, then by name. */
static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const ChasKnownPerson *one = *(ChasKnownPerson *const *) a;
  const ChasKnownPerson *other = *(ChasKnownPerson *const *) b;
  int by_rank = (int) rank (data, one) - (int) rank (data, other);
  g_autofree char *name = NULL;
  g_autofree char *other_name = NULL;
  g_autofree char *key = NULL;
  g_autofree char *other_key = NULL;

  if (by_rank != 0)
    return by_rank;
  name = chas_known_person_dup_name (one);
  other_name = chas_known_person_dup_name (other);
  key = chas_fold_for_sort (name);
  other_key = chas_fold_for_sort (other_name);
  return strcmp (key, other_key);
}

/**
 * chas_merge_candidates_sort:
 * @people: (element-type ChasKnownPerson): all but the one
 * @person: who is to be merged with one of them
 * @company_id: where they work
 *
 * Puts the nearest first: those of almost the same name, then colleagues.
 */
void
chas_merge_candidates_sort (GPtrArray *people,
                            const ChasKnownPerson *person,
                            const char *company_id)
{
  Order order = { person, company_id };

  g_ptr_array_sort_with_data (people, compare, &order);
}

/**
 * chas_merge_candidate_has:
 * @words: (array zero-terminated): what was typed, folded for searching
 *
 * Returns: whether every word stands in their name, where they work, or their mail address
 */
gboolean
chas_merge_candidate_has (const ChasKnownPerson *person, const char *const *words)
{
  g_autofree char *name = chas_known_person_dup_name (person);
  g_autofree char *all = g_strjoin (" ", name, person->place->str, person->email, NULL);
  g_autofree char *folded = chas_fold_for_search (all);

  for (guint i = 0; words[i]; i++)
    if (!strstr (folded, words[i]))
      return FALSE;
  return TRUE;
}
