// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture.h"
#include "chas-schema.h"
#include "sync-replica.h"

#define NAME_VERSIONS "entity = 'company' AND id = 'c1' AND field = 'name'"

static Replica *
replica_with_lead (void)
{
  Replica *a = replica_new ("aaaaaaaa", 0);

  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO participant (id, given_name) VALUES ('p1', 'Ana');"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                   " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first')");
  return a;
}

static void
test_untouched_record_has_no_version (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version"), ==, 0);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM versions WHERE id = 'l1'"), ==, 6);
  replica_assert_sound (a);
}

static void
test_first_edit_writes_birth_and_edit (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "UPDATE company SET name = 'Nordkod AB'");
  replica_assert_text (a, "\"Nordkod\"",
                       "SELECT val FROM version WHERE " NAME_VERSIONS " AND dead = 1");
  replica_assert_text (a, "\"Nordkod AB\"",
                       "SELECT val FROM version WHERE " NAME_VERSIONS " AND dead = 0");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version"), ==, 2);
  replica_assert_sound (a);
}

static void
test_same_value_is_no_edit (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "UPDATE company SET name = name, orgnr = NULL");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version"), ==, 0);
}

static void
test_replacing_stamp_is_newer_than_a_wrong_clock (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  a->clock_ms = -3600 * 1000;
  replica_exec (a, "UPDATE company SET name = 'x'; UPDATE company SET name = 'y'");
  replica_assert_text (a, "\"y\"",
                       "SELECT val FROM version WHERE " NAME_VERSIONS
                       " ORDER BY hlc DESC, dev DESC LIMIT 1");
  replica_assert_sound (a);
}

static void
test_group_is_written_together (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "UPDATE lead SET stage = 'ready'");
  g_assert_cmpint (replica_int (a, "SELECT count(DISTINCT hlc) FROM version WHERE dead = 0"), ==,
                   1);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE dead = 0"), ==, 2);
  replica_assert_sound (a);
}

static void
test_edit_of_long_text_closes_only_what_was_shown (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "UPDATE lead SET why = 'second';"
                   "INSERT INTO version SELECT entity, id, field, 1, 'bbbbbbbb', '\"apart\"', 1, 0,"
                   " seq FROM version WHERE field = 'why' AND dead = 0;"
                   "UPDATE lead SET why = 'third'");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = 'why' AND dead = 0"),
                   ==, 2);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 1);
}

static void
test_edit_of_short_text_closes_all (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "UPDATE lead SET hook = 'one';"
                   "INSERT INTO version SELECT entity, id, field, 1, 'bbbbbbbb', '\"apart\"', 1, 0,"
                   " seq FROM version WHERE field = 'hook' AND dead = 0");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 1);
  replica_exec (a, "UPDATE lead SET hook = 'two'");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 0);
}

static void
test_fixed_fields_never_change (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "INSERT INTO contact (id, lead_id, channel) VALUES ('k1', 'l1', 'phone')");
  g_assert_false (replica_try (a, "UPDATE lead SET id = 'l2'"));
  g_assert_false (replica_try (a, "UPDATE lead SET company_id = NULL"));
  g_assert_false (replica_try (a, "UPDATE contact SET channel = 'mail'"));
  g_assert_true (replica_try (a, "UPDATE contact SET channel = 'phone'"));
}

static void
test_child_needs_a_parent (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  g_assert_false (replica_try (a, "INSERT INTO contact (id, lead_id) VALUES ('k1', 'nowhere')"));
  g_assert_true (replica_try (a, "INSERT INTO note (id, company_id) VALUES ('n1', 'c1')"));
}

static void
test_delete_takes_children_and_closes_everything (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "INSERT INTO contact (id, lead_id) VALUES ('k1', 'l1');"
                   "INSERT INTO contact_participant (id, contact_id, participant_id)"
                   " VALUES ('k1:p1', 'k1', 'p1');"
                   "DELETE FROM company WHERE id = 'c1'");
  g_assert_cmpint (replica_int (a, "SELECT (SELECT count(*) FROM lead)"
                                   " + (SELECT count(*) FROM contact_participant)"),
                   ==, 0);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = '_del'"), ==, 4);
  g_assert_cmpint (replica_int (a,
                                "SELECT count(*) FROM version WHERE dead = 0 AND field <> '_del'"),
                   ==, 0);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM participant"), ==, 1);
  replica_assert_sound (a);
}

static void
test_typed_again_after_delete_is_an_edit (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "UPDATE company SET orgnr = '5560360793'; DELETE FROM company;"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  replica_assert_text (a, NULL, "SELECT orgnr FROM company");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = 'domain'"), ==, 0);
  replica_assert_text (a, "null", "SELECT val FROM version WHERE field = 'orgnr' AND dead = 0");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE id = 'c1'"
                                   " AND field = '_live'"),
                   ==, 2);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE id = 'c1'"
                                   " AND field = '_del' AND dead = 0"),
                   ==, 0);
  replica_assert_sound (a);
}

/* With and without recursive triggers: REPLACE then does or does not fire the delete triggers. */
static void
test_replace_is_an_edit_and_keeps_children (gconstpointer data)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "PRAGMA recursive_triggers = %d", GPOINTER_TO_INT (data));
  replica_exec (a, "UPDATE company SET orgnr = '5560360793', domain = 'nordkod.se';"
                   "REPLACE INTO company (id, name, domain) VALUES ('c1', 'New', 'nordkod.se')");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead"), ==, 1);
  replica_assert_text (a, "\"New\"",
                       "SELECT val FROM version WHERE " NAME_VERSIONS " AND dead = 0");
  replica_assert_text (a, "null", "SELECT val FROM version WHERE field = 'orgnr' AND dead = 0");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = 'domain'"), ==, 1);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = '_del'"), ==, 0);
  replica_assert_sound (a);
  replica_exec (a, "DELETE FROM company");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead"), ==, 0);
  replica_assert_sound (a);
}

static void
test_ignored_insert_changes_nothing (gconstpointer data)
{
  g_autoptr (Replica) a = replica_with_lead ();
  g_autofree char *before = replica_dump (a);
  g_autofree char *after = NULL;

  replica_exec (a, "PRAGMA recursive_triggers = %d", GPOINTER_TO_INT (data));
  replica_exec (a, "INSERT OR IGNORE INTO company (id, name) VALUES ('c1', 'New')");
  after = replica_dump (a);
  g_assert_cmpstr (before, ==, after);
  replica_exec (a, "DELETE FROM company");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead"), ==, 0);
  replica_assert_sound (a);
}

static void
test_upsert_is_an_edit (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'New')"
                   " ON CONFLICT DO UPDATE SET name = excluded.name");
  replica_assert_text (a, "\"New\"",
                       "SELECT val FROM version WHERE " NAME_VERSIONS " AND dead = 0");
  replica_assert_sound (a);
}

static void
test_replaced_group_stays_together (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "REPLACE INTO lead (id, group_id, company_id, stage, order_key)"
                   " VALUES ('l1', 'g1', 'c1', 'ready', 'a1')");
  g_assert_cmpint (replica_int (a, "SELECT count(DISTINCT hlc) FROM version WHERE dead = 0"
                                   " AND field IN ('stage', 'order_key')"),
                   ==, 1);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE dead = 0"
                                   " AND field IN ('stage', 'order_key')"),
                   ==, 2);
  replica_assert_sound (a);
}

static void
test_copied_births_are_overwritten (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "INSERT INTO company (id, name, born_hlc, born_dev, born_seq)"
                   " VALUES ('c2', 'Copy', 1, 'zzzzzzzz', 1)");
  replica_assert_text (a, "aaaaaaaa", "SELECT born_dev FROM company WHERE id = 'c2'");
}

static void
test_shell_insert_gets_a_uuid (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);

  replica_exec (a, "INSERT INTO company (name) VALUES ('x')");
  g_assert_cmpint (replica_int (a, "SELECT length(id) = 36 AND substr(id, 15, 1) = '7'"
                                   " AND substr(id, 20, 1) GLOB '[89ab]' FROM company"),
                   ==, 1);
}

static void
test_many_rows_in_one_statement (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);

  replica_exec (a, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)"
                   "INSERT INTO company (name) SELECT 'n' || i FROM n;"
                   "UPDATE company SET name = name || '!', orgnr = '1'; DELETE FROM company"
                   " WHERE rowid & 1");
  replica_assert_sound (a);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM company"), ==, 250);
}

static void
test_private_tables_are_not_captured (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);

  replica_exec (a, "INSERT INTO diary_entry (id, text) VALUES ('d', 'mine');"
                   "UPDATE diary_entry SET text = 'still mine'");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM versions"), ==, 0);
}

static void
test_installed_set_has_the_generated_hash (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", 0);
  gboolean whole = FALSE;

  g_assert_true (chas_capture_is_whole (a->db, &whole, NULL));
  g_assert_true (whole);
  replica_assert_text (a, chas_schema_capture_hash, "SELECT capture FROM sync_meta");
  replica_exec (a, "DROP TRIGGER capture_lead_delete");
  g_assert_true (chas_capture_is_whole (a->db, &whole, NULL));
  g_assert_false (whole);
}

/* A lead born with a stage and no place by a machine whose clock is ahead. */
static void
test_group_beats_a_wrong_clock (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  a->clock_ms = G_GINT64_CONSTANT (157680000000);
  replica_exec (a, "INSERT INTO lead (id, stage) VALUES ('l2', 'new')");
  a->clock_ms = 0;
  replica_exec (a, "UPDATE lead SET stage = 'ready', order_key = 'b1' WHERE id = 'l2'");
  g_assert_cmpint (
    replica_int (a, "SELECT count(DISTINCT hlc) FROM version WHERE dead = 0 AND id = 'l2'"), ==, 1);
  replica_assert_sound (a);
}

static void
test_edited_parent_outlives_its_child (void)
{
  g_autoptr (Replica) a = replica_with_lead ();

  replica_exec (a, "DELETE FROM company;"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Again');"
                   "INSERT INTO lead (id, company_id) VALUES ('l2', 'c1'); DELETE FROM lead");
  replica_assert_text (a, "Again", "SELECT name FROM company");
  replica_assert_sound (a);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/capture/" name, function)
  ADD ("untouched-record-has-no-version", test_untouched_record_has_no_version);
  ADD ("first-edit-writes-birth-and-edit", test_first_edit_writes_birth_and_edit);
  ADD ("same-value-is-no-edit", test_same_value_is_no_edit);
  ADD ("replacing-stamp-is-newer", test_replacing_stamp_is_newer_than_a_wrong_clock);
  ADD ("group-is-written-together", test_group_is_written_together);
  ADD ("long-text-closes-what-was-shown", test_edit_of_long_text_closes_only_what_was_shown);
  ADD ("short-text-closes-all", test_edit_of_short_text_closes_all);
  ADD ("fixed-fields-never-change", test_fixed_fields_never_change);
  ADD ("child-needs-a-parent", test_child_needs_a_parent);
  ADD ("delete-takes-children", test_delete_takes_children_and_closes_everything);
  ADD ("typed-again-is-an-edit", test_typed_again_after_delete_is_an_edit);
  g_test_add_data_func ("/store/capture/replace-is-an-edit", GINT_TO_POINTER (0),
                        test_replace_is_an_edit_and_keeps_children);
  g_test_add_data_func ("/store/capture/replace-is-an-edit-recursive", GINT_TO_POINTER (1),
                        test_replace_is_an_edit_and_keeps_children);
  g_test_add_data_func ("/store/capture/ignored-insert", GINT_TO_POINTER (0),
                        test_ignored_insert_changes_nothing);
  g_test_add_data_func ("/store/capture/ignored-insert-recursive", GINT_TO_POINTER (1),
                        test_ignored_insert_changes_nothing);
  ADD ("upsert-is-an-edit", test_upsert_is_an_edit);
  ADD ("replaced-group-stays-together", test_replaced_group_stays_together);
  ADD ("copied-births-are-overwritten", test_copied_births_are_overwritten);
  ADD ("shell-insert-gets-a-uuid", test_shell_insert_gets_a_uuid);
  ADD ("group-beats-a-wrong-clock", test_group_beats_a_wrong_clock);
  ADD ("edited-parent-outlives-its-child", test_edited_parent_outlives_its_child);
  ADD ("many-rows-in-one-statement", test_many_rows_in_one_statement);
  ADD ("private-tables-are-not-captured", test_private_tables_are_not_captured);
  ADD ("installed-set-has-the-generated-hash", test_installed_set_has_the_generated_hash);
#undef ADD
  return g_test_run ();
}
