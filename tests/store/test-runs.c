// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-test-db.h"
#include "store-case.h"

/* What works on all of the data, beside what a person does meanwhile. */

/* The question for what the words find. */
static ChasCardQuery *
query_for (const char *group, int stage, const char *words, guint limit)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (words);

  return chas_card_query_new (group, stage, filter, limit);
}

static gboolean
insert_company (ChasDb *db, gpointer data, GError **error)
{
  return chas_db_exec (db, "INSERT INTO company (name) VALUES ('Nordkod AB')", error);
}

static gboolean
refuse (ChasDb *db, gpointer data, GError **error)
{
  g_set_error_literal (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CANCELLED, "no");
  return FALSE;
}

static void
test_run_and_reload (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  StoreHeard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (store_on_changed_cb), &heard);
  store_succeed (chas_store_run (store, "test", insert_company, NULL, NULL));
  g_assert_cmpuint (heard.n, ==, 0);
  store_succeed (chas_store_reload (store));
  g_assert_true (chas_changes_is_everything (heard.last));
  store_fail (chas_store_run (store, "test", refuse, NULL, NULL), CHAS_STORE_ERROR_CANCELLED);
  chas_changes_unref (heard.last);
}

static gboolean
insert_lead (ChasDb *db, gpointer data, GError **error)
{
  return chas_db_exec (db,
                       "INSERT INTO company (id, name) VALUES ('c', 'Sydkod');"
                       "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                       " SELECT 'l', id, 'c', 'new', 'a0' FROM career_group",
                       error);
}

static gboolean
insert_many (ChasDb *db, gpointer data, GError **error)
{
  return chas_db_exec (
    db,
    "INSERT INTO company (id, name) WITH RECURSIVE i (n) AS"
    " (SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 1200)"
    " SELECT 'c' || n, 'Firma ' || n FROM i;"
    "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
    " SELECT 'l' || c.id, g.id, c.id, 'new', 'a0' FROM company c, career_group g",
    error);
}

static void
count_filled_cb (ChasStore *store, ChasChanges *changes, guint *n)
{
  *n += !chas_changes_is_everything (changes) && chas_changes_has_entity (changes, "search");
}

/* A search that was asked before all could be found is told, once, that it can be asked again. */
static void
test_filled_index_is_told (void)
{
  static const char behind[] =
    "SELECT EXISTS (SELECT 1 FROM search_dirty) OR EXISTS (SELECT 1 FROM company_dirty)"
    " OR EXISTS (SELECT 1 FROM search_config WHERE k = 'automerge' AND v = 0)";
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (ChasDb) db = test_db_at (path);
  guint n_filled = 0;

  g_signal_connect (store, "changed", G_CALLBACK (count_filled_cb), &n_filled);
  store_succeed (chas_store_run_exclusive (store, "test", insert_many, NULL, NULL));
  store_succeed (chas_store_reload (store));
  while (test_int (db, behind))
    g_main_context_iteration (NULL, TRUE);
  store_succeed (chas_store_reload (store));
  g_assert_cmpuint (n_filled, ==, 1);
}

/* Two ends of a run that holds the right to write until it is let go. */
typedef struct
{
  GMutex lock;
  GCond cond;
  gboolean is_writing;
  gboolean may_end;
} Gate;

static void
gate_set (Gate *gate, gboolean *flag)
{
  g_mutex_lock (&gate->lock);
  *flag = TRUE;
  g_cond_signal (&gate->cond);
  g_mutex_unlock (&gate->lock);
}

static void
gate_wait (Gate *gate, const gboolean *flag)
{
  g_mutex_lock (&gate->lock);
  while (!*flag)
    g_cond_wait (&gate->cond, &gate->lock);
  g_mutex_unlock (&gate->lock);
}

static gboolean
write_until_let_go (ChasDb *db, gpointer data, GError **error)
{
  Gate *gate = data;

  if (!chas_db_exec (db, "BEGIN IMMEDIATE; INSERT INTO company (name) VALUES ('Sydkod')", error))
    return FALSE;
  gate_set (gate, &gate->is_writing);
  gate_wait (gate, &gate->may_end);
  return chas_db_exec (db, "COMMIT", error);
}

static guint
count_new (ChasStore *store, const char *group)
{
  g_auto (StoreOutcome) outcome = { 0 };

  store_settle (chas_store_count_stages (store, group, NULL), &outcome);
  g_assert_no_error (outcome.error);
  return ((ChasStageCounts *) g_value_get_boxed (&outcome.value))->counts[CHAS_STAGE_NEW];
}

static void
test_edit_during_an_import_stops_no_read (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *id = NULL;
  Gate gate = { 0 };
  DexFuture *run = chas_store_run_exclusive (store, "test", write_until_let_go, &gate, NULL);
  DexFuture *add;

  gate_wait (&gate, &gate.is_writing);
  add = chas_store_add_lead (store, group, "Nordkod AB", NULL);
  g_assert_cmpuint (count_new (store, group), ==, 0);
  g_assert_cmpint (dex_future_get_status (add), ==, DEX_FUTURE_STATUS_PENDING);
  gate_set (&gate, &gate.may_end);
  store_succeed (run);
  id = store_get_string (add);
  g_assert_cmpuint (count_new (store, group), ==, 1);
}

static void
test_close_keeps_edits_that_waited (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autoptr (ChasDb) db = NULL;
  Gate gate = { 0 };

  dex_future_disown (chas_store_run_exclusive (store, "test", write_until_let_go, &gate, NULL));
  gate_wait (&gate, &gate.is_writing);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bolag %02d", i);
      dex_future_disown (chas_store_add_lead (store, group, name, NULL));
    }
  g_assert_cmpuint (count_new (store, group), ==, 0);
  gate_set (&gate, &gate.may_end);
  chas_store_close (store);
  db = test_db_at (path);
  test_assert_text (
    db,
    "SELECT (group_concat(subject, '') = (SELECT group_concat(subject, '') FROM"
    " (SELECT subject FROM undo_step WHERE name = 'Add' ORDER BY subject)))"
    " || count(*) FROM (SELECT subject FROM undo_step WHERE name = 'Add' ORDER BY id)",
    "120");
}

static void
test_search_finds_what_a_run_brought (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autoptr (ChasCardQuery) query = query_for (group, CHAS_STAGE_NEW, "sydk", 10);
  g_auto (StoreOutcome) outcome = { 0 };

  store_succeed (chas_store_run (store, "test", insert_lead, NULL, NULL));
  store_succeed (chas_store_reload (store));
  store_settle (chas_store_list_cards (store, query), &outcome);
  g_assert_cmpuint (((GPtrArray *) g_value_get_boxed (&outcome.value))->len, ==, 1);
}

static void
test_backup_of_each_day_is_made (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *asked = store_get_string (chas_store_backup (store, CHAS_BACKUP_ASKED));
  g_auto (StoreOutcome) outcome = { 0 };
  GPtrArray *backups;

  g_clear_pointer (&store, store_close);
  store = store_open (dir);
  g_clear_pointer (&store, store_close);
  store_settle (chas_store_list_backups (dir, env), &outcome);
  g_assert_no_error (outcome.error);
  backups = g_value_get_boxed (&outcome.value);
  g_assert_cmpuint (backups->len, ==, 2);
  g_assert_true (((ChasBackup *) backups->pdata[0])->good &&
                 ((ChasBackup *) backups->pdata[1])->good);
}

static void
test_damaged_data_can_be_restored (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *backup = store_get_string (chas_store_backup (store, CHAS_BACKUP_ASKED));
  g_autofree char *kept = NULL;
  g_auto (StoreOutcome) outcome = { 0 };

  g_clear_pointer (&store, store_close);
  g_assert_true (g_file_set_contents (path, "nonsense", -1, NULL));
  store_fail (chas_store_open (dir, env), CHAS_STORE_ERROR_CORRUPT);
  store_settle (chas_store_list_backups (dir, env), &outcome);
  kept = store_get_string (chas_store_restore (dir, env,
                                               ((GPtrArray *) g_value_get_boxed (&outcome.value))
                                                 ->pdata[0]));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  store = store_open (dir);
  store_outcome_clear (&outcome);
  store_settle (chas_store_list_groups (store), &outcome);
  g_assert_cmpuint (g_list_model_get_n_items (g_value_get_object (&outcome.value)), ==, 1);
}

static void
test_restored_backup_is_there_at_once (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *backup = store_get_string (chas_store_backup (store, CHAS_BACKUP_ASKED));
  g_autofree char *lead = store_get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  g_autofree char *kept = NULL;
  g_auto (StoreOutcome) outcome = { 0 };
  StoreHeard heard = { 0 };

  store_settle (chas_store_describe (store), &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpint (((ChasBackup *) g_value_get_boxed (&outcome.value))->n_leads, ==, 1);
  g_signal_connect (store, "changed", G_CALLBACK (store_on_changed_cb), &heard);
  kept = store_get_string (chas_store_restore_backup (store, backup));
  while (heard.n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (chas_changes_is_everything (heard.last));
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "New group Grupp B");
  store_fail (chas_store_get_lead (store, lead), CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  chas_changes_unref (heard.last);
}

#define ADD(name, function) g_test_add_func ("/store/runs/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  ADD ("run-and-reload", test_run_and_reload);
  ADD ("filled-index-is-told", test_filled_index_is_told);
  ADD ("edit-during-an-import-stops-no-read", test_edit_during_an_import_stops_no_read);
  ADD ("close-keeps-edits-that-waited", test_close_keeps_edits_that_waited);
  ADD ("search-finds-what-a-run-brought", test_search_finds_what_a_run_brought);
  ADD ("backup-of-each-day-is-made", test_backup_of_each_day_is_made);
  ADD ("damaged-data-can-be-restored", test_damaged_data_can_be_restored);
  ADD ("restored-backup-is-there-at-once", test_restored_backup_is_there_at_once);
  return g_test_run ();
}
