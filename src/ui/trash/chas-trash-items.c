// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-trash-items.h"

/**
 * chas_trash_items_new:
 *
 * Returns: (transfer full): a list of nothing yet
 */
GListStore *
chas_trash_items_new (void)
{
  return g_list_store_new (CHAS_TYPE_TRASH_ITEM);
}

static gboolean
is_shown_at (GListStore *items, guint position, const ChasTrashEntry *entry)
{
  g_autoptr (ChasTrashItem) item = g_list_model_get_item (G_LIST_MODEL (items), position);
  const ChasTrashEntry *shown = item ? chas_trash_item_get_entry (item) : NULL;

  return shown && g_str_equal (shown->id, entry->id) && g_str_equal (shown->at, entry->at) &&
         shown->n_more == entry->n_more && g_strcmp0 (shown->title, entry->title) == 0 &&
         g_strcmp0 (shown->place, entry->place) == 0;
}

/**
 * chas_trash_items_update:
 * @entries: (element-type ChasTrashEntry): what lies in the trash now
 *
 * Replaces only what is no longer the same, so that the place one has scrolled to, the focus and
 * the selection stay.
 */
void
chas_trash_items_update (GListStore *items, GPtrArray *entries, ChasEnv *env)
{
  guint n_old = g_list_model_get_n_items (G_LIST_MODEL (items));
  guint n_new = entries->len;
  guint n_head = 0;
  g_autoptr (GPtrArray) news = g_ptr_array_new_with_free_func (g_object_unref);

  while (n_head < MIN (n_old, n_new) && is_shown_at (items, n_head, entries->pdata[n_head]))
    n_head++;
  while (MIN (n_old, n_new) > n_head && is_shown_at (items, n_old - 1, entries->pdata[n_new - 1]))
    n_old--, n_new--;
  for (guint i = n_head; i < n_new; i++)
    g_ptr_array_add (news, chas_trash_item_new (entries->pdata[i], env));
  if (n_old > n_head || news->len > 0)
    g_list_store_splice (items, n_head, n_old - n_head, news->pdata, news->len);
}

/**
 * chas_trash_items_pick:
 * @shown: of `ChasTrashItem`
 *
 * Returns: (transfer full) (element-type ChasTrashItem): those at @positions
 */
GPtrArray *
chas_trash_items_pick (GListModel *shown, const GtkBitset *positions)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = (guint) gtk_bitset_get_size (positions);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (chosen, g_list_model_get_item (shown, gtk_bitset_get_nth (positions, i)));
  return chosen;
}

/**
 * chas_trash_items_dup_entries:
 * @chosen: (element-type ChasTrashItem): at least one
 *
 * Returns: (transfer container) (element-type ChasTrashEntry): what the store knows them by, as
 *   long as they are there
 */
GPtrArray *
chas_trash_items_dup_entries (GPtrArray *chosen)
{
  GPtrArray *entries = g_ptr_array_new ();

  for (guint i = 0; i < chosen->len; i++)
    g_ptr_array_add (entries, (gpointer) chas_trash_item_get_entry (chosen->pdata[i]));
  return entries;
}
