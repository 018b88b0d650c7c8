// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-lane-rows.h"

/* GListStore of ChasCard, of one stage ──┐
 *                                        ├── ChasLaneRows ── GtkListView of that column
 * ChasLanes, of the board ───────────────┘
 *
 * Whatever changes, the rows are put together anew, and one change is told over what differs: a
 * column has some thousand cards at most, and changes by hand. A list makes widgets for some
 * hundred rows as soon as there are that many, so it is told of the first ones only until it comes
 * near to their end. */

#define FIRST_ROWS 14
#define PAGE 6 /* widgets that one frame has time to make */

struct _ChasLaneRows
{
  GObject parent_instance;

  GListModel *cards;
  ChasLanes *lanes;
  GHashTable *heads; /* ChasLane → ChasLaneHead */
  GPtrArray *rows;
  guint limit; /* how many of them may be told of */
};

static void chas_lane_rows_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChasLaneRows,
                               chas_lane_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      chas_lane_rows_list_model_init))

static GType
chas_lane_rows_get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
count_shown (ChasLaneRows *self)
{
  return MIN (self->rows->len, self->limit);
}

static guint
chas_lane_rows_get_n_items (GListModel *model)
{
  return count_shown (CHAS_LANE_ROWS (model));
}

static gpointer
chas_lane_rows_get_item (GListModel *model, guint position)
{
  GPtrArray *rows = CHAS_LANE_ROWS (model)->rows;

  return position < chas_lane_rows_get_n_items (model) ? g_object_ref (rows->pdata[position])
                                                       : NULL;
}

static void
chas_lane_rows_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = chas_lane_rows_get_item_type;
  iface->get_n_items = chas_lane_rows_get_n_items;
  iface->get_item = chas_lane_rows_get_item;
}

/* Cards of each lane, in their order. */
static GHashTable *
sort_out (ChasLaneRows *self)
{
  GHashTable *piles = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  guint n = g_list_model_get_n_items (self->cards);

  for (guint i = 0; i < n; i++)
    {
      ChasCard *card = g_list_model_get_item (self->cards, i);
      ChasLane *lane = chas_lanes_get_lane_of (self->lanes, card);
      GPtrArray *pile = g_hash_table_lookup (piles, lane);

      if (!pile)
        {
          pile = g_ptr_array_new_with_free_func (g_object_unref);
          g_hash_table_insert (piles, lane, pile);
        }
      g_ptr_array_add (pile, card);
    }
  return piles;
}

static GPtrArray *
make_rows (ChasLaneRows *self)
{
  g_autoptr (GHashTable) piles = sort_out (self);
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_lanes = g_list_model_get_n_items (G_LIST_MODEL (self->lanes));

  for (guint i = 0; i < n_lanes; i++)
    {
      g_autoptr (ChasLane) lane = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);
      ChasLaneHead *head = chas_lane_rows_get_head (self, lane);
      GPtrArray *pile = g_hash_table_lookup (piles, lane);

      chas_lane_head_set_count (head, pile ? pile->len : 0);
      g_ptr_array_add (rows, g_object_ref (head));
      for (guint j = 0; pile && j < pile->len && !chas_lane_get_collapsed (lane); j++)
        g_ptr_array_add (rows, g_object_ref (pile->pdata[j]));
    }
  return rows;
}

static void
on_changed_cb (ChasLaneRows *self)
{
  /* A lane that is met for the first time tells of itself, and so this is called within itself. */
  GPtrArray *rows = make_rows (self);
  guint before = count_shown (self), after, common, head = 0, tail = 0;
  g_autoptr (GPtrArray) old = g_steal_pointer (&self->rows);

  self->rows = rows;
  after = count_shown (self);
  common = MIN (before, after);
  while (head < common && old->pdata[head] == self->rows->pdata[head])
    head++;
  while (tail < common - head &&
         old->pdata[before - 1 - tail] == self->rows->pdata[after - 1 - tail])
    tail++;
  if (head + tail < MAX (before, after))
    g_list_model_items_changed (G_LIST_MODEL (self), head, before - head - tail,
                                after - head - tail);
}

static void
raise_limit (ChasLaneRows *self, guint limit)
{
  guint before = count_shown (self);

  if (limit <= self->limit)
    return;
  self->limit = limit;
  if (count_shown (self) > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, count_shown (self) - before);
}

static void
chas_lane_rows_dispose (GObject *object)
{
  ChasLaneRows *self = CHAS_LANE_ROWS (object);

  g_clear_object (&self->cards);
  g_clear_object (&self->lanes);
  g_clear_pointer (&self->heads, g_hash_table_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (chas_lane_rows_parent_class)->dispose (object);
}

static void
chas_lane_rows_class_init (ChasLaneRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chas_lane_rows_dispose;
}

static void
chas_lane_rows_init (ChasLaneRows *self)
{
  self->heads = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->limit = FIRST_ROWS;
}

/**
 * chas_lane_rows_new:
 * @cards: of one stage of a pipeline that has these @lanes
 */
ChasLaneRows *
chas_lane_rows_new (GListModel *cards, ChasLanes *lanes)
{
  ChasLaneRows *self = g_object_new (CHAS_TYPE_LANE_ROWS, NULL);

  g_set_object (&self->cards, cards);
  g_set_object (&self->lanes, lanes);
  on_changed_cb (self);
  g_signal_connect_object (cards, "items-changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (lanes, "items-changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * chas_lane_rows_get_lanes:
 *
 * Returns: (transfer none)
 */
ChasLanes *
chas_lane_rows_get_lanes (ChasLaneRows *self)
{
  g_return_val_if_fail (CHAS_IS_LANE_ROWS (self), NULL);
  return self->lanes;
}

/**
 * chas_lane_rows_get_head:
 *
 * Returns: (transfer none): the row that the lane begins with
 */
ChasLaneHead *
chas_lane_rows_get_head (ChasLaneRows *self, ChasLane *lane)
{
  ChasLaneHead *head;

  g_return_val_if_fail (CHAS_IS_LANE_ROWS (self), NULL);

  head = g_hash_table_lookup (self->heads, lane);
  if (head)
    return head;
  head = chas_lane_head_new (lane);
  g_hash_table_insert (self->heads, lane, head);
  g_signal_connect_object (lane, "notify::collapsed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return head;
}

/**
 * chas_lane_rows_show_more:
 *
 * Tells of some rows more, if there are any.
 */
void
chas_lane_rows_show_more (ChasLaneRows *self)
{
  g_return_if_fail (CHAS_IS_LANE_ROWS (self));
  if (self->limit < self->rows->len)
    raise_limit (self, self->limit + PAGE);
}

/**
 * chas_lane_rows_find_card:
 *
 * Tells of enough rows to show the card.
 *
 * Returns: the row of the card, or of the head of its collapsed lane
 */
guint
chas_lane_rows_find_card (ChasLaneRows *self, ChasCard *card)
{
  guint row = 0;

  g_return_val_if_fail (CHAS_IS_LANE_ROWS (self), 0);
  if (!g_ptr_array_find (self->rows, card, &row))
    g_ptr_array_find (self->rows,
                      chas_lane_rows_get_head (self, chas_lanes_get_lane_of (self->lanes, card)),
                      &row);
  raise_limit (self, row + FIRST_ROWS);
  return row;
}

/**
 * chas_lane_rows_get_start:
 *
 * Returns: how many cards of the column come before those of the lane
 */
guint
chas_lane_rows_get_start (ChasLaneRows *self, ChasLane *lane)
{
  guint n_lanes = g_list_model_get_n_items (G_LIST_MODEL (self->lanes)), start = 0;

  g_return_val_if_fail (CHAS_IS_LANE_ROWS (self), 0);
  for (guint i = 0; i < n_lanes; i++)
    {
      g_autoptr (ChasLane) other = g_list_model_get_item (G_LIST_MODEL (self->lanes), i);

      if (other == lane)
        break;
      start += chas_lane_head_get_count (chas_lane_rows_get_head (self, other));
    }
  return start;
}
