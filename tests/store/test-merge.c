// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "merge-case.h"

/* What is shown when two have written: the rules of the sync design, section 5, one truth each. */

#define BORN "1795447504000.00000.aaaaaaaa"

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

/* A value that somebody closed without putting another in its place. */
static void
test_closed_birth_value (void)
{
  g_autoptr (Replica) a = replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "company", "c1");

  parcel_add_version (record, "_live", BORN, "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", BORN, "\"Closed\"", CHAS_VERSION_REPLACED);
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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add_func ("/store/merge/" name, function)
  ADD ("new-record-is-implied", test_new_record_is_implied);
  ADD ("newest-is-shown", test_newest_is_shown_and_other_stays_open);
  ADD ("conflicts-are-reported", test_conflicts_are_reported);
  ADD ("position-has-one-drop", test_position_has_no_conflict_and_one_drop);
  ADD ("long-text-stays-open", test_long_text_stays_open_until_resolved);
  ADD ("one-stamp-twice", test_one_stamp_twice_converges);
  ADD ("clock-far-ahead", test_clock_far_ahead_is_told_and_harmless);
  ADD ("old-clock-loses-nothing", test_old_clock_loses_nothing);
  ADD ("stale-file-opens-nothing", test_stale_file_opens_nothing);
  ADD ("forgotten-value-comes-back", test_forgotten_value_comes_back);
  ADD ("closed-elsewhere-is-passed-on", test_closed_elsewhere_is_passed_on);
  ADD ("closed-birth-value", test_closed_birth_value);
  ADD ("one-stamp-twice-in-an-edit", test_one_stamp_twice_in_an_edit);
#undef ADD
  return g_test_run ();
}
