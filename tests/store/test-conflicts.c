// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "conflict-case.h"
#include "chas-db-conflicts.h"
#include "chas-db-field.h"
#include "chas-undo.h"
#include "sync-replica.h"

static void
test_both_values_are_listed_with_what_was_before (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  const ChasConflict *conflict;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflicts = conflict_list (pair.ana, 1);
  conflict = g_ptr_array_index (conflicts, 0);
  g_assert_cmpstr (conflict->title, ==, "Nordkod");
  g_assert_cmpstr (conflict->field, ==, "hook");
  g_assert_cmpuint (conflict->versions->len, ==, 2);
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->text, ==, "by boat");
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->author, ==, "Ben Al");
  g_assert_false (conflict_version_at (conflicts, 0)->mine);
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->text, ==, "by train");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->author, ==, "Ana Ek");
  g_assert_true (conflict_version_at (conflicts, 1)->mine);
  g_assert_cmpstr (conflict->before->text, ==, "met");
  conflict_pair_end (&pair);
}

static void
test_people_are_told_by_name (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "owner_id", "'p1'", "'p2'");
  conflicts = conflict_list (pair.ana, 1);
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->text, ==, "p2");
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->title, ==, "Ben Al");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->title, ==, "Ana Ek");
  conflict_pair_end (&pair);
}

static void
test_taking_the_other_value_settles_it_for_both (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflict_resolve (pair.ana, "by train");
  conflict_assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "by train", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

static void
test_keeping_what_is_shown_settles_a_long_text (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "why", "'trains'", "'boats'");
  conflict_resolve (pair.ana, "boats");
  conflict_assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "boats", "SELECT why FROM lead");
  conflict_pair_end (&pair);
}

static void
test_a_text_of_both_settles_it (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "why", "'trains'", "'boats'");
  conflict_resolve (pair.ben, "boats and trains");
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ana, "boats and trains", "SELECT why FROM lead");
  conflict_pair_end (&pair);
}

static void
test_one_who_cleared_stands_against_one_who_wrote (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "NULL");
  conflicts = conflict_list (pair.ana, 1);
  g_assert_null (conflict_version_at (conflicts, 0)->text);
  conflict_resolve (pair.ana, NULL);
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ana, NULL, "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

static void
test_two_who_wrote_the_same_have_no_conflict (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by boat'", "'by boat'");
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

static void
test_what_is_written_while_one_chooses_is_not_lost (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "why", "'trains'", "'boats'");
  replica_exec (pair.ben, "UPDATE lead SET why = 'ships'");
  conflict_tick ();
  conflict_resolve (pair.ana, "trains");
  replica_swap (pair.ana, pair.ben);
  conflicts = conflict_list (pair.ana, 1);
  g_assert_cmpstr (conflict_version_at (conflicts, 0)->text, ==, "trains");
  g_assert_cmpstr (conflict_version_at (conflicts, 1)->text, ==, "ships");
  conflict_pair_end (&pair);
}

static void
test_refused_value_leaves_it_open (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *long_text = g_strnfill (201, 'x');

  conflict_pair_begin (&pair);
  conflict_pair_write (&pair, "hook", "'by train'", "'by boat'");
  conflicts = conflict_list (pair.ana, 1);
  g_assert_false (chas_db_resolve_conflict (pair.ana->db, g_ptr_array_index (conflicts, 0),
                                            long_text, &changes, &error));
  g_assert_nonnull (error);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  replica_assert_text (pair.ana, "by boat", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

/* It is kept as typed and in full: both are settled by one answer. */
static void
test_number_is_asked_for_once (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "UPDATE company SET phone_raw = '070-174 06 05',"
                          " phone_e164 = '+46701740605'");
  conflict_tick ();
  replica_exec (pair.ben, "UPDATE company SET phone_raw = '070-174 06 06',"
                          " phone_e164 = '+46701740606'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflicts = conflict_list (pair.ana, 1);
  g_assert_cmpstr (((ChasConflict *) conflicts->pdata[0])->field, ==, "phone_raw");
  conflict_resolve (pair.ana, "070-174 06 05");
  conflict_assert_none (pair.ana);
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM conflicts"), ==, 0);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "+46701740605", "SELECT phone_e164 FROM company");
  conflict_pair_end (&pair);
}

/* Ben deletes what Ana goes on with. */
static void
pair_delete (ConflictPair *self)
{
  replica_exec (self->ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (self->ben, "DELETE FROM lead");
  conflict_tick ();
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
  ConflictPair pair;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  const ChasConflict *deletion;
  gboolean is_step;

  conflict_pair_begin (&pair);
  pair_delete (&pair);
  conflicts = chas_db_list_conflicts (pair.ana->db, &error);
  deletion = find_deletion (conflicts);
  g_assert_nonnull (deletion);
  g_assert_cmpstr (((ChasConflictVersion *) deletion->versions->pdata[0])->author, ==, "Ben Al");
  chas_db_keep_record (pair.ana->db, "lead", "l1", &is_step, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (is_step);
  conflict_assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "by train", "SELECT hook FROM lead");
  conflict_pair_end (&pair);
}

/* A lead without its notes and what it is good for would be half a lead. */
static void
test_keeping_brings_back_what_went_with_it (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) undone = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_step;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "INSERT INTO note (id, lead_id, text, at, by) VALUES"
                          " ('n1', 'l1', 'kept', '2026-11-23T12:00:00Z', 'p1'),"
                          " ('n2', 'l1', 'gone before', '2026-11-23T12:00:00Z', 'p1'),"
                          " ('n3', 'l1', 'of nobody', '2026-11-23T12:00:00Z', NULL);"
                          "INSERT INTO education (id, name) VALUES ('e1', 'SYS');"
                          "INSERT INTO lead_education (id, lead_id, education_id)"
                          " VALUES ('l1:e1', 'l1', 'e1')");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_exec (pair.ben, "DELETE FROM note WHERE id = 'n2'");
  conflict_tick ();
  conflict_tick ();
  pair_delete (&pair);
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM note"), ==, 0);
  chas_db_keep_record (pair.ana->db, "lead", "l1", &is_step, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (is_step);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  conflict_assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ben, "kept", "SELECT group_concat(text) FROM note");
  g_assert_cmpint (replica_int (pair.ben, "SELECT count(*) FROM lead_education"), ==, 1);
  result = chas_db_undo (pair.ana->db, &undone, &error);
  g_assert_no_error (error);
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM note"), ==, 0);
  conflict_pair_end (&pair);
}

/* The company went with the lead, and is shown only for its sake. */
static void
test_keeping_keeps_what_it_stands_under (void)
{
  static const char marks[] =
    "SELECT count(*) FROM version WHERE entity = 'company' AND field = '_del' AND dead = 0";
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_step;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM lead");
  replica_exec (pair.ben, "DELETE FROM company");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpint (replica_int (pair.ana, marks), ==, 1);
  chas_db_keep_record (pair.ana->db, "lead", "l1", &is_step, &changes, &error);
  g_assert_no_error (error);
  conflict_assert_none (pair.ana);
  g_assert_cmpint (replica_int (pair.ana, marks), ==, 0);
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  replica_exec (pair.ben, "DELETE FROM lead");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_assert_text (pair.ana, "Nordkod", "SELECT name FROM company");
  conflict_pair_end (&pair);
}

static void
test_deleted_by_one_and_edited_by_another_can_be_deleted (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  conflict_pair_begin (&pair);
  pair_delete (&pair);
  chas_db_delete_record (pair.ana->db, "lead", "l1", &changes, &error);
  g_assert_no_error (error);
  conflict_assert_none (pair.ana);
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ben);
  g_assert_cmpint (replica_int (pair.ben, "SELECT count(*) FROM lead"), ==, 0);
  conflict_pair_end (&pair);
}

/* What the program writes of a view is nothing to choose from: the later one wins. */
static void
test_views_are_not_asked_for (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "INSERT INTO saved_view (id, group_id, name, query)"
                          " VALUES ('v1', 'g1', 'Mine', '{}')");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_exec (pair.ana, "UPDATE saved_view SET query = '{\"stages\":[\"new\"]}'");
  conflict_tick ();
  replica_exec (pair.ben, "UPDATE saved_view SET query = '{\"stages\":[\"met\"]}'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  conflict_assert_none (pair.ana);
  conflict_assert_none (pair.ben);
  replica_assert_text (pair.ana, "{\"stages\":[\"met\"]}", "SELECT query FROM saved_view");
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("both-values-are-listed-with-what-was-before",
       test_both_values_are_listed_with_what_was_before);
  ADD ("people-are-told-by-name", test_people_are_told_by_name);
  ADD ("taking-the-other-value-settles-it-for-both",
       test_taking_the_other_value_settles_it_for_both);
  ADD ("keeping-what-is-shown-settles-a-long-text", test_keeping_what_is_shown_settles_a_long_text);
  ADD ("a-text-of-both-settles-it", test_a_text_of_both_settles_it);
  ADD ("one-who-cleared-stands-against-one-who-wrote",
       test_one_who_cleared_stands_against_one_who_wrote);
  ADD ("two-who-wrote-the-same-have-no-conflict", test_two_who_wrote_the_same_have_no_conflict);
  ADD ("what-is-written-while-one-chooses-is-not-lost",
       test_what_is_written_while_one_chooses_is_not_lost);
  ADD ("refused-value-leaves-it-open", test_refused_value_leaves_it_open);
  ADD ("number-is-asked-for-once", test_number_is_asked_for_once);
  ADD ("deleted-by-one-and-edited-by-another-can-be-kept",
       test_deleted_by_one_and_edited_by_another_can_be_kept);
  ADD ("keeping-brings-back-what-went-with-it", test_keeping_brings_back_what_went_with_it);
  ADD ("keeping-keeps-what-it-stands-under", test_keeping_keeps_what_it_stands_under);
  ADD ("deleted-by-one-and-edited-by-another-can-be-deleted",
       test_deleted_by_one_and_edited_by_another_can_be_deleted);
  ADD ("views-are-not-asked-for", test_views_are_not_asked_for);
  return g_test_run ();
}
