// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-duplicate-pair.h"

/**
 * chas_duplicate_pair_copy:
 *
 * Returns: (transfer full): a deep copy
 */
ChasDuplicatePair *
chas_duplicate_pair_copy (const ChasDuplicatePair *self)
{
  ChasDuplicatePair *copy = g_memdup2 (self, sizeof *self);

  for (guint i = 0; i < 2; i++)
    {
      copy->ids[i] = g_strdup (self->ids[i]);
      copy->names[i] = g_strdup (self->names[i]);
      copy->places[i] = g_strdup (self->places[i]);
    }
  return copy;
}

/**
 * chas_duplicate_pair_free:
 *
 * Frees @self with what it says of both.
 */
void
chas_duplicate_pair_free (ChasDuplicatePair *self)
{
  for (guint i = 0; i < 2; i++)
    {
      g_free (self->ids[i]);
      g_free (self->names[i]);
      g_free (self->places[i]);
    }
  g_free (self);
}

static void
swap (char **both)
{
  char *first = both[0];

  both[0] = both[1];
  both[1] = first;
}

/**
 * chas_duplicate_pair_sort:
 *
 * Puts the older one first: ids begin with the time at which they were made.
 */
void
chas_duplicate_pair_sort (ChasDuplicatePair *self)
{
  if (strcmp (self->ids[0], self->ids[1]) <= 0)
    return;
  swap (self->ids);
  swap (self->names);
  swap (self->places);
}

/**
 * chas_duplicate_pair_compare:
 * @a: a place in an array of pairs
 *
 * Returns: below 0 if the first one is the surer one
 */
int
chas_duplicate_pair_compare (gconstpointer a, gconstpointer b)
{
  const ChasDuplicatePair *one = *(ChasDuplicatePair *const *) a;
  const ChasDuplicatePair *other = *(ChasDuplicatePair *const *) b;

  if (one->level != other->level)
    return one->level > other->level ? -1 : 1;
  return g_strcmp0 (one->names[0], other->names[0]);
}
