// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card-list.h"

guint
chas_card_list_get_length (GListStore *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (list));
}

/**
 * chas_card_list_find_place:
 * @card: of a lead that has no card in the list
 * @compare: of two cards, says how the list is sorted
 *
 * Returns: where the card would be inserted to keep the order
 */
guint
chas_card_list_find_place (GListStore *list,
                           ChasCard *card,
                           GCompareDataFunc compare,
                           gpointer data)
{
  guint low = 0, high = chas_card_list_get_length (list);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      g_autoptr (ChasCard) other = g_list_model_get_item (G_LIST_MODEL (list), middle);

      if (compare (other, card, data) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * chas_card_list_shift:
 *
 * Moves a card by one splice over the cards between.
 */
void
chas_card_list_shift (GListStore *list, guint from, guint to)
{
  guint first = MIN (from, to), n = MAX (from, to) - first + 1;
  g_autoptr (GPtrArray) items = g_ptr_array_new_full (n, g_object_unref);
  ChasCard *moved;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (list), first + i));
  moved = g_ptr_array_steal_index (items, from - first);
  g_ptr_array_insert (items, (int) (to - first), moved);
  g_list_store_splice (list, first, n, items->pdata, n);
}

/**
 * chas_card_list_set:
 * @cards: (element-type ChasCard)
 *
 * Makes the list hold these by one splice over what differs: equal cards at both ends are not
 * touched.
 */
void
chas_card_list_set (GListStore *list, GPtrArray *cards)
{
  guint n = chas_card_list_get_length (list), head = 0, tail = 0;

#define SAME(i, j)                                                                                 \
  ({                                                                                               \
    g_autoptr (ChasCard) there = g_list_model_get_item (G_LIST_MODEL (list), (i));                 \
    there == cards->pdata[(j)];                                                                    \
  })
  while (head < MIN (n, cards->len) && SAME (head, head))
    head++;
  while (tail < MIN (n, cards->len) - head && SAME (n - 1 - tail, cards->len - 1 - tail))
    tail++;
#undef SAME
  if (head + tail < MAX (n, cards->len))
    g_list_store_splice (list, head, n - head - tail, cards->pdata + head,
                         cards->len - head - tail);
}
