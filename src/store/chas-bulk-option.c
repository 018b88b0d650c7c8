// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-bulk-option.h"

#include "chas-fold.h"

G_DEFINE_BOXED_TYPE (ChasBulkOption, chas_bulk_option, chas_bulk_option_copy, chas_bulk_option_free)

ChasBulkOption *
chas_bulk_option_new (const char *value, const char *name, guint n_leads)
{
  ChasBulkOption *self = g_new0 (ChasBulkOption, 1);

  self->value = g_strdup (value);
  self->name = g_strdup (name);
  self->n_leads = n_leads;
  return self;
}

ChasBulkOption *
chas_bulk_option_copy (const ChasBulkOption *self)
{
  return chas_bulk_option_new (self->value, self->name, self->n_leads);
}

void
chas_bulk_option_free (ChasBulkOption *self)
{
  g_free (self->value);
  g_free (self->name);
  g_free (self);
}

/**
 * chas_bulk_option_compare:
 * @a: a place in an array of options
 *
 * Returns: below 0 if the first one comes first in the Swedish alphabet
 */
int
chas_bulk_option_compare (gconstpointer a, gconstpointer b)
{
  const ChasBulkOption *left = *(ChasBulkOption *const *) a;
  const ChasBulkOption *right = *(ChasBulkOption *const *) b;
  g_autofree char *left_key = chas_fold_for_sort (left->name);
  g_autofree char *right_key = chas_fold_for_sort (right->name);

  return strcmp (left_key, right_key);
}
