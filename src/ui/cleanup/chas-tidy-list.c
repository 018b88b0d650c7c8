// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-tidy-list.h"

/* items → shown, which leaves out what is of another kind */
struct _ChasTidyList
{
  GObject parent_instance;

  GListStore *items; /* of ChasTidyItem */
  GtkFilter *filter;
  GListModel *shown;
  guint kind; /* a ChasTidy; 0 for all */
};

G_DEFINE_FINAL_TYPE (ChasTidyList, chas_tidy_list, G_TYPE_OBJECT)

static gboolean
is_of_kind (ChasTidyItem *item, guint kind)
{
  return kind == 0 || (chas_tidy_item_get_entry (item)->kinds & kind);
}

static gboolean
is_wanted (gpointer item, gpointer data)
{
  return is_of_kind (item, CHAS_TIDY_LIST (data)->kind);
}

static void
chas_tidy_list_dispose (GObject *object)
{
  ChasTidyList *self = CHAS_TIDY_LIST (object);

  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  G_OBJECT_CLASS (chas_tidy_list_parent_class)->dispose (object);
}

static void
chas_tidy_list_class_init (ChasTidyListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_tidy_list_dispose;
}

static void
chas_tidy_list_init (ChasTidyList *self)
{
  self->items = g_list_store_new (CHAS_TYPE_TIDY_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->shown = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->items)),
                                                         g_object_ref (self->filter)));
}

ChasTidyList *
chas_tidy_list_new (void)
{
  return g_object_new (CHAS_TYPE_TIDY_LIST, NULL);
}

/**
 * chas_tidy_list_get_shown:
 *
 * Returns: (transfer none): of #ChasTidyItem
 */
GListModel *
chas_tidy_list_get_shown (ChasTidyList *self)
{
  g_return_val_if_fail (CHAS_IS_TIDY_LIST (self), NULL);
  return self->shown;
}

static gboolean
is_shown_at (ChasTidyList *self, guint position, const ChasTidyEntry *entry)
{
  g_autoptr (ChasTidyItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return item && chas_tidy_item_shows (item, entry);
}

/**
 * chas_tidy_list_update:
 * @entries: (element-type ChasTidyEntry): what is not in order now
 *
 * Replaces only what is no longer the same, so that the focus stays where it is.
 */
void
chas_tidy_list_update (ChasTidyList *self, GPtrArray *entries)
{
  guint n_old, n_new = entries->len, n_head = 0;
  g_autoptr (GPtrArray) news = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_if_fail (CHAS_IS_TIDY_LIST (self));

  n_old = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  while (n_head < MIN (n_old, n_new) && is_shown_at (self, n_head, entries->pdata[n_head]))
    n_head++;
  while (MIN (n_old, n_new) > n_head && is_shown_at (self, n_old - 1, entries->pdata[n_new - 1]))
    n_old--, n_new--;
  for (guint i = n_head; i < n_new; i++)
    g_ptr_array_add (news, chas_tidy_item_new (entries->pdata[i]));
  if (n_old > n_head || news->len > 0)
    g_list_store_splice (self->items, n_head, n_old - n_head, news->pdata, news->len);
}

/**
 * chas_tidy_list_show_kind:
 * @kind: a #ChasTidy, or 0 for all
 */
void
chas_tidy_list_show_kind (ChasTidyList *self, guint kind)
{
  g_return_if_fail (CHAS_IS_TIDY_LIST (self));
  self->kind = kind;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

guint
chas_tidy_list_get_kind (ChasTidyList *self)
{
  g_return_val_if_fail (CHAS_IS_TIDY_LIST (self), 0);
  return self->kind;
}

/**
 * chas_tidy_list_count:
 * @kind: a #ChasTidy, or 0 for all
 *
 * Returns: the leads of that kind, shown or not
 */
guint
chas_tidy_list_count (ChasTidyList *self, guint kind)
{
  guint count = 0;

  g_return_val_if_fail (CHAS_IS_TIDY_LIST (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (ChasTidyItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      count += is_of_kind (item, kind);
    }
  return count;
}

/**
 * chas_tidy_list_find:
 *
 * Returns: the place of a lead among what is shown, or %GTK_INVALID_LIST_POSITION
 */
guint
chas_tidy_list_find (ChasTidyList *self, const char *lead_id)
{
  g_return_val_if_fail (CHAS_IS_TIDY_LIST (self), GTK_INVALID_LIST_POSITION);

  for (guint i = 0; i < g_list_model_get_n_items (self->shown); i++)
    {
      g_autoptr (ChasTidyItem) item = g_list_model_get_item (self->shown, i);

      if (g_str_equal (chas_tidy_item_get_entry (item)->lead_id, lead_id))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}
