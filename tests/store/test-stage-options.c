// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-stage-options.h"
#include "chas-model-error.h"
#include "chas-test-db.h"

static void
set_option (ChasDb *db, const char *group, ChasStage stage, const char *label, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_set_stage_option (db, group, stage, label, limit, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has_entity (changes, "setting"));
}

/* @label: (nullable): as everybody calls it */
static void
assert_option (ChasDb *db, const char *group, ChasStage stage, const char *label, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStageOptions) options = chas_db_get_stage_options (db, group, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (options->labels[stage], ==, label);
  g_assert_cmpuint (options->limits[stage], ==, limit);
}

static void
test_set_and_taken_back (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);

  assert_option (db, group, CHAS_STAGE_MET, NULL, 0);
  set_option (db, group, CHAS_STAGE_MET, " Träffade ", 12);
  assert_option (db, group, CHAS_STAGE_MET, "Träffade", 12);
  assert_option (db, group, CHAS_STAGE_NEW, NULL, 0);
  set_option (db, group, CHAS_STAGE_MET, "", 0);
  assert_option (db, group, CHAS_STAGE_MET, NULL, 0);
  test_undo (db);
  assert_option (db, group, CHAS_STAGE_MET, "Träffade", 12);
  test_undo (db);
  assert_option (db, group, CHAS_STAGE_MET, NULL, 0);
}

static void
test_each_group_has_its_own (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);

  set_option (db, group, CHAS_STAGE_READY, "Att ringa", 0);
  assert_option (db, "another", CHAS_STAGE_READY, NULL, 0);
}

static void
test_long_name_is_refused (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *fits = g_strnfill (CHAS_STAGE_LABEL_MAX, 'x');
  g_autofree char *too_long = g_strnfill (CHAS_STAGE_LABEL_MAX + 1, 'x');
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  set_option (db, group, CHAS_STAGE_READY, fits, 0);
  g_assert_false (chas_db_set_stage_option (db, group, CHAS_STAGE_READY, too_long, 0, &changes,
                                            &error));
  g_assert_error (error, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_TOO_LONG);
  assert_option (db, group, CHAS_STAGE_READY, fits, 0);
}

static void
test_nonsense_of_a_file_is_passed_over (void)
{
  static const char *const rows[][2] = {
    { "stage-met-limit", "many" },
    { "stage-met-limit", "-1" },
    { "stage-met-limit", "1000" },
    { "stage-met-label", "" },
    { "stage-gone-label", "x" },
    { "stage-met", "x" },
    { "stage-met-colour", "red" },
    { "other-met-label", "No" },
    { "stage-met-label", "A name that is much longer than a column is wide" },
  };
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *sql = g_strdup_printf (
        "INSERT INTO setting (id, group_id, name, value) VALUES ('s%u', '%s', '%s', '%s')", i,
        group, rows[i][0], rows[i][1]);

      test_exec (db, sql);
    }
  assert_option (db, group, CHAS_STAGE_MET, NULL, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/stage-options/set-and-taken-back", test_set_and_taken_back);
  g_test_add_func ("/store/stage-options/each-group-has-its-own", test_each_group_has_its_own);
  g_test_add_func ("/store/stage-options/long-name-is-refused", test_long_name_is_refused);
  g_test_add_func ("/store/stage-options/nonsense-of-a-file-is-passed-over",
                   test_nonsense_of_a_file_is_passed_over);
  return g_test_run ();
}
