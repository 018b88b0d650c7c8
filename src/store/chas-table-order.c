// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-order.h"

G_DEFINE_BOXED_TYPE (ChasTableOrder, chas_table_order, chas_table_order_ref, chas_table_order_unref)

ChasTableOrder *
chas_table_order_new (void)
{
  ChasTableOrder *self = g_new0 (ChasTableOrder, 1);

  self->ids = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ref_string_release);
  self->runs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_atomic_ref_count_init (&self->ref_count);
  return self;
}

ChasTableOrder *
chas_table_order_ref (ChasTableOrder *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
chas_table_order_unref (ChasTableOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_ptr_array_unref (self->ids);
  g_array_unref (self->runs);
  g_free (self);
}

/**
 * chas_table_order_add:
 * @id: (transfer full): the next lead
 * @like_the_last: whether the column does not tell it from the one before
 */
void
chas_table_order_add (ChasTableOrder *self, GRefString *id, gboolean like_the_last)
{
  guint place = self->ids->len;

  g_return_if_fail (self->n_sorted == place);
  if (!like_the_last || place == 0)
    g_array_append_val (self->runs, place);
  g_ptr_array_add (self->ids, id);
  self->n_sorted++;
}

/**
 * chas_table_order_add_lacking:
 * @id: (transfer full): a lead that lacks what the column shows, after all that have it
 */
void
chas_table_order_add_lacking (ChasTableOrder *self, GRefString *id)
{
  g_ptr_array_add (self->ids, id);
}

static void
add_run (ChasTableOrder *self, const ChasTableOrder *from, guint n_run)
{
  guint start = g_array_index (from->runs, guint, n_run);
  guint end =
    n_run + 1 < from->runs->len ? g_array_index (from->runs, guint, n_run + 1) : from->n_sorted;

  for (guint i = start; i < end; i++)
    chas_table_order_add (self, g_ref_string_acquire (from->ids->pdata[i]), i > start);
}

/**
 * chas_table_order_turn_round:
 *
 * What stands the other way round needs not be asked for.
 *
 * Returns: (transfer full): the order of the same column in the other direction
 */
ChasTableOrder *
chas_table_order_turn_round (const ChasTableOrder *self)
{
  ChasTableOrder *turned = chas_table_order_new ();

  for (guint i = self->runs->len; i-- > 0;)
    add_run (turned, self, i);
  for (guint i = self->n_sorted; i < self->ids->len; i++)
    chas_table_order_add_lacking (turned, g_ref_string_acquire (self->ids->pdata[i]));
  return turned;
}

/**
 * chas_table_order_share:
 * @like: an order of about the same leads
 *
 * Keeps the ids of leads that are in both once. Only whoever made @self may know of it yet.
 */
void
chas_table_order_share (ChasTableOrder *self, const ChasTableOrder *like)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < like->ids->len; i++)
    g_hash_table_add (known, like->ids->pdata[i]);
  for (guint i = 0; i < self->ids->len; i++)
    {
      GRefString *id = g_hash_table_lookup (known, self->ids->pdata[i]);

      if (id == NULL || id == self->ids->pdata[i])
        continue;
      g_ref_string_release (self->ids->pdata[i]);
      self->ids->pdata[i] = g_ref_string_acquire (id);
    }
}
