// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "merge-case.h"

/* Who lives and who is shown when records are born, deleted and erased apart. */

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

/* What a friend logged in it brings it back: it is not told to stay in the trash. */
static void
test_lead_that_comes_back_for_a_contact_is_told (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Replica) b = replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  add_lead (a);
  replica_send (a, b);
  replica_exec (b, "INSERT INTO contact (id, lead_id, text) VALUES ('k1', 'l1', 'interested')");
  replica_exec (a, "DELETE FROM lead");
  tick ();
  parcel = replica_export (b, CHAS_EXPORT_ALL, NULL);
  report = replica_import (a, parcel);
  g_assert_cmpint (report->n_trashed, ==, 0);
  g_assert_cmpint (report->of_file[CHAS_MERGE_RETURNED], ==, 1);
  g_assert_cmpint (report->of_file[CHAS_MERGE_ADDED], ==, 1);
  g_assert_cmpint (chas_merge_report_count_beside (report), ==, 0);
  g_assert_cmpint (report->n_records, ==, chas_merge_report_count_same (report) + 2);
  replica_assert_text (a, "l1", "SELECT id FROM lead");
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
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c2', 'Sydkod');"
                   "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                   " VALUES ('l2', 'g1', 'c2', 'new', 'a2')");
  whole = replica_export (a, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < whole->records->len; i++)
    {
      const ChasRecord *record = g_ptr_array_index (whole->records, i);

      if (g_str_equal (record->entity, "lead"))
        g_ptr_array_add (part->records, chas_record_copy (record));
    }
  report = replica_import (b, part);
  g_assert_cmpint (report->n_missing, ==, 3); /* two companies of one group */
  replica_assert_sound (b);
  replica_assert_text (b, NULL, "SELECT max(name) FROM company");
  replica_swap (a, b);
  replica_assert_text (b, "Nordkod, Sydkod",
                       "SELECT group_concat(name, ', ' ORDER BY id) FROM company");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM version"), ==, 0);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/merge-life/" name, function)
  ADD ("unseen-edit-survives-delete", test_unseen_edit_survives_a_delete);
  ADD ("seen-edit-dies-with-delete", test_seen_edit_dies_with_the_delete);
  ADD ("other-groups-are-left-alone", test_other_groups_are_left_alone);
  ADD ("lead-that-stays-in-the-trash-is-told", test_lead_that_stays_in_the_trash_is_told);
  ADD ("lead-that-comes-back-for-a-contact-is-told",
       test_lead_that_comes_back_for_a_contact_is_told);
  ADD ("deleted-and-typed-again", test_deleted_and_typed_again_apart);
  ADD ("parent-is-shown-while-a-child-is", test_parent_is_shown_while_a_child_is);
  ADD ("parent-stays-for-its-other-child", test_parent_stays_for_its_other_child);
  ADD ("unknown-parent-is-a-stub", test_unknown_parent_is_a_stub_that_fills_in);
  ADD ("parents-of-an-explicit-child", test_parents_of_an_explicit_child);
  ADD ("set-member-born-twice", test_set_member_born_twice);
  ADD ("set-member-born-twice-at-once", test_set_member_born_twice_at_once);
  ADD ("delete-of-one-birth", test_delete_of_one_birth_leaves_the_other);
  ADD ("one-device-born-twice", test_one_device_born_twice);
  ADD ("erased-record", test_erased_record_keeps_no_value);
#undef ADD
  return g_test_run ();
}
