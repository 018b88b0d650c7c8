// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-search.h"

#include "chas-fold.h"
#include "chas-merge-candidate.h"
#include "chas-name-fit.h"
#include "chas-name-key.h"

/* Each place in a name, as it is written before without dots. */
#define N_RANKS (2 * CHAS_NAME_FIT_N_VALUES)

/* What is looked for, in each of the letters that names are compared in. */
typedef struct
{
  char *cased;  /* without case */
  char *folded; /* without accents too */
  char *key;    /* without "AB" too */
  GStrv words;  /* of the folded one */
} Search;

static void
search_init (Search *self, const char *typed)
{
  g_autofree char *plain = g_strstrip (g_strdup (typed));

  self->cased = chas_fold_case (plain);
  self->folded = chas_fold_for_search (plain);
  self->key = chas_name_key_make (plain);
  self->words = g_strsplit (self->folded, " ", -1);
}

static void
search_clear (Search *self)
{
  g_free (self->cased);
  g_free (self->folded);
  g_free (self->key);
  g_strfreev (self->words);
}

/* A company is called "Fjord" also where "Fjord AB" is written. */
static ChasNameFit
fit (const ChasMergeCandidate *candidate, const Search *search, const char *name, const char *typed)
{
  return *search->key && g_str_equal (candidate->key, search->key) ? CHAS_NAME_FIT_WHOLE
                                                                   : chas_name_fit (name, typed);
}

static guint
rank (const ChasMergeCandidate *candidate, const Search *search)
{
  ChasNameFit folded = fit (candidate, search, candidate->folded, search->folded);
  ChasNameFit cased = fit (candidate, search, candidate->cased, search->cased);

  return 2 * folded + (cased != folded);
}

static GPtrArray *
pick_best (GPtrArray *const ranks[N_RANKS], guint limit)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < N_RANKS; i++)
    for (guint j = 0; j < ranks[i]->len && found->len < limit; j++)
      g_ptr_array_add (found, ranks[i]->pdata[j]);
  return found;
}

/**
 * chas_merge_search_find:
 * @candidates: (element-type ChasMergeCandidate): the nearest first
 * @typed: what is looked for
 * @limit: how many are wanted
 *
 * Whole names come first, then what begins a name, begins a word of it, stands inside one, and what
 * is found by something else; of those alike, the nearest.
 *
 * Returns: (transfer full) (element-type ChasMergeCandidate): the best, which @candidates keep
 */
GPtrArray *
chas_merge_search_find (GPtrArray *candidates, const char *typed, guint limit)
{
  GPtrArray *ranks[N_RANKS];
  GPtrArray *found;
  Search search;

  search_init (&search, typed);
  for (guint i = 0; i < N_RANKS; i++)
    ranks[i] = g_ptr_array_new ();
  for (guint i = 0; i < candidates->len; i++)
    if (chas_merge_candidate_has (candidates->pdata[i], (const char *const *) search.words))
      g_ptr_array_add (ranks[rank (candidates->pdata[i], &search)], candidates->pdata[i]);
  found = pick_best (ranks, limit);
  for (guint i = 0; i < N_RANKS; i++)
    g_ptr_array_unref (ranks[i]);
  search_clear (&search);
  return found;
}
