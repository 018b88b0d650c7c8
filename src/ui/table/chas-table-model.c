// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-model.h"

#include "chas-completeness.h"
#include "chas-table-ahead.h"
#include "chas-table-found.h"
#include "chas-table-reader.h"
#include "chas-table-rows.h"
#include "chas-trace.h"
#include "chas-warmth.h"

struct _ChasTableModel
{
  GObject parent_instance;

  ChasStore *store;
  ChasTableQuery *query;
  gboolean active; /* somebody looks at it */
  gboolean stale;  /* what changed since has not been read */
  gboolean loading;
  gboolean resorted; /* what is read next comes in another order */
  guint generation;  /* raised by every load: an older answer is dropped */
  ChasTableOrder *order;
  GHashTable *rows;   /* id → ChasTableRow, of those that were asked for */
  GRefString *search; /* nullable: of what they show */
  ChasTableReader *reader;
  ChasTableAhead *ahead;
  ChasFoundAsker *found;
};

enum
{
  SIGNAL_REORDERED,
  SIGNAL_LOADED,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The list. */

static GType
get_item_type (GListModel *list)
{
  return CHAS_TYPE_TABLE_ROW;
}

static guint
get_n_items (GListModel *list)
{
  return CHAS_TABLE_MODEL (list)->order->ids->len;
}

static ChasTableRow *
make_row (const char *id, gpointer model)
{
  ChasTableModel *self = model;
  ChasTableRow *row = chas_table_row_new (id);

  chas_table_row_set_search (row, self->search);
  g_signal_connect_object (row, "wanted", G_CALLBACK (chas_table_reader_want), self->reader,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "looked-at", G_CALLBACK (chas_found_asker_ask_later), self->found,
                           G_CONNECT_SWAPPED);
  return row;
}

static gpointer
get_item (GListModel *list, guint position)
{
  ChasTableModel *self = CHAS_TABLE_MODEL (list);
  const char *id = chas_table_model_get_id (self, position);
  ChasTableRow *row;

  if (!id)
    return NULL;
  row = g_hash_table_lookup (self->rows, id);
  if (!row)
    {
      row = make_row (id, self);
      g_hash_table_insert (self->rows, (gpointer) chas_table_row_get_lead_id (row), row);
    }
  return g_object_ref (row);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (ChasTableModel,
                               chas_table_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

/* Where both are the same at their ends, nothing is said. */
static void
take_leads (ChasTableModel *self, ChasTableOrder *order)
{
  g_autoptr (ChasTableOrder) last = self->order;
  GPtrArray *before = last->ids, *ids = order->ids;
  guint start = 0, end = 0, most = MIN (before->len, ids->len);

  while (start < most && g_str_equal (before->pdata[start], ids->pdata[start]))
    start++;
  while (end < most - start &&
         g_str_equal (before->pdata[before->len - 1 - end], ids->pdata[ids->len - 1 - end]))
    end++;
  self->order = chas_table_order_ref (order);
  if (start + end < MAX (before->len, ids->len))
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                ids->len - start - end);
}

/* The rows stay and say something else. */
static void
take_order (ChasTableModel *self, ChasTableOrder *order)
{
  g_autoptr (ChasTableOrder) last = self->order;
  GPtrArray *before = last->ids, *ids = order->ids;
  g_autoptr (GPtrArray) rows = chas_table_rows_reorder (self->rows, before, ids, make_row, self);
  guint n_common = MIN (before->len, ids->len);

  self->order = chas_table_order_ref (order);
  if (before->len != ids->len)
    g_list_model_items_changed (G_LIST_MODEL (self), n_common, before->len - n_common,
                                ids->len - n_common);
  g_signal_emit (self, signals[SIGNAL_REORDERED], 0, rows);
}

static void
report (ChasTableModel *self, GError *error)
{
  g_debug ("Reading the table failed: %s", error->message);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* One reading of the order. */
typedef struct
{
  ChasTableModel *model;
  guint generation;
  ChasTableOrder *known; /* nullable: it needs not be read */
} Loading;

static Loading *
loading_new (ChasTableModel *self, ChasTableOrder *known)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->model = g_object_ref (self);
  loading->generation = self->generation;
  loading->known = known ? chas_table_order_ref (known) : NULL;
  return loading;
}

static void
loading_free (gpointer data)
{
  Loading *loading = data;

  g_object_unref (loading->model);
  g_clear_pointer (&loading->known, chas_table_order_unref);
  g_free (loading);
}

static void
set_search (ChasTableModel *self, const char *search)
{
  g_clear_pointer (&self->search, g_ref_string_release);
  self->search = search ? g_ref_string_new (search) : NULL;
  chas_table_rows_set_search (self->rows, self->search);
  chas_found_asker_set_search (self->found, search);
}

static void
show_order (ChasTableModel *self, ChasTableOrder *order)
{
  const ChasLeadFilter *filter = self->query->filter;

  chas_trace_mark ("sorted");
  set_search (self, filter ? filter->search : NULL);
  if (self->resorted)
    take_order (self, order);
  else
    take_leads (self, order);
  self->resorted = FALSE;
  chas_table_ahead_add (self->ahead, self->query, order);
}

static DexFuture *
load_fiber (gpointer data)
{
  Loading *loading = data;
  ChasTableModel *self = loading->model;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasTableOrder) order = g_steal_pointer (&loading->known);

  if (order == NULL)
    order = dex_await_boxed (chas_store_list_table (self->store, self->query, self->order), &error);

  if (loading->generation != self->generation)
    return dex_future_new_true ();
  self->loading = FALSE;
  if (order)
    show_order (self, order);
  else
    report (self, error);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
  return dex_future_new_true ();
}

static void
load_known (ChasTableModel *self, ChasTableOrder *known)
{
  self->generation++;
  self->stale = !self->active;
  self->loading = self->active;
  if (self->active)
    dex_future_disown (dex_scheduler_spawn (NULL, 0, load_fiber, loading_new (self, known),
                                            loading_free));
}

static void
load (ChasTableModel *self)
{
  chas_table_ahead_forget (self->ahead);
  load_known (self, NULL);
}

static void
on_store_changed_cb (ChasTableModel *self, ChasChanges *changes)
{
  chas_table_rows_expire (self->rows, changes);
  load (self);
}

static void
chas_table_model_dispose (GObject *object)
{
  ChasTableModel *self = CHAS_TABLE_MODEL (object);

  self->generation++;
  g_clear_object (&self->reader);
  g_clear_object (&self->ahead);
  g_clear_object (&self->found);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_table_model_parent_class)->dispose (object);
}

static void
chas_table_model_finalize (GObject *object)
{
  ChasTableModel *self = CHAS_TABLE_MODEL (object);

  g_clear_pointer (&self->query, chas_table_query_free);
  g_clear_pointer (&self->order, chas_table_order_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->search, g_ref_string_release);
  G_OBJECT_CLASS (chas_table_model_parent_class)->finalize (object);
}

static void
chas_table_model_class_init (ChasTableModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = chas_table_model_dispose;
  object_class->finalize = chas_table_model_finalize;

  signals[SIGNAL_REORDERED] = g_signal_new ("reordered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                            NULL, G_TYPE_NONE, 1, G_TYPE_PTR_ARRAY);
  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
chas_table_model_init (ChasTableModel *self)
{
  self->order = chas_table_order_new ();
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->stale = TRUE;
}

/**
 * chas_table_model_new:
 *
 * Returns: a model that holds nothing until [method@TableModel.set_active]
 */
ChasTableModel *
chas_table_model_new (ChasStore *store, const char *group_id)
{
  ChasTableModel *self = g_object_new (CHAS_TYPE_TABLE_MODEL, NULL);

  self->store = g_object_ref (store);
  self->reader = chas_table_reader_new (store, self->rows);
  g_signal_connect_object (self->reader, "failed", G_CALLBACK (report), self, G_CONNECT_SWAPPED);
  self->ahead = chas_table_ahead_new (store);
  self->found = chas_table_found_new (store, self->rows);
  self->query = chas_table_query_new (group_id, NULL, CHAS_TABLE_SORT_COMPANY, FALSE);
  self->query->warmth = chas_warmth_rule;
  self->query->completeness = chas_completeness_rule;
  g_signal_connect_object (store, "changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * chas_table_model_set_active:
 * @active: whether somebody looks at it: else nothing is read
 */
void
chas_table_model_set_active (ChasTableModel *self, gboolean active)
{
  g_return_if_fail (CHAS_IS_TABLE_MODEL (self));
  self->active = active;
  if (active && self->stale)
    load (self);
}

void
chas_table_model_set_filter (ChasTableModel *self, const ChasLeadFilter *filter)
{
  g_return_if_fail (CHAS_IS_TABLE_MODEL (self));
  chas_table_query_set_filter (self->query, filter);
  load (self);
}

gboolean
chas_table_model_set_sort (ChasTableModel *self, ChasTableSort sort, gboolean descending)
{
  g_autoptr (ChasTableOrder) known = NULL;

  g_return_val_if_fail (CHAS_IS_TABLE_MODEL (self), FALSE);
  if (self->query->sort == sort && self->query->descending == descending)
    return FALSE;
  chas_trace_mark ("sort");
  self->query->sort = sort;
  self->query->descending = descending;
  self->resorted = TRUE;
  known = chas_table_ahead_find (self->ahead, sort, descending);
  load_known (self, known);
  return TRUE;
}

/**
 * chas_table_model_set_sorts:
 * @sorts: bits `1 << ChasTableSort`, those that somebody can ask for
 */
void
chas_table_model_set_sorts (ChasTableModel *self, guint sorts)
{
  g_return_if_fail (CHAS_IS_TABLE_MODEL (self));
  chas_table_ahead_set_sorts (self->ahead, sorts);
}

/**
 * chas_table_model_set_shown:
 * @shown: places of what is searched that columns show, each a CHAS_FOUND_PLACE()
 */
void
chas_table_model_set_shown (ChasTableModel *self, guint shown)
{
  g_return_if_fail (CHAS_IS_TABLE_MODEL (self));
  chas_found_asker_set_shown (self->found, shown);
}

/**
 * chas_table_model_get_loading:
 *
 * Returns: whether what is there may be about to change
 */
gboolean
chas_table_model_get_loading (ChasTableModel *self)
{
  g_return_val_if_fail (CHAS_IS_TABLE_MODEL (self), FALSE);
  return self->loading;
}

/**
 * chas_table_model_get_id:
 *
 * Returns: (nullable): the lead at that place; no row is made for it
 */
const char *
chas_table_model_get_id (ChasTableModel *self, guint position)
{
  g_return_val_if_fail (CHAS_IS_TABLE_MODEL (self), NULL);
  return position < self->order->ids->len ? self->order->ids->pdata[position] : NULL;
}

gboolean
chas_table_model_find (ChasTableModel *self, const char *lead_id, guint *out_position)
{
  g_return_val_if_fail (CHAS_IS_TABLE_MODEL (self), FALSE);
  return g_ptr_array_find_with_equal_func (self->order->ids, lead_id, g_str_equal, out_position);
}

/**
 * chas_table_model_find_card:
 *
 * Returns: (transfer none) (nullable): what is known of a lead that was looked at
 */
ChasCard *
chas_table_model_find_card (ChasTableModel *self, const char *lead_id)
{
  ChasTableRow *row;

  g_return_val_if_fail (CHAS_IS_TABLE_MODEL (self), NULL);
  row = g_hash_table_lookup (self->rows, lead_id);
  return row ? chas_table_row_get_card (row) : NULL;
}

/**
 * chas_table_model_touch:
 *
 * Makes every row say anew what it says: another day has begun.
 */
void
chas_table_model_touch (ChasTableModel *self)
{
  g_return_if_fail (CHAS_IS_TABLE_MODEL (self));
  chas_table_rows_touch (self->rows);
  load (self);
}
