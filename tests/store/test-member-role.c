// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-db-member.h"
#include "chas-test-db.h"

/* Today is 2026-11-23. */

static void
save (ChasDb *db, const char *group, const ChasMemberDraft *draft, char **out_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_true (chas_db_save_member (db, group, draft, out_id, &changes, &error));
  g_assert_no_error (error);
}

/* One who came later to a role in the group is still staff, and ends neither by being saved. */
static void
test_staff_may_have_a_role_in_the_group_too (void)
{
  g_autofree char *group = NULL, *id = NULL, *same = NULL, *sql = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autoptr (ChasMemberDraft) draft = chas_member_draft_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasMember) member = NULL;

  draft->given_name = g_strdup ("Kim");
  draft->kind = CHAS_PARTICIPANT_KIND_STAFF;
  draft->role = CHAS_ROLE_PA;
  save (db, group, draft, &id);
  sql = g_strdup_printf ("UPDATE role_period SET from_date = '2026-10-01';"
                         "INSERT INTO role_period (id, participant_id, group_id, role, from_date)"
                         " VALUES ('later', '%s', '%s', 'communicator', '2026-11-20')",
                         id, group);
  test_exec (db, sql);
  member = chas_db_get_member (db, group, id, &error);
  g_assert_no_error (error);
  g_assert_cmpint (member->staff_role, ==, CHAS_ROLE_PA);
  g_assert_cmpint (member->role, ==, CHAS_ROLE_COMMUNICATOR);
  draft->id = g_strdup (id);
  draft->role = member->staff_role;
  save (db, group, draft, &same);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM role_period WHERE to_date IS NULL"), ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/member-role/staff-may-have-one-in-the-group-too",
                   test_staff_may_have_a_role_in_the_group_too);
  return g_test_run ();
}
