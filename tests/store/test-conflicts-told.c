// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"
#include "chas-db-conflicts.h"
#include "chas-db-field.h"
#include "keep-case.h"
#include "purge-case.h"

/* What a person is told of what waits for a choice. */

#define NOTE                                                                                       \
  "INSERT INTO note (id, lead_id, text, at, by)"                                                   \
  " VALUES ('n1', 'l1', 'Ring', '2026-11-25T10:00:00Z', 'p1')"

static void
pair_exec (ConflictPair *self, const char *ana, const char *ben)
{
  replica_exec (self->ana, "%s", ana);
  conflict_tick ();
  replica_exec (self->ben, "%s", ben);
  conflict_tick ();
  replica_swap (self->ana, self->ben);
}

static const ChasConflict *
find (GPtrArray *conflicts, const char *entity)
{
  for (guint i = 0; i < conflicts->len; i++)
    if (g_str_equal (((ChasConflict *) conflicts->pdata[i])->entity, entity))
      return conflicts->pdata[i];
  g_assert_not_reached ();
}

static void
assert_edit (const ChasConflict *conflict, guint n_edit, const char *field, const char *text)
{
  const ChasConflict *edit = conflict->edits->pdata[n_edit];

  g_assert_cmpstr (edit->field, ==, field);
  g_assert_cmpstr (((ChasConflictVersion *) edit->versions->pdata[0])->text, ==, text);
}

/* Who chooses has to know what would go. */
static void
test_deletion_tells_what_was_written (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) anas = NULL;
  g_autoptr (GPtrArray) bens = NULL;
  const ChasConflict *conflict, *owner;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  pair_exec (&pair, "UPDATE lead SET stage = 'met', order_key = 'a7', owner_id = 'p2'",
             "DELETE FROM lead");
  anas = conflict_list (pair.ana, 1);
  conflict = find (anas, "lead");
  g_assert_cmpuint (conflict->edits->len, ==, 3);
  assert_edit (conflict, 0, "hook", "by train");
  assert_edit (conflict, 1, "owner_id", "p2");
  assert_edit (conflict, 2, "stage", "met");
  g_assert_cmpstr (((ChasConflict *) conflict->edits->pdata[0])->before->text, ==, "met");
  owner = conflict->edits->pdata[1];
  g_assert_cmpstr (((ChasConflictVersion *) owner->versions->pdata[0])->title, ==, "Ben Al");
  g_assert_true (chas_conflict_is_edited_by_me (conflict));
  bens = conflict_list (pair.ben, 1);
  g_assert_false (chas_conflict_is_edited_by_me (bens->pdata[0]));
  conflict_pair_end (&pair);
}

static void
test_what_was_closed_is_not_told (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  conflict_pair_begin (&pair);
  pair_exec (&pair, "UPDATE lead SET hook = 'by train'", "UPDATE lead SET why = 'boats'");
  pair_exec (&pair, "UPDATE lead SET hook = 'by tram'", "DELETE FROM lead");
  conflicts = conflict_list (pair.ana, 1);
  conflict = find (conflicts, "lead");
  g_assert_cmpuint (conflict->edits->len, ==, 1);
  assert_edit (conflict, 0, "hook", "by tram");
  conflict_pair_end (&pair);
}

/* A contact that was logged in a lead which another deleted is no lead by itself: all that the lead
 * had is kept or goes with it. */
static void
test_lead_waits_for_what_was_made_below_it (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) anas = NULL;
  g_autoptr (GPtrArray) bens = NULL;
  const ChasConflict *conflict;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, NOTE);
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  pair_exec (&pair,
             "INSERT INTO contact (id, lead_id, channel, text, at)"
             " VALUES ('k1', 'l1', 'phone', 'Two places', '2026-11-26T10:00:00Z'),"
             " ('k2', 'l1', 'mail', NULL, '2026-11-26T11:00:00Z')",
             "DELETE FROM lead");
  anas = conflict_list (pair.ana, 1);
  conflict = find (anas, "lead");
  g_assert_null (conflict->field);
  g_assert_cmpuint (conflict->edits->len, ==, 2);
  assert_edit (conflict, 0, "text", "Two places");
  assert_edit (conflict, 1, "channel", "mail");
  g_assert_true (chas_conflict_is_edited_by_me (conflict));
  bens = conflict_list (pair.ben, 1);
  g_assert_false (chas_conflict_is_edited_by_me (find (bens, "lead")));
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM note"), ==, 0);
  g_assert_true (keep_lead (pair.ana));
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ana, "Ring", "SELECT text FROM note");
  replica_exec (pair.ana, "DELETE FROM contact");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "l1", "SELECT id FROM lead");
  conflict_pair_end (&pair);
}

/* Also what is no record to people: what the company could give, for whom, who takes it on. */
static void
test_lead_waits_for_what_was_added_to_it (void)
{
  static const char *const added[][3] = {
    { "INSERT INTO lead_possibility (id, lead_id, kind) VALUES ('l1:study_visit', 'l1', 'study_visit')",
      "kind", "study_visit" },
    { "INSERT INTO education (id, name, short) VALUES ('u1', 'Games', 'GD');"
      "INSERT INTO lead_education (id, lead_id, education_id) VALUES ('l1:u1', 'l1', 'u1')",
      "education_id", "u1" },
    { "INSERT INTO lead_owner (id, lead_id, participant_id) VALUES ('l1:p1', 'l1', 'p1')",
      "participant_id", "p1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    {
      ConflictPair pair;
      g_autoptr (GPtrArray) conflicts = NULL;
      const ChasConflict *edit;

      conflict_pair_begin (&pair);
      pair_exec (&pair, added[i][0], "DELETE FROM lead");
      conflicts = conflict_list (pair.ben, 1);
      assert_edit (find (conflicts, "lead"), 0, added[i][1], added[i][2]);
      edit = find (conflicts, "lead")->edits->pdata[0];
      if (i > 0)
        g_assert_nonnull (((ChasConflictVersion *) edit->versions->pdata[0])->title);
      g_assert_true (keep_lead (pair.ben));
      conflict_assert_none (pair.ben);
      conflict_pair_end (&pair);
    }
}

/* Who took a deletion back made it no less than who wrote it once. */
static void
test_what_was_made_anew_below_it_is_told (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  conflict_pair_begin (&pair);
  pair_exec (&pair, NOTE "; DELETE FROM note;" NOTE, "DELETE FROM lead");
  conflicts = conflict_list (pair.ana, 1);
  conflict = find (conflicts, "lead");
  g_assert_cmpuint (conflict->edits->len, ==, 1);
  assert_edit (conflict, 0, "text", "Ring");
  g_assert_true (chas_conflict_is_edited_by_me (conflict));
  conflict_pair_end (&pair);
}

static void
test_keeping_it_is_undone_exactly (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;

  conflict_pair_begin (&pair);
  pair_exec (&pair, NOTE, "DELETE FROM lead");
  before = keep_dump (pair.ana);
  g_assert_true (keep_lead (pair.ana));
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *after = NULL;

      g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
      g_ptr_array_unref (conflict_list (pair.ana, 1));
      after = keep_dump (pair.ana);
      assert_same_lines (before, after);
      g_assert_cmpuint (keep_walk (pair.ana, FALSE), ==, 0);
      conflict_assert_none (pair.ana);
    }
  conflict_pair_end (&pair);
}

static void
test_deleting_it_settles_it_for_both (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  conflict_pair_begin (&pair);
  pair_exec (&pair, NOTE, "DELETE FROM lead");
  chas_db_delete_record (pair.ana->db, "lead", "l1", &changes, &error);
  g_assert_no_error (error);
  conflict_tick ();
  conflict_assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  g_assert_cmpint (replica_int (pair.ben, "SELECT count(*) FROM lead"), ==, 0);
  conflict_pair_end (&pair);
}

/* Ben deletes the lead for ever, and then gets a file in which only Ana's note is new. */
static void
send_note_below_what_is_gone (ConflictPair *self)
{
  g_autoptr (Parcel) part = NULL;

  parcel_free (replica_export (self->ana, CHAS_EXPORT_SINCE, self->ben->dev));
  replica_exec (self->ben, "DELETE FROM lead");
  conflict_tick ();
  g_assert_cmpuint (purge_all (self->ben), ==, 1);
  replica_exec (self->ana, NOTE);
  conflict_tick ();
  part = replica_export (self->ana, CHAS_EXPORT_SINCE, self->ben->dev);
  g_assert_cmpuint (part->records->len, ==, 1);
  chas_merge_report_free (replica_import (self->ben, part));
}

/* Kept, it would be a lead without a group and a company, which nobody finds. */
static void
test_what_is_gone_waits_until_it_is_known_again (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  send_note_below_what_is_gone (&pair);
  replica_assert_text (pair.ben, "Ring", "SELECT text FROM note WHERE lead_id = 'l1'");
  g_assert_cmpint (replica_int (pair.ben, "SELECT company_id IS NULL FROM lead"), ==, 1);
  conflict_assert_none (pair.ben);
  replica_send (pair.ben, pair.ana);
  replica_send (pair.ana, pair.ben);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  g_ptr_array_unref (conflict_list (pair.ben, 1));
  g_assert_true (keep_lead (pair.ben));
  g_assert_cmpint (replica_int (pair.ben, "SELECT count(*) FROM lead WHERE group_id IS NOT NULL"
                                          " AND company_id IS NOT NULL"),
                   ==, 1);
  conflict_pair_end (&pair);
}

/* It asks for itself, and what it stands under stays with it. */
static void
test_what_waits_below_is_not_asked_for_twice (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, NOTE);
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  pair_exec (&pair, "UPDATE note SET text = 'Ring Kim'", "DELETE FROM lead");
  conflicts = conflict_list (pair.ana, 1);
  g_assert_cmpstr (((ChasConflict *) conflicts->pdata[0])->entity, ==, "note");
  conflict_pair_end (&pair);
}

/* Two who deleted the same are asked about once. */
static void
test_two_deletions_are_one_question (void)
{
  ConflictPair pair;
  Replica *eve;

  conflict_pair_begin (&pair);
  eve = replica_new ("eeeeeeee", 0);
  replica_swap (pair.ana, eve);
  replica_exec (eve, "DELETE FROM lead");
  conflict_tick ();
  pair_exec (&pair, "UPDATE lead SET hook = 'by train'", "DELETE FROM lead");
  replica_swap (pair.ana, eve);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  replica_swap (pair.ana, eve);
  replica_free (eve);
  conflict_pair_end (&pair);
}

/* Nobody knows a note by its text when two stand against each other, nor a person by half a name.
 */
static void
test_title_is_what_people_say (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, NOTE ";"
                               "INSERT INTO follow_up (id, lead_id, due_date, text)"
                               " VALUES ('f1', 'l1', '2026-12-01', 'call back');"
                               "INSERT INTO person (id, given_name, family_name)"
                               " VALUES ('k1', 'Kim', 'Ek')");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  pair_exec (&pair,
             "UPDATE note SET text = 'Ring Kim'; UPDATE person SET email = 'a@b.example';"
             "UPDATE follow_up SET due_date = '2026-12-02'",
             "UPDATE note SET text = 'Ring Bo'; UPDATE person SET email = 'b@b.example';"
             "UPDATE follow_up SET due_date = '2026-12-03'");
  conflicts = conflict_list (pair.ana, 3);
  g_assert_cmpstr (find (conflicts, "note")->title, ==, "Nordkod");
  g_assert_cmpstr (find (conflicts, "follow_up")->title, ==, "Nordkod");
  g_assert_cmpstr (find (conflicts, "person")->title, ==, "Kim Ek");
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-told/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("deletion-tells-what-was-written", test_deletion_tells_what_was_written);
  ADD ("what-was-closed-is-not-told", test_what_was_closed_is_not_told);
  ADD ("lead-waits-for-what-was-made-below-it", test_lead_waits_for_what_was_made_below_it);
  ADD ("lead-waits-for-what-was-added-to-it", test_lead_waits_for_what_was_added_to_it);
  ADD ("what-was-made-anew-below-it-is-told", test_what_was_made_anew_below_it_is_told);
  ADD ("keeping-it-is-undone-exactly", test_keeping_it_is_undone_exactly);
  ADD ("deleting-it-settles-it-for-both", test_deleting_it_settles_it_for_both);
  ADD ("what-waits-below-is-not-asked-for-twice", test_what_waits_below_is_not_asked_for_twice);
  ADD ("what-is-gone-waits-until-it-is-known-again",
       test_what_is_gone_waits_until_it_is_known_again);
  ADD ("two-deletions-are-one-question", test_two_deletions_are_one_question);
  ADD ("title-is-what-people-say", test_title_is_what_people_say);
  return g_test_run ();
}
