// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-batch.h"
#include "chas-verify.h"
#include "purge-case.h"

/* One deletes for ever and then makes the same anew, with the same id: nothing of what was deleted
 * comes back, from whomever. Source: sync design, section 8 */

/* How many versions never have a value again. */
#define GONE "SELECT count(*) FROM version WHERE dead = 2"

/* Of a company with a lead and a note. */
static void
make_anew (Replica *a)
{
  purge_company (a);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  true_ms += 1000;
}

static void
assert_anew (Replica *self)
{
  g_assert_cmpint (purge_count_secrets (self), ==, 0);
  replica_assert_text (self, "Nordkod", "SELECT name FROM company WHERE id = 'c1'");
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM lead WHERE id = 'l1'"), ==, 0);
  g_assert_cmpint (replica_int (self, "SELECT count(*) FROM note"), ==, 0);
  replica_assert_sound (self);
}

/* The lead and its note, too, of which nobody made anything anew. */
static void
test_nothing_comes_back_from_who_never_heard (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  make_anew (a);
  assert_anew (a);
  g_assert_cmpint (replica_int (a, GONE " AND entity = 'company'"), ==, 2);
  g_assert_cmpint (replica_int (a, GONE " AND entity = 'lead' AND field = 'why'"), ==, 2);
  g_assert_cmpint (replica_int (a, GONE " AND entity = 'note'"), >, 0);
  replica_send (b, a);
  assert_anew (a);
  replica_send (a, b);
  assert_anew (b);
  replica_assert_same (a, b);
}

static void
test_older_file_brings_nothing_back (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Parcel) older = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  older = replica_export (a, CHAS_EXPORT_ALL, NULL);
  make_anew (a);
  report = replica_import (a, older);
  g_assert_cmpint (report->batch, ==, 0);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM import_version"), ==, 0);
  assert_anew (a);
}

/* One file may tell of a record twice, first as one had it who never heard. */
static void
test_what_was_withheld_stays_so (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Parcel) older = NULL;
  g_autoptr (Parcel) anew = NULL;

  purge_set_up (a);
  older = replica_export (a, CHAS_EXPORT_ALL, NULL);
  purge_company (a);
  replica_send (a, c);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  anew = replica_export (a, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < anew->records->len; i++)
    g_ptr_array_add (older->records, chas_record_copy (anew->records->pdata[i]));
  chas_merge_report_free (replica_import (c, older));
  assert_anew (c);
}

static void
test_next_part_carries_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Parcel) part = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  parcel_free (replica_export (a, CHAS_EXPORT_SINCE, "b"));
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  part = replica_export (a, CHAS_EXPORT_SINCE, "b");
  report = replica_import (b, part);
  g_assert_cmpint (report->n_records, ==, 3);
  assert_anew (b);
}

/* The others that were thrown away stay as they are: only gone with the trash. */
static void
test_others_are_not_made_anew_with_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_exec (a, "INSERT INTO note (id, lead_id, text) VALUES ('n2', 'l2', 'SECRET')");
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM note WHERE id = 'n2'");
  purge_company (a);
  replica_exec (a, "INSERT INTO note (id, lead_id, text) VALUES ('n2', 'l2', 'anew')");
  replica_assert_text (a, "n2", "SELECT group_concat(DISTINCT id) FROM version WHERE dead = 2");
  replica_swap (b, a);
  purge_assert_gone (b);
  replica_assert_text (b, "anew", "SELECT group_concat(text) FROM note");
}

/* Puts them into an empty replica, in the order of the digits. */
static Replica *
read_in_order (Parcel *const *parcels, const char *order)
{
  Replica *reader = replica_new ("rrrrrrrr", 0);

  for (guint i = 0; order[i]; i++)
    chas_merge_report_free (replica_import (reader, parcels[order[i] - '0']));
  return reader;
}

/* One never heard of it and went on, one heard that it was deleted for ever, and no more. */
static void
test_order_of_files_does_not_matter (void)
{
  static const char *const orders[] = { "021", "102", "120", "201", "210" };
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Replica) first = NULL;
  Parcel *parcels[3];

  purge_set_up (a);
  replica_swap (a, b);
  replica_exec (b, "UPDATE company SET business = 'theirs' WHERE id = 'c1'");
  purge_company (a);
  replica_swap (a, c);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  parcels[0] = replica_export (a, CHAS_EXPORT_ALL, NULL);
  parcels[1] = replica_export (b, CHAS_EXPORT_ALL, NULL);
  parcels[2] = replica_export (c, CHAS_EXPORT_ALL, NULL);
  first = read_in_order (parcels, "012");
  assert_anew (first);
  /* What somebody typed unseen stays. */
  replica_assert_text (first, "theirs", "SELECT business FROM company WHERE id = 'c1'");
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Replica) other = read_in_order (parcels, orders[i]);

      replica_assert_same (first, other);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parcels); i++)
    parcel_free (parcels[i]);
}

/* What somebody keeps who went on with it was never made anew, whoever writes it whole later. */
static void
test_what_was_kept_stays_whole (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_exec (b, "UPDATE company SET business = 'theirs' WHERE id = 'c1'");
  replica_swap (a, b);
  replica_exec (a, "UPDATE version SET val = NULL, known = 0 WHERE dead = 1 AND field = 'business';"
                   "REPLACE INTO company (id, name) VALUES ('c1', 'Nordkod')");
  g_assert_cmpint (replica_int (a, GONE), ==, 0);
  replica_swap (a, b);
  replica_assert_text (a, "\"SECRET\"",
                       "SELECT val FROM version WHERE id = 'c1' AND field = 'business'"
                       " ORDER BY hlc LIMIT 1");
}

/* Thrown away once more, it is an ordinary thing in the trash. */
static void
test_deleted_again_comes_back_as_it_was_then (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  make_anew (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  replica_swap (a, b);
  purge_restore (b);
  replica_swap (a, b);
  assert_anew (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  purge_all (a);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  replica_swap (a, b);
  assert_anew (b);
  g_assert_cmpint (replica_int (b, GONE " AND entity = 'company' AND field = 'name'"), ==, 3);
}

static void
walk_import (Replica *self, gboolean is_undo)
{
  gint64 newest = replica_int (self, "SELECT max(id) FROM import_batch");
  g_autoptr (GError) error = NULL;
  guint n_kept;

  replica_exec (self, "BEGIN IMMEDIATE");
  if (is_undo)
    chas_batch_undo (self->db, newest, &n_kept, &error);
  else
    chas_batch_redo (self->db, newest, &n_kept, &error);
  g_assert_no_error (error);
  replica_exec (self, "COMMIT");
}

/* Where it took values with it, nothing has them for an undo. */
static void
test_undoing_the_import_brings_nothing_back (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  make_anew (a);
  replica_send (a, b);
  walk_import (b, TRUE);
  g_assert_cmpint (purge_count_secrets (b), ==, 0);
  replica_assert_sound (b);
  walk_import (b, FALSE);
  assert_anew (b);
}

/* Where it took none, the import goes there and back exactly. */
static void
test_import_without_loss_is_undone_exactly (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autofree char *before = NULL;
  g_autofree char *undone = NULL;

  purge_set_up (a);
  purge_company (a);
  replica_send (a, c);
  before = replica_dump (c);
  replica_exec (a, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  replica_send (a, c);
  replica_assert_same (a, c);
  walk_import (c, TRUE);
  undone = replica_dump (c);
  g_assert_cmpstr (before, ==, undone);
  walk_import (c, FALSE);
  replica_assert_same (a, c);
  replica_assert_sound (c);
}

/* The same file lies there anew, with another content. */
static void
test_content_that_nobody_has_any_more_is_named (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Parcel) parcel = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  replica_exec (a, "INSERT INTO file_ref (id, lead_id, name, sha256)"
                   " VALUES ('f1', 'l2', 'SECRET.pdf', 'aa')");
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM file_ref");
  purge_company (a);
  replica_exec (a, "INSERT INTO file_ref (id, lead_id, name, sha256)"
                   " VALUES ('f1', 'l2', 'cv.pdf', 'bb')");
  parcel = replica_export (a, CHAS_EXPORT_ALL, NULL);
  report = replica_import (b, parcel);
  g_assert_cmpuint (g_strv_length (report->lost), ==, 1);
  g_assert_cmpstr (report->lost[0], ==, "aa");
  g_assert_cmpint (purge_count_secrets (b), ==, 0);
}

/* Such as by a script. */
static void
test_gone_with_a_value_is_found (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GError) error = NULL;

  purge_set_up (a);
  make_anew (a);
  replica_assert_sound (a);
  replica_exec (a, "UPDATE version SET val = '\"SECRET\"', known = 1 WHERE dead = 2"
                   " AND entity = 'company' AND field = 'business'");
  findings = chas_verify (a->db, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (findings->len, ==, 2);
  g_assert_cmpstr (findings->pdata[0], ==, "company c1 business has a value that is gone for ever");
}

#define ADD(name, function) g_test_add_func ("/store/purge-anew/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("nothing-comes-back-from-who-never-heard", test_nothing_comes_back_from_who_never_heard);
  ADD ("older-file-brings-nothing-back", test_older_file_brings_nothing_back);
  ADD ("what-was-withheld-stays-so", test_what_was_withheld_stays_so);
  ADD ("next-part-carries-it", test_next_part_carries_it);
  ADD ("others-are-not-made-anew-with-it", test_others_are_not_made_anew_with_it);
  ADD ("order-of-files-does-not-matter", test_order_of_files_does_not_matter);
  ADD ("what-was-kept-stays-whole", test_what_was_kept_stays_whole);
  ADD ("deleted-again-comes-back-as-it-was-then", test_deleted_again_comes_back_as_it_was_then);
  ADD ("undoing-the-import-brings-nothing-back", test_undoing_the_import_brings_nothing_back);
  ADD ("import-without-loss-is-undone-exactly", test_import_without_loss_is_undone_exactly);
  ADD ("content-that-nobody-has-any-more-is-named", test_content_that_nobody_has_any_more_is_named);
  ADD ("gone-with-a-value-is-found", test_gone_with_a_value_is_found);
  return g_test_run ();
}
