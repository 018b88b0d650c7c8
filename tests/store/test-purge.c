// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-purge.h"
#include "chas-db-trash.h"
#include "purge-case.h"

/* Deleted for ever. Sources: domain.md, section 1; sync design, section 8 */

static void
test_nothing_keeps_a_value (void)
{
  g_autoptr (Replica) a = purge_replica_a ();

  purge_set_up (a);
  g_assert_cmpint (purge_count_secrets (a), >, 0);
  g_assert_cmpuint (purge_company (a), ==, 3);
  purge_assert_gone (a);
}

/* Nor an open version of somebody else. */
static void
test_conflict_is_gone_too (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET why = 'SECRET a' WHERE id = 'l1'");
  replica_exec (b, "UPDATE lead SET why = 'SECRET b' WHERE id = 'l1'");
  replica_swap (a, b);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 1);
  purge_company (a);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM conflicts"), ==, 0);
  purge_assert_gone (a);
}

static void
test_what_was_deleted_below_it_before_goes_too (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (GPtrArray) entries = NULL;

  purge_set_up (a);
  replica_exec (a, "DELETE FROM note");
  true_ms += 60000;
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  entries = purge_list_trash (a);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpuint (purge_all (a), ==, 3);
  purge_assert_gone (a);
}

static void
test_rest_of_the_trash_stays (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  g_autoptr (GError) error = NULL;

  purge_set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c2'");
  true_ms += 60000;
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  entries = purge_list_trash (a);
  g_ptr_array_set_size (entries, 1);
  purged = chas_db_purge_trash (a->db, entries, &changes, &error);
  g_assert_no_error (error);
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = purge_list_trash (a);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpstr (((ChasTrashEntry *) entries->pdata[0])->title, ==, "Sydkod");
  g_assert_cmpint (purge_count_secrets (a), ==, 0);
  replica_assert_sound (a);
}

/* The same content lies with another lead; another one, and a link, do not. */
static void
test_files_that_nobody_has_any_more_are_named (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasPurged) purged = NULL;
  g_autoptr (ChasChanges) changes = NULL;

  purge_set_up (a);
  replica_exec (a, "INSERT INTO file_ref (id, lead_id, name, sha256) VALUES"
                   " ('f1', 'l1', 'SECRET.pdf', 'aa'), ('f2', 'l2', 'b.pdf', 'aa'),"
                   " ('f3', 'l1', 'SECRET.png', 'bb');"
                   "INSERT INTO file_ref (id, lead_id, name, url) VALUES"
                   " ('f4', 'l1', 'SECRET', 'https://x.example');"
                   "DELETE FROM company WHERE id = 'c1'");
  entries = purge_list_trash (a);
  purged = chas_db_purge_trash (a->db, entries, &changes, NULL);
  g_assert_cmpuint (purged->n_records, ==, 6);
  g_assert_cmpuint (g_strv_length (purged->lost), ==, 1);
  g_assert_cmpstr (purged->lost[0], ==, "bb");
  purge_assert_gone (a);
}

static void
test_what_is_gone_already_is_refused (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  purge_set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  entries = purge_list_trash (a);
  purge_all (a);
  before = replica_dump (a);
  g_assert_null (chas_db_purge_trash (a->db, entries, &changes, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  after = replica_dump (a);
  g_assert_cmpstr (before, ==, after);
}

static void
test_older_file_brings_nothing_back (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Parcel) older = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  replica_swap (a, b);
  older = replica_export (b, CHAS_EXPORT_ALL, NULL);
  purge_company (a);
  report = replica_import (a, older);
  purge_assert_gone (a);
  g_assert_cmpint (report->batch, ==, 0);
  replica_swap (a, b);
  purge_assert_gone (b);
}

static void
test_two_do_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  purge_company (b);
  replica_swap (a, b);
  purge_assert_gone (a);
  purge_assert_gone (b);
}

static void
test_next_part_carries_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Parcel) first = NULL;
  g_autoptr (Parcel) next = NULL;

  purge_set_up (a);
  first = replica_export (a, CHAS_EXPORT_SINCE, "b");
  chas_merge_report_free (replica_import (b, first));
  purge_company (a);
  next = replica_export (a, CHAS_EXPORT_SINCE, "b");
  chas_merge_report_free (replica_import (b, next));
  replica_assert_same (a, b);
  purge_assert_gone (b);
}

static void
test_who_never_had_it_gets_nothing (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);

  purge_set_up (a);
  purge_company (a);
  replica_swap (a, c);
  purge_assert_gone (c);
}

/* A script that knows nothing of it. */
static void
test_plain_record_is_set_aside (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  purge_company (a);
  parcel_add_value (parcel_add (parcel, "company", "c1"), "name", "\"SECRET\"");
  report = replica_import (a, parcel);
  g_assert_cmpint (report->n_parked, ==, 1);
  purge_assert_gone (a);
}

/* Such as a chip of a lead: that it is there once more is a new life of it. */
static void
test_typed_again_is_made_anew (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  replica_swap (a, b);
  replica_assert_text (b, "Nordkod", "SELECT name FROM company WHERE id = 'c1'");
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM lead WHERE id = 'l1'"), ==, 0);
}

/* An entity of a newer program. */
static void
test_unknown_entity_is_blanked (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Parcel) before = parcel_new ();
  g_autoptr (Parcel) after = parcel_new ();
  g_autoptr (ChasMergeReport) report = NULL;
  ChasRecord *record = parcel_add (before, "zzz", "z1");

  purge_set_up (a);
  parcel_add_version (record, "_live", "1795447504000.00000.bbbbbbbb", "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", "1795447504000.00000.bbbbbbbb", "\"SECRET\"",
                      CHAS_VERSION_OPEN);
  chas_merge_report_free (replica_import (a, before));
  purge_company (a);
  g_assert_cmpint (purge_count_secrets (a), ==, 1);
  record = parcel_add (after, "zzz", "z1");
  parcel_add_version (record, "_purge", "1795447505000.00000.bbbbbbbb", "1", CHAS_VERSION_OPEN);
  chas_merge_report_free (replica_import (a, after));
  purge_assert_gone (a);
  chas_merge_report_free (replica_import (a, before));
  purge_assert_gone (a);
  /* What else comes with it can be undone to what was before. */
  parcel_add_value (parcel_add (after, "company", "c9"), "name", "\"Nytt\"");
  report = replica_import (a, after);
  g_assert_cmpint (replica_int (a, "SELECT exact FROM import_batch WHERE id = %" G_GINT64_FORMAT,
                                report->batch),
                   ==, 1);
}

/* A file may say anything, also that a deletion is final without saying which. */
static void
test_mark_without_a_word_makes_nothing_final (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Parcel) parcel = parcel_new ();
  ChasRecord *record = parcel_add (parcel, "company", "c9");

  purge_set_up (a);
  parcel_add_version (record, "_del", "1795447505000.00000.bbbbbbbb", "1", CHAS_VERSION_OPEN);
  parcel_add_version (record, "_live", "1795447504000.00000.bbbbbbbb", "1", CHAS_VERSION_REPLACED);
  parcel_add_version (record, "_purge", "1795447506000.00000.bbbbbbbb", NULL, CHAS_VERSION_OPEN);
  parcel_add_version (record, "name", "1795447504000.00000.bbbbbbbb", "\"Nordkod\"",
                      CHAS_VERSION_REPLACED);
  chas_merge_report_free (replica_import (a, parcel));
  replica_assert_text (
    a, "Nordkod", "SELECT json_extract(val, '$') FROM version WHERE id = 'c9' AND field = 'name'");
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
  ADD ("two-do-it", test_two_do_it);
  ADD ("next-part-carries-it", test_next_part_carries_it);
  ADD ("who-never-had-it-gets-nothing", test_who_never_had_it_gets_nothing);
  ADD ("plain-record-is-set-aside", test_plain_record_is_set_aside);
  ADD ("typed-again-is-made-anew", test_typed_again_is_made_anew);
  ADD ("unknown-entity-is-blanked", test_unknown_entity_is_blanked);
  ADD ("mark-without-a-word-makes-nothing-final", test_mark_without_a_word_makes_nothing_final);
  return g_test_run ();
}
