// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-conflicts.h"
#include "chas-db-trash.h"
#include "chas-undo.h"
#include "conflict-case.h"

/* That a record is kept which somebody deleted, and that this is taken back: exactly while nobody
 * else can know of it; else by a word of its own, which travels. Source: sync design, section 5 */

#define NOTES "SELECT group_concat(text, ' ') FROM (SELECT text FROM note ORDER BY id)"
#define MARKS "SELECT count(*) FROM version WHERE field = '_del' AND dead = 0"

/* Ben deletes the lead, with its notes and what it is good for, and the company; Ana goes on with
 * the lead. */
static void
begin (ConflictPair *self)
{
  conflict_pair_begin (self);
  replica_exec (self->ana, "INSERT INTO note (id, lead_id, text, at, by) VALUES"
                           " ('n1', 'l1', 'one', '2026-11-23T12:00:00Z', 'p1'),"
                           " ('n2', 'l1', 'two', '2026-11-23T12:00:00Z', 'p1');"
                           "INSERT INTO education (id, name) VALUES ('e1', 'SYS');"
                           "INSERT INTO lead_education (id, lead_id, education_id)"
                           " VALUES ('l1:e1', 'l1', 'e1')");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
  replica_exec (self->ana, "UPDATE lead SET hook = 'by train'");
  conflict_tick ();
  replica_exec (self->ben, "DELETE FROM company");
  conflict_tick ();
  replica_swap (self->ana, self->ben);
  g_assert_cmpint (replica_int (self->ana, "SELECT count(*) FROM note"), ==, 0);
}

static gboolean
keep (Replica *self)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_step;

  chas_db_keep_record (self->db, "lead", "l1", &is_step, &changes, &error);
  g_assert_no_error (error);
  g_assert_true (chas_changes_has (changes, "lead", "l1"));
  conflict_tick ();
  return is_step;
}

static guint
walk (Replica *self, gboolean is_undo)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result =
    is_undo ? chas_db_undo (self->db, &changes, &error) : chas_db_redo (self->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->name, ==, "Keep");
  g_assert_cmpstr (result->subject, ==, "Nordkod");
  g_assert_true (chas_changes_has (changes, "company", "c1"));
  conflict_tick ();
  return result->n_kept;
}

/* Sets, rows, and in which epoch each came. */
static char *
dump (Replica *self)
{
  g_autofree char *set = replica_dump (self);
  g_autofree char *rows = replica_dump_rows (self);
  g_autofree char *epochs =
    replica_text (self, "SELECT group_concat(entity || id || field || hlc || ' ' || seq, char(10)"
                        " ORDER BY entity, id, field, hlc, dev) FROM versions");

  return g_strconcat (set, rows, epochs, NULL);
}

/* It waits for a choice, and the lead is alone. */
static void
assert_waits (Replica *self, const char *deleted_at)
{
  g_autoptr (GPtrArray) conflicts = conflict_list (self, 1);
  const ChasConflict *conflict = conflicts->pdata[0];
  const ChasConflictVersion *deletion = conflict_version_at (conflicts, 0);

  g_assert_null (conflict->field);
  g_assert_cmpstr (conflict->entity, ==, "lead");
  g_assert_cmpstr (deletion->author, ==, "Ben Al");
  g_assert_true (deletion->mine == g_str_equal (self->dev, "bbbbbbbb"));
  if (deleted_at)
    g_assert_cmpstr (deletion->at, ==, deleted_at);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM note"), ==, 0);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM lead_education"), ==, 0);
  replica_assert_text (self, "by train", "SELECT hook FROM lead");
  replica_assert_text (self, "Nordkod", "SELECT name FROM company");
  replica_assert_sound (self);
}

static void
assert_kept (Replica *self)
{
  conflict_assert_none (self);
  replica_assert_text (self, "one two", NOTES);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM lead_education"), ==, 1);
  g_assert_cmpint (replica_int (self, MARKS), ==, 0);
  replica_assert_sound (self);
}

static char *
dup_deleted_at (Replica *self)
{
  g_autoptr (GPtrArray) conflicts = conflict_list (self, 1);

  return g_strdup (conflict_version_at (conflicts, 0)->at);
}

static void
test_undo_is_exact (void)
{
  ConflictPair pair;
  g_autofree char *before = NULL;

  begin (&pair);
  assert_waits (pair.ana, NULL);
  before = dump (pair.ana);
  g_assert_true (keep (pair.ana));
  assert_kept (pair.ana);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *after = NULL;

      g_assert_cmpuint (walk (pair.ana, TRUE), ==, 0);
      assert_waits (pair.ana, NULL);
      after = dump (pair.ana);
      assert_same_lines (before, after);
      g_assert_cmpuint (walk (pair.ana, FALSE), ==, 0);
      assert_kept (pair.ana);
    }
  replica_swap (pair.ana, pair.ben);
  assert_kept (pair.ben);
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
  before = dump (pair.ana);
  report = replica_import (pair.ana, theirs);
  g_assert_true (keep (pair.ana));
  walk (pair.ana, TRUE);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  chas_undo_result_free (chas_db_undo (pair.ana->db, &changes, NULL));
  after = dump (pair.ana);
  assert_same_lines (before, after);
  conflict_pair_end (&pair);
}

/* A friend has taken the choice in already. */
static void
test_undo_travels_after_the_choice (void)
{
  ConflictPair pair;
  g_autofree char *deleted_at = NULL;

  begin (&pair);
  deleted_at = dup_deleted_at (pair.ana);
  keep (pair.ana);
  replica_send (pair.ana, pair.ben);
  assert_kept (pair.ben);
  g_assert_cmpuint (walk (pair.ana, TRUE), ==, 0);
  assert_waits (pair.ana, deleted_at);
  replica_swap (pair.ana, pair.ben);
  assert_waits (pair.ben, deleted_at);
  g_assert_cmpuint (walk (pair.ana, FALSE), ==, 0);
  assert_kept (pair.ana);
  replica_swap (pair.ana, pair.ben);
  assert_kept (pair.ben);
  g_assert_cmpuint (walk (pair.ana, TRUE), ==, 0);
  assert_waits (pair.ana, deleted_at);
  replica_swap (pair.ana, pair.ben);
  assert_waits (pair.ben, deleted_at);
  conflict_pair_end (&pair);
}

/* What was deleted with it comes back whoever chooses, however often. */
static void
test_who_has_the_undo_can_keep_it (void)
{
  ConflictPair pair;

  begin (&pair);
  keep (pair.ana);
  replica_swap (pair.ana, pair.ben);
  walk (pair.ana, TRUE);
  replica_swap (pair.ana, pair.ben);
  g_assert_true (keep (pair.ben));
  assert_kept (pair.ben);
  g_assert_cmpuint (walk (pair.ben, TRUE), ==, 0);
  assert_waits (pair.ben, NULL);
  g_assert_true (keep (pair.ben));
  replica_swap (pair.ana, pair.ben);
  assert_kept (pair.ana);
  walk (pair.ben, TRUE);
  replica_swap (pair.ana, pair.ben);
  assert_waits (pair.ana, NULL);
  conflict_pair_end (&pair);
}

/* The choice and its undo are two files, which a third one reads in any order. */
static void
test_order_of_files_does_not_matter (void)
{
  static const char *const orders[] = { "012", "021", "102", "120", "201", "210" };
  ConflictPair pair;
  Parcel *parcels[3];

  begin (&pair);
  parcels[0] = replica_export (pair.ben, CHAS_EXPORT_ALL, NULL);
  keep (pair.ana);
  parcels[1] = replica_export (pair.ana, CHAS_EXPORT_ALL, NULL);
  walk (pair.ana, TRUE);
  parcels[2] = replica_export (pair.ana, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Replica) reader = replica_new ("rrrrrrrr", 0);

      for (guint j = 0; orders[i][j]; j++)
        chas_merge_report_free (replica_import (reader, parcels[orders[i][j] - '0']));
      assert_waits (reader, NULL);
      replica_assert_same (reader, pair.ana);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parcels); i++)
    parcel_free (parcels[i]);
  conflict_pair_end (&pair);
}

/* Each keeps it unseen, and one takes that back: before having heard of the other, that was
 * nobody's affair; afterwards it is a new word. */
static void
test_both_kept_it (void)
{
  ConflictPair pair;

  begin (&pair);
  keep (pair.ana);
  keep (pair.ben);
  walk (pair.ana, TRUE);
  assert_waits (pair.ana, NULL);
  replica_swap (pair.ana, pair.ben);
  assert_kept (pair.ana);
  walk (pair.ben, TRUE);
  assert_waits (pair.ben, NULL);
  replica_swap (pair.ana, pair.ben);
  assert_waits (pair.ana, NULL);
  conflict_pair_end (&pair);
}

/* A file that brings nothing new may say all the same that another has chosen too. */
static void
test_undo_travels_after_a_file_without_news (void)
{
  ConflictPair pair;
  g_autoptr (Parcel) news = NULL;

  begin (&pair);
  keep (pair.ana);
  replica_exec (pair.ben, "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                          " WHERE field = '_del' AND entity = 'lead'");
  replica_send (pair.ben, pair.ana);
  walk (pair.ana, TRUE);
  assert_waits (pair.ana, NULL);
  chas_merge_report_free (replica_import (pair.ben,
                                          replica_export (pair.ana, CHAS_EXPORT_SINCE, "ben")));
  assert_waits (pair.ben, NULL);
  conflict_pair_end (&pair);
}

/* What somebody wrote since must not vanish with it. */
static void
test_what_was_built_on_it_stays (void)
{
  ConflictPair pair;

  begin (&pair);
  keep (pair.ana);
  replica_exec (pair.ana, "UPDATE note SET text = 'mine' WHERE id = 'n1'");
  conflict_tick ();
  g_assert_cmpuint (walk (pair.ana, TRUE), ==, 1);
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  replica_assert_text (pair.ana, "mine", NOTES);
  replica_assert_sound (pair.ana);
  replica_swap (pair.ana, pair.ben);
  g_assert_cmpuint (walk (pair.ana, FALSE), ==, 1);
  replica_assert_text (pair.ana, "mine two", NOTES);
  conflict_assert_none (pair.ana);
  conflict_pair_end (&pair);
}

/* A company is kept, with the lead that went with it; the lead has got a note since. */
static void
test_what_was_put_below_it_stays (void)
{
  ConflictPair pair;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasUndoResult) result = NULL;
  gboolean is_step;

  conflict_pair_begin (&pair);
  replica_exec (pair.ana, "UPDATE lead SET found_by = 'p1', source_kind = 'search'");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  replica_exec (pair.ana, "UPDATE company SET business = 'trains'");
  conflict_tick ();
  replica_exec (pair.ben, "DELETE FROM company");
  conflict_tick ();
  replica_swap (pair.ana, pair.ben);
  chas_db_keep_record (pair.ana->db, "company", "c1", &is_step, &changes, &error);
  g_assert_no_error (error);
  g_clear_pointer (&changes, chas_changes_unref);
  g_assert_cmpint (replica_int (pair.ana, "SELECT count(*) FROM lead"), ==, 1);
  replica_exec (pair.ana, "INSERT INTO note (id, lead_id, text, at, by) VALUES"
                          " ('n1', 'l1', 'one', '2026-11-23T12:00:00Z', 'p1')");
  conflict_tick ();
  result = chas_db_undo (pair.ana->db, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 1);
  replica_assert_text (pair.ana, "one", NOTES);
  replica_assert_text (pair.ana, "first", "SELECT why FROM lead");
  g_ptr_array_unref (conflict_list (pair.ana, 1));
  conflict_pair_end (&pair);
}

/* Somebody deleted it after all: there is nothing to open again. */
static void
test_what_was_deleted_since_stays_so (void)
{
  ConflictPair pair;

  begin (&pair);
  keep (pair.ana);
  replica_exec (pair.ana, "DELETE FROM lead");
  conflict_tick ();
  g_assert_cmpuint (walk (pair.ana, TRUE), ==, 1);
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
  replica_exec (pair.ana, "DELETE FROM undo_step");
  g_assert_false (keep (pair.ana));
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
  ADD ("undo-travels-after-the-choice", test_undo_travels_after_the_choice);
  ADD ("who-has-the-undo-can-keep-it", test_who_has_the_undo_can_keep_it);
  ADD ("order-of-files-does-not-matter", test_order_of_files_does_not_matter);
  ADD ("both-kept-it", test_both_kept_it);
  ADD ("undo-travels-after-a-file-without-news", test_undo_travels_after_a_file_without_news);
  ADD ("what-was-built-on-it-stays", test_what_was_built_on_it_stays);
  ADD ("what-was-put-below-it-stays", test_what_was_put_below_it_stays);
  ADD ("what-was-deleted-since-stays-so", test_what_was_deleted_since_stays_so);
  ADD ("nothing-to-settle-is-no-step", test_nothing_to_settle_is_no_step);
  return g_test_run ();
}
