// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-candidate.h"

#include "chas-fold.h"

/* Nothing where there is nothing to say. */
static char *
dup_filled (const char *text)
{
  return text && *text ? g_strdup (text) : NULL;
}

/**
 * chas_merge_candidate_new:
 * @place: (nullable): where a person works, the town of a company
 * @more: (nullable): something else to tell it by
 * @key: (transfer full): the name as two of them are compared
 */
ChasMergeCandidate *
chas_merge_candidate_new (const char *id,
                          const char *name,
                          const char *place,
                          const char *more,
                          char *key)
{
  ChasMergeCandidate *self = g_new0 (ChasMergeCandidate, 1);
  g_autofree char *all = g_strjoin (" ", name, place ? place : "", more ? more : "", NULL);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->place = dup_filled (place);
  self->more = dup_filled (more);
  self->key = key;
  self->cased = chas_fold_case (name);
  self->folded = chas_fold_for_search (name);
  self->text = chas_fold_for_search (all);
  return self;
}

void
chas_merge_candidate_free (ChasMergeCandidate *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->place);
  g_free (self->more);
  g_free (self->key);
  g_free (self->cased);
  g_free (self->folded);
  g_free (self->text);
  g_free (self);
}

/**
 * chas_merge_candidate_dup_line:
 *
 * Returns: (transfer full): what stands below the name
 */
char *
chas_merge_candidate_dup_line (const ChasMergeCandidate *self)
{
  if (self->place && self->more)
    return g_strdup_printf ("%s · %s", self->place, self->more);
  if (self->place)
    return g_strdup (self->place);
  return g_strdup (self->more ? self->more : "");
}

/**
 * chas_merge_candidate_has:
 * @words: (array zero-terminated): what was typed, folded for searching
 *
 * Returns: whether every word stands in what is known of it
 */
gboolean
chas_merge_candidate_has (const ChasMergeCandidate *self, const char *const *words)
{
  for (guint i = 0; words[i]; i++)
    if (!strstr (self->text, words[i]))
      return FALSE;
  return TRUE;
}
