// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-ahead.h"

/* Whoever opens the table looks at it first, and may go on to something else. */
#define AHEAD_MS 500

/* Fewer leads are sorted within a frame. */
#define AHEAD_MIN 2000

/* To sort by these asks for much of each lead. */
#define SLOW_SORTS (1u << CHAS_TABLE_SORT_WARMTH | 1u << CHAS_TABLE_SORT_COMPLETENESS)

struct _ChasTableAhead
{
  GObject parent_instance;

  ChasStore *store;
  guint sorts;           /* bits: 1 << ChasTableSort, those that may be asked for */
  GHashTable *orders;    /* a sort and its direction → ChasTableOrder */
  ChasTableQuery *query; /* nullable: what they answer, but for the order */
  ChasTableOrder *like;  /* nullable: one of them */
  guint waiting;         /* source that begins to read */
  gboolean reading;
  guint generation; /* raised when all is forgotten: an older answer is dropped */
};

G_DEFINE_FINAL_TYPE (ChasTableAhead, chas_table_ahead, G_TYPE_OBJECT)

static gpointer
make_key (ChasTableSort sort, gboolean descending)
{
  return GINT_TO_POINTER (2 * (int) sort + (descending ? 1 : 0));
}

static gboolean
is_known (ChasTableAhead *self, ChasTableSort sort)
{
  return g_hash_table_contains (self->orders, make_key (sort, FALSE)) ||
         g_hash_table_contains (self->orders, make_key (sort, TRUE));
}

static void
keep (ChasTableAhead *self, ChasTableSort sort, gboolean descending, ChasTableOrder *order)
{
  g_hash_table_insert (self->orders, make_key (sort, descending), chas_table_order_ref (order));
}

/* Returns: the next order to read, or -1 */
static int
find_next (ChasTableAhead *self)
{
  for (int sort = 0; sort <= CHAS_TABLE_SORT_COMPLETENESS; sort++)
    if ((self->sorts & ~SLOW_SORTS & 1u << sort) && !is_known (self, sort))
      return sort;
  return -1;
}

static DexFuture *
list_next (ChasTableAhead *self, int sort)
{
  g_autoptr (ChasTableQuery) query = chas_table_query_copy (self->query);

  query->sort = sort;
  query->descending = FALSE;
  return chas_store_list_table_ahead (self->store, query, self->like);
}

/* What begins to read. It keeps nothing alive: whoever closes the table ends it. */
typedef struct
{
  GWeakRef ahead;
  guint generation;
} Reading;

static Reading *
reading_new (ChasTableAhead *self)
{
  Reading *reading = g_new0 (Reading, 1);

  g_weak_ref_init (&reading->ahead, self);
  reading->generation = self->generation;
  return reading;
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_weak_ref_clear (&reading->ahead);
  g_free (reading);
}

/* Returns: whether to go on */
static gboolean
read_next (Reading *reading)
{
  g_autoptr (ChasTableAhead) self = g_weak_ref_get (&reading->ahead);
  g_autoptr (ChasTableOrder) order = NULL;
  g_autoptr (GError) error = NULL;
  int sort;

  if (!self || reading->generation != self->generation)
    return FALSE;
  if ((sort = find_next (self)) >= 0)
    order = dex_await_boxed (list_next (self, sort), &error);
  if (reading->generation != self->generation)
    return FALSE;
  if (order)
    keep (self, sort, FALSE, order);
  else if (error)
    g_debug ("Reading the table ahead failed: %s", error->message);
  self->reading = order != NULL;
  return self->reading;
}

static DexFuture *
read_fiber (gpointer data)
{
  while (read_next (data))
    ;
  return dex_future_new_true ();
}

static void
on_waited_cb (gpointer data)
{
  ChasTableAhead *self = data;

  self->waiting = 0;
  self->reading = TRUE;
  dex_future_disown (dex_scheduler_spawn (NULL, 0, read_fiber, reading_new (self), reading_free));
}

static void
read_later (ChasTableAhead *self)
{
  if (self->like && self->like->ids->len >= AHEAD_MIN && find_next (self) >= 0 && !self->waiting &&
      !self->reading)
    self->waiting = g_timeout_add_once (AHEAD_MS, on_waited_cb, self);
}

static void
chas_table_ahead_dispose (GObject *object)
{
  ChasTableAhead *self = CHAS_TABLE_AHEAD (object);

  chas_table_ahead_forget (self);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_table_ahead_parent_class)->dispose (object);
}

static void
chas_table_ahead_finalize (GObject *object)
{
  g_hash_table_unref (CHAS_TABLE_AHEAD (object)->orders);
  G_OBJECT_CLASS (chas_table_ahead_parent_class)->finalize (object);
}

static void
chas_table_ahead_class_init (ChasTableAheadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chas_table_ahead_dispose;
  object_class->finalize = chas_table_ahead_finalize;
}

static void
chas_table_ahead_init (ChasTableAhead *self)
{
  self->orders = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) chas_table_order_unref);
}

ChasTableAhead *
chas_table_ahead_new (ChasStore *store)
{
  ChasTableAhead *self = g_object_new (CHAS_TYPE_TABLE_AHEAD, NULL);

  self->store = g_object_ref (store);
  return self;
}

/**
 * chas_table_ahead_set_sorts:
 * @sorts: bits `1 << ChasTableSort`, those that may be asked for
 */
void
chas_table_ahead_set_sorts (ChasTableAhead *self, guint sorts)
{
  g_return_if_fail (CHAS_IS_TABLE_AHEAD (self));
  self->sorts = sorts;
  read_later (self);
}

/**
 * chas_table_ahead_add:
 * @query: what was asked
 * @order: what came of it
 *
 * Keeps an order that is shown. Those that may be asked for next are read in a moment.
 */
void
chas_table_ahead_add (ChasTableAhead *self, const ChasTableQuery *query, ChasTableOrder *order)
{
  g_return_if_fail (CHAS_IS_TABLE_AHEAD (self));

  /* Nobody tells that a search finds more by now, the index being filled. */
  if (self->like && self->like->ids->len != order->ids->len)
    chas_table_ahead_forget (self);
  keep (self, query->sort, query->descending, order);
  if (!self->query)
    self->query = chas_table_query_copy (query);
  if (!self->like)
    self->like = chas_table_order_ref (order);
  read_later (self);
}

/**
 * chas_table_ahead_forget:
 *
 * To be called when other leads are to be shown, or they have changed.
 */
void
chas_table_ahead_forget (ChasTableAhead *self)
{
  g_return_if_fail (CHAS_IS_TABLE_AHEAD (self));
  self->generation++;
  self->reading = FALSE;
  g_hash_table_remove_all (self->orders);
  g_clear_pointer (&self->query, chas_table_query_free);
  g_clear_pointer (&self->like, chas_table_order_unref);
  g_clear_handle_id (&self->waiting, g_source_remove);
}

/**
 * chas_table_ahead_find:
 *
 * Returns: (transfer full) (nullable): the leads in that order, if it is known
 */
ChasTableOrder *
chas_table_ahead_find (ChasTableAhead *self, ChasTableSort sort, gboolean descending)
{
  ChasTableOrder *order, *other;

  g_return_val_if_fail (CHAS_IS_TABLE_AHEAD (self), NULL);

  order = g_hash_table_lookup (self->orders, make_key (sort, descending));
  other = g_hash_table_lookup (self->orders, make_key (sort, !descending));
  if (order)
    return chas_table_order_ref (order);
  return other ? chas_table_order_turn_round (other) : NULL;
}
