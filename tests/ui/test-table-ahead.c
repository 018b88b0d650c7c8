// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The orders of a large table are read before anybody asks for them, and are forgotten when the
 * leads change. Needs no screen. */

#include "config.h"

#include "chas-table-ahead.h"
#include "store-case.h"

#define N_LEADS "2000"
#define SORTS (1u << CHAS_TABLE_SORT_COMPANY | 1u << CHAS_TABLE_SORT_TOWN)

typedef struct
{
  TestDir *dir;
  ChasStore *store;
  ChasTableQuery *query;
  ChasTableOrder *order; /* by company */
  ChasTableAhead *ahead;
} Fixture;

static void
change (Fixture *self, const char *sql)
{
  g_autofree char *path = g_build_filename (self->dir, "career.db", NULL);
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = chas_db_open (path, CHAS_DB_READ_WRITE, env, &error);

  g_assert_no_error (error);
  test_exec (db, sql);
}

/* The towns go the other way than the names. */
static void
add_leads (Fixture *self, const char *group, const char *n)
{
  g_autofree char *sql = g_strdup_printf (
    "BEGIN;"
    "INSERT INTO company (id, name, municipality) WITH RECURSIVE i (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < %s)"
    " SELECT format ('c%%04d', n), format ('Bolag %%04d', n), format ('Stad %%04d', 9999 - n) FROM i;"
    "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
    " SELECT 'l' || id, '%s', id, 'found', id FROM company;"
    "COMMIT",
    n, group);

  change (self, sql);
}

static ChasTableOrder *
list_by (Fixture *self, ChasTableSort sort)
{
  g_autoptr (ChasTableOrder) none = chas_table_order_new ();
  g_autoptr (ChasTableQuery) query = chas_table_query_copy (self->query);
  g_auto (StoreOutcome) outcome = { 0 };

  query->sort = sort;
  store_settle (chas_store_list_table (self->store, query, none), &outcome);
  g_assert_no_error (outcome.error);
  return g_value_dup_boxed (&outcome.value);
}

static void
set_up (Fixture *self, gconstpointer n)
{
  g_autofree char *group = NULL;

  self->dir = test_dir_new ();
  self->store = store_open (self->dir);
  group = store_create_group (self->store);
  add_leads (self, group, n);
  self->query = chas_table_query_new (group, NULL, CHAS_TABLE_SORT_COMPANY, FALSE);
  self->order = list_by (self, CHAS_TABLE_SORT_COMPANY);
  self->ahead = chas_table_ahead_new (self->store);
  chas_table_ahead_set_sorts (self->ahead, SORTS);
}

static void
tear_down (Fixture *self, gconstpointer n)
{
  g_clear_object (&self->ahead);
  store_close (self->store);
  chas_table_order_unref (self->order);
  chas_table_query_free (self->query);
  test_dir_remove (self->dir);
}

static void
on_time_cb (gpointer over)
{
  *(gboolean *) over = TRUE;
}

/* Returns: (nullable): the leads by their towns, once they have been read; NULL if it takes too
 * long */
static ChasTableOrder *
wait_for_towns (Fixture *self, guint ms)
{
  gboolean over = FALSE;
  guint timer = g_timeout_add_once (ms, on_time_cb, &over);
  ChasTableOrder *towns = NULL;

  while (!over && !(towns = chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_TOWN, FALSE)))
    g_main_context_iteration (NULL, TRUE);
  if (!over)
    g_source_remove (timer);
  return towns;
}

static void
assert_same (const ChasTableOrder *left, const ChasTableOrder *right)
{
  g_assert_cmpuint (left->ids->len, ==, right->ids->len);
  for (guint i = 0; i < left->ids->len; i++)
    g_assert_cmpstr (left->ids->pdata[i], ==, right->ids->pdata[i]);
}

/* What is read says what would be answered, and keeps each id once. */
static void
test_reads (Fixture *self, gconstpointer n)
{
  g_autoptr (ChasTableOrder) towns = NULL;
  g_autoptr (ChasTableOrder) asked = list_by (self, CHAS_TABLE_SORT_TOWN);

  chas_table_ahead_add (self->ahead, self->query, self->order);
  towns = wait_for_towns (self, 60000);
  g_assert_nonnull (towns);
  assert_same (towns, asked);
  g_assert_cmpstr (towns->ids->pdata[0], ==, "lc2000");
  g_assert_true (towns->ids->pdata[0] == self->order->ids->pdata[1999]);
}

/* Also the other way round, without asking again. */
static void
test_finds_turned (Fixture *self, gconstpointer n)
{
  g_autoptr (ChasTableOrder) turned = NULL, same = NULL;

  chas_table_ahead_add (self->ahead, self->query, self->order);
  same = chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_COMPANY, FALSE);
  turned = chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_COMPANY, TRUE);
  g_assert_true (same == self->order);
  g_assert_cmpstr (turned->ids->pdata[0], ==, "lc2000");
}

static void
test_forgets (Fixture *self, gconstpointer n)
{
  g_autoptr (ChasTableOrder) towns = NULL;

  chas_table_ahead_add (self->ahead, self->query, self->order);
  towns = wait_for_towns (self, 60000);
  chas_table_ahead_forget (self->ahead);
  g_assert_null (chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_TOWN, FALSE));
  g_assert_null (chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_COMPANY, FALSE));
}

/* What was asked before the leads changed is no answer, whenever it comes. */
static void
test_drops_late_answer (Fixture *self, gconstpointer n)
{
  gboolean over = FALSE;

  chas_table_ahead_add (self->ahead, self->query, self->order);
  g_timeout_add_once (510, on_time_cb, &over); /* it has begun to read */
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  chas_table_ahead_forget (self->ahead);
  g_assert_null (wait_for_towns (self, 1000));
}

static void
forget_cb (gpointer ahead)
{
  chas_table_ahead_forget (ahead);
}

/* The leads change just when it begins to read, with both in one turn of the main loop. */
static void
test_forgets_as_it_begins (Fixture *self, gconstpointer n)
{
  chas_table_ahead_add (self->ahead, self->query, self->order);
  g_timeout_add_once (500, forget_cb, self->ahead);
  g_usleep (600 * G_TIME_SPAN_MILLISECOND);
  g_assert_null (wait_for_towns (self, 1000));
}

static int n_read;

static void
count_read (const char *domain, GLogLevelFlags level, const char *message, gpointer data)
{
  if (g_str_equal (message, "table: done"))
    g_atomic_int_inc (&n_read);
  else if (!(level & G_LOG_LEVEL_DEBUG))
    g_log_default_handler (domain, level, message, data);
}

/* Who closes the table, or goes to another group, wants none of what was not read yet. */
static void
test_closing_ends_it (Fixture *self, gconstpointer n)
{
  gboolean over = FALSE;

  chas_table_ahead_set_sorts (self->ahead, SORTS | 1u << CHAS_TABLE_SORT_STAGE |
                                             1u << CHAS_TABLE_SORT_OWNER |
                                             1u << CHAS_TABLE_SORT_EDUCATIONS);
  chas_table_ahead_add (self->ahead, self->query, self->order);
  g_atomic_int_set (&n_read, 0);
  while (g_atomic_int_get (&n_read) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->ahead);
  g_timeout_add_once (1000, on_time_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_atomic_int_get (&n_read), <=, 2); /* one may have been asked for */
}

static void
test_reads_again (Fixture *self, gconstpointer n)
{
  g_autoptr (ChasTableOrder) towns = NULL, order = NULL;

  chas_table_ahead_add (self->ahead, self->query, self->order);
  towns = wait_for_towns (self, 60000);
  g_clear_pointer (&towns, chas_table_order_unref);
  change (self, "UPDATE company SET municipality = 'Avesta' WHERE id = 'c0007'");
  order = list_by (self, CHAS_TABLE_SORT_COMPANY);
  chas_table_ahead_forget (self->ahead);
  chas_table_ahead_add (self->ahead, self->query, order);
  towns = wait_for_towns (self, 60000);
  g_assert_cmpstr (towns->ids->pdata[0], ==, "lc0007");
}

/* What is known of other leads than those that are shown now is no answer. */
static void
test_forgets_other_leads (Fixture *self, gconstpointer n)
{
  g_autoptr (ChasTableQuery) query = chas_table_query_copy (self->query);
  g_autoptr (ChasTableOrder) towns = NULL, shown = NULL;

  chas_table_ahead_add (self->ahead, self->query, self->order);
  change (self, "DELETE FROM lead WHERE id = 'lc0007'");
  towns = list_by (self, CHAS_TABLE_SORT_TOWN);
  query->sort = CHAS_TABLE_SORT_TOWN;
  chas_table_ahead_add (self->ahead, query, towns);
  g_assert_null (chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_COMPANY, FALSE));
  shown = chas_table_ahead_find (self->ahead, CHAS_TABLE_SORT_TOWN, FALSE);
  g_assert_true (shown == towns);
}

/* What nobody can sort by is not read, until its column is shown. */
static void
test_reads_what_is_shown (Fixture *self, gconstpointer n)
{
  g_autoptr (ChasTableOrder) towns = NULL;

  chas_table_ahead_set_sorts (self->ahead, 1u << CHAS_TABLE_SORT_COMPANY);
  chas_table_ahead_add (self->ahead, self->query, self->order);
  g_assert_null (wait_for_towns (self, 1500));
  chas_table_ahead_set_sorts (self->ahead, SORTS);
  towns = wait_for_towns (self, 60000);
  g_assert_nonnull (towns);
}

static void
test_leaves_small_tables (Fixture *self, gconstpointer n)
{
  chas_table_ahead_add (self->ahead, self->query, self->order);
  g_assert_null (wait_for_towns (self, 1500));
}

static void
add (const char *name, const char *n, void (*test) (Fixture *self, gconstpointer n))
{
  g_autofree char *path = g_strconcat ("/table-ahead/", name, NULL);

  g_test_add (path, Fixture, n, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_log_set_default_handler (count_read, NULL);

  add ("reads", N_LEADS, test_reads);
  add ("finds-turned", N_LEADS, test_finds_turned);
  add ("forgets", N_LEADS, test_forgets);
  add ("drops-late-answer", N_LEADS, test_drops_late_answer);
  add ("forgets-as-it-begins", N_LEADS, test_forgets_as_it_begins);
  add ("closing-ends-it", N_LEADS, test_closing_ends_it);
  add ("reads-again", N_LEADS, test_reads_again);
  add ("forgets-other-leads", "1999", test_forgets_other_leads);
  add ("reads-what-is-shown", N_LEADS, test_reads_what_is_shown);
  add ("leaves-small-tables", "1999", test_leaves_small_tables);
  return g_test_run ();
}
