// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch.h"
#include "sync-replica.h"

/* Undo and redo of an import. */

/* What an exact undo must bring back, epochs and births included. */
static char *
dump_all (Replica *self)
{
  g_autofree char *rows = replica_dump_rows (self);
  g_autofree char *set = replica_text (
    self, "SELECT group_concat(entity || id || field || hlc || dev || coalesce(val, '-') || known"
          " || dead || seq, '|' ORDER BY entity, id, field, hlc, dev) FROM version");
  g_autofree char *births =
    replica_text (self,
                  "SELECT group_concat(id || coalesce(born_hlc || born_dev || born_seq, '-'), '|'"
                  " ORDER BY id) FROM lead");

  return g_strdup_printf ("%s\n%s\n%s", rows, set, births);
}

static guint
walk (Replica *self, gboolean is_undo)
{
  g_autoptr (GError) error = NULL;
  gint64 batch = replica_int (self, "SELECT max(id) FROM import_batch");
  guint n_kept = 0;

  replica_exec (self, "BEGIN IMMEDIATE");
  if (is_undo)
    chas_batch_undo (self->db, batch, &n_kept, &error);
  else
    chas_batch_redo (self->db, batch, &n_kept, &error);
  g_assert_no_error (error);
  replica_exec (self, "COMMIT");
  replica_assert_sound (self);
  return n_kept;
}

/* Both have lead l1; a has edited it, added l2 with a contact and deleted l3 since. */
static void
set_up (Replica *a, Replica *b)
{
  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod'), ('c3', 'Third');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                   " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first'),"
                   " ('l3', 'g1', 'c3', 'new', 'a3', 'third')");
  replica_swap (a, b);
  true_ms += 1000;
  replica_exec (a, "UPDATE lead SET why = 'second', stage = 'ready', order_key = 'b1'"
                   " WHERE id = 'l1';"
                   "INSERT INTO company (id, name) VALUES ('c2', 'Other');"
                   "INSERT INTO lead (id, group_id, company_id) VALUES ('l2', 'g1', 'c2');"
                   "INSERT INTO contact (id, lead_id, channel) VALUES ('k2', 'l2', 'phone');"
                   "UPDATE lead SET hook = 'h' WHERE id = 'l2'; DELETE FROM lead WHERE id = 'l3'");
  replica_exec (b, "UPDATE lead SET hook = 'mine' WHERE id = 'l1'");
}

static void
test_exact_there_and_back (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *set = NULL;
  g_autofree char *set_again = NULL;

  set_up (a, b);
  before = dump_all (b);
  replica_send (a, b);
  set = replica_dump (b);
  g_assert_cmpuint (walk (b, TRUE), ==, 0);
  after = dump_all (b);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpuint (walk (b, FALSE), ==, 0);
  set_again = replica_dump (b);
  g_assert_cmpstr (set, ==, set_again);
  g_clear_pointer (&after, g_free);
  g_assert_cmpuint (walk (b, TRUE), ==, 0);
  after = dump_all (b);
  g_assert_cmpstr (before, ==, after);
  replica_swap (a, b);
}

/* Both made the same record: what the row implied is of no version in the file. */
static void
test_two_births_there_and_back (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  set_up (a, b);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c9', 'Theirs')");
  true_ms += 1000;
  replica_exec (b, "INSERT INTO company (id, name) VALUES ('c9', 'Mine')");
  before = dump_all (b);
  replica_send (a, b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version WHERE id = 'c9'"), >, 0);
  g_assert_cmpuint (walk (b, TRUE), ==, 0);
  after = dump_all (b);
  g_assert_cmpstr (before, ==, after);
}

static void
test_redone_import_is_exported (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Parcel) first = NULL;
  g_autoptr (Parcel) second = NULL;

  set_up (a, b);
  replica_send (a, b);
  walk (b, TRUE);
  first = replica_export (b, CHAS_EXPORT_SINCE, "cia");
  walk (b, FALSE);
  second = replica_export (b, CHAS_EXPORT_SINCE, "cia");
  chas_merge_report_free (replica_import (c, first));
  chas_merge_report_free (replica_import (c, second));
  replica_assert_same (b, c);
}

static void
test_edited_on_top_is_kept (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);

  set_up (a, b);
  replica_send (a, b);
  replica_exec (b, "UPDATE lead SET why = 'mine' WHERE id = 'l1'");
  g_assert_cmpuint (walk (b, TRUE), ==, 1);
  replica_assert_text (b, "mine new a1 mine",
                       "SELECT why || ' ' || stage || ' ' || order_key || ' ' || hook FROM lead"
                       " WHERE id = 'l1'");
  replica_assert_text (b, "third", "SELECT why FROM lead WHERE id = 'l3'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l2'"), ==, 0);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM company WHERE id = 'c2'"), ==, 0);
  replica_swap (a, b);
}

static void
test_reversed_import_is_redone_by_edits (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);

  set_up (a, b);
  replica_send (a, b);
  replica_exec (b, "UPDATE lead SET why = 'mine' WHERE id = 'l1'");
  walk (b, TRUE);
  walk (b, FALSE);
  replica_assert_text (b, "mine ready b1",
                       "SELECT why || ' ' || stage || ' ' || order_key FROM lead WHERE id = 'l1'");
  replica_assert_text (b, "h", "SELECT hook FROM lead WHERE id = 'l2'");
  replica_assert_text (b, "phone", "SELECT channel FROM contact WHERE id = 'k2'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l3'"), ==, 0);
  replica_swap (a, b);
}

static void
test_child_on_top_keeps_its_parent (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);

  set_up (a, b);
  replica_send (a, b);
  replica_exec (b, "INSERT INTO note (id, lead_id, text) VALUES ('n1', 'l2', 'mine')");
  g_assert_cmpuint (walk (b, TRUE), >=, 2);
  replica_assert_text (b, "Other", "SELECT name FROM company WHERE id = 'c2'");
  replica_assert_text (b, "mine", "SELECT text FROM note");
}

static void
test_exported_since_is_undone_by_edits (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);

  set_up (a, b);
  replica_send (a, b);
  replica_send (b, c);
  walk (b, TRUE);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l2'"), ==, 0);
  replica_swap (b, c);
  g_assert_cmpint (replica_int (c, "SELECT count(*) FROM lead WHERE id = 'l2'"), ==, 0);
  replica_assert_text (c, "first", "SELECT why FROM lead WHERE id = 'l1'");
}

static void
test_redo_with_edits_meanwhile_unites (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);

  set_up (a, b);
  replica_send (a, b);
  walk (b, TRUE);
  true_ms += 1000;
  replica_exec (b, "UPDATE lead SET why = 'meanwhile' WHERE id = 'l1'");
  walk (b, FALSE);
  replica_assert_text (b, "meanwhile", "SELECT why FROM lead WHERE id = 'l1'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM conflicts WHERE field = 'why'"), ==, 1);
  replica_assert_text (b, "h", "SELECT hook FROM lead WHERE id = 'l2'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l3'"), ==, 0);
  walk (b, TRUE);
  replica_assert_text (b, "new", "SELECT stage FROM lead WHERE id = 'l1'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l2'"), ==, 0);
  replica_swap (a, b);
}

static void
test_plain_import_comes_back_exactly (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);
  g_autoptr (Parcel) parcel = parcel_new ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  ChasRecord *record = parcel_add (parcel, "lead", "l1");

  set_up (a, b);
  before = dump_all (b);
  parcel_add_value (record, "why", "\"typed\"");
  parcel_add_value (record, "hook", "null");
  parcel_add_value (record, "mood", "[1]");
  parcel_add_value (record, "claimed_until", "7");
  record = parcel_add (parcel, "note", "n1");
  parcel_add_value (record, "company_id", "\"nobody\"");
  parcel_add_value (record, "text", "\"hello\"");
  chas_merge_report_free (replica_import (b, parcel));
  replica_assert_sound (b);
  g_assert_cmpuint (walk (b, TRUE), ==, 0);
  after = dump_all (b);
  g_assert_cmpstr (before, ==, after);
}

static void
test_undone_twice_is_refused (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", 0);
  g_autoptr (GError) error = NULL;
  guint n_kept;

  set_up (a, b);
  replica_send (a, b);
  walk (b, TRUE);
  g_assert_false (chas_batch_undo (b->db, replica_int (b, "SELECT max(id) FROM import_batch"),
                                   &n_kept, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/merge-undo/" name, function)
  ADD ("exact-there-and-back", test_exact_there_and_back);
  ADD ("two-births-there-and-back", test_two_births_there_and_back);
  ADD ("redone-import-is-exported", test_redone_import_is_exported);
  ADD ("edited-on-top-is-kept", test_edited_on_top_is_kept);
  ADD ("reversed-is-redone-by-edits", test_reversed_import_is_redone_by_edits);
  ADD ("child-on-top-keeps-its-parent", test_child_on_top_keeps_its_parent);
  ADD ("exported-since-is-undone-by-edits", test_exported_since_is_undone_by_edits);
  ADD ("redo-unites-with-edits", test_redo_with_edits_meanwhile_unites);
  ADD ("plain-import-comes-back", test_plain_import_comes_back_exactly);
  ADD ("undone-twice-is-refused", test_undone_twice_is_refused);
#undef ADD
  return g_test_run ();
}
