// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture.h"
#include "sync-replica.h"

/* What is done while the triggers are missing. */

static Replica *
replica_with_leads (void)
{
  Replica *a = replica_new ("aaaaaaaa", 0);

  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod'), ('c2', 'Other');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                   " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first'),"
                   " ('l2', 'g1', 'c2', 'new', 'a2', 'untouched');"
                   "INSERT INTO contact (id, lead_id) VALUES ('k1', 'l1'), ('k2', 'l2');"
                   "UPDATE lead SET why = 'second' WHERE id = 'l1'");
  true_ms += 1000;
  return a;
}

/* Runs the statements behind the triggers' back, then starts as the program does. */
static guint
start_after (Replica *self, const char *backup_path, const char *sql)
{
  g_autoptr (GError) error = NULL;
  guint n_adopted = 0;
  gboolean whole = FALSE;

  g_assert_true (chas_capture_drop (self->db, &error));
  replica_exec (self, "%s", sql);
  chas_capture_start (self->db, backup_path, &n_adopted, &error);
  g_assert_no_error (error);
  g_assert_true (chas_capture_is_whole (self->db, &whole, &error));
  g_assert_true (whole);
  replica_assert_sound (self);
  return n_adopted;
}

static void
test_nothing_missing_is_nothing_to_do (void)
{
  g_autoptr (Replica) a = replica_with_leads ();
  g_autofree char *before = replica_dump (a);
  g_autofree char *after = NULL;
  guint n_adopted = 7;

  g_assert_true (chas_capture_start (a->db, NULL, &n_adopted, NULL));
  after = replica_dump (a);
  g_assert_cmpuint (n_adopted, ==, 0);
  g_assert_cmpstr (before, ==, after);
}

static void
test_dropped_without_a_change (void)
{
  g_autoptr (Replica) a = replica_with_leads ();
  g_autofree char *before = replica_dump (a);
  g_autofree char *after = NULL;

  g_assert_cmpuint (start_after (a, NULL, "SELECT 1"), ==, 0);
  after = replica_dump (a);
  g_assert_cmpstr (before, ==, after);
}

static void
test_changed_field_becomes_an_edit (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  g_assert_cmpuint (start_after (a, NULL, "UPDATE lead SET why = 'third' WHERE id = 'l1'"), ==, 1);
  replica_assert_text (a, "\"third\"",
                       "SELECT val FROM version WHERE id = 'l1' AND field = 'why' AND dead = 0");
}

static void
test_changed_group_becomes_one_edit (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  replica_exec (a, "UPDATE lead SET stage = 'ready', order_key = 'b1' WHERE id = 'l1'");
  g_assert_cmpuint (start_after (a, NULL, "UPDATE lead SET order_key = 'b2' WHERE id = 'l1'"), ==,
                    1);
  g_assert_cmpint (replica_int (a, "SELECT count(DISTINCT hlc) FROM version WHERE dead = 0"
                                   " AND field IN ('stage', 'order_key')"),
                   ==, 1);
  replica_assert_text (a, "ready b2", "SELECT stage || ' ' || order_key FROM lead WHERE id = 'l1'");
}

static void
test_changed_group_keeps_what_the_row_implied (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  replica_exec (a, "INSERT INTO version SELECT * FROM lead_implied WHERE id = 'l1'"
                   " AND field = 'order_key'");
  g_assert_cmpint (
    replica_int (a, "SELECT count(*) FROM versions WHERE id = 'l1' AND field = 'stage'"), ==, 1);
  g_assert_cmpuint (start_after (a, NULL, "UPDATE lead SET order_key = 'b2' WHERE id = 'l1'"), ==,
                    1);
  replica_assert_text (a, "new b2", "SELECT stage || ' ' || order_key FROM lead WHERE id = 'l1'");
  g_assert_cmpint (
    replica_int (a, "SELECT count(*) FROM versions WHERE id = 'l1' AND field = 'stage'"), ==, 2);
}

static void
test_deleted_row_is_a_delete (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  replica_exec (a, "UPDATE company SET name = 'x' WHERE id = 'c1';"
                   "INSERT INTO version SELECT entity, id, field, hlc, dev, val, known, dead, seq"
                   " FROM lead_implied WHERE id = 'l1'");
  g_assert_cmpuint (start_after (a, NULL, "DELETE FROM lead WHERE id = 'l1'"), ==, 1);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM contact WHERE id = 'k1'"), ==, 0);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = '_del'"), ==, 2);
  replica_assert_text (a, "l2", "SELECT group_concat(id) FROM lead");
}

static void
test_inserted_row_is_born_now (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  g_assert_cmpuint (start_after (a, NULL, "INSERT INTO company (id, name) VALUES ('c3', 'Third')"),
                    ==, 1);
  replica_assert_text (a, "aaaaaaaa", "SELECT born_dev FROM company WHERE id = 'c3'");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE id = 'c3'"), ==, 0);
}

static void
test_row_typed_again_is_an_edit (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  g_assert_cmpuint (start_after (a, NULL, "INSERT INTO company (id, name) VALUES ('c1', 'Again')"),
                    >=, 1);
  replica_assert_text (a, "\"Again\"",
                       "SELECT val FROM version WHERE id = 'c1' AND field = 'name' AND dead = 0");
}

static void
test_orphan_gets_a_parent (void)
{
  g_autoptr (Replica) a = replica_with_leads ();

  start_after (a, NULL, "INSERT INTO lead (id, company_id) VALUES ('l3', 'nowhere')");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM company WHERE id = 'nowhere'"), ==, 1);
}

static char *
back_up (Replica *self, const char *dir)
{
  char *path = g_build_filename (dir, "backup.db", NULL);

  replica_exec (self, "VACUUM INTO '%s'", path);
  return path;
}

static void
test_untouched_record_is_compared_with_the_backup (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autoptr (Replica) a = replica_with_leads ();
  g_autofree char *path = back_up (a, dir);

  g_assert_cmpuint (start_after (a, path,
                                 "UPDATE lead SET why = 'touched', order_key = 'z' WHERE id = 'l2';"
                                 "DELETE FROM company WHERE id = 'c1'"),
                    >=, 3);
  replica_assert_text (a, "untouched",
                       "SELECT val ->> '$' FROM version WHERE id = 'l2' AND field = 'why'"
                       " AND dead = 1");
  replica_assert_text (a, "\"touched\"",
                       "SELECT val FROM version WHERE id = 'l2' AND field = 'why' AND dead = 0");
  g_assert_cmpint (replica_int (a, "SELECT count(DISTINCT hlc) FROM version WHERE dead = 0"
                                   " AND id = 'l2' AND field IN ('stage', 'order_key')"),
                   ==, 1);
  replica_assert_text (a, "\"Nordkod\"",
                       "SELECT val FROM version WHERE id = 'c1' AND field = 'name' AND dead = 1");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead WHERE id = 'l1'"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/capture-adopt/" name, function)
  ADD ("nothing-missing", test_nothing_missing_is_nothing_to_do);
  ADD ("dropped-without-a-change", test_dropped_without_a_change);
  ADD ("changed-field", test_changed_field_becomes_an_edit);
  ADD ("changed-group", test_changed_group_becomes_one_edit);
  ADD ("group-implied", test_changed_group_keeps_what_the_row_implied);
  ADD ("deleted-row", test_deleted_row_is_a_delete);
  ADD ("inserted-row", test_inserted_row_is_born_now);
  ADD ("row-typed-again", test_row_typed_again_is_an_edit);
  ADD ("orphan-gets-a-parent", test_orphan_gets_a_parent);
  ADD ("backup-shows-the-untouched", test_untouched_record_is_compared_with_the_backup);
#undef ADD
  return g_test_run ();
}
