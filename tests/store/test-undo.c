// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field.h"
#include "chas-db-lead.h"
#include "chas-db-move.h"
#include "chas-db-note.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* Everything shared that is shown, as one text: two equal ones are the same state. */
#define STATE                                                                                         \
  "SELECT group_concat(x, char(10)) FROM ("                                                           \
  "SELECT json_array(id, group_id, company_id, stage, order_key, owner_id) AS x FROM lead UNION ALL " \
  "SELECT json_array(id, name, phone_raw, phone_e164, municipality) FROM company UNION ALL "          \
  "SELECT json_array(id, lead_id, text, at) FROM note UNION ALL "                                     \
  "SELECT json_array(id, lead_id, from_stage, to_stage) FROM stage_change ORDER BY 1)"

static void
undo (ChasDb *db, guint n_kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, n_kept);
}

static void
redo (ChasDb *db, guint n_kept)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_redo (db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, n_kept);
}

static void
move (ChasDb *db, const char *lead, ChasStage stage)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_move_leads (db, (const char *const[]) { lead, NULL }, stage, NULL, CHAS_STAGE_CAUSE_DRAG,
                      &changes, &error);
  g_assert_no_error (error);
}

static void
set_field (ChasDb *db, const char *entity, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_set_field (db, entity, id, field, text, &changes, &error);
  g_assert_no_error (error);
}

static void
delete_lead (ChasDb *db, const char *lead)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_delete_leads (db, (const char *const[]) { lead, NULL }, &changes, &error);
  g_assert_no_error (error);
}

/* Does one of everything, keeping the state before each. */
static void
act (ChasDb *db, const char *group, GPtrArray *states)
{
  g_autofree char *lead = NULL;
  g_autofree char *company = NULL;
  g_autofree char *note = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_ptr_array_add (states, test_text (db, STATE));
  lead = test_add_lead (db, group, "Nordkod AB");
  company = test_company_of (db, lead);
  g_ptr_array_add (states, test_text (db, STATE));
  move (db, lead, CHAS_STAGE_READY);
  g_ptr_array_add (states, test_text (db, STATE));
  set_field (db, "company", company, "phone_raw", "070-174 06 05");
  g_ptr_array_add (states, test_text (db, STATE));
  g_assert_true (chas_db_add_note (db, lead, "Ring Kim", &note, &changes, NULL));
  g_ptr_array_add (states, test_text (db, STATE));
  delete_lead (db, lead);
  g_ptr_array_add (states, test_text (db, STATE));
}

static void
test_every_action_goes_back_and_forth (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);

  act (db, group, states);
  for (int round = 0; round < 2; round++)
    {
      for (guint i = states->len - 1; i > 0; i--)
        {
          undo (db, 0);
          test_assert_text (db, STATE, states->pdata[i - 1]);
        }
      for (guint i = 1; i < states->len; i++)
        {
          redo (db, 0);
          test_assert_text (db, STATE, states->pdata[i]);
        }
    }
}

/* A button that offers to take one step back is for that step, whatever was done since. */
static void
test_one_step_is_meant (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *before = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (GError) newer = NULL;
  g_autoptr (GError) gone = NULL;
  gint64 step;

  g_assert_true (chas_db_get_undo_step (db, &step, NULL));
  move (db, lead, CHAS_STAGE_READY);
  before = test_text (db, STATE);
  g_assert_null (chas_db_undo_step (db, step, &changes, &newer));
  g_assert_error (newer, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
  test_assert_text (db, STATE, before);
  undo (db, 0);
  result = chas_db_undo_step (db, step, &changes, NULL);
  g_assert_cmpstr (result->subject, ==, "Nordkod AB");
  test_assert_text (db, "SELECT count(*) FROM lead", "0");
  g_assert_null (chas_db_undo_step (db, step, &changes, &gone));
  g_assert_error (gone, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
}

static void
test_steps_survive_a_restart (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *group = NULL;
  ChasDb *db = test_db_at (path);

  group = test_add_group (db);
  act (db, group, states);
  for (guint i = states->len - 1; i > 0; i--)
    {
      g_object_unref (db);
      db = test_db_at (path);
      undo (db, 0);
      test_assert_text (db, STATE, states->pdata[i - 1]);
    }
  g_object_unref (db);
  db = test_db_at (path);
  redo (db, 0);
  test_assert_text (db, STATE, states->pdata[1]);
  g_object_unref (db);
}

static void
test_something_new_ends_redo (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *first = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *second = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  undo (db, 0);
  second = test_add_lead (db, group, "Blåbär AB");
  g_assert_null (chas_db_redo (db, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
}

static void
test_fifty_steps_are_kept (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autoptr (ChasChanges) changes = NULL;

  for (int i = 0; i < CHAS_UNDO_N_STEPS + 5; i++)
    {
      g_autofree char *why = g_strdup_printf ("%d", i);
      set_field (db, "lead", lead, "why", why);
    }
  for (int i = 0; i < CHAS_UNDO_N_STEPS; i++)
    undo (db, 0);
  test_assert_text (db, "SELECT why FROM lead", "4");
  g_assert_null (chas_db_undo (db, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM undo_edit"), ==, CHAS_UNDO_N_STEPS);
}

static void
test_what_changed_since_is_kept (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *company = test_company_of (db, lead);

  set_field (db, "company", company, "phone_raw", "070-174 06 05");
  test_exec (db, "UPDATE company SET phone_raw = '070-174 06 06'");
  undo (db, 1);
  test_assert_text (db, "SELECT phone_raw FROM company", "070-174 06 06");
  test_assert_text (db, "SELECT phone_e164 FROM company", NULL);
}

static void
test_place_and_stage_go_together (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");

  move (db, lead, CHAS_STAGE_READY);
  test_exec (db, "UPDATE lead SET order_key = 'zz'");
  undo (db, 1);
  test_assert_text (db, "SELECT stage || order_key FROM lead", "readyzz");
}

static void
test_history_of_a_kept_move_stays (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");

  move (db, lead, CHAS_STAGE_READY);
  test_exec (db, "UPDATE lead SET stage = 'met'");
  undo (db, 1);
  test_assert_text (db, "SELECT stage FROM lead", "met");
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM stage_change WHERE to_stage = 'ready'"), ==,
                   1);
}

static void
test_record_that_others_built_on_stays (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *sql =
    g_strdup_printf ("INSERT INTO note (id, lead_id, text) VALUES ('n', '%s', 'by file')", lead);

  test_exec (db, sql);
  undo (db, 2);
  test_assert_text (db, "SELECT text FROM note", "by file");
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM company"), ==, 1);
}

static void
test_titles_are_in_words (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");
  g_autofree char *undo_name = NULL;
  g_autofree char *redo_name = NULL;

  move (db, lead, CHAS_STAGE_READY);
  g_assert_true (chas_db_get_undo_names (db, &undo_name, &redo_name, NULL));
  g_assert_cmpstr (undo_name, ==, "Move Nordkod AB");
  g_assert_null (redo_name);
}

static void
test_undo_is_an_ordinary_edit (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *lead = test_add_lead (db, group, "Nordkod AB");

  set_field (db, "lead", lead, "hook", "Rust");
  undo (db, 0);
  g_assert_cmpint (
    test_int (
      db, "SELECT count(*) FROM version WHERE field = 'hook' AND dead = 1 AND val = '\"Rust\"'"),
    ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/undo/every-action-goes-back-and-forth",
                   test_every_action_goes_back_and_forth);
  g_test_add_func ("/store/undo/one-step-is-meant", test_one_step_is_meant);
  g_test_add_func ("/store/undo/steps-survive-a-restart", test_steps_survive_a_restart);
  g_test_add_func ("/store/undo/something-new-ends-redo", test_something_new_ends_redo);
  g_test_add_func ("/store/undo/fifty-steps-are-kept", test_fifty_steps_are_kept);
  g_test_add_func ("/store/undo/what-changed-since-is-kept", test_what_changed_since_is_kept);
  g_test_add_func ("/store/undo/place-and-stage-go-together", test_place_and_stage_go_together);
  g_test_add_func ("/store/undo/history-of-a-kept-move-stays", test_history_of_a_kept_move_stays);
  g_test_add_func ("/store/undo/record-that-others-built-on-stays",
                   test_record_that_others_built_on_stays);
  g_test_add_func ("/store/undo/titles-are-in-words", test_titles_are_in_words);
  g_test_add_func ("/store/undo/undo-is-an-ordinary-edit", test_undo_is_an_ordinary_edit);
  return g_test_run ();
}
