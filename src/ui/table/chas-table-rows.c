// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-rows.h"

/* What is done to all rows of a table, which are kept by the ids of their leads.
 *
 * A column view keeps some two hundred rows with all of their cells, whatever the window shows of
 * them. To exchange the items below them costs it a tenth of a second; rows that only say something
 * else cost as much as is seen of them. */

/* A row that somebody looks at. */
typedef struct
{
  ChasTableRow *row;
  guint place;
} Seat;

static guint
count_looked_at (GHashTable *rows)
{
  GHashTableIter iter;
  gpointer row;
  guint n = 0;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    n += chas_table_row_get_looked_at (row) ? 1 : 0;
  return n;
}

/* Of the first places. */
static GArray *
list_seats (GHashTable *rows, GPtrArray *before, guint n_places)
{
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (Seat));
  guint n_rows = count_looked_at (rows);

  for (guint i = 0; i < n_places && seats->len < n_rows; i++)
    {
      Seat seat = { g_hash_table_lookup (rows, before->pdata[i]), i };

      if (seat.row && chas_table_row_get_looked_at (seat.row))
        g_array_append_val (seats, seat);
    }
  return seats;
}

static void
keep (GHashTable *rows, ChasTableRow *row)
{
  g_hash_table_replace (rows, (gpointer) chas_table_row_get_lead_id (row), g_object_ref (row));
}

/**
 * chas_table_rows_reorder:
 * @rows: (element-type utf8 ChasTableRow): by the ids of their leads
 * @before: (element-type utf8): the leads in their places until now
 * @after: (element-type utf8): the leads in their places from now on
 * @make: makes the row of a lead that has none
 *
 * Makes the rows that somebody looks at say what stands in their places now. What they said is kept
 * in rows that nobody looks at.
 *
 * Returns: (transfer full) (element-type ChasTableRow): those that say something else, by their
 *   places; nobody has been told yet, see chas_table_row_tell()
 */
GPtrArray *
chas_table_rows_reorder (GHashTable *rows,
                         GPtrArray *before,
                         GPtrArray *after,
                         ChasTableRowMaker make,
                         gpointer data)
{
  g_autoptr (GArray) seats = list_seats (rows, before, MIN (before->len, after->len));
  GPtrArray *others = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < seats->len; i++)
    {
      const Seat *seat = &g_array_index (seats, Seat, i);
      const char *id = after->pdata[seat->place];
      ChasTableRow *known = g_hash_table_lookup (rows, id);
      g_autoptr (ChasTableRow) other = known ? g_object_ref (known) : make (id, data);

      if (!g_str_equal (before->pdata[seat->place], id))
        g_ptr_array_add (others, g_object_ref (seat->row));
      /* It may have come to that by an earlier trade. */
      if (other == seat->row)
        continue;
      chas_table_row_trade (seat->row, other);
      keep (rows, seat->row);
      keep (rows, other);
    }
  return others;
}

/**
 * chas_table_rows_set_search:
 * @search: (nullable): what is searched for
 */
void
chas_table_rows_set_search (GHashTable *rows, GRefString *search)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    chas_table_row_set_search (row, search);
}

/**
 * chas_table_rows_expire:
 * @changes: what has changed
 *
 * What nobody has any more is forgotten; what nobody looks at is read when somebody does.
 */
void
chas_table_rows_expire (GHashTable *rows, ChasChanges *changes)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    {
      if (!chas_changes_is_everything (changes) && !chas_changes_has (changes, "lead", id))
        continue;
      if (G_OBJECT (row)->ref_count > 1)
        chas_table_row_expire (row);
      else
        g_hash_table_iter_remove (&iter);
    }
}

/**
 * chas_table_rows_touch:
 *
 * Makes every row say anew what it says.
 */
void
chas_table_rows_touch (GHashTable *rows)
{
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    g_object_notify (row, "card");
}
