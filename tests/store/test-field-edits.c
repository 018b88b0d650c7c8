// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field-edits.h"
#include "chas-db-field.h"
#include "chas-db-merge-records.h"
#include "chas-db-move.h"
#include "chas-test-db.h"
#include "chas-undo.h"
#include "timeline-case.h"

/* What was changed */

static void
set_field (ChasDb *db, const char *entity, const char *id, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_usleep (2000); /* nobody edits within the millisecond in which a record is born */
  chas_db_set_field (db, entity, id, field, text, &changes, &error);
  g_assert_no_error (error);
}

static GPtrArray *
list_edits (ChasDb *db, const char *lead)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *edits = chas_db_list_field_edits (db, lead, 100, 0, &error);

  g_assert_no_error (error);
  return edits;
}

static ChasFieldEdit *
find_edit (GPtrArray *edits, const char *field)
{
  for (guint i = 0; i < edits->len; i++)
    {
      ChasFieldEdit *edit = edits->pdata[i];

      if (g_str_equal (edit->field->name, field))
        return edit;
    }
  return NULL;
}

static void
restore (ChasDb *db, const ChasFieldEdit *edit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  chas_db_restore_value (db, edit->entity->name, edit->id, edit->field->name, edit->old, &changes,
                         &error);
  g_assert_no_error (error);
}

static void
test_birth_is_no_change (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (GPtrArray) edits = list_edits (db, lead);

  g_assert_cmpuint (edits->len, ==, 0);
}

static void
test_change_says_from_what_to_what (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (GPtrArray) edits = NULL;
  ChasFieldEdit *town;

  set_field (db, "company", company, "municipality", "Solna");
  set_field (db, "company", company, "municipality", "Kista");
  edits = list_edits (db, lead);
  g_assert_cmpuint (edits->len, ==, 2);
  town = find_edit (edits, "municipality");
  g_assert_cmpstr (town->old, ==, "Solna");
  g_assert_cmpstr (town->value, ==, "Kista");
  g_assert_cmpstr (town->title, ==, "Tallvik Systems");
  g_assert_cmpstr (town->who, ==, "Ana");
  town = edits->pdata[1];
  g_assert_null (town->old);
  g_assert_cmpstr (town->value, ==, "Solna");
  g_assert_true (chas_field_edit_can_restore (town));
}

static void
test_value_is_restored_in_one_step (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) undone = NULL;

  set_field (db, "company", company, "phone_raw", "070-174 06 05");
  set_field (db, "company", company, "phone_raw", "växeln");
  edits = list_edits (db, lead);
  restore (db, find_edit (edits, "phone_raw"));
  test_assert_text (db, "SELECT phone_e164 FROM company", "+46701740605");
  undone = chas_db_undo (db, &changes, NULL);
  g_assert_cmpstr (undone->name, ==, "Restore a value of");
  test_assert_text (db, "SELECT phone_raw FROM company", "växeln");
  test_assert_text (db, "SELECT phone_e164 FROM company", NULL);
}

static void
test_empty_value_is_restored (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (GPtrArray) edits = NULL;

  set_field (db, "lead", lead, "hook", "Meetup");
  edits = list_edits (db, lead);
  restore (db, find_edit (edits, "hook"));
  test_assert_text (db, "SELECT hook FROM lead", NULL);
}

static void
test_reopened_step_is_not_closed (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (GPtrArray) edits = NULL;
  g_autoptr (GPtrArray) again = NULL;

  test_exec (db, "UPDATE follow_up SET state = 'open', closed_at = NULL");
  test_exec (db, "UPDATE follow_up SET state = 'dropped', closed_at = '2026-11-29T08:00:00Z'");
  edits = list_edits (db, lead);
  restore (db, find_edit (edits, "state"));
  test_assert_text (db, "SELECT state FROM follow_up", "open");
  test_assert_text (db, "SELECT closed_at FROM follow_up", NULL);
  again = list_edits (db, lead);
  restore (db, find_edit (again, "state"));
  test_assert_text (db, "SELECT closed_at FROM follow_up", TEST_NOW);
}

static void
test_required_value_cannot_be_emptied (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autofree char *company = test_company_of (db, lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_db_restore_value (db, "company", company, "name", NULL, &changes, &error));
  g_assert_nonnull (error);
  test_assert_text (db, "SELECT name FROM company", "Tallvik Systems");
}

static void
test_place_on_the_board_is_not_restored (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_db_restore_value (db, "lead", lead, "stage", "met", &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_INVALID);
}

static void
test_stages_tell_when_the_former_one_was_entered (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  ChasFieldEdit *stage;

  g_assert_true (chas_db_move_leads (db, (const char *const[]) { lead, NULL }, CHAS_STAGE_DIALOGUE,
                                     NULL, CHAS_STAGE_CAUSE_DRAG, &changes, NULL));
  edits = list_edits (db, lead);
  g_assert_cmpuint (edits->len, ==, 1);
  stage = edits->pdata[0];
  g_assert_cmpstr (stage->old, ==, "new");
  g_assert_cmpstr (stage->value, ==, "dialogue");
  g_assert_cmpint (stage->cause, ==, CHAS_STAGE_CAUSE_DRAG);
}

static void
test_reference_is_told_by_its_name (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autoptr (GPtrArray) edits = NULL;

  set_field (db, "lead", lead, "owner_id", "amira");
  set_field (db, "lead", lead, "owner_id", "yusuf");
  edits = list_edits (db, lead);
  g_assert_cmpstr (find_edit (edits, "owner_id")->old_name, ==, "Amira");
  g_assert_cmpstr (find_edit (edits, "owner_id")->value_name, ==, "Yusuf");
}

static void
test_changes_of_what_was_merged_are_there (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = timeline_case_new (&lead);
  g_autofree char *group = test_text (db, "SELECT id FROM career_group");
  g_autofree char *other = test_add_lead (db, group, "Tallvik AB");
  g_autofree char *one_company = test_company_of (db, lead);
  g_autofree char *other_company = test_company_of (db, other);
  g_autoptr (ChasMergePlan) plan = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GPtrArray) edits = NULL;
  guint n = 0;

  set_field (db, "company", other_company, "municipality", "Solna");
  set_field (db, "lead", other, "hook", "Mässan");
  plan = chas_db_plan_merge (db, "company", one_company, other_company, NULL);
  g_assert_true (chas_db_merge_records (db, plan, &changes, NULL));
  edits = list_edits (db, lead);
  g_assert_nonnull (find_edit (edits, "hook"));
  g_assert_nonnull (find_edit (edits, "municipality"));
  g_assert_null (find_edit (edits, "merged_into"));
  for (guint i = 0; i < edits->len; i++)
    {
      const ChasFieldEdit *edit = edits->pdata[i];

      n += g_str_equal (edit->id, other_company) && g_str_equal (edit->title, "Tallvik AB");
    }
  g_assert_cmpuint (n, ==, 1);
}

#define ADD(name, function) g_test_add_func ("/store/field-edits/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("birth-is-no-change", test_birth_is_no_change);
  ADD ("change-says-from-what-to-what", test_change_says_from_what_to_what);
  ADD ("value-is-restored-in-one-step", test_value_is_restored_in_one_step);
  ADD ("empty-value-is-restored", test_empty_value_is_restored);
  ADD ("reopened-step-is-not-closed", test_reopened_step_is_not_closed);
  ADD ("required-value-cannot-be-emptied", test_required_value_cannot_be_emptied);
  ADD ("place-on-the-board-is-not-restored", test_place_on_the_board_is_not_restored);
  ADD ("stages-tell-when-the-former-one-was-entered",
       test_stages_tell_when_the_former_one_was_entered);
  ADD ("reference-is-told-by-its-name", test_reference_is_told_by_its_name);
  ADD ("changes-of-what-was-merged-are-there", test_changes_of_what_was_merged_are_there);
  return g_test_run ();
}
