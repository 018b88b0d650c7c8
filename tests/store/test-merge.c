// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "sync-replica.h"

/* The rules of the sync design, sections 5 and 6, one truth each. */

#define BORN "1795447504000.00000.aaaaaaaa"
#define LATER "1795447505000.00000.aaaaaaaa"

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

static void
tick (void)
{
  true_ms += 1000;
}

static void
add_lead (Replica *a)
{
  replica_exec (a, "INSERT INTO career_group (id, name) VALUES ('g1', 'G');"
                   "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                   " VALUES ('l1', 'g1', 'c1', 'new', 'a1', 'first')");
  tick ();
}

static void
test_new_record_is_implied (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_send (a, b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version"), ==, 0);
  replica_assert_text (b, "first", "SELECT why FROM lead");
  replica_swap (a, b);
}

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
test_newest_is_shown_and_other_stays_open (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET hook = 'ana'");
  tick ();
  replica_exec (b, "UPDATE lead SET hook = 'ben'");
  replica_swap (a, b);
  replica_assert_text (a, "ben", "SELECT hook FROM lead");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 1);
  replica_exec (a, "UPDATE lead SET hook = 'ana'");
  replica_swap (a, b);
  replica_assert_text (b, "ana", "SELECT hook FROM lead");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM conflicts"), ==, 0);
}

static void
test_conflicts_are_reported (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;
  const ChasMergeLine *line;

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET hook = 'ana'");
  replica_exec (b, "UPDATE lead SET hook = 'ben'");
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  report = replica_import (b, parcel);
  g_assert_cmpint (report->n_conflicts, ==, 1);
  line = g_ptr_array_index (report->lines, report->lines->len - 1);
  g_assert_cmpint (line->kind, ==, CHAS_MERGE_CONFLICT);
  g_assert_cmpstr (line->title, ==, "Nordkod");
  g_assert_cmpstr (line->field, ==, "hook");
}

static void
test_position_has_no_conflict_and_one_drop (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET stage = 'ready', order_key = 'k1'");
  tick ();
  replica_exec (b, "UPDATE lead SET order_key = 'k2'");
  replica_swap (a, b);
  replica_assert_text (a, "new k2", "SELECT stage || ' ' || order_key FROM lead");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 0);
}

static void
test_long_text_stays_open_until_resolved (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET why = 'ana'");
  replica_exec (b, "UPDATE lead SET why = 'ben'");
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET why = 'ana and ben'");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version WHERE field = 'why' AND dead = 0"),
                   ==, 2);
}

static void
test_unseen_edit_survives_a_delete (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET hook = 'still needed'");
  replica_exec (b, "DELETE FROM lead");
  parcel = replica_export (b, CHAS_EXPORT_ALL, NULL);
  report = replica_import (a, parcel);
  g_assert_cmpint (report->n_returned, ==, 1);
  replica_swap (a, b);
  replica_assert_text (b, "first still needed", "SELECT why || ' ' || hook FROM lead");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version WHERE field = '_del'"
                                   " AND dead = 0"),
                   ==, 1);
}

static void
test_seen_edit_dies_with_the_delete (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_exec (a, "UPDATE lead SET hook = 'seen'");
  replica_swap (a, b);
  replica_exec (b, "DELETE FROM lead");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead"), ==, 0);
}

#define OTHERS                                                                                     \
  "SELECT json_array(l.group_id, company_id, stage, order_key, why, l.born_hlc, name)"             \
  " FROM lead l JOIN company c ON c.id = company_id WHERE l.id = 'l2'"

static void
test_other_groups_are_left_alone (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  replica_exec (b, "INSERT INTO career_group (id, name) VALUES ('g2', 'H');"
                   "INSERT INTO company (id, name) VALUES ('c2', 'Granit');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key, why)"
                   " VALUES ('l2', 'g2', 'c2', 'new', 'a1', 'mine')");
  before = replica_text (b, OTHERS);
  add_lead (a);
  replica_send (a, b);
  after = replica_text (b, OTHERS);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead"), ==, 2);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version"), ==, 0);
}

/* An old file does not bring back what was deleted since, and says so. */
static void
test_lead_that_stays_in_the_trash_is_told (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) old = NULL, newer = NULL;
  g_autoptr (ChasMergeReport) of_old = NULL, of_newer = NULL;

  add_lead (a);
  old = replica_export (a, CHAS_EXPORT_ALL, NULL);
  replica_exec (a, "DELETE FROM lead");
  tick ();
  newer = replica_export (a, CHAS_EXPORT_ALL, NULL);
  of_old = replica_import (a, old);
  g_assert_true (chas_merge_report_is_empty (of_old));
  g_assert_cmpint (of_old->n_trashed, ==, 1);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead"), ==, 0);
  of_newer = replica_import (a, newer);
  g_assert_cmpint (of_newer->n_trashed, ==, 0);
}

static void
test_deleted_and_typed_again_apart (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM lead");
  tick ();
  replica_exec (b, "DELETE FROM lead;"
                   "INSERT INTO lead (id, group_id, company_id, why)"
                   " VALUES ('l1', 'g1', 'c1', 'again')");
  replica_swap (a, b);
  replica_assert_text (a, "again", "SELECT why FROM lead");
}

static void
test_parent_is_shown_while_a_child_is (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM company");
  replica_exec (b, "INSERT INTO contact (id, lead_id, channel) VALUES ('k1', 'l1', 'phone')");
  replica_swap (a, b);
  replica_assert_text (a, "Nordkod", "SELECT name FROM company");
  replica_assert_text (a, "first", "SELECT why FROM lead");
  replica_exec (a, "DELETE FROM contact");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM company"), ==, 0);
  replica_assert_sound (a);
  replica_swap (a, b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead"), ==, 0);
}

static void
test_parent_stays_for_its_other_child (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM lead");
  replica_exec (b, "INSERT INTO contact (id, lead_id) VALUES ('k1', 'l1'), ('k2', 'l1')");
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM contact WHERE id = 'k1'");
  replica_assert_sound (a);
  replica_assert_text (a, "k2", "SELECT group_concat(id) FROM contact");
  replica_swap (a, b);
}

static void
test_unknown_parent_is_a_stub_that_fills_in (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) whole = NULL;
  g_autoptr (Parcel) part = parcel_new ();
  g_autoptr (ChasMergeReport) report = NULL;

  add_lead (a);
  whole = replica_export (a, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < whole->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (whole->records, i);

      if (g_str_equal (record->entity, "lead"))
        g_ptr_array_add (part->records, chas_record_copy (record));
    }
  report = replica_import (b, part);
  g_assert_cmpint (report->n_missing, ==, 2);
  replica_assert_sound (b);
  replica_assert_text (b, NULL, "SELECT name FROM company");
  replica_swap (a, b);
  replica_assert_text (b, "Nordkod", "SELECT name FROM company");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version"), ==, 0);
}

static void
test_set_member_born_twice (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_exec (a, "INSERT INTO education (id, name) VALUES ('e1', 'SYS')");
  replica_swap (a, b);
  replica_exec (a, "INSERT INTO lead_education (id, lead_id, education_id, why)"
                   " VALUES ('l1:e1', 'l1', 'e1', 'ana')");
  tick ();
  replica_exec (b, "INSERT INTO lead_education (id, lead_id, education_id)"
                   " VALUES ('l1:e1', 'l1', 'e1')");
  replica_swap (a, b);
  replica_assert_text (b, "ana", "SELECT why FROM lead_education");
  replica_exec (a, "INSERT INTO lead_education (id, lead_id, education_id)"
                   " SELECT 'x', 'l1', 'e1' WHERE 0");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 0);
}

static void
test_delete_of_one_birth_leaves_the_other (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_exec (a, "INSERT INTO education (id, name) VALUES ('e1', 'SYS')");
  replica_swap (a, b);
  replica_exec (a, "INSERT INTO lead_education (id, lead_id, education_id)"
                   " VALUES ('l1:e1', 'l1', 'e1'); DELETE FROM lead_education");
  replica_exec (b, "INSERT INTO lead_education (id, lead_id, education_id)"
                   " VALUES ('l1:e1', 'l1', 'e1')");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM lead_education"), ==, 1);
}

static void
test_unknown_field_and_entity_travel_through (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "company", "c1");

  parcel_add_version (record, "_live", BORN, "1", FALSE);
  parcel_add_version (record, "name", BORN, "\"Nordkod\"", FALSE);
  parcel_add_version (record, "mood", BORN, "{\"a\":[1,2]}", FALSE);
  record = parcel_add (parcel, "hologram", "h1");
  parcel_add_version (record, "_live", BORN, "1", FALSE);
  parcel_add_version (record, "shape", BORN, "\"round\"", FALSE);
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

  parcel_add_version (record, "_live", BORN, "1", FALSE);
  parcel_add_version (record, "text", BORN, "\"not yours\"", FALSE);
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

  parcel_add_version (record, "_live", BORN, "1", FALSE);
  parcel_add_version (record, "name", BORN, *json == '"' ? "7" : "\"SYS\"", FALSE);
  parcel_add_version (record, "colour", BORN, "3", FALSE);
  parcel_add_version (record, "colour", LATER, json, FALSE);
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

  parcel_add_version (record, "_live", BORN, "1", FALSE);
  parcel_add_version (record, "name", BORN, "\"One\"", FALSE);
  record = parcel_add (parcel, "company", "c1");
  parcel_add_version (record, "_live", LATER, "1", FALSE);
  parcel_add_version (record, "name", LATER, "\"Two\"", FALSE);
  chas_merge_report_free (replica_import (a, parcel));
  replica_assert_text (a, "Two", "SELECT name FROM company");
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE field = 'name'"
                                   " AND dead = 0"),
                   ==, 2);
  replica_assert_sound (a);
}

/* Two databases with one device id: the larger value wins, whichever came first. */
static void
test_one_stamp_twice_converges (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_a ();

  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Alpha')");
  replica_exec (b, "INSERT INTO company (id, name) VALUES ('c1', 'Beta')");
  replica_swap (a, b);
  replica_assert_text (a, "Beta", "SELECT name FROM company");
}

/* A copied database goes its own way under the same name. */
static void
test_one_device_born_twice (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_a ();

  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'x')");
  tick ();
  replica_exec (b, "INSERT INTO company (id, name) VALUES ('c1', 'x')");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM versions WHERE field = '_live'"), ==, 2);
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
test_clock_far_ahead_is_told_and_harmless (void)
{
  g_autoptr (Replica) a = replica_new ("aaaaaaaa", G_GINT64_CONSTANT (157680000000));
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  add_lead (a);
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  report = replica_import (b, parcel);
  g_assert_cmpint (report->clock_ahead, >, 86400);
  replica_exec (b, "UPDATE lead SET why = 'mine', stage = 'ready';"
                   "INSERT INTO company (id, name) VALUES ('c2', 'x')");
  replica_swap (a, b);
  replica_assert_text (a, "mine ready", "SELECT why || ' ' || stage FROM lead");
  g_assert_cmpint (replica_int (b, "SELECT born_hlc >> 16 FROM company WHERE id = 'c2'"), <=,
                   true_ms);
}

static void
test_old_clock_loses_nothing (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_new ("bbbbbbbb", -3600 * 1000);

  add_lead (a);
  replica_swap (a, b);
  replica_exec (b, "UPDATE lead SET why = 'ben', hook = 'h'");
  replica_swap (a, b);
  replica_assert_text (a, "ben h", "SELECT why || ' ' || hook FROM lead");
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

static void
test_erased_record_keeps_no_value (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE company SET name = 'Secret'");
  replica_exec (b, "INSERT INTO version SELECT 'company', 'c1', '_purge', 1, dev, '1', 1, 0, seq"
                   " FROM sync_meta");
  replica_send (b, a);
  replica_send (a, b);
  replica_assert_text (a, NULL, "SELECT name FROM company");
  replica_assert_text (b, NULL, "SELECT name FROM company");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version WHERE val GLOB '*Secret*'"), ==,
                   0);
}

static void
test_stale_file_opens_nothing (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) stale = NULL;

  add_lead (a);
  replica_exec (a, "UPDATE lead SET hook = 'old'");
  stale = replica_export (a, CHAS_EXPORT_ALL, NULL);
  replica_exec (a, "UPDATE lead SET hook = 'new'");
  replica_swap (a, b);
  chas_merge_report_free (replica_import (b, stale));
  replica_assert_same (a, b);
  /* Not even where it gives a forgotten value back. */
  replica_exec (b, "UPDATE version SET val = NULL, known = 0 WHERE dead = 1");
  chas_merge_report_free (replica_import (b, stale));
  replica_assert_same (a, b);
}

static void
test_forgotten_value_comes_back (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();

  add_lead (a);
  replica_exec (a, "UPDATE lead SET hook = 'old'; UPDATE lead SET hook = 'new'");
  replica_swap (a, b);
  replica_exec (b, "UPDATE version SET val = NULL, known = 0 WHERE dead = 1");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version WHERE known = 0"), ==, 0);
}

/* Somebody resolves a conflict: nothing but a mark changes, and it travels on. */
static void
test_closed_elsewhere_is_passed_on (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Parcel) first = NULL;
  g_autoptr (Parcel) second = NULL;

  add_lead (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET why = 'ana'");
  replica_exec (b, "UPDATE lead SET why = 'ben'");
  replica_swap (a, b);
  first = replica_export (b, CHAS_EXPORT_SINCE, "cia");
  chas_merge_report_free (replica_import (c, first));
  replica_exec (a, "UPDATE version SET dead = 1, seq = (SELECT seq FROM sync_meta)"
                   " WHERE val = '\"ana\"'");
  replica_send (a, b);
  second = replica_export (b, CHAS_EXPORT_SINCE, "cia");
  chas_merge_report_free (replica_import (c, second));
  replica_assert_same (a, c);
}

static void
test_set_member_born_twice_at_once (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);

  replica_exec (a, "INSERT INTO education (id, name) VALUES ('e1', 'SYS')");
  replica_exec (b, "INSERT INTO education (id, name) VALUES ('e1', 'SYS')");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM versions WHERE field = '_live'"), ==, 2);
  replica_send (a, c);
  replica_assert_same (a, c);
}

/* A value that somebody closed without putting another in its place. */
static void
test_closed_birth_value (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "company", "c1");

  parcel_add_version (record, "_live", BORN, "1", FALSE);
  parcel_add_version (record, "name", BORN, "\"Closed\"", TRUE);
  chas_merge_report_free (replica_import (a, parcel));
  replica_assert_sound (a);
  g_assert_cmpint (replica_int (a, "SELECT dead FROM versions WHERE field = 'name'"), ==, 1);
}

static void
test_one_stamp_twice_in_an_edit (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_a ();

  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'x')");
  replica_swap (a, b);
  replica_exec (a, "UPDATE company SET name = 'Alpha'");
  replica_exec (b, "UPDATE company SET name = 'Beta'");
  replica_swap (a, b);
  replica_assert_text (a, "Beta", "SELECT name FROM company");
}

/* Its row is made from versions, not from a birth: its parents are looked for all the same. */
static void
test_parents_of_an_explicit_child (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) whole = NULL;
  g_autoptr (Parcel) part = parcel_new ();

  add_lead (a);
  replica_exec (a, "DELETE FROM lead;"
                   "INSERT INTO lead (id, group_id, company_id) VALUES ('l1', 'g1', 'c1')");
  whole = replica_export (a, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < whole->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (whole->records, i);

      if (g_str_equal (record->entity, "lead"))
        g_ptr_array_add (part->records, chas_record_copy (record));
    }
  chas_merge_report_free (replica_import (b, part));
  replica_assert_sound (b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM company"), ==, 1);
}

int
main (int argc, char **argv)
{
  static const char *const misfits[] = { "\"red\"", "1.5", "true", "99999999999999999999", "[3]" };

  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/merge/" name, function)
  ADD ("new-record-is-implied", test_new_record_is_implied);
  ADD ("again-writes-nothing", test_again_writes_nothing);
  ADD ("same-file-is-recognised", test_same_file_is_recognised);
  ADD ("newest-is-shown", test_newest_is_shown_and_other_stays_open);
  ADD ("conflicts-are-reported", test_conflicts_are_reported);
  ADD ("position-has-one-drop", test_position_has_no_conflict_and_one_drop);
  ADD ("long-text-stays-open", test_long_text_stays_open_until_resolved);
  ADD ("unseen-edit-survives-delete", test_unseen_edit_survives_a_delete);
  ADD ("seen-edit-dies-with-delete", test_seen_edit_dies_with_the_delete);
  ADD ("other-groups-are-left-alone", test_other_groups_are_left_alone);
  ADD ("lead-that-stays-in-the-trash-is-told", test_lead_that_stays_in_the_trash_is_told);
  ADD ("deleted-and-typed-again", test_deleted_and_typed_again_apart);
  ADD ("parent-is-shown-while-a-child-is", test_parent_is_shown_while_a_child_is);
  ADD ("parent-stays-for-its-other-child", test_parent_stays_for_its_other_child);
  ADD ("unknown-parent-is-a-stub", test_unknown_parent_is_a_stub_that_fills_in);
  ADD ("set-member-born-twice", test_set_member_born_twice);
  ADD ("delete-of-one-birth", test_delete_of_one_birth_leaves_the_other);
  ADD ("unknown-travels-through", test_unknown_field_and_entity_travel_through);
  ADD ("private-in-a-file-is-not-shown", test_private_entity_in_a_file_is_never_shown);
  ADD ("private-is-not-exported", test_private_rows_are_never_exported);
  for (guint i = 0; i < G_N_ELEMENTS (misfits); i++)
    {
      g_autofree char *path = g_strdup_printf ("/store/merge/wrong-type-is-parked/%u", i);

      g_test_add_data_func (path, misfits[i], test_wrong_type_is_parked);
    }
  ADD ("plain-is-an-edit", test_plain_record_is_an_edit_made_now);
  ADD ("plain-child-before-parent", test_plain_child_before_its_parent);
  ADD ("same-id-twice", test_same_id_twice_in_one_file);
  ADD ("one-stamp-twice", test_one_stamp_twice_converges);
  ADD ("one-device-born-twice", test_one_device_born_twice);
  ADD ("have-counts-the-set", test_have_counts_the_set_not_its_shape);
  ADD ("preview-leaves-no-trace", test_preview_leaves_no_trace);
  ADD ("failed-import-leaves-no-trace", test_failed_import_leaves_no_trace);
  ADD ("part-since-the-last-export", test_part_since_the_last_export);
  ADD ("partial-file-is-noticed", test_partial_file_is_noticed);
  ADD ("leads-with-what-belongs-to-them", test_leads_with_all_that_belongs_to_them);
  ADD ("clock-far-ahead", test_clock_far_ahead_is_told_and_harmless);
  ADD ("old-clock-loses-nothing", test_old_clock_loses_nothing);
  ADD ("many-new-records", test_many_new_records_put_the_triggers_aside);
  ADD ("stale-file-opens-nothing", test_stale_file_opens_nothing);
  ADD ("forgotten-value-comes-back", test_forgotten_value_comes_back);
  ADD ("closed-elsewhere-is-passed-on", test_closed_elsewhere_is_passed_on);
  ADD ("set-member-born-twice-at-once", test_set_member_born_twice_at_once);
  ADD ("closed-birth-value", test_closed_birth_value);
  ADD ("one-stamp-twice-in-an-edit", test_one_stamp_twice_in_an_edit);
  ADD ("parents-of-an-explicit-child", test_parents_of_an_explicit_child);
  ADD ("text-of-every-kind", test_text_of_every_kind_survives);
  ADD ("erased-record", test_erased_record_keeps_no_value);
#undef ADD
  return g_test_run ();
}
