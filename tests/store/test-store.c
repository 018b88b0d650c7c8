// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-store-private.h"
#include "chas-test-db.h"
#include "store-case.h"

static void
test_change_is_told_before_the_answer (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *lead = NULL;
  gint64 before = chas_store_get_undo_step (store);
  StoreHeard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (store_on_changed_cb), &heard);
  lead = store_get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  g_assert_cmpuint (heard.n, ==, 1);
  g_assert_true (chas_changes_has (heard.last, "lead", lead));
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "Add Nordkod AB");
  g_assert_cmpint (chas_store_get_undo_step (store), >, before);
  chas_changes_unref (heard.last);
}

static void
test_failed_call_changes_nothing (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  StoreHeard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (store_on_changed_cb), &heard);
  store_fail (chas_store_delete_record (store, "lead", "nobody"), CHAS_STORE_ERROR_NOT_FOUND);
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
  g_autoptr (OpenStore) store = store_open (dir);
  StoreHeard heard = { 0 };

  g_signal_connect (store, "changed", G_CALLBACK (store_on_changed_cb), &heard);
  store_succeed (chas_store_change (store, change_and_break_the_journal,
                                    chas_store_request_new (NULL, NULL, NULL, NULL)));
  g_assert_cmpuint (heard.n, ==, 1);
  chas_changes_unref (heard.last);
}

static void
test_answer_comes_on_the_main_thread (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  DexFuture *future = chas_store_get_me (store);

  /* Long enough for the answer, but nobody runs the loop. */
  g_usleep (G_USEC_PER_SEC / 5);
  g_assert_cmpint (dex_future_get_status (future), ==, DEX_FUTURE_STATUS_PENDING);
  store_succeed (future);
}

static void
test_undo_names_survive_a_restart (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *lead = store_get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));

  store_succeed (chas_store_undo (store));
  g_assert_cmpstr (chas_store_get_redo_name (store), ==, "Add Nordkod AB");
  g_clear_pointer (&store, store_close);
  store = store_open (dir);
  g_assert_cmpstr (chas_store_get_redo_name (store), ==, "Add Nordkod AB");
  g_assert_cmpstr (chas_store_get_undo_name (store), ==, "New group Grupp B");
}

static void
test_second_store_is_locked_out (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autoptr (ChasEnv) env = test_env_new ();

  store_fail (chas_store_open (dir, env), CHAS_STORE_ERROR_LOCKED);
}

static void
test_calls_are_done_in_order (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_auto (StoreOutcome) outcome = { 0 };

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Bolag %d", i);
      dex_future_disown (chas_store_add_lead (store, group, name, NULL));
    }
  store_settle (chas_store_count_stages (store, group, NULL), &outcome);
  g_assert_cmpuint (((ChasStageCounts *) g_value_get_boxed (&outcome.value))
                      ->counts[CHAS_STAGE_NEW],
                    ==, 20);
}

static void
test_close_waits_for_what_was_begun (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autoptr (ChasDb) db = NULL;

  for (int i = 0; i < 20; i++)
    dex_future_disown (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  chas_store_close (store);
  store_fail (chas_store_get_me (store), CHAS_STORE_ERROR_FAILED);
  db = test_db_at (path);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead"), ==, 20);
}

static void
test_every_call_answers (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *me = store_get_string (chas_store_get_me (store));
  g_autofree char *lead = store_get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  const char *const leads[] = { lead, NULL };
  g_auto (StoreOutcome) outcome = { 0 };
  g_autofree char *education = NULL;
  g_autoptr (ChasEntity) item = NULL;

  store_succeed (chas_store_set_me (store, me));
  store_settle (chas_store_list_educations (store), &outcome);
  item = g_list_model_get_item (g_value_get_object (&outcome.value), 0);
  education = g_strdup (chas_entity_get_id (item));
  store_succeed (chas_store_list_participants (store, group));
  store_succeed (chas_store_set_lead_education (store, lead, education, TRUE));
  store_succeed (chas_store_set_owner (store, leads, me));
  store_succeed (chas_store_move_leads (store, leads, CHAS_STAGE_READY, NULL,
                                        CHAS_STAGE_CAUSE_MENU));
  store_succeed (chas_store_set_field (store, "lead", lead, "why", "Rust"));
  g_free (store_get_string (chas_store_add_note (store, lead, "Ring")));
  store_succeed (chas_store_get_cards (store, leads));
  store_succeed (chas_store_get_lead (store, lead));
  store_succeed (chas_store_delete_leads (store, leads));
  store_succeed (chas_store_undo (store));
  store_succeed (chas_store_redo (store));
  store_fail (chas_store_get_lead (store, lead), CHAS_STORE_ERROR_NOT_FOUND);
}

static gint64
move_to (ChasStore *store, const char *const *leads, ChasStage stage)
{
  g_auto (StoreOutcome) outcome = { 0 };

  store_settle (chas_store_move_leads (store, leads, stage, NULL, CHAS_STAGE_CAUSE_MENU), &outcome);
  return g_value_get_int64 (&outcome.value);
}

/* So that just that can be taken back, and nothing that came in between. */
static void
test_move_tells_which_step_it_is (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (OpenStore) store = store_open (dir);
  g_autofree char *group = store_create_group (store);
  g_autofree char *lead = store_get_string (chas_store_add_lead (store, group, "Nordkod AB", NULL));
  const char *const leads[] = { lead, NULL };
  gint64 step = move_to (store, leads, CHAS_STAGE_CONTACTED);

  g_assert_cmpint (step, >, 0);
  g_assert_cmpint (move_to (store, leads, CHAS_STAGE_CONTACTED), !=, step);
  store_succeed (chas_store_set_field (store, "lead", lead, "why", "Rust"));
  store_fail (chas_store_undo_step (store, step), CHAS_STORE_ERROR_CONFLICT);
  while (chas_store_get_undo_step (store) != step)
    store_succeed (chas_store_undo (store));
  store_succeed (chas_store_undo_step (store, step));
  store_fail (chas_store_undo_step (store, step), CHAS_STORE_ERROR_NOT_FOUND);
}

#define ADD(name, function) g_test_add_func ("/store/store/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  dex_init ();
  ADD ("change-is-told-before-the-answer", test_change_is_told_before_the_answer);
  ADD ("failed-call-changes-nothing", test_failed_call_changes_nothing);
  ADD ("change-went-well-whatever-follows", test_change_went_well_whatever_follows);
  ADD ("answer-comes-on-the-main-thread", test_answer_comes_on_the_main_thread);
  ADD ("undo-names-survive-a-restart", test_undo_names_survive_a_restart);
  ADD ("second-store-is-locked-out", test_second_store_is_locked_out);
  ADD ("calls-are-done-in-order", test_calls_are_done_in_order);
  ADD ("close-waits-for-what-was-begun", test_close_waits_for_what_was_begun);
  ADD ("every-call-answers", test_every_call_answers);
  ADD ("move-tells-which-step-it-is", test_move_tells_which_step_it_is);
  return g_test_run ();
}
