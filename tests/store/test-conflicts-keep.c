// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-trash.h"
#include "chas-undo.h"
#include "keep-case.h"
#include "purge-case.h"

/* That a record is kept which somebody deleted, and that this is taken back while nobody else can
 * know of it. Source: sync design, section 5 */

static void
test_undo_is_exact (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;

  keep_begin (&pair);
  keep_assert_waits (pair.ana, NULL);
  before = keep_dump (pair.ana);
  g_assert_true (keep_lead (pair.ana));
  keep_assert_kept (pair.ana);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *after = NULL;

      g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
      keep_assert_waits (pair.ana, NULL);
      after = keep_dump (pair.ana);
      assert_same_lines (before, after);
      g_assert_cmpuint (keep_walk (pair.ana, FALSE), ==, 0);
      keep_assert_kept (pair.ana);
    }
  replica_swap (pair.ana, pair.ben);
  keep_assert_kept (pair.ben);
  replica_exec (pair.ana, "DELETE FROM lead");
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM company"), ==, 1);
  conflict_pair_end (&pair);
}

/* Also the import that brought it can be taken back then as if nothing had been chosen. */
static void
test_import_is_undone_exactly_afterwards (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (Parcel) theirs = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM lead");
  conflict_tick ();
  theirs = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  before = keep_dump (pair.ana);
  report = replica_import (pair.ana, theirs);
  g_assert_true (keep_lead (pair.ana));
  keep_walk (pair.ana, TRUE);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  chas_undo_result_free (chas_db_undo (pair.ana->db, &changes, NULL));
  after = keep_dump (pair.ana);
  assert_same_lines (before, after);
  conflict_pair_end (&pair);
}

/* One after the other, and back: the choices that came before are still nobody's affair. */
static void
test_two_are_undone_exactly (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;
  g_autofree char *between = NULL;
  g_autofree char *after = NULL;
  g_autoptr (Parcel) theirs = NULL;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "INSERT INTO company (id, name) VALUES ('c2', 'Sydkod');"
                          "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                          " VALUES ('l2', 'g1', 'c2', 'new', 'a2')");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM lead");
  conflict_tick ();
  theirs = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  before = keep_dump (pair.ana);
  chas_merge_report_free (replica_import (pair.ana, theirs));
  between = keep_dump (pair.ana);
  g_assert_true (keep_record (pair.ana, "lead", "l1"));
  g_assert_true (keep_record (pair.ana, "lead", "l2"));
  conflict_assert_none (pair.ana);
  test_undo (pair.ana->db);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  test_undo (pair.ana->db);
  g_ptr_array_unref (conflict_list (pair.ana, 2));
  after = keep_dump (pair.ana);
  assert_same_lines (between, after);
  test_undo (pair.ana->db);
  g_set_str (&after, NULL);
  after = keep_dump (pair.ana);
  assert_same_lines (before, after);
  conflict_pair_end (&pair);
}

/* Somebody presses twice. */
static void
test_nothing_to_settle_changes_nothing (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  keep_begin (&pair);
  before = keep_dump (pair.ana);
  g_assert_true (keep_lead (pair.ana));
  g_assert_false (keep_lead (pair.ana));
  keep_walk (pair.ana, TRUE);
  keep_assert_waits (pair.ana, NULL);
  after = keep_dump (pair.ana);
  assert_same_lines (before, after);
  conflict_pair_end (&pair);
}

/* What is written elsewhere since is not of the choice, however often it is made and taken back. */
static void
test_what_came_since_is_not_of_it (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  keep_begin (&pair);
  keep_lead (pair.ana);
  replica_exec (pair.ana, "UPDATE education SET name = 'DEV'");
  conflict_tick ();
  keep_walk (pair.ana, TRUE);
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  before = keep_dump (pair.ana);
  keep_lead (pair.ana);
  keep_walk (pair.ana, TRUE);
  after = keep_dump (pair.ana);
  assert_same_lines (before, after);
  replica_assert_text (pair.ana, "DEV", "SELECT name FROM education");
  conflict_pair_end (&pair);
}

/* Nor is it of an import that comes later. */
static void
test_what_was_made_since_is_of_no_import (void)
{
  ConflictPair pair;
  g_autoptr (Parcel) theirs = NULL;

  keep_begin (&pair);
  replica_exec (pair.ben, "INSERT INTO education (id, name) VALUES ('e3', 'OPS')");
  theirs = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  keep_lead (pair.ana);
  replica_exec (pair.ana, "INSERT INTO education (id, name) VALUES ('e2', 'DEV')");
  keep_walk (pair.ana, TRUE);
  parcel_free (replica_export (pair.ana, CHAS_EXPORT_ALL, NULL));
  chas_merge_report_free (replica_import (pair.ana, theirs));
  test_undo (pair.ana->db);
  replica_assert_text (pair.ana, "DEV SYS",
                       "SELECT group_concat(name, ' ' ORDER BY name) FROM education");
  conflict_pair_end (&pair);
}

/* What somebody wrote since must not vanish with it. */
static void
test_what_was_built_on_it_stays (void)
{
  ConflictPair pair;

  keep_begin (&pair);
  keep_lead (pair.ana);
  replica_exec (pair.ana, "UPDATE note SET text = 'mine' WHERE id = 'n1'");
  conflict_tick ();
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 1);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  replica_assert_text (pair.ana, "mine", KEEP_NOTES);
  replica_assert_sound (pair.ana);
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpuint (keep_walk (pair.ana, FALSE), ==, 1);
  replica_assert_text (pair.ana, "mine two", KEEP_NOTES);
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

/* Ben meant it for ever. */
static void
test_what_was_deleted_for_ever_can_be_kept (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  conflict_pair_begin (&pair);
  keep_add_notes (&pair);
  replica_exec (pair.ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM company");
  conflict_tick ();
  g_assert_cmpuint (purge_all (pair.ben), ==, 5);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ana, NULL);
  before = keep_dump (pair.ana);
  g_assert_true (keep_lead (pair.ana));
  keep_assert_kept (pair.ana);
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 0);
  keep_assert_waits (pair.ana, NULL);
  after = keep_dump (pair.ana);
  assert_same_lines (before, after);
  keep_walk (pair.ana, FALSE);
  replica_swap (pair.ana, pair.ben);
  keep_assert_kept (pair.ben);
  keep_walk (pair.ana, TRUE);
  replica_swap (pair.ana, pair.ben);
  keep_assert_waits (pair.ben, NULL);
  g_assert_true (keep_lead (pair.ben));
  keep_assert_kept (pair.ben);
  conflict_pair_end (&pair);
}

/* Ben deletes the company, with its lead; Ana goes on with the company. */
static void
begin_company (ConflictPair *self)
{
  conflict_pair_begin (self);
  replica_exec (self->ana, "UPDATE lead SET found_by = 'p1', source_kind = 'search'");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
  replica_exec (self->ana, "UPDATE company SET business = 'trains'");
  conflict_tick ();
  replica_exec (self->ben, "DELETE FROM company");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
}

/* The lead has got a note since. */
static void
test_what_was_put_below_it_stays (void)
{
  ConflictPair pair;

  begin_company (&pair);
  g_assert_true (keep_record (pair.ana, "company", "c1"));
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM lead"), ==, 1);
  replica_exec (pair.ana, "INSERT INTO note (id, lead_id, text, at, by) VALUES"
                          " ('n1', 'l1', 'one', '2026-11-23T12:00:00Z', 'p1')");
  conflict_tick ();
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 1);
  replica_assert_text (pair.ana, "one", KEEP_NOTES);
  replica_assert_text (pair.ana, "first", "SELECT why FROM lead");
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  conflict_pair_end (&pair);
}

/* The group has got another lead for the company meanwhile: the old one stays in the trash. */
static void
test_what_has_no_place_stays_in_the_trash (void)
{
  ConflictPair pair;
  g_autoptr (GPtrArray) trash = NULL;

  begin_company (&pair);
  replica_exec (pair.ana, "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                          " VALUES ('l2', 'g1', 'c1', 'new', 'a2')");
  conflict_tick ();
  g_assert_true (keep_record (pair.ana, "company", "c1"));
  conflict_assert_none (pair.ana);
  replica_assert_text (pair.ana, "l2", "SELECT group_concat(id) FROM lead");
  trash = chas_db_list_trash (pair.ana->db, NULL);
  g_assert_cmpuint (trash->len, ==, 1);
  conflict_pair_end (&pair);
}

/* Once the other one is gone, it comes back although the deletion was only said again. */
static void
test_what_has_a_place_later_comes_back (void)
{
  ConflictPair pair;

  begin_company (&pair);
  replica_exec (pair.ana, "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                          " VALUES ('l2', 'g1', 'c1', 'new', 'a2')");
  conflict_tick ();
  keep_record (pair.ana, "company", "c1");
  replica_swap (pair.ana, pair.ben);
  keep_walk (pair.ana, TRUE);
  replica_exec (pair.ana, "DELETE FROM lead");
  conflict_tick ();
  g_assert_true (keep_record (pair.ana, "company", "c1"));
  replica_assert_text (pair.ana, "l1", "SELECT group_concat(id) FROM lead");
  conflict_pair_end (&pair);
}

/* All that the note stands under stands for itself then. */
static void
test_what_it_stands_under_stays (void)
{
  ConflictPair pair;

  conflict_pair_begin (&pair);
  keep_add_notes (&pair);
  replica_exec (pair.ana, "UPDATE note SET text = 'mine' WHERE id = 'n1'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM company");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  g_assert_true (keep_record (pair.ana, "note", "n1"));
  replica_exec (pair.ana, "DELETE FROM note");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_assert_text (pair.ben, "l1", "SELECT id FROM lead");
  replica_exec (pair.ben, "DELETE FROM lead");
  replica_assert_text (pair.ben, "c1", "SELECT id FROM company");
  conflict_pair_end (&pair);
}

/* Somebody deleted it after all: there is nothing to open again. */
static void
test_what_was_deleted_since_stays_so (void)
{
  ConflictPair pair;

  keep_begin (&pair);
  keep_lead (pair.ana);
  replica_exec (pair.ana, "DELETE FROM lead");
  conflict_tick ();
  g_assert_cmpuint (keep_walk (pair.ana, TRUE), ==, 1);
  conflict_assert_none (pair.ana);
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM lead"), ==, 0);
  conflict_pair_end (&pair);
}

static void
test_nothing_to_settle_is_no_step (void)
{
  ConflictPair pair;
  gint64 step;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "INSERT INTO education (id, name) VALUES ('e1', 'SYS');"
                          "DELETE FROM education;"
                          "DELETE FROM undo_step");
  g_assert_false (keep_lead (pair.ana));
  g_assert_true (chas_db_get_undo_step (pair.ana->db, &step, NULL));
  g_assert_cmpint (step, ==, 0);
  conflict_pair_end (&pair);
}

#define ADD(name, function) g_test_add_func ("/store/conflicts-keep/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-is-exact", test_undo_is_exact);
  ADD ("import-is-undone-exactly-afterwards", test_import_is_undone_exactly_afterwards);
  ADD ("two-are-undone-exactly", test_two_are_undone_exactly);
  ADD ("nothing-to-settle-changes-nothing", test_nothing_to_settle_changes_nothing);
  ADD ("what-came-since-is-not-of-it", test_what_came_since_is_not_of_it);
  ADD ("what-was-made-since-is-of-no-import", test_what_was_made_since_is_of_no_import);
  ADD ("what-was-built-on-it-stays", test_what_was_built_on_it_stays);
  ADD ("what-was-deleted-for-ever-can-be-kept", test_what_was_deleted_for_ever_can_be_kept);
  ADD ("what-was-put-below-it-stays", test_what_was_put_below_it_stays);
  ADD ("what-has-no-place-stays-in-the-trash", test_what_has_no_place_stays_in_the_trash);
  ADD ("what-has-a-place-later-comes-back", test_what_has_a_place_later_comes_back);
  ADD ("what-it-stands-under-stays", test_what_it_stands_under_stays);
  ADD ("what-was-deleted-since-stays-so", test_what_was_deleted_since_stays_so);
  ADD ("nothing-to-settle-is-no-step", test_nothing_to_settle_is_no_step);
  return g_test_run ();
}
