// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "merge-case.h"

/* What a file carries, and what importing it does to the data that are there. */

#define BORN "1795447504000.00000.aaaaaaaa"
#define LATER "1795447505000.00000.aaaaaaaa"

static void
test_again_writes_nothing (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) first = NULL;
  g_autoptr (ChasMergeReport) again = NULL;

  add_lead (a);
  replica_exec (a, "UPDATE lead SET why = 'second'; DELETE FROM company WHERE id = 'none';"
                   "INSERT INTO company (id, name) VALUES ('c2', 'x');"
                   "DELETE FROM company WHERE id = 'c2'");
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  first = replica_import (b, parcel);
  again = replica_import (b, parcel);
  g_assert_cmpint (first->n_added, ==, 3);
  g_assert_cmpint (first->batch, ==, 1);
  g_assert_true (chas_merge_report_is_empty (again));
  g_assert_cmpint (again->batch, ==, 0);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM import_batch"), ==, 1);
}

static void
test_same_file_is_recognised (void)
{
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = parcel_new ();
  g_autoptr (ChasMergeReport) first = NULL;
  g_autoptr (ChasMergeReport) again = NULL;

  parcel->info->sha256 = g_strdup ("feed");
  parcel_add_value (parcel_add (parcel, "company", "c1"), "name", "\"Plain\"");
  first = replica_import (b, parcel);
  replica_exec (b, "UPDATE company SET name = 'Mine'");
  again = replica_import (b, parcel);
  g_assert_false (first->seen);
  g_assert_true (again->seen);
  replica_assert_text (b, "Mine", "SELECT name FROM company");
}

static void
test_unknown_field_and_entity_travel_through (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "company", "c1");

  parcel_add_version (record, "_live", BORN, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", BORN, "\"Nordkod\"", CHAS_VERSION_OPEN);
  parcel_add_version (record, "mood", BORN, "{\"a\":[1,2]}", CHAS_VERSION_OPEN);
  record = parcel_add (parcel, "hologram", "h1");
  parcel_add_version (record, "_live", BORN, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "shape", BORN, "\"round\"", CHAS_VERSION_OPEN);
  chas_merge_report_free (replica_import (a, parcel));
  replica_swap (a, b);
  replica_assert_text (b, "{\"a\":[1,2]}", "SELECT val FROM version WHERE field = 'mood'");
  replica_assert_text (b, "\"round\"",
                       "SELECT val FROM version WHERE entity = 'hologram'"
                       " AND field = 'shape'");
  replica_assert_text (b, "Nordkod", "SELECT name FROM company");
}

static void
test_private_entity_in_a_file_is_never_shown (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "diary_entry", "d1");

  parcel_add_version (record, "_live", BORN, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "text", BORN, "\"not yours\"", CHAS_VERSION_OPEN);
  chas_merge_report_free (replica_import (a, parcel));
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM diary_entry"), ==, 0);
}

static void
test_private_rows_are_never_exported (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = NULL;

  replica_exec (a, "INSERT INTO diary_entry (id, text) VALUES ('d', 'mine')");
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  g_assert_cmpuint (parcel->records->len, ==, 0);
}

static void
test_wrong_type_is_parked (gconstpointer data)
{
  const char *json = data;
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = parcel_new ();
  g_autoptr (ChasMergeReport) report = NULL;
  ChasRecord *record = parcel_add (parcel, "education", "e1");

  parcel_add_version (record, "_live", BORN, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", BORN, *json == '"' ? "7" : "\"SYS\"", CHAS_VERSION_OPEN);
  parcel_add_version (record, "colour", BORN, "3", CHAS_VERSION_OPEN);
  parcel_add_version (record, "colour", LATER, json, CHAS_VERSION_OPEN);
  report = replica_import (a, parcel);
  g_assert_cmpint (report->n_parked, ==, *json == '"' ? 2 : 1);
  replica_assert_text (a, "3", "SELECT colour FROM education");
  replica_assert_text (a, *json == '"' ? NULL : "SYS", "SELECT name FROM education");
  replica_swap (a, b);
}

static void
test_plain_record_is_an_edit_made_now (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  g_autoptr (ChasMergeReport) report = NULL;
  g_autoptr (ChasMergeReport) again = NULL;
  ChasRecord *record = parcel_add (parcel, "lead", "l1");

  add_lead (a);
  parcel_add_value (record, "why", "\"from a script\"");
  parcel_add_value (record, "hook", "null");
  record = parcel_add (parcel, "company", "c2");
  parcel_add_value (record, "name", "\"New\"");
  parcel_add_value (record, "mood", "[1]");
  report = replica_import (a, parcel);
  g_assert_cmpint (report->n_changed, ==, 1);
  g_assert_cmpint (report->n_added, ==, 1);
  replica_assert_text (a, "from a script", "SELECT why FROM lead");
  replica_assert_text (a, "aaaaaaaa", "SELECT dev FROM version WHERE field = 'why' AND dead = 0");
  replica_assert_text (a, "a1", "SELECT order_key FROM lead");
  replica_assert_sound (a);
  again = replica_import (a, parcel);
  g_assert_true (chas_merge_report_is_empty (again));
}

static void
test_plain_child_before_its_parent (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "note", "n1");

  parcel_add_value (record, "text", "\"hello\"");
  parcel_add_value (record, "company_id", "\"c1\"");
  parcel_add_value (record, "by", "5");
  parcel_add_value (parcel_add (parcel, "company", "c1"), "name", "\"Late\"");
  chas_merge_report_free (replica_import (a, parcel));
  replica_assert_text (a, "Late", "SELECT name FROM company");
  replica_assert_text (a, "5", "SELECT val FROM version WHERE field = 'by'");
  replica_assert_sound (a);
}

static void
test_same_id_twice_in_one_file (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "company", "c1");

  parcel_add_version (record, "_live", BORN, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", BORN, "\"One\"", CHAS_VERSION_OPEN);
  record = parcel_add (parcel, "company", "c1");
  parcel_add_version (record, "_live", LATER, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", LATER, "\"Two\"", CHAS_VERSION_OPEN);
  chas_merge_report_free (replica_import (a, parcel));
  replica_assert_text (a, "Two", "SELECT name FROM company");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = 'name'"
                                   " AND dead = 0"),
                   ==, 2);
  replica_assert_sound (a);
}

static void
test_have_counts_the_set_not_its_shape (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  add_lead (a);
  replica_exec (a, "INSERT INTO version SELECT * FROM lead_implied");
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  g_assert_cmpint (chas_file_info_get_have (parcel->info, "aaaaaaaa"), ==,
                   replica_int (a, "SELECT count(*) FROM versions"));
  report = replica_import (b, parcel);
  g_assert_false (report->partial);
}

static void
test_preview_leaves_no_trace (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_lead (a);
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  before = replica_dump (b);
  report = replica_preview (b, parcel);
  after = replica_dump (b);
  g_assert_cmpint (report->n_added, ==, 3);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpint (replica_int (b, "SELECT seq FROM sync_meta"), ==, 1);
  replica_assert_sound (b);
}

static void
test_failed_import_leaves_no_trace (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  ChasMerge *merge;

  add_lead (a);
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  merge = chas_merge_begin (b->db, parcel->info, FALSE, NULL);
  g_assert_true (chas_merge_add (merge, g_ptr_array_index (parcel->records, 0), NULL));
  chas_merge_free (merge);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM versions"), ==, 0);
  replica_assert_sound (b);
  replica_swap (a, b);
}

static void
test_part_since_the_last_export (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) all = NULL;
  g_autoptr (Parcel) part = NULL;
  g_autoptr (Parcel) none = NULL;

  add_lead (a);
  all = replica_export (a, CHAS_EXPORT_SINCE, "ben");
  chas_merge_report_free (replica_import (b, all));
  replica_exec (a, "UPDATE lead SET hook = 'x';"
                   "INSERT INTO company (id, name) VALUES ('c2', 'y')");
  part = replica_export (a, CHAS_EXPORT_SINCE, "ben");
  none = replica_export (a, CHAS_EXPORT_SINCE, "ben");
  g_assert_cmpint (part->records->len, ==, 2);
  g_assert_cmpint (none->records->len, ==, 0);
  chas_merge_report_free (replica_import (b, part));
  replica_assert_same (a, b);
}

static void
test_partial_file_is_noticed (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) lost = NULL;
  g_autoptr (Parcel) part = NULL;
  g_autoptr (Parcel) all = NULL;
  g_autoptr (ChasMergeReport) report = NULL;
  g_autoptr (ChasMergeReport) healed = NULL;

  add_lead (a);
  lost = replica_export (a, CHAS_EXPORT_SINCE, "ben");
  replica_exec (a, "UPDATE lead SET hook = 'x'");
  part = replica_export (a, CHAS_EXPORT_SINCE, "ben");
  report = replica_import (b, part);
  g_assert_true (report->partial);
  all = replica_export (a, CHAS_EXPORT_ALL, NULL);
  healed = replica_import (b, all);
  g_assert_false (healed->partial);
}

static void
test_leads_with_all_that_belongs_to_them (void)
{
  const char *const ids[] = { "l1", NULL };
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;

  add_lead (a);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c2', 'Other');"
                   "INSERT INTO lead (id, group_id, company_id) VALUES ('l2', 'g1', 'c2');"
                   "INSERT INTO participant (id, given_name) VALUES ('p1', 'Ana'), ('p2', 'Ben');"
                   "INSERT INTO contact (id, lead_id) VALUES ('k1', 'l1'), ('k2', 'l2'),"
                   " ('k3', 'l1'); DELETE FROM contact WHERE id = 'k3';"
                   "INSERT INTO contact_participant (id, contact_id, participant_id)"
                   " VALUES ('k1:p1', 'k1', 'p1'), ('k2:p2', 'k2', 'p2')");
  parcel = replica_export_leads (a, ids);
  chas_merge_report_free (replica_import (b, parcel));
  replica_assert_sound (b);
  replica_assert_text (b, "l1", "SELECT group_concat(id) FROM lead");
  replica_assert_text (b, "k1", "SELECT group_concat(id) FROM contact");
  replica_assert_text (b, "p1", "SELECT group_concat(id) FROM participant");
  replica_assert_text (b, "G", "SELECT name FROM career_group");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM versions WHERE id = 'k3'"), >, 0);
}

static void
test_many_new_records_put_the_triggers_aside (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  replica_exec (a, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2500)"
                   "INSERT INTO company (id, name) SELECT 'c' || i, 'n' || i FROM n;"
                   "UPDATE company SET orgnr = 'x' WHERE rowid & 1");
  replica_swap (a, b);
  replica_exec (b, "UPDATE company SET name = 'y' WHERE id = 'c2'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version WHERE id = 'c2'"), ==, 2);
}

static void
test_text_of_every_kind_survives (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'å\"\\/' || char(10, 9, 8, 12, 13,"
                   " 1, 31, 127, 0x1f600)), ('c2', ''), ('c3', '{\"a\":1}'), ('c4', 'null')");
  replica_swap (a, b);
  replica_exec (a, "UPDATE company SET name = name || char(11) || name || '\\'");
  replica_swap (a, b);
}

int
main (int argc, char **argv)
{
  static const char *const misfits[] = { "\"red\"", "1.5", "true", "99999999999999999999", "[3]" };

  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/merge-file/" name, function)
  ADD ("again-writes-nothing", test_again_writes_nothing);
  ADD ("same-file-is-recognised", test_same_file_is_recognised);
  ADD ("unknown-travels-through", test_unknown_field_and_entity_travel_through);
  ADD ("private-in-a-file-is-not-shown", test_private_entity_in_a_file_is_never_shown);
  ADD ("private-is-not-exported", test_private_rows_are_never_exported);
  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/merge-file/wrong-type-is-parked/%u", i);

      g_test_add_data_func (path, misfits[i], test_wrong_type_is_parked);
    }
  ADD ("plain-is-an-edit", test_plain_record_is_an_edit_made_now);
  ADD ("plain-child-before-parent", test_plain_child_before_its_parent);
  ADD ("same-id-twice", test_same_id_twice_in_one_file);
  ADD ("have-counts-the-set", test_have_counts_the_set_not_its_shape);
  ADD ("preview-leaves-no-trace", test_preview_leaves_no_trace);
  ADD ("failed-import-leaves-no-trace", test_failed_import_leaves_no_trace);
  ADD ("part-since-the-last-export", test_part_since_the_last_export);
  ADD ("partial-file-is-noticed", test_partial_file_is_noticed);
  ADD ("leads-with-what-belongs-to-them", test_leads_with_all_that_belongs_to_them);
  ADD ("many-new-records", test_many_new_records_put_the_triggers_aside);
  ADD ("text-of-every-kind", test_text_of_every_kind_survives);
#undef ADD
  return g_test_run ();
}
