// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-found.h"

#include "chas-table-row.h"

/* The rows come first: only when nobody has typed or scrolled for a while is it asked for. */

#define WAIT_MS 200

struct _ChasTableFound
{
  GObject parent_instance;

  ChasStore *store;
  GHashTable *rows;  /* id → ChasTableRow, of the model */
  GHashTable *asked; /* nullable: ids that were asked for since the search was set */
  char *search;      /* nullable */
  guint generation;  /* raised with every search: an older answer is dropped */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (ChasTableFound, chas_table_found, G_TYPE_OBJECT)

typedef struct
{
  ChasTableFound *found;
  guint generation;
  gboolean anew; /* what was told before is no longer true */
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  g_object_unref (asking->found);
  g_free (asking);
}

static void
tell (ChasTableFound *self, GPtrArray *all)
{
  for (guint i = 0; i < all->len; i++)
    {
      const ChasFound *found = all->pdata[i];
      ChasTableRow *row = g_hash_table_lookup (self->rows, found->lead_id);

      if (row)
        chas_table_row_set_found (row, found);
    }
}

/* Tells nothing any more of all but @kept. */
static void
forget (ChasTableFound *self, GPtrArray *kept)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id, row;

  for (guint i = 0; kept && i < kept->len; i++)
    g_hash_table_add (ids, ((ChasFound *) kept->pdata[i])->lead_id);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (ids, id))
      chas_table_row_set_found (row, NULL);
}

static DexFuture *
on_found_cb (DexFuture *future, gpointer data)
{
  Asking *asking = data;
  ChasTableFound *self = asking->found;
  g_autoptr (GError) error = NULL;
  const GValue *value = dex_future_get_value (future, &error);

  if (!value)
    g_debug ("Asking why leads were found failed: %s", error->message);
  else if (asking->generation == self->generation)
    {
      if (asking->anew)
        forget (self, g_value_get_boxed (value));
      tell (self, g_value_get_boxed (value));
    }
  return dex_future_new_true ();
}

/* Those that somebody looks at and that were not asked for yet. */
static GStrv
take_ids (ChasTableFound *self)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (chas_table_row_get_looked_at (row) && g_hash_table_add (self->asked, g_strdup (id)))
      g_strv_builder_add (ids, id);
  return g_strv_builder_end (ids);
}

static void
on_timeout_cb (gpointer data)
{
  ChasTableFound *self = data;
  gboolean anew = !self->asked;
  g_auto (GStrv) ids = NULL;
  Asking *asking;

  self->timeout = 0;
  if (anew)
    self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  ids = take_ids (self);
  if (!anew && !*ids)
    return;
  asking = g_new0 (Asking, 1);
  asking->found = g_object_ref (self);
  asking->generation = self->generation;
  asking->anew = anew;
  dex_future_disown (dex_future_finally (chas_store_list_found (self->store,
                                                                (const char *const *) ids,
                                                                self->search, FALSE),
                                         on_found_cb, asking, asking_free));
}

static void
chas_table_found_dispose (GObject *object)
{
  ChasTableFound *self = CHAS_TABLE_FOUND (object);

  self->generation++;
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (chas_table_found_parent_class)->dispose (object);
}

static void
chas_table_found_finalize (GObject *object)
{
  ChasTableFound *self = CHAS_TABLE_FOUND (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_free (self->search);
  G_OBJECT_CLASS (chas_table_found_parent_class)->finalize (object);
}

static void
chas_table_found_class_init (ChasTableFoundClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chas_table_found_dispose;
  object_class->finalize = chas_table_found_finalize;
}

static void
chas_table_found_init (ChasTableFound *self)
{
}

/**
 * chas_table_found_new:
 * @rows: the model's #ChasTableRow by the ids of their leads
 */
ChasTableFound *
chas_table_found_new (ChasStore *store, GHashTable *rows)
{
  ChasTableFound *self = g_object_new (CHAS_TYPE_TABLE_FOUND, NULL);

  self->store = g_object_ref (store);
  self->rows = g_hash_table_ref (rows);
  return self;
}

/**
 * chas_table_found_set_search:
 * @search: (nullable): as typed
 *
 * Asks anew. What was told before stays until the answer comes, if there is still a search.
 */
void
chas_table_found_set_search (ChasTableFound *self, const char *search)
{
  g_return_if_fail (CHAS_IS_TABLE_FOUND (self));
  if (!search && !self->search)
    return;
  self->generation++;
  g_set_str (&self->search, search);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (search)
    chas_table_found_ask_later (self);
  else
    forget (self, NULL);
}

/**
 * chas_table_found_ask_later:
 *
 * Somebody looks at other rows.
 */
void
chas_table_found_ask_later (ChasTableFound *self)
{
  g_return_if_fail (CHAS_IS_TABLE_FOUND (self));
  if (!self->search)
    return;
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_once (WAIT_MS, on_timeout_cb, self);
}
