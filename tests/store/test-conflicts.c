// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-conflicts.h"
#include "chas-db-field.h"
#include "chas-undo.h"
#include "sync-replica.h"

/* Ana's and Ben's, who have the same lead. */
typedef struct
{
  Replica *ana;
  Replica *ben;
} Pair;

static void
tick (void)
{
  true_ms += 1000;
}

static void
pair_begin (Pair *self)
{
  self->ana = replica_new ("aaaaaaaa", 0);
  self->ben = replica_new ("bbbbbbbb", 0);
  replica_exec (
    self->ana,
    "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
    "INSERT INTO participant (id, given_name, family_name)"
    " VALUES ('p1', 'Ana', 'Ek'), ('p2', 'Ben', 'Al');"
    "INSERT INTO device (id, participant_id) VALUES ('aaaaaaaa', 'p1'), ('bbbbbbbb', 'p2');"
    "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod');"
    "INSERT INTO lead (id, group_id, company_id, stage, order_key, why, hook)"
    " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first', 'met')");
  tick ();
  replica_swap (self->ana, self->ben);
}

static void
pair_end (Pair *self)
{
  replica_swap (self->ana, self->ben);
  replica_assert_same (self->ana, self->ben);
  replica_assert_sound (self->ana);
  replica_assert_sound (self->ben);
  replica_free (self->ana);
  replica_free (self->ben);
}

/* Each writes without having seen the other; Ben is the later one. */
static void
pair_write (Pair *self, const char *field, const char *ana, const char *ben)
{
  replica_exec (self->ana, "UPDATE lead SET %s = %s", field, ana);
  tick ();
  replica_exec (self->ben, "UPDATE lead SET %s = %s", field, ben);
  tick ();
  replica_swap (self->ana, self->ben);
}

static GPtrArray *
list (Replica *replica, guint n_expected)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *conflicts = chas_db_list_conflicts (replica->db, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (conflicts->len, ==, n_expected);
  return conflicts;
}

static void
assert_none (Replica *replica)
{
  g_ptr_array_unref (list (replica, 0));
}

static const ChasConflictVersion *
version_at (GPtrArray *conflicts, guint n_version)
{
  const ChasConflict *conflict = g_ptr_array_index (conflicts, 0);

  return g_ptr_array_index (conflict->versions, n_version);
}

static void
resolve (Replica *replica, const char *text)
{
  g_autoptr (GPtrArray) conflicts = list (replica, 1);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_resolve_conflict (replica->db, g_ptr_array_index (conflicts, 0), text, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  tick ();
}

static void
test_both_values_are_listed_with_what_was_before (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  pair_begin (&pair);
  pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflicts = list (pair.ana, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpstr (conflict->title, ==, "Nordkod");
  g_assert_cmpstr (conflict->field, ==, "hook");
  g_assert_cmpuint (conflict->versions->len, ==, 2);
  g_assert_cmpstr (version_at (conflicts, 0)->text, ==, "by boat");
  g_assert_cmpstr (version_at (conflicts, 0)->author, ==, "Ben Al");
  g_assert_false (version_at (conflicts, 0)->mine);
  g_assert_cmpstr (version_at (conflicts, 1)->text, ==, "by train");
  g_assert_cmpstr (version_at (conflicts, 1)->author, ==, "Ana Ek");
  g_assert_true (version_at (conflicts, 1)->mine);
  g_assert_cmpstr (conflict->before->text, ==, "met");
  pair_end (&pair);
}

static void
test_people_are_told_by_name (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  pair_begin (&pair);
  pair_write (&pair, "owner_id", "'p1'", "'p2'");
  conflicts = list (pair.ana, 1);
  g_assert_cmpstr (version_at (conflicts, 0)->text, ==, "p2");
  g_assert_cmpstr (version_at (conflicts, 0)->title, ==, "Ben Al");
  g_assert_cmpstr (version_at (conflicts, 1)->title, ==, "Ana Ek");
  pair_end (&pair);
}

static void
test_taking_the_other_value_settles_it_for_both (void)
{
  Pair pair;

  pair_begin (&pair);
  pair_write (&pair, "hook", "'by train'", "'by boat'");
  resolve (pair.ana, "by train");
  assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ben);
  replica_assert_text (pair.ben, "by train", "SELECT hook FROM lead");
  pair_end (&pair);
}

static void
test_keeping_what_is_shown_settles_a_long_text (void)
{
  Pair pair;

  pair_begin (&pair);
  pair_write (&pair, "why", "'trains'", "'boats'");
  resolve (pair.ana, "boats");
  assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ben);
  replica_assert_text (pair.ben, "boats", "SELECT why FROM lead");
  pair_end (&pair);
}

static void
test_a_text_of_both_settles_it (void)
{
  Pair pair;

  pair_begin (&pair);
  pair_write (&pair, "why", "'trains'", "'boats'");
  resolve (pair.ben, "boats and trains");
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ana);
  replica_assert_text (pair.ana, "boats and trains", "SELECT why FROM lead");
  pair_end (&pair);
}

static void
test_one_who_cleared_stands_against_one_who_wrote (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  pair_begin (&pair);
  pair_write (&pair, "hook", "'by train'", "NULL");
  conflicts = list (pair.ana, 1);
  g_assert_null (version_at (conflicts, 0)->text);
  resolve (pair.ana, NULL);
  assert_none (pair.ana);
  replica_assert_text (pair.ana, NULL, "SELECT hook FROM lead");
  pair_end (&pair);
}

static void
test_two_who_wrote_the_same_have_no_conflict (void)
{
  Pair pair;

  pair_begin (&pair);
  pair_write (&pair, "hook", "'by boat'", "'by boat'");
  assert_none (pair.ana);
  pair_end (&pair);
}

static void
test_what_is_written_while_one_chooses_is_not_lost (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  pair_begin (&pair);
  pair_write (&pair, "why", "'trains'", "'boats'");
  replica_exec (pair.ben, "UPDATE lead SET why = 'ships'");
  tick ();
  resolve (pair.ana, "trains");
  replica_swap (pair.ana, pair.ben);
  conflicts = list (pair.ana, 1);
  g_assert_cmpstr (version_at (conflicts, 0)->text, ==, "trains");
  g_assert_cmpstr (version_at (conflicts, 1)->text, ==, "ships");
  pair_end (&pair);
}

static void
undo (Replica *replica)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_undo (replica->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  tick ();
}

static void
redo (Replica *replica)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = chas_db_redo (replica->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  tick ();
}

/* Whatever was chosen: what stood against each other does so again, each value its writer's. */
static void
assert_reopened (const char *chosen)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  pair_begin (&pair);
  pair_write (&pair, "why", "'trains'", "'boats'");
  resolve (pair.ana, chosen);
  undo (pair.ana);
  redo (pair.ana);
  assert_none (pair.ana);
  undo (pair.ana);
  replica_assert_text (pair.ana, "boats", "SELECT why FROM lead");
  conflicts = list (pair.ana, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpuint (conflict->versions->len, ==, 2);
  g_assert_cmpstr (version_at (conflicts, 0)->text, ==, "boats");
  g_assert_cmpstr (version_at (conflicts, 0)->author, ==, "Ben Al");
  g_assert_cmpstr (version_at (conflicts, 1)->text, ==, "trains");
  g_assert_cmpstr (version_at (conflicts, 1)->author, ==, "Ana Ek");
  g_assert_cmpstr (conflict->before->text, ==, "first");
  replica_swap (pair.ana, pair.ben);
  g_ptr_array_unref (list (pair.ben, 1));
  resolve (pair.ana, "trains");
  assert_none (pair.ana);
  pair_end (&pair);
}

static void
test_undo_opens_it_again (void)
{
  assert_reopened ("trains");
  assert_reopened ("boats and trains");
  assert_reopened (NULL);
}

/* Their choice was told to somebody: whose file comes back with it. */
static void
test_what_a_friend_has_seen_settled_is_settled (void)
{
  Pair pair;

  pair_begin (&pair);
  pair_write (&pair, "why", "'trains'", "'boats'");
  resolve (pair.ana, "trains");
  replica_swap (pair.ana, pair.ben);
  undo (pair.ana);
  g_ptr_array_unref (list (pair.ana, 1));
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ana);
  replica_assert_text (pair.ben, "boats", "SELECT why FROM lead");
  pair_end (&pair);
}

static void
test_undo_of_anything_else_opens_nothing (void)
{
  Pair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  pair_begin (&pair);
  pair_write (&pair, "hook", "'trains'", "'boats'");
  chas_db_set_field (pair.ana->db, "lead", "l1", "hook", "ships", &changes, &error);
  g_assert_no_error (error);
  undo (pair.ana);
  assert_none (pair.ana);
  pair_end (&pair);
}

static void
test_refused_value_leaves_it_open (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (201, 'x');

  pair_begin (&pair);
  pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflicts = list (pair.ana, 1);
  g_assert_false (chas_db_resolve_conflict (pair.ana->db, g_ptr_array_index (conflicts, 0),
                                            long_text, &changes, &error));
  g_assert_nonnull (error);
  g_ptr_array_unref (list (pair.ana, 1));
  replica_assert_text (pair.ana, "by boat", "SELECT hook FROM lead");
  pair_end (&pair);
}

static void
resolve_alike (Replica *replica, GPtrArray *conflicts, gboolean mine)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (chas_db_resolve_alike (replica->db, conflicts, mine, &changes, &error));
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  tick ();
}

static void
assert_facts (Replica *replica, const char *facts)
{
  replica_assert_text (replica, facts, "SELECT why || ', ' || hook FROM lead");
}

/* One step for all, and back. */
static void
assert_alike (gboolean mine, const char *facts)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autofree char *name = NULL;
  g_autofree char *redo_name = NULL;

  pair_begin (&pair);
  pair_write (&pair, "why", "'trains'", "'boats'");
  pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflicts = list (pair.ana, 2);
  resolve_alike (pair.ana, conflicts, mine);
  assert_none (pair.ana);
  assert_facts (pair.ana, facts);
  g_assert_true (chas_db_get_undo_names (pair.ana->db, &name, &redo_name, NULL));
  g_assert_cmpstr (name, ==, "Settle Nordkod +1");
  undo (pair.ana);
  g_ptr_array_unref (list (pair.ana, 2));
  assert_facts (pair.ana, "boats, by boat");
  redo (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ben);
  assert_facts (pair.ben, facts);
  pair_end (&pair);
}

static void
test_many_are_settled_alike (void)
{
  assert_alike (TRUE, "trains, by train");
  assert_alike (FALSE, "boats, by boat");
}

/* Ben deletes what Ana goes on with. */
static void
pair_delete (Pair *self)
{
  replica_exec (self->ana, "UPDATE lead SET hook = 'by train'");
  tick ();
  replica_exec (self->ben, "DELETE FROM lead");
  tick ();
  replica_swap (self->ana, self->ben);
}

static const ChasConflict *
find_deletion (GPtrArray *conflicts)
{
  for (guint i = 0; i < conflicts->len; i++)
    {
      const ChasConflict *conflict = g_ptr_array_index (conflicts, i);

      if (conflict->field == NULL && g_str_equal (conflict->entity, "lead"))
        return conflict;
    }
  return NULL;
}

static void
test_deleted_by_one_and_edited_by_another_can_be_kept (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  const ChasConflict *deletion;

  pair_begin (&pair);
  pair_delete (&pair);
  conflicts = chas_db_list_conflicts (pair.ana->db, &error);
  deletion = find_deletion (conflicts);
  g_assert_nonnull (deletion);
  g_assert_cmpstr (((ChasConflictVersion *) deletion->versions->pdata[0])->author, ==, "Ben Al");
  chas_db_keep_record (pair.ana->db, "lead", "l1", &changes, &error);
  g_assert_no_error (error);
  assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ben);
  replica_assert_text (pair.ben, "by train", "SELECT hook FROM lead");
  pair_end (&pair);
}

static void
test_deleted_by_one_and_edited_by_another_can_be_deleted (void)
{
  Pair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  pair_begin (&pair);
  pair_delete (&pair);
  chas_db_delete_record (pair.ana->db, "lead", "l1", &changes, &error);
  g_assert_no_error (error);
  assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_none (pair.ben);
  g_assert_cmpint (replica_int (pair.ben, "SELECT count(*) FROM lead"), ==, 0);
  pair_end (&pair);
}

/* A deletion is never settled in passing, nor a quarrel between two others. */
static void
test_what_has_no_such_words_stays_open (void)
{
  Pair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) kept = NULL;
  g_autoptr (GError) error = NULL;
  const ChasConflict *deletion;

  pair_begin (&pair);
  pair_delete (&pair);
  conflicts = chas_db_list_conflicts (pair.ana->db, &error);
  deletion = find_deletion (conflicts);
  g_assert_nonnull (deletion);
  g_assert_null (chas_conflict_find_answer (deletion, TRUE));
  g_assert_null (chas_conflict_find_answer (deletion, FALSE));
  g_assert_true (chas_db_resolve_alike (pair.ana->db, conflicts, FALSE, &changes, &error));
  g_assert_no_error (error);
  g_ptr_array_unref (list (pair.ana, conflicts->len));
  chas_db_keep_record (pair.ana->db, "lead", "l1", &kept, &error);
  pair_end (&pair);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/conflicts/many-are-settled-alike", test_many_are_settled_alike);
  g_test_add_func ("/store/conflicts/what-has-no-such-words-stays-open",
                   test_what_has_no_such_words_stays_open);
  g_test_add_func ("/store/conflicts/both-values-are-listed-with-what-was-before",
                   test_both_values_are_listed_with_what_was_before);
  g_test_add_func ("/store/conflicts/people-are-told-by-name", test_people_are_told_by_name);
  g_test_add_func ("/store/conflicts/taking-the-other-value-settles-it-for-both",
                   test_taking_the_other_value_settles_it_for_both);
  g_test_add_func ("/store/conflicts/keeping-what-is-shown-settles-a-long-text",
                   test_keeping_what_is_shown_settles_a_long_text);
  g_test_add_func ("/store/conflicts/a-text-of-both-settles-it", test_a_text_of_both_settles_it);
  g_test_add_func ("/store/conflicts/one-who-cleared-stands-against-one-who-wrote",
                   test_one_who_cleared_stands_against_one_who_wrote);
  g_test_add_func ("/store/conflicts/two-who-wrote-the-same-have-no-conflict",
                   test_two_who_wrote_the_same_have_no_conflict);
  g_test_add_func ("/store/conflicts/what-is-written-while-one-chooses-is-not-lost",
                   test_what_is_written_while_one_chooses_is_not_lost);
  g_test_add_func ("/store/conflicts/undo-opens-it-again", test_undo_opens_it_again);
  g_test_add_func ("/store/conflicts/what-a-friend-has-seen-settled-is-settled",
                   test_what_a_friend_has_seen_settled_is_settled);
  g_test_add_func ("/store/conflicts/undo-of-anything-else-opens-nothing",
                   test_undo_of_anything_else_opens_nothing);
  g_test_add_func ("/store/conflicts/refused-value-leaves-it-open",
                   test_refused_value_leaves_it_open);
  g_test_add_func ("/store/conflicts/deleted-by-one-and-edited-by-another-can-be-kept",
                   test_deleted_by_one_and_edited_by_another_can_be_kept);
  g_test_add_func ("/store/conflicts/deleted-by-one-and-edited-by-another-can-be-deleted",
                   test_deleted_by_one_and_edited_by_another_can_be_deleted);
  return g_test_run ();
}
