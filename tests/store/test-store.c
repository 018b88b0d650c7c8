// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-card.h"
#include "chas-store-private.h"
#include "chas-test-db.h"

/* What came of a future. */
typedef struct
{
  gboolean done;
  GValue value;
  GError *error;
} Outcome;

/* The question for what the words find. */
static ChasCardQuery *
query_for (const char *group, int stage, const char *words, guint limit)
{
  g_autoptr (ChasLeadFilter) filter = chas_lead_filter_new (words);

  return chas_card_query_new (group, stage, filter, limit);
}

static DexFuture *
on_settled_cb (DexFuture *future, gpointer data)
{
  Outcome *outcome = data;
  const GValue *value = dex_future_get_value (future, &outcome->error);

  if (value != NULL)
    {
      g_value_init (&outcome->value, G_VALUE_TYPE (value));
      g_value_copy (value, &outcome->value);
    }
  outcome->done = TRUE;
  return NULL;
}

/* Runs the main loop until the future is settled, as the window's does. */
static void
settle (DexFuture *future, Outcome *outcome)
{
  *outcome = (Outcome) { 0 };
  dex_future_disown (dex_future_finally (future, on_settled_cb, outcome, NULL));
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
outcome_clear (Outcome *outcome)
{
  if (G_IS_VALUE (&outcome->value))
    g_value_unset (&outcome->value);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

/* What is on its way back to the main thread keeps a store alive, so the last reference closes
 * nothing yet. */
static void
close_store (ChasStore *store)
{
  chas_store_close (store);
  g_object_unref (store);
}

typedef ChasStore OpenStore;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OpenStore, close_store)

static ChasStore *
open_store (const char *dir)
{
  g_autoptr (ChasEnv) env = test_env_new ();
  g_auto (Outcome) outcome = { 0 };

  settle (chas_store_open (dir, env), &outcome);
  g_assert_no_error (outcome.error);
  return g_value_dup_object (&outcome.value);
}

static void
succeed (DexFuture *future)
{
  g_auto (Outcome) outcome = { 0 };

  settle (future, &outcome);
  g_assert_no_error (outcome.error);
}

static char *
get_string (DexFuture *future)
{
  g_auto (Outcome) outcome = { 0 };

  settle (future, &outcome);
  g_assert_no_error (outcome.error);
  return g_value_dup_string (&outcome.value);
}

static void
fail (DexFuture *future, ChasStoreError code)
{
  g_auto (Outcome) outcome = { 0 };

  settle (future, &outcome);
  g_assert_error (outcome.error, CHAS_STORE_ERROR, (int) code);
}

static char *
create_group (ChasStore *store)
{
  const ChasGroupDraft draft = {
    .given_name = (char *) "Ana",
    .education_name = (char *) "Systemutvecklare",
    .education_short = (char *) "SYS",
    .group_name = (char *) "Grupp B",
    .county = (char *) "01",
  };

  return get_string (chas_store_create_group (store, &draft));
}

typedef struct
{
  guint n;
  ChasChanges *last;
} Heard;

static void
on_store_changed_cb (ChasStore *store, ChasChanges *changes, gpointer data)
{
  Heard *heard = data;

  heard->n++;
  g_clear_pointer (&heard->last, chas_changes_unref);
  heard->last = chas_changes_ref (changes);
}

static void
test_change_is_told_before_the_answer (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *lead = NULL;
  Heard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (on_store_changed_cb), &heard);
  lead = get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_true (chas_changes_has (heard.last, "lead", lead));
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "Add Nordkod AB");
  chas_changes_unref (heard.last);
}

static void
test_failed_call_changes_nothing (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  Heard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (on_store_changed_cb), &heard);
  fail (chas_store_delete_record (store, "lead", "nobody"), CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpuint (heard.n, ==, 0);
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "New group Grupp B");
}

static gboolean
change_and_break_the_journal (ChasDb *db,
                              const ChasStoreRequest *request,
                              GValue *result,
                              ChasChanges **out_changes,
                              GError **error)
{
  g_value_init (result, G_TYPE_BOOLEAN);
  *out_changes = chas_changes_new_everything ();
  return chas_db_exec (db, "ALTER TABLE undo_step RENAME TO gone", error);
}

static void
test_change_went_well_whatever_follows (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  Heard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (on_store_changed_cb), &heard);
  succeed (chas_store_change (store, change_and_break_the_journal,
                              chas_store_request_new (NULL, NULL, NULL, NULL)));
  g_assert_cmpuint (heard.n, ==, 1);
  chas_changes_unref (heard.last);
}

static void
test_answer_comes_on_the_main_thread (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  DexFuture *future = chas_store_get_me (store);

  /* Long enough for the answer, but nobody runs the loop. */
  g_usleep (G_USEC_PER_SEC / 5);
  g_assert_cmpint (dex_future_get_status (future), ==, DEX_FUTURE_STATUS_PENDING);
  succeed (future);
}

static void
test_undo_names_survive_a_restart (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *lead = get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));

  succeed (chas_store_undo (store));
  g_assert_cmpstr (chas_store_get_redo_name (store), ==, "Add Nordkod AB");
  g_clear_pointer (&store, close_store);
  store = open_store (dir);
  g_assert_cmpstr (chas_store_get_redo_name (store), ==, "Add Nordkod AB");
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "New group Grupp B");
}

static void
test_second_store_is_locked_out (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autoptr (ChasEnv) env = test_env_new ();

  fail (chas_store_open (dir, env), CHAS_STORE_ERROR_LOCKED);
}

static void
test_calls_are_done_in_order (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_auto (Outcome) outcome = { 0 };

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bolag %d", i);
      dex_future_disown (chas_store_add_lead (store, group, name, NULL));
    }
  settle (chas_store_count_stages (store, group, NULL), &outcome);
  g_assert_cmpuint (((ChasStageCounts *) g_value_get_boxed (&outcome.value))
                      ->counts[CHAS_STAGE_NEW],
                    ==, 20);
}

static void
test_close_waits_for_what_was_begun (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autoptr (ChasDb) db = NULL;

  for (int i = 0; i < 20; i++)
    dex_future_disown (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  chas_store_close (store);
  fail (chas_store_get_me (store), CHAS_STORE_ERROR_FAILED);
  db = test_db_at (path);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead"), ==, 20);
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
  g_autoptr (OpenStore) store = open_store (dir);
  Heard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (on_store_changed_cb), &heard);
  succeed (chas_store_run (store, "test", insert_company, NULL, NULL));
  g_assert_cmpuint (heard.n, ==, 0);
  succeed (chas_store_reload (store));
  g_assert_true (chas_changes_is_everything (heard.last));
  fail (chas_store_run (store, "test", refuse, NULL, NULL), CHAS_STORE_ERROR_CANCELLED);
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
  g_auto (Outcome) outcome = { 0 };

  settle (chas_store_count_stages (store, group, NULL), &outcome);
  g_assert_no_error (outcome.error);
  return ((ChasStageCounts *) g_value_get_boxed (&outcome.value))->counts[CHAS_STAGE_NEW];
}

static void
test_edit_during_an_import_stops_no_read (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *id = NULL;
  Gate gate = { 0 };
  DexFuture *run = chas_store_run_exclusive (store, "test", write_until_let_go, &gate, NULL);
  DexFuture *add;

  gate_wait (&gate, &gate.is_writing);
  add = chas_store_add_lead (store, group, "Nordkod AB", NULL);
  g_assert_cmpuint (count_new (store, group), ==, 0);
  g_assert_cmpint (dex_future_get_status (add), ==, DEX_FUTURE_STATUS_PENDING);
  gate_set (&gate, &gate.may_end);
  succeed (run);
  id = get_string (add);
  g_assert_cmpuint (count_new (store, group), ==, 1);
}

static void
test_close_keeps_edits_that_waited (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
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
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autoptr (ChasCardQuery) query = query_for (group, CHAS_STAGE_NEW, "sydk", 10);
  g_auto (Outcome) outcome = { 0 };

  succeed (chas_store_run (store, "test", insert_lead, NULL, NULL));
  succeed (chas_store_reload (store));
  settle (chas_store_list_cards (store, query), &outcome);
  g_assert_cmpuint (((GPtrArray *) g_value_get_boxed (&outcome.value))->len, ==, 1);
}

static void
test_backup_of_each_day_is_made (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *asked = get_string (chas_store_backup (store, CHAS_BACKUP_ASKED));
  g_auto (Outcome) outcome = { 0 };
  GPtrArray *backups;

  g_clear_pointer (&store, close_store);
  store = open_store (dir);
  g_clear_pointer (&store, close_store);
  settle (chas_store_list_backups (dir, env), &outcome);
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
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *backup = get_string (chas_store_backup (store, CHAS_BACKUP_ASKED));
  g_autofree char *kept = NULL;
  g_auto (Outcome) outcome = { 0 };

  g_clear_pointer (&store, close_store);
  g_assert_true (g_file_set_contents (path, "nonsense", -1, NULL));
  fail (chas_store_open (dir, env), CHAS_STORE_ERROR_CORRUPT);
  settle (chas_store_list_backups (dir, env), &outcome);
  kept =
    get_string (chas_store_restore (dir, env,
                                    ((GPtrArray *) g_value_get_boxed (&outcome.value))->pdata[0]));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  store = open_store (dir);
  outcome_clear (&outcome);
  settle (chas_store_list_groups (store), &outcome);
  g_assert_cmpuint (g_list_model_get_n_items (g_value_get_object (&outcome.value)), ==, 1);
}

static void
test_every_call_answers (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *me = get_string (chas_store_get_me (store));
  g_autofree char *lead = get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  const char *const leads[] = { lead, NULL };
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *education = NULL;
  g_autoptr (ChasEntity) item = NULL;

  succeed (chas_store_set_me (store, me));
  settle (chas_store_list_educations (store), &outcome);
  item = g_list_model_get_item (g_value_get_object (&outcome.value), 0);
  education = g_strdup (chas_entity_get_id (item));
  succeed (chas_store_list_participants (store, group));
  succeed (chas_store_set_lead_education (store, lead, education, TRUE));
  succeed (chas_store_set_owner (store, leads, me));
  succeed (chas_store_move_leads (store, leads, CHAS_STAGE_READY, NULL, CHAS_STAGE_CAUSE_MENU));
  succeed (chas_store_set_field (store, "lead", lead, "why", "Rust"));
  g_free (get_string (chas_store_add_note (store, lead, "Ring")));
  succeed (chas_store_get_cards (store, leads));
  succeed (chas_store_get_lead (store, lead));
  succeed (chas_store_delete_leads (store, leads));
  succeed (chas_store_undo (store));
  succeed (chas_store_redo (store));
  fail (chas_store_get_lead (store, lead), CHAS_STORE_ERROR_NOT_FOUND);
}

static void
test_restored_backup_is_there_at_once (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = open_store (dir);
  g_autofree char *group = create_group (store);
  g_autofree char *backup = get_string (chas_store_backup (store, CHAS_BACKUP_ASKED));
  g_autofree char *lead = get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  g_autofree char *kept = NULL;
  g_auto (Outcome) outcome = { 0 };
  Heard heard = { 0 };

  settle (chas_store_describe (store), &outcome);
  g_assert_no_error (outcome.error);
  g_assert_cmpint (((ChasBackup *) g_value_get_boxed (&outcome.value))->n_leads, ==, 1);
  g_signal_connect (store, "changed", G_CALLBACK (on_store_changed_cb), &heard);
  kept = get_string (chas_store_restore_backup (store, backup));
  while (heard.n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (chas_changes_is_everything (heard.last));
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "New group Grupp B");
  fail (chas_store_get_lead (store, lead), CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  chas_changes_unref (heard.last);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  g_test_add_func ("/store/store/change-is-told-before-the-answer",
                   test_change_is_told_before_the_answer);
  g_test_add_func ("/store/store/failed-call-changes-nothing", test_failed_call_changes_nothing);
  g_test_add_func ("/store/store/change-went-well-whatever-follows",
                   test_change_went_well_whatever_follows);
  g_test_add_func ("/store/store/answer-comes-on-the-main-thread",
                   test_answer_comes_on_the_main_thread);
  g_test_add_func ("/store/store/undo-names-survive-a-restart", test_undo_names_survive_a_restart);
  g_test_add_func ("/store/store/second-store-is-locked-out", test_second_store_is_locked_out);
  g_test_add_func ("/store/store/calls-are-done-in-order", test_calls_are_done_in_order);
  g_test_add_func ("/store/store/close-waits-for-what-was-begun",
                   test_close_waits_for_what_was_begun);
  g_test_add_func ("/store/store/run-and-reload", test_run_and_reload);
  g_test_add_func ("/store/store/edit-during-an-import-stops-no-read",
                   test_edit_during_an_import_stops_no_read);
  g_test_add_func ("/store/store/close-keeps-edits-that-waited",
                   test_close_keeps_edits_that_waited);
  g_test_add_func ("/store/store/search-finds-what-a-run-brought",
                   test_search_finds_what_a_run_brought);
  g_test_add_func ("/store/store/backup-of-each-day-is-made", test_backup_of_each_day_is_made);
  g_test_add_func ("/store/store/restored-backup-is-there-at-once",
                   test_restored_backup_is_there_at_once);
  g_test_add_func ("/store/store/damaged-data-can-be-restored", test_damaged_data_can_be_restored);
  g_test_add_func ("/store/store/every-call-answers", test_every_call_answers);
  return g_test_run ();
}
