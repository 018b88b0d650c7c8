// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-table-rows.h"

/* Rows by the ids of leads of one letter each; those in capitals are looked at. */

static ChasTableRow *
make (const char *id, gpointer made)
{
  g_string_append (made, id);
  return chas_table_row_new (id);
}

static GHashTable *
make_rows (const char *ids)
{
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);

  for (; *ids; ids++)
    {
      g_autofree char *id = g_strdup_printf ("%c", g_ascii_tolower (*ids));
      ChasTableRow *row = chas_table_row_new (id);

      if (g_ascii_isupper (*ids))
        chas_table_row_look (row);
      g_hash_table_insert (rows, (gpointer) chas_table_row_get_lead_id (row), row);
    }
  return rows;
}

static GPtrArray *
split (const char *ids)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_free);

  for (; *ids; ids++)
    g_ptr_array_add (list, g_strdup_printf ("%c", *ids));
  return list;
}

static char *
join (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append (text, chas_table_row_get_lead_id (rows->pdata[i]));
  return g_string_free_and_steal (text);
}

/* Every key is the lead of its row, and of no other. */
static void
assert_in_step (GHashTable *rows)
{
  GHashTableIter iter;
  gpointer id, row;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    {
      g_assert_true (id == (gpointer) chas_table_row_get_lead_id (row));
      g_assert_true (g_hash_table_lookup (rows, id) == row);
    }
}

/* Looks whether the rows in their places say what they should: @said are the places' leads. */
static void
assert_reorders (const char *known,
                 const char *before,
                 const char *after,
                 const char *said,
                 const char *others,
                 const char *made)
{
  g_autoptr (GHashTable) rows = make_rows (known);
  g_autoptr (GPtrArray) old = split (before), new = split (after);
  g_autoptr (GPtrArray) seats = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (GString) new_ones = g_string_new (NULL);
  g_autofree char *now = NULL, *told = NULL;

  for (guint i = 0; i < old->len; i++)
    {
      ChasTableRow *row = g_hash_table_lookup (rows, old->pdata[i]);

      if (row && chas_table_row_get_looked_at (row))
        g_ptr_array_add (seats, g_object_ref (row));
    }
  changed = chas_table_rows_reorder (rows, old, new, make, new_ones);
  now = join (seats);
  told = join (changed);
  g_assert_cmpstr (now, ==, said);
  g_assert_cmpstr (told, ==, others);
  g_assert_cmpstr (new_ones->str, ==, made);
  assert_in_step (rows);
}

static void
test_rows_say_what_stands_in_their_places (void)
{
  assert_reorders ("ABC", "abc", "cba", "cba", "ca", "");
  assert_reorders ("ABC", "abc", "bca", "bca", "bca", "");
  assert_reorders ("ABCD", "abcd", "badc", "badc", "badc", "");
  assert_reorders ("ABC", "abc", "abc", "abc", "", "");
}

static void
test_only_rows_that_are_looked_at_change (void)
{
  assert_reorders ("aBCd", "abcd", "dcba", "cb", "cb", "");
  assert_reorders ("BC", "abcd", "dabc", "ab", "ab", "a");
}

static void
test_leads_may_come_and_go (void)
{
  assert_reorders ("ABC", "abc", "xb", "xbc", "x", "x");
  assert_reorders ("ABC", "abc", "cxyza", "cxy", "cxy", "xy");
  assert_reorders ("ABC", "abc", "", "abc", "", "");
  assert_reorders ("", "abc", "cba", "", "", "");
}

static void
count (guint *n)
{
  *n += 1;
}

/* What is known of a lead goes with it; who looks is told when it is time. */
static void
test_what_is_known_is_kept (void)
{
  g_autoptr (GHashTable) rows = make_rows ("Ab");
  g_autoptr (GPtrArray) old = split ("ab"), new = split ("ba");
  g_autoptr (GPtrArray) changed = NULL;
  g_autoptr (ChasCard) card = chas_card_new (chas_lead_facts_new ("a"));
  ChasTableRow *row = g_hash_table_lookup (rows, "a");
  guint n_wanted = 0, n_told = 0;

  chas_table_row_set_card (row, card);
  g_signal_connect_swapped (row, "wanted", G_CALLBACK (count), &n_wanted);
  g_signal_connect_swapped (row, "notify::card", G_CALLBACK (count), &n_told);
  changed = chas_table_rows_reorder (rows, old, new, make, NULL);
  g_assert_null (chas_table_row_get_card (row));
  g_assert_true (chas_table_row_get_card (g_hash_table_lookup (rows, "a")) == card);
  g_assert_cmpuint (n_told, ==, 0);
  chas_table_row_tell (row);
  g_assert_cmpuint (n_told, ==, 1);
  g_assert_cmpuint (n_wanted, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/table-rows/rows-say-what-stands-in-their-places",
                   test_rows_say_what_stands_in_their_places);
  g_test_add_func ("/ui/table-rows/only-rows-that-are-looked-at-change",
                   test_only_rows_that_are_looked_at_change);
  g_test_add_func ("/ui/table-rows/leads-may-come-and-go", test_leads_may_come_and_go);
  g_test_add_func ("/ui/table-rows/what-is-known-is-kept", test_what_is_known_is_kept);
  return g_test_run ();
}
