// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflict-order.h"

#include "chas-db-text.h"
#include "chas-fold.h"
#include "chas-queries.h"

/* Where one stands, best compared in this order. */
typedef struct
{
  ChasConflict *conflict;
  char *name;  /* nullable, and last then: as it is sorted, what the record is called */
  char *about; /* id of the company that it is about, or of the record itself: names may be alike */
  guint n_entity;
  guint n_field; /* 0: whether the record stays, which may answer the rest of it */
} Place;

static void
clear_place (gpointer data)
{
  Place *place = data;

  g_free (place->name);
  g_free (place->about);
}

/* What belongs to a record comes after it in the field table. */
static guint
count_entities_before (const ChasConflict *conflict)
{
  guint n_entities, n = 0;
  const ChasEntityInfo *const *infos = chas_entity_infos (&n_entities);

  while (n < n_entities && !g_str_equal (infos[n]->name, conflict->entity))
    n++;
  return n;
}

static guint
get_field_number (const ChasConflict *conflict)
{
  const ChasFieldInfo *field = chas_conflict_get_field_info (conflict);

  return field ? (guint) (field - chas_entity_info_lookup (conflict->entity)->fields) + 1 : 0;
}

static gboolean
find_company (ChasDb *db, const ChasConflict *conflict, char **out_company, GError **error)
{
  ChasStmt *stmt = chas_db_prepare_cached (db, chas_query_conflict_company, error);

  if (stmt == NULL)
    return FALSE;
  chas_stmt_bind_text (stmt, 1, conflict->entity);
  chas_stmt_bind_text (stmt, 2, conflict->id);
  return chas_db_take_text (db, stmt, out_company, error);
}

static gboolean
add_place (GArray *places, ChasDb *db, ChasConflict *conflict, GError **error)
{
  Place place = { .conflict = conflict,
                  .n_entity = count_entities_before (conflict),
                  .n_field = get_field_number (conflict) };

  if (!find_company (db, conflict, &place.about, error))
    return FALSE;
  if (place.about == NULL)
    place.about = g_strdup (conflict->id);
  place.name = conflict->title ? chas_fold_for_sort (conflict->title) : NULL;
  g_array_append_val (places, place);
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;
  int order = (one->name == NULL) - (other->name == NULL);

  if (order == 0)
    order = g_strcmp0 (one->name, other->name);
  if (order == 0)
    order = strcmp (one->about, other->about);
  if (order == 0)
    order = (int) one->n_entity - (int) other->n_entity;
  if (order == 0)
    order = g_strcmp0 (one->conflict->id, other->conflict->id);
  return order == 0 ? (int) one->n_field - (int) other->n_field : order;
}

/**
 * chas_conflict_order_sort:
 * @conflicts: (element-type ChasConflict)
 *
 * Sorts them by what they are about: by name as Swedish does, all of one company together, of it
 * the company before its lead and that before what belongs to it, all of one record together, and
 * of that first whether it stays at all, then its fields as they stand in the field table.
 *
 * Returns: %FALSE if and only if @error is set
 */
gboolean
chas_conflict_order_sort (ChasDb *db, GPtrArray *conflicts, GError **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));

  g_array_set_clear_func (places, clear_place);
  for (guint i = 0; i < conflicts->len; i++)
    if (!add_place (places, db, conflicts->pdata[i], error))
      return FALSE;
  g_array_sort (places, compare);
  for (guint i = 0; i < places->len; i++)
    conflicts->pdata[i] = g_array_index (places, Place, i).conflict;
  return TRUE;
}

static guint
hash_conflict (gconstpointer data)
{
  const ChasConflict *conflict = data;

  return g_str_hash (conflict->id ? conflict->id : "") ^
         g_str_hash (conflict->field ? conflict->field : "");
}

static gboolean
are_about_the_same (gconstpointer a, gconstpointer b)
{
  const ChasConflict *other = b;

  return chas_conflict_is_about (a, other->entity, other->id, other->field);
}

static void
add_behind (GQueue *order, GHashTable *links, GList *other, ChasConflict *conflict)
{
  if (other)
    g_queue_insert_after (order, other, conflict);
  else
    g_queue_push_head (order, conflict);
  g_hash_table_insert (links, conflict, other ? other->next : order->head);
}

/* Adds what is new, behind the one behind which it is sorted. */
static void
see (GPtrArray *seen, GPtrArray *conflicts)
{
  g_autoptr (GHashTable) links = g_hash_table_new (hash_conflict, are_about_the_same);
  GQueue order = G_QUEUE_INIT;
  gsize n_seen;
  g_autofree gpointer *known = g_ptr_array_steal (seen, &n_seen);

  for (gsize i = 0; i < n_seen; i++)
    add_behind (&order, links, order.tail, known[i]);
  for (guint i = 0; i < conflicts->len; i++)
    {
      const ChasConflict *conflict = conflicts->pdata[i];

      if (!g_hash_table_contains (links, conflict))
        add_behind (&order, links,
                    i > 0 ? g_hash_table_lookup (links, conflicts->pdata[i - 1]) : NULL,
                    chas_conflict_new (conflict->entity, conflict->id, conflict->field));
    }
  while (!g_queue_is_empty (&order))
    g_ptr_array_add (seen, g_queue_pop_head (&order));
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer numbers)
{
  guint one = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, a));
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, b));

  return (one > other) - (one < other);
}

/**
 * chas_conflict_order_keep:
 * @conflicts: (element-type ChasConflict): what waits now, sorted
 * @seen: (inout) (element-type ChasConflict): what was listed since somebody began, settled or not,
 *   in its order; owns what is in it
 *
 * Leaves everything in its place, as an answer may rename what others are about, and what is taken
 * back comes to where it was. What is new stands behind the one behind which it is sorted.
 */
void
chas_conflict_order_keep (GPtrArray *conflicts, GPtrArray *seen)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (hash_conflict, are_about_the_same);

  see (seen, conflicts);
  for (guint i = 0; i < seen->len; i++)
    g_hash_table_insert (numbers, seen->pdata[i], GUINT_TO_POINTER (i));
  g_ptr_array_sort_values_with_data (conflicts, compare_numbers, numbers);
}

static gboolean
find (GPtrArray *conflicts, const ChasConflict *conflict, guint *out_place)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (are_about_the_same (conflicts->pdata[i], conflict))
      {
        *out_place = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * chas_conflict_order_find_next:
 * @conflicts: (element-type ChasConflict): what waits now
 * @seen: (element-type ChasConflict): the order that is kept, with all of them
 * @shown: (nullable): the one of @seen that was looked at
 *
 * Returns: where that stands now, or the first behind it that still waits, or the last; the first
 *   where none was looked at
 */
guint
chas_conflict_order_find_next (GPtrArray *conflicts, GPtrArray *seen, const ChasConflict *shown)
{
  guint place, found;

  if (!shown || conflicts->len == 0 || !find (seen, shown, &place))
    return 0;
  for (guint i = place; i < seen->len; i++)
    if (find (conflicts, seen->pdata[i], &found))
      return found;
  return conflicts->len - 1;
}
