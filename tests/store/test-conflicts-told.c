// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"
#include "chas-db-conflicts.h"

/* What a person is told of what waits for a choice. */

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

/* Nobody knows a note by its text when two stand against each other, nor a person by half a name.
 */
static void
test_title_is_what_people_say (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "INSERT INTO note (id, lead_id, text) VALUES ('n1', 'l1', 'Ring');"
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
  ADD ("title-is-what-people-say", test_title_is_what_people_say);
  return g_test_run ();
}
