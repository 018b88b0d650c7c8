// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-backup.h"
#include "chas-batch.h"
#include "chas-db-field.h"
#include "chas-db-move.h"
#include "chas-db-purge.h"
#include "chas-db-trash.h"
#include "chas-restore.h"
#include "chas-undo.h"
#include "sync-replica.h"

/* Deleted for ever. Sources: domain.md, sections 1 and 9; sync design, section 8. The word SECRET
 * stands in all that is deleted. */

#define KEPT "SELECT group_concat(name) FROM (SELECT name FROM company ORDER BY name)"

static Replica *
replica_a (void)
{
  return replica_new ("aaaaaaaa", 0);
}

static Replica *
replica_b (void)
{
  return replica_new ("bbbbbbbb", 0);
}

/* Two companies with a lead each, the first with a note: typed, and edited once. */
static void
set_up (Replica *a)
{
  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO company (id, name, business) VALUES ('c1', 'SECRET one', 'SECRET'),"
                   " ('c2', 'Sydkod', NULL);"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why) VALUES"
                   " ('l1', 'g1', 'c1', 'new', 'a1', 'SECRET first'),"
                   " ('l2', 'g1', 'c2', 'new', 'a2', 'kept');"
                   "INSERT INTO note (id, lead_id, text) VALUES ('n1', 'l1', 'SECRET note')");
  true_ms += 1000;
  replica_exec (a, "UPDATE lead SET why = 'SECRET second' WHERE id = 'l1'");
  true_ms += 1000;
}

static char *
list_columns (Replica *self, const char *table)
{
  return replica_text (self,
                       "SELECT group_concat('instr(\"' || name || '\", ''SECRET'') > 0', ' OR ')"
                       " FROM pragma_table_info('%s')",
                       table);
}

/* How many rows of all tables, journals included, hold the word. */
static gint64
count_secrets (Replica *self)
{
  g_autofree char *list =
    replica_text (self, "SELECT group_concat(name) FROM sqlite_schema WHERE type = 'table'"
                        " AND name NOT GLOB 'search*' AND name NOT GLOB 'sqlite_*'");
  g_auto (GStrv) tables = g_strsplit (list, ",", -1);
  gint64 n = 0;

  for (guint i = 0; tables[i]; i++)
    {
      g_autofree char *columns = list_columns (self, tables[i]);

      n += replica_int (self, "SELECT count(*) FROM \"%s\" WHERE %s", tables[i], columns);
    }
  return n;
}

static void
assert_gone (Replica *self)
{
  g_assert_cmpint (count_secrets (self), ==, 0);
  replica_assert_text (self, "Sydkod", KEPT);
  replica_assert_sound (self);
}

static GPtrArray *
list_trash (Replica *self)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = chas_db_list_trash (self->db, &error);

  g_assert_no_error (error);
  return entries;
}

/* All of the trash. */
static guint
purge (Replica *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = list_trash (self);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  guint n_counted;

  chas_db_count_purge (self->db, entries, &n_counted, &error);
  purged = chas_db_purge_trash (self->db, entries, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_counted, ==, purged->n_records);
  g_assert_false (chas_changes_is_empty (changes));
  g_ptr_array_unref (g_steal_pointer (&entries));
  entries = list_trash (self);
  g_assert_cmpuint (entries->len, ==, 0);
  return n_counted;
}

static guint
delete_and_purge (Replica *self)
{
  replica_exec (self, "DELETE FROM company WHERE id = 'c1'");
  true_ms += 1000;
  return purge (self);
}

static void
test_nothing_keeps_a_value (void)
{
  g_autoptr (Replica) a = replica_a ();

  set_up (a);
  g_assert_cmpint (count_secrets (a), >, 0);
  g_assert_cmpuint (delete_and_purge (a), ==, 3);
  assert_gone (a);
}

/* Nor an open version of somebody else. */
static void
test_conflict_is_gone_too (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  set_up (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET why = 'SECRET a' WHERE id = 'l1'");
  replica_exec (b, "UPDATE lead SET why = 'SECRET b' WHERE id = 'l1'");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 1);
  delete_and_purge (a);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 0);
  assert_gone (a);
}

static void
test_what_was_deleted_below_it_before_goes_too (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (GPtrArray) entries = NULL;

  set_up (a);
  replica_exec (a, "DELETE FROM note");
  true_ms += 60000;
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  entries = list_trash (a);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpuint (purge (a), ==, 3);
  assert_gone (a);
}

static void
test_rest_of_the_trash_stays (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  g_autoptr (GError) error = NULL;

  set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c2'");
  true_ms += 60000;
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  entries = list_trash (a);
  g_ptr_array_set_size (entries, 1);
  purged = chas_db_purge_trash (a->db, entries, &changes, &error);
  g_assert_no_error (error);
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = list_trash (a);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((ChasTrashEntry *) entries->pdata[0])->title, ==, "Sydkod");
  g_assert_cmpint (count_secrets (a), ==, 0);
  replica_assert_sound (a);
}

/* The same content lies with another lead; another one, and a link, do not. */
static void
test_files_that_nobody_has_any_more_are_named (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  set_up (a);
  replica_exec (a, "INSERT INTO file_ref (id, lead_id, name, sha256) VALUES"
                   " ('f1', 'l1', 'SECRET.pdf', 'aa'), ('f2', 'l2', 'b.pdf', 'aa'),"
                   " ('f3', 'l1', 'SECRET.png', 'bb');"
                   "INSERT INTO file_ref (id, lead_id, name, url) VALUES"
                   " ('f4', 'l1', 'SECRET', 'https://x.example');"
                   "DELETE FROM company WHERE id = 'c1'");
  entries = list_trash (a);
  purged = chas_db_purge_trash (a->db, entries, &changes, NULL);
  g_assert_cmpuint (purged->n_records, ==, 6);
  g_assert_cmpuint (g_strv_length (purged->lost), ==, 1);
  g_assert_cmpstr (purged->lost[0], ==, "bb");
  assert_gone (a);
}

static void
test_what_is_gone_already_is_refused (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  entries = list_trash (a);
  purge (a);
  before = replica_dump (a);
  g_assert_null (chas_db_purge_trash (a->db, entries, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  after = replica_dump (a);
  g_assert_cmpstr (before, ==, after);
}

static void
test_older_file_brings_nothing_back (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) older = NULL;
  g_autoptr (ChasMergeReport) first = NULL;
  g_autoptr (ChasMergeReport) again = NULL;

  set_up (a);
  replica_swap (a, b);
  replica_exec (b, "UPDATE lead SET hook = 'SECRET b' WHERE id = 'l1';"
                   "UPDATE company SET name = 'SECRET two' WHERE id = 'c1'");
  older = replica_export (b, CHAS_EXPORT_ALL, NULL);
  delete_and_purge (a);
  first = replica_import (a, older);
  assert_gone (a);
  again = replica_import (a, older);
  g_assert_cmpint (again->batch, ==, 0);
  replica_swap (a, b);
  assert_gone (b);
}

/* Domain.md, section 9: erasure wins over all. */
static void
test_wins_over_an_edit_elsewhere (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  set_up (a);
  replica_swap (a, b);
  delete_and_purge (a);
  replica_exec (b, "UPDATE lead SET why = 'SECRET later', stage = 'ready' WHERE id = 'l1';"
                   "UPDATE note SET text = 'SECRET note b'");
  replica_swap (a, b);
  assert_gone (a);
  assert_gone (b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l1'"), ==, 0);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM note"), ==, 0);
}

/* Even where the other one took it out of the trash. */
static void
test_wins_over_a_restore_elsewhere (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  replica_swap (a, b);
  replica_exec (b, "INSERT INTO company (id, name) VALUES ('c1', 'SECRET one');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                   " VALUES ('l1', 'g1', 'c1', 'new', 'a1')");
  purge (a);
  replica_swap (a, b);
  assert_gone (a);
  assert_gone (b);
}

/* What others hung below it is theirs: it is not thrown away, and its place has no words. */
static void
test_what_others_added_below_is_kept (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  set_up (a);
  replica_swap (a, b);
  delete_and_purge (a);
  replica_exec (b, "INSERT INTO contact (id, lead_id, text) VALUES ('k1', 'l1', 'theirs')");
  replica_swap (a, b);
  g_assert_cmpint (count_secrets (a), ==, 0);
  g_assert_cmpint (count_secrets (b), ==, 0);
  replica_assert_text (a, "theirs", "SELECT text FROM contact");
  replica_assert_text (a, NULL, "SELECT stage FROM lead WHERE id = 'l1'");
  g_assert_false (replica_try (a, "UPDATE lead SET why = 'x' WHERE id = 'l1'"));
  replica_exec (b, "DELETE FROM contact");
  replica_swap (a, b);
  assert_gone (a);
  assert_gone (b);
}

static void
test_two_do_it (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  set_up (a);
  replica_swap (a, b);
  delete_and_purge (a);
  delete_and_purge (b);
  replica_swap (a, b);
  assert_gone (a);
  assert_gone (b);
}

static void
test_next_part_carries_it (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) first = NULL;
  g_autoptr (Parcel) next = NULL;

  set_up (a);
  first = replica_export (a, CHAS_EXPORT_SINCE, "b");
  chas_merge_report_free (replica_import (b, first));
  delete_and_purge (a);
  next = replica_export (a, CHAS_EXPORT_SINCE, "b");
  chas_merge_report_free (replica_import (b, next));
  replica_assert_same (a, b);
  assert_gone (b);
}

static void
test_who_never_had_it_gets_nothing (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);

  set_up (a);
  delete_and_purge (a);
  replica_swap (a, c);
  assert_gone (c);
}

static void
test_id_cannot_be_typed_again (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  g_autoptr (ChasMergeReport) report = NULL;

  set_up (a);
  delete_and_purge (a);
  g_assert_false (replica_try (a, "INSERT INTO company (id, name) VALUES ('c1', 'x')"));
  parcel_add_value (parcel_add (parcel, "company", "c1"), "name", "\"SECRET\"");
  report = replica_import (a, parcel);
  g_assert_cmpint (report->n_parked, ==, 1);
  assert_gone (a);
}

/* An entity of a newer program. */
static void
test_unknown_entity_is_blanked (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) before = parcel_new ();
  g_autoptr (Parcel) after = parcel_new ();
  ChasRecord *record = parcel_add (before, "zzz", "z1");

  set_up (a);
  parcel_add_version (record, "_live", "1795447504000.00000.bbbbbbbb", "1", FALSE);
  parcel_add_version (record, "name", "1795447504000.00000.bbbbbbbb", "\"SECRET\"", FALSE);
  chas_merge_report_free (replica_import (a, before));
  delete_and_purge (a);
  g_assert_cmpint (count_secrets (a), ==, 1);
  record = parcel_add (after, "zzz", "z1");
  parcel_add_version (record, "_purge", "1795447505000.00000.bbbbbbbb", "1", FALSE);
  chas_merge_report_free (replica_import (a, after));
  assert_gone (a);
  chas_merge_report_free (replica_import (a, before));
  assert_gone (a);
}

static void
walk_import (Replica *self, gboolean is_undo)
{
  g_autoptr (GError) error = NULL;
  guint n_kept;

  replica_exec (self, "BEGIN IMMEDIATE");
  if (is_undo)
    chas_batch_undo (self->db, 1, &n_kept, &error);
  else
    chas_batch_redo (self->db, 1, &n_kept, &error);
  g_assert_no_error (error);
  replica_exec (self, "COMMIT");
}

static void
test_undoing_the_import_brings_nothing_back (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) older = NULL;

  set_up (a);
  set_up (b);
  older = replica_export (b, CHAS_EXPORT_ALL, NULL);
  delete_and_purge (a);
  replica_send (a, b);
  assert_gone (b);
  walk_import (b, TRUE);
  assert_gone (b);
  chas_merge_report_free (replica_import (b, older));
  assert_gone (b);
  walk_import (b, FALSE);
  assert_gone (b);
}

/* The import that once brought it. */
static void
test_journal_of_an_import_forgets_it (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  set_up (a);
  replica_send (a, b);
  walk_import (b, TRUE);
  walk_import (b, FALSE);
  delete_and_purge (b);
  assert_gone (b);
  walk_import (b, TRUE);
  g_assert_cmpint (count_secrets (b), ==, 0);
  replica_assert_sound (b);
}

/* Two leads moved in one step; the first is a SECRET. */
static void
move_both (ChasDb *db)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_move_leads (db, (const char *const[]) { "l1", "l2", NULL }, CHAS_STAGE_READY, NULL,
                      CHAS_STAGE_CAUSE_DRAG, &changes, &error);
  g_assert_no_error (error);
}

static void delete (ChasDb *db, const char *entity, const char *id)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  chas_db_delete_record (db, entity, id, &changes, &error);
  g_assert_no_error (error);
}

static void
begin_steps (Replica *a)
{
  g_free (test_add_group (a->db));
  set_up (a);
  replica_exec (a, "DELETE FROM undo_step; DELETE FROM undo_edit;"
                   "UPDATE lead SET group_id = group_id");
  move_both (a->db);
}

static void
test_steps_go_with_what_they_were_done_to (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (ChasUndoResult) result = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  begin_steps (a);
  delete (a->db, "company", "c1");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM undo_step"), ==, 2);
  purge (a);
  assert_gone (a);
  replica_assert_text (a, "Move -",
                       "SELECT group_concat(name || ' ' || ifnull(subject, '-'))"
                       " FROM undo_step");
  result = chas_db_undo (a->db, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  replica_assert_text (a, "new", "SELECT stage FROM lead");
  assert_gone (a);
}

static void
test_there_is_nothing_to_do_again (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (ChasUndoResult) undone = NULL;
  g_autoptr (ChasUndoResult) redone = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasChanges) again = NULL;
  g_autoptr (GError) error = NULL;

  begin_steps (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  undone = chas_db_undo (a->db, &changes, &error);
  g_assert_no_error (error);
  purge (a);
  redone = chas_db_redo (a->db, &again, &error);
  g_assert_null (redone);
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  assert_gone (a);
}

/* An old backup keeps it, until a file of somebody who knows of it comes in. */
static void
test_old_backup_has_it_until_the_next_merge (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autofree char *backup = NULL;
  g_autofree char *kept = NULL;
  g_autoptr (GError) error = NULL;

  g_object_unref (a->db);
  a->db = test_db_at (path);
  set_up (a);
  backup = chas_backup_make (a->db, dir, CHAS_BACKUP_ASKED, &error);
  g_assert_no_error (error);
  delete_and_purge (a);
  replica_send (a, b);
  kept = chas_restore (a->db, backup, dir, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_secrets (a), >, 0);
  replica_send (b, a);
  assert_gone (a);
}

#define ADD(name, function) g_test_add_func ("/store/purge/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-keeps-a-value", test_nothing_keeps_a_value);
  ADD ("conflict-is-gone-too", test_conflict_is_gone_too);
  ADD ("what-was-deleted-below-it-before-goes-too", test_what_was_deleted_below_it_before_goes_too);
  ADD ("rest-of-the-trash-stays", test_rest_of_the_trash_stays);
  ADD ("files-that-nobody-has-any-more-are-named", test_files_that_nobody_has_any_more_are_named);
  ADD ("what-is-gone-already-is-refused", test_what_is_gone_already_is_refused);
  ADD ("older-file-brings-nothing-back", test_older_file_brings_nothing_back);
  ADD ("wins-over-an-edit-elsewhere", test_wins_over_an_edit_elsewhere);
  ADD ("wins-over-a-restore-elsewhere", test_wins_over_a_restore_elsewhere);
  ADD ("what-others-added-below-is-kept", test_what_others_added_below_is_kept);
  ADD ("two-do-it", test_two_do_it);
  ADD ("next-part-carries-it", test_next_part_carries_it);
  ADD ("who-never-had-it-gets-nothing", test_who_never_had_it_gets_nothing);
  ADD ("id-cannot-be-typed-again", test_id_cannot_be_typed_again);
  ADD ("unknown-entity-is-blanked", test_unknown_entity_is_blanked);
  ADD ("undoing-the-import-brings-nothing-back", test_undoing_the_import_brings_nothing_back);
  ADD ("journal-of-an-import-forgets-it", test_journal_of_an_import_forgets_it);
  ADD ("steps-go-with-what-they-were-done-to", test_steps_go_with_what_they_were_done_to);
  ADD ("there-is-nothing-to-do-again", test_there_is_nothing_to_do_again);
  ADD ("old-backup-has-it-until-the-next-merge", test_old_backup_has_it_until_the_next_merge);
  return g_test_run ();
}
