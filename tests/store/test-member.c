// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-field.h"
#include "chas-db-group.h"
#include "chas-db-member.h"
#include "chas-model-error.h"
#include "chas-test-db.h"
#include "chas-undo.h"

/* Today is 2026-11-23. */

#define PEOPLE                                                                                     \
  "SELECT group_concat(json_array(p.given_name, p.family_name, p.kind, e.name, p.municipality,"    \
  " p.county) ORDER BY p.id) FROM participant p LEFT JOIN education e ON e.id = p.education_id"
#define ROLES                                                                                      \
  "SELECT ifnull(group_concat(json_array(group_id, role, from_date, to_date)), '')"                \
  " FROM role_period"

typedef struct
{
  ChasDb *db;
  char *group;
  char *me;
} Case;

static void
case_begin (Case *self)
{
  g_autoptr (GError) error = NULL;

  self->db = test_db_with_group (&self->group);
  g_assert_true (chas_db_get_me (self->db, &self->me, &error));
}

static void
case_end (Case *self)
{
  g_free (self->me);
  g_free (self->group);
  g_object_unref (self->db);
}

static ChasMemberDraft *
make_draft (const char *id, const char *name, const char *education)
{
  ChasMemberDraft *draft = chas_member_draft_new ();

  draft->id = g_strdup (id);
  draft->given_name = g_strdup (name);
  draft->family_name = g_strdup ("Öberg");
  draft->education_name = g_strdup (education);
  draft->education_short = g_strdup ("JAVA");
  draft->municipality = g_strdup (" Solna ");
  draft->county = g_strdup ("01");
  return draft;
}

static ChasMemberDraft *
make_staff (const char *id, ChasRole role)
{
  ChasMemberDraft *draft = make_draft (id, "Kim", NULL);

  draft->kind = CHAS_PARTICIPANT_KIND_STAFF;
  draft->role = role;
  return draft;
}

static char *
save (Case *self, const ChasMemberDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  char *id = NULL;

  g_assert_true (chas_db_save_member (self->db, self->group, draft, &id, &changes, &error));
  g_assert_no_error (error);
  return id;
}

static void
step_back (Case *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  g_assert_true (chas_changes_is_everything (changes));
}

static void
test_member_is_changed_in_one_step (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) draft = NULL;
  g_autofree char *before = NULL;
  g_autofree char *id = NULL;

  case_begin (&self);
  before = test_text (self.db, PEOPLE);
  draft = make_draft (self.me, " Åsa ", "Javautvecklare");
  id = save (&self, draft);
  g_assert_cmpstr (id, ==, self.me);
  test_assert_text (self.db, PEOPLE,
                    "[\"Åsa\",\"Öberg\",\"student\",\"Javautvecklare\",\"Solna\",\"01\"]");
  test_assert_text (self.db, "SELECT subject FROM undo_step ORDER BY rowid DESC LIMIT 1",
                    "Åsa Öberg");
  step_back (&self);
  test_assert_text (self.db, PEOPLE, before);
  test_assert_text (self.db, "SELECT count(*) FROM education WHERE short = 'JAVA'", "0");
  case_end (&self);
}

static void
test_known_education_is_not_made_twice (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) draft = NULL;
  g_autofree char *name = NULL;
  g_autofree char *id = NULL;

  case_begin (&self);
  name = test_text (self.db, "SELECT name FROM education");
  draft = make_draft (NULL, "Omar", name);
  id = save (&self, draft);
  test_assert_text (self.db, "SELECT count(*) FROM education", "1");
  test_assert_text (self.db, "SELECT count(DISTINCT education_id) FROM participant", "1");
  case_end (&self);
}

static void
test_added_member_is_in_the_group (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) draft = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;

  case_begin (&self);
  draft = make_draft (NULL, "Omar", "Javautvecklare");
  id = save (&self, draft);
  members = chas_db_list_members (self.db, self.group, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (members->len, ==, 2);
  name = chas_member_dup_name (members->pdata[1]);
  g_assert_cmpstr (name, ==, "Omar Öberg");
  g_assert_cmpstr (chas_education_get_short (((ChasMember *) members->pdata[1])->education), ==,
                   "JAVA");
  step_back (&self);
  test_assert_text (self.db, "SELECT count(*) FROM membership", "1");
  case_end (&self);
}

static void
test_who_left_is_listed_no_more (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) members = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *membership = NULL;

  case_begin (&self);
  membership = test_text (self.db, "SELECT id FROM membership");
  g_assert_true (chas_db_set_field (self.db, "membership", membership, "to_date", "2026-11-22",
                                    &changes, &error));
  members = chas_db_list_members (self.db, self.group, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (members->len, ==, 0);
  case_end (&self);
}

static void
test_who_joins_lives_where_the_group_is (void)
{
  const ChasGroupDraft draft = {
    .given_name = (char *) "Omar",
    .education_name = (char *) "Javautvecklare",
    .education_short = (char *) "JAVA",
    .county = (char *) "25",
  };
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;
  g_autofree char *county = NULL;

  case_begin (&self);
  county = test_text (self.db, "SELECT county FROM career_group");
  g_assert_true (chas_db_exec (self.db, "DELETE FROM local_setting WHERE name = 'me'", &error));
  g_assert_true (chas_db_join_group (self.db, self.group, &draft, &id, &changes, &error));
  test_assert_text (self.db, "SELECT county FROM participant WHERE given_name = 'Omar'", county);
  case_end (&self);
}

static void
test_staff_needs_no_education (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) draft = make_staff (NULL, CHAS_ROLE_PA);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasMember) member = NULL;
  g_autofree char *id = NULL;

  case_begin (&self);
  id = save (&self, draft);
  member = chas_db_get_member (self.db, self.group, id, &error);
  g_assert_no_error (error);
  g_assert_null (member->education);
  g_assert_cmpint (member->staff_role, ==, CHAS_ROLE_PA);
  g_assert_cmpint (member->role, ==, CHAS_ROLE_UNSET);
  test_assert_text (self.db, ROLES, "[null,\"pa\",\"2026-11-23\",null]");
  step_back (&self);
  test_assert_text (self.db, ROLES, "");
  case_end (&self);
}

/* Source: domain.md, section 4, rule 5 */
static void
test_changing_a_role_closes_the_old_one_the_day_before (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) before = make_staff (NULL, CHAS_ROLE_PA);
  g_autoptr (ChasMemberDraft) after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL, *same = NULL, *period = NULL;

  case_begin (&self);
  id = save (&self, before);
  period = test_text (self.db, "SELECT id FROM role_period");
  g_assert_true (chas_db_set_field (self.db, "role_period", period, "from_date", "2026-10-01",
                                    &changes, &error));
  after = make_staff (id, CHAS_ROLE_KS);
  same = save (&self, after);
  test_assert_text (self.db, ROLES,
                    "[null,\"pa\",\"2026-10-01\",\"2026-11-22\"],"
                    "[null,\"ks\",\"2026-11-23\",null]");
  case_end (&self);
}

static void
test_role_of_the_same_day_leaves_no_trace (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) before = make_staff (NULL, CHAS_ROLE_PA);
  g_autoptr (ChasMemberDraft) after = NULL;
  g_autofree char *id = NULL, *same = NULL;

  case_begin (&self);
  id = save (&self, before);
  after = make_draft (id, "Kim", "Javautvecklare");
  same = save (&self, after);
  test_assert_text (self.db, ROLES, "");
  test_assert_text (self.db, "SELECT kind FROM participant WHERE given_name = 'Kim'", "student");
  case_end (&self);
}

static void
test_nothing_changed_is_no_step (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) draft = NULL;
  g_autofree char *id = NULL, *same = NULL, *before = NULL;

  case_begin (&self);
  draft = make_draft (self.me, "Åsa", "Javautvecklare");
  id = save (&self, draft);
  before = test_text (self.db, "SELECT count(*) FROM undo_step");
  same = save (&self, draft);
  test_assert_text (self.db, "SELECT count(*) FROM undo_step", before);
  case_end (&self);
}

static void
assert_refused (Case *self, const ChasMemberDraft *draft, GQuark domain, int code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = test_text (self->db, PEOPLE);
  g_autofree char *id = NULL;

  g_assert_false (chas_db_save_member (self->db, self->group, draft, &id, &changes, &error));
  g_assert_error (error, domain, code);
  test_assert_text (self->db, PEOPLE, before);
}

static void
test_nameless_and_unknown_are_refused (void)
{
  Case self;
  g_autoptr (ChasMemberDraft) nameless = make_draft (NULL, "  ", "Javautvecklare");
  g_autoptr (ChasMemberDraft) unknown = make_draft ("0190", "Åsa", "Javautvecklare");

  case_begin (&self);
  assert_refused (&self, nameless, CHAS_MODEL_ERROR, CHAS_MODEL_ERROR_REQUIRED);
  assert_refused (&self, unknown, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  case_end (&self);
}

static void
test_education_is_renamed_for_all (void)
{
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;

  case_begin (&self);
  id = test_text (self.db, "SELECT id FROM education");
  before = test_text (self.db, "SELECT name || short FROM education");
  g_assert_true (chas_db_save_education (self.db, id, " Javautvecklare ", "JAVA", &changes,
                                         &error));
  g_assert_true (chas_changes_is_everything (changes));
  test_assert_text (self.db, "SELECT name || short FROM education", "JavautvecklareJAVA");
  step_back (&self);
  test_assert_text (self.db, "SELECT name || short FROM education", before);
  case_end (&self);
}

static void
test_new_phase_begins_today_in_one_step (void)
{
  static const char sql[] = "SELECT json_array(phase, phase2_start) FROM career_group";
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  case_begin (&self);
  g_assert_true (chas_db_set_phase (self.db, self.group, CHAS_PHASE_ROLES, &changes, &error));
  test_assert_text (self.db, sql, "[\"2\",\"2026-11-23\"]");
  result = chas_db_undo (self.db, &undone, &error);
  g_assert_no_error (error);
  test_assert_text (self.db, sql, "[\"1\",null]");
  case_end (&self);
}

static void
test_phase_keeps_the_day_it_had (void)
{
  static const char sql[] = "SELECT json_array(phase, phase2_start) FROM career_group";
  Case self;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) planned = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  case_begin (&self);
  g_assert_true (chas_db_set_field (self.db, "career_group", self.group, "phase2_start",
                                    "2026-11-02", &planned, &error));
  g_assert_true (chas_db_set_phase (self.db, self.group, CHAS_PHASE_ROLES, &changes, &error));
  test_assert_text (self.db, sql, "[\"2\",\"2026-11-02\"]");
  case_end (&self);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/member/changed-in-one-step", test_member_is_changed_in_one_step);
  g_test_add_func ("/store/member/known-education-is-not-made-twice",
                   test_known_education_is_not_made_twice);
  g_test_add_func ("/store/member/added-is-in-the-group", test_added_member_is_in_the_group);
  g_test_add_func ("/store/member/who-left-is-listed-no-more", test_who_left_is_listed_no_more);
  g_test_add_func ("/store/member/who-joins-lives-where-the-group-is",
                   test_who_joins_lives_where_the_group_is);
  g_test_add_func ("/store/member/staff-needs-no-education", test_staff_needs_no_education);
  g_test_add_func ("/store/member/changing-a-role-closes-the-old-one-the-day-before",
                   test_changing_a_role_closes_the_old_one_the_day_before);
  g_test_add_func ("/store/member/role-of-the-same-day-leaves-no-trace",
                   test_role_of_the_same_day_leaves_no_trace);
  g_test_add_func ("/store/member/nothing-changed-is-no-step", test_nothing_changed_is_no_step);
  g_test_add_func ("/store/member/nameless-and-unknown-are-refused",
                   test_nameless_and_unknown_are_refused);
  g_test_add_func ("/store/member/education-is-renamed-for-all", test_education_is_renamed_for_all);
  g_test_add_func ("/store/member/new-phase-begins-today-in-one-step",
                   test_new_phase_begins_today_in_one_step);
  g_test_add_func ("/store/member/phase-keeps-the-day-it-had", test_phase_keeps_the_day_it_had);
  return g_test_run ();
}
