// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "purge-case.h"

/* One deletes for ever what another goes on with: no word of the other is lost. Only of a person
 * nothing stays. Sources: domain.md, section 9; sync design, sections 1 and 8 */

/* The file as it is handed over: what the importer is told. */
static ChasMergeReport *
send (Replica *from, Replica *to)
{
  g_autoptr (Parcel) parcel = replica_export (from, CHAS_EXPORT_ALL, NULL);

  return replica_import (to, parcel);
}

/* The company with all that was below it, as the case set it up, the lead but for its reason. */
static void
assert_whole (Replica *self, const char *why)
{
  replica_assert_text (self, "SECRET one", "SELECT name FROM company WHERE id = 'c1'");
  replica_assert_text (self, "new", "SELECT stage FROM lead WHERE id = 'l1'");
  replica_assert_text (self, why, "SELECT why FROM lead WHERE id = 'l1'");
}

static void
test_edit_elsewhere_keeps_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (ChasMergeReport) theirs = NULL;
  g_autoptr (ChasMergeReport) mine = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_exec (b, "UPDATE lead SET why = 'theirs' WHERE id = 'l1'");
  theirs = send (a, b);
  g_assert_cmpint (theirs->n_kept, ==, 2);
  assert_whole (b, "theirs");
  mine = send (b, a);
  g_assert_cmpint (mine->n_kept, ==, 2);
  g_assert_cmpint (mine->n_parked, ==, 0);
  assert_whole (a, "theirs");
  replica_assert_same (a, b);
  /* The note nobody went on with lies in the trash of both. */
  entries = purge_list_trash (a);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_cmpint (replica_int (a, "SELECT count(*) FROM version WHERE val = '\"SECRET note\"'"),
                   ==, 1);
}

/* The same whoever sends first, and when only what is new is sent. */
static void
test_edit_elsewhere_keeps_it_the_other_way (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  parcel_free (replica_export (b, CHAS_EXPORT_SINCE, "a"));
  purge_company (a);
  replica_exec (b, "UPDATE note SET text = 'theirs'");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (Parcel) part = replica_export (b, CHAS_EXPORT_SINCE, "a");

      chas_merge_report_free (replica_import (a, part));
      replica_assert_sound (a);
      chas_merge_report_free (send (a, b));
    }
  assert_whole (a, "SECRET second");
  replica_assert_text (a, "theirs", "SELECT text FROM note");
  replica_assert_same (a, b);
}

static void
test_restore_elsewhere_keeps_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  replica_swap (a, b);
  purge_restore (b);
  purge_all (a);
  report = send (a, b);
  g_assert_cmpint (report->n_kept, ==, 3);
  replica_swap (a, b);
  assert_whole (a, "SECRET second");
  replica_assert_text (a, "SECRET note", "SELECT text FROM note");
}

/* It was taken out of the trash that the other one emptied, and thrown away once more. */
static void
test_deleted_again_elsewhere_stays_in_the_trash (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (GPtrArray) entries = NULL;

  purge_set_up (a);
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  replica_swap (a, b);
  purge_restore (b);
  replica_exec (b, "UPDATE lead SET why = 'theirs' WHERE id = 'l1';"
                   "DELETE FROM company WHERE id = 'c1'");
  purge_all (a);
  replica_swap (a, b);
  entries = purge_list_trash (a);
  g_assert_cmpuint (entries->len, ==, 1);
  purge_restore (a);
  assert_whole (a, "theirs");
  replica_exec (a, "DELETE FROM company WHERE id = 'c1'");
  purge_all (a);
  replica_swap (a, b);
  purge_assert_gone (b);
}

/* Both threw it away without knowing of each other, one after a word more. */
static void
test_what_was_thrown_away_unseen_stays_in_the_trash (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_exec (b, "UPDATE lead SET why = 'theirs' WHERE id = 'l1';"
                   "DELETE FROM company WHERE id = 'c1'");
  replica_swap (a, b);
  purge_restore (a);
  assert_whole (a, "theirs");
}

/* What others hung below it is a change, too. */
static void
test_child_added_elsewhere_keeps_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_exec (b, "INSERT INTO contact (id, lead_id, text) VALUES ('k1', 'l1', 'theirs')");
  report = send (a, b);
  g_assert_cmpint (report->n_parked, ==, 0);
  g_assert_cmpint (report->n_kept, ==, 2);
  replica_swap (a, b);
  assert_whole (a, "SECRET second");
  replica_assert_text (a, "theirs", "SELECT text FROM contact");
  replica_exec (a, "UPDATE lead SET stage = 'ready', why = 'mine' WHERE id = 'l1'");
  replica_swap (a, b);
  replica_assert_text (b, "ready mine", "SELECT stage || ' ' || why FROM lead WHERE id = 'l1'");
}

/* A part brings the child before its parent: that has no words then, until they come. */
static void
test_child_may_come_before_its_parent_does (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Parcel) part = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  purge_set_up (a);
  replica_swap (a, b);
  parcel_free (replica_export (b, CHAS_EXPORT_SINCE, "a"));
  purge_company (a);
  replica_exec (b, "INSERT INTO contact (id, lead_id, text) VALUES ('k1', 'l1', 'theirs')");
  part = replica_export (b, CHAS_EXPORT_SINCE, "a");
  g_assert_cmpuint (part->records->len, ==, 1);
  report = replica_import (a, part);
  g_assert_cmpint (report->n_parked, ==, 1);
  g_assert_false (replica_try (a, "UPDATE lead SET why = 'x' WHERE id = 'l1'"));
  replica_swap (a, b);
  assert_whole (a, "SECRET second");
}

/* When the child goes as well, nothing keeps the rest. */
static void
test_it_goes_with_the_child_that_kept_it (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_exec (b, "INSERT INTO contact (id, lead_id, text) VALUES ('k1', 'l1', 'theirs')");
  replica_swap (a, b);
  replica_exec (b, "DELETE FROM contact");
  replica_swap (a, b);
  replica_send (a, b);
  purge_assert_gone (a);
  purge_assert_gone (b);
}

/* A third one that had both takes sides with nobody. */
static void
test_third_one_gets_it_back (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);

  purge_set_up (a);
  replica_swap (a, b);
  purge_company (a);
  replica_swap (a, c);
  purge_assert_gone (c);
  replica_exec (b, "UPDATE lead SET why = 'theirs' WHERE id = 'l1'");
  replica_swap (b, c);
  assert_whole (c, "theirs");
  replica_swap (a, c);
  assert_whole (a, "theirs");
}

/* A word that was replaced, and that who keeps the record never had: whether it is still there for
 * somebody depends on whom they heard first, see test-merge-random.c. Who has it passes it on with
 * the next part, as the mark came. */
static void
test_what_only_a_third_one_had_is_passed_on (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Replica) one = replica_new ("oneoneon", 0);
  g_autoptr (Replica) two = replica_new ("twotwotw", 0);
  g_autoptr (Parcel) part = NULL;

  purge_set_up (a);
  replica_swap (a, b);
  replica_exec (a, "UPDATE lead SET why = 'SECRET third' WHERE id = 'l1'");
  replica_swap (a, c);
  purge_company (a);
  replica_exec (b, "UPDATE lead SET hook = 'theirs' WHERE id = 'l1'");
  replica_send (a, one);
  replica_send (c, one);
  replica_send (b, one);
  assert_whole (one, "SECRET second");
  replica_send (b, two);
  replica_send (c, two);
  parcel_free (replica_export (two, CHAS_EXPORT_SINCE, "one"));
  replica_send (a, two);
  assert_whole (two, "SECRET third");
  part = replica_export (two, CHAS_EXPORT_SINCE, "one");
  chas_merge_report_free (replica_import (one, part));
  assert_whole (one, "SECRET third");
  replica_assert_same (one, two);
}

static void
add_person (Replica *a)
{
  purge_set_up (a);
  replica_exec (a, "INSERT INTO person (id, given_name, email, source_text, legal_basis)"
                   " VALUES ('p1', 'SECRET', 'SECRET', 'card', 'consent');"
                   "INSERT INTO employment (id, person_id, company_id, title)"
                   " VALUES ('w1', 'p1', 'c2', 'SECRET');"
                   "INSERT INTO note (id, person_id, text, at, by)"
                   " VALUES ('n9', 'p1', 'SECRET', '2026-11-23T12:00:00Z', 'm1');"
                   "DELETE FROM lead WHERE id = 'l1'; DELETE FROM company WHERE id = 'c1'");
  purge_all (a);
}

/* Domain.md, section 9: erasure wins over all. */
static void
test_of_a_person_nothing_stays (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (ChasMergeReport) report = NULL;

  add_person (a);
  replica_swap (a, b);
  replica_exec (a, "DELETE FROM person");
  purge_all (a);
  replica_exec (b, "UPDATE person SET email = 'SECRET later';"
                   "UPDATE employment SET title = 'SECRET later';"
                   "UPDATE note SET text = 'SECRET later'");
  report = send (a, b);
  g_assert_cmpint (report->n_kept, ==, 0);
  replica_swap (a, b);
  purge_assert_gone (a);
  purge_assert_gone (b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM employment"), ==, 0);
}

/* Nor what others add about them, before they have heard of it or after. */
static void
test_what_is_added_about_a_person_elsewhere_goes_too (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Parcel) part = NULL;
  g_autoptr (ChasMergeReport) report = NULL;

  add_person (a);
  replica_swap (a, b);
  replica_swap (a, c);
  parcel_free (replica_export (c, CHAS_EXPORT_SINCE, "a"));
  replica_exec (a, "DELETE FROM person");
  purge_all (a);
  replica_exec (b, "INSERT INTO note (id, person_id, text) VALUES ('n8', 'p1', 'SECRET');"
                   "INSERT INTO note (id, person_id, text) VALUES ('n7', 'p1', 'SECRET');"
                   "DELETE FROM note WHERE id = 'n7'");
  replica_exec (c, "INSERT INTO employment (id, person_id, company_id, title)"
                   " VALUES ('w2', 'p1', 'c2', 'SECRET')");
  replica_swap (a, b);
  purge_assert_gone (a);
  purge_assert_gone (b);
  part = replica_export (c, CHAS_EXPORT_SINCE, "a");
  g_assert_cmpuint (part->records->len, ==, 1);
  report = replica_import (a, part);
  purge_assert_gone (a);
  replica_swap (a, c);
  purge_assert_gone (c);
  replica_swap (b, c);
  purge_assert_gone (b);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM person"), ==, 0);
  g_assert_cmpint (replica_int (b, "SELECT count(*) FROM employment"), ==, 0);
}

static void
test_restoring_a_person_elsewhere_is_in_vain (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  add_person (a);
  replica_exec (a, "DELETE FROM person");
  replica_swap (a, b);
  purge_restore (b);
  purge_all (a);
  replica_swap (a, b);
  purge_assert_gone (a);
  purge_assert_gone (b);
  g_assert_false (replica_try (a, "INSERT INTO person (id, given_name) VALUES ('p1', 'x')"));
}

#define ADD(name, function) g_test_add_func ("/store/purge-apart/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("edit-elsewhere-keeps-it", test_edit_elsewhere_keeps_it);
  ADD ("edit-elsewhere-keeps-it-the-other-way", test_edit_elsewhere_keeps_it_the_other_way);
  ADD ("restore-elsewhere-keeps-it", test_restore_elsewhere_keeps_it);
  ADD ("deleted-again-elsewhere-stays-in-the-trash",
       test_deleted_again_elsewhere_stays_in_the_trash);
  ADD ("what-was-thrown-away-unseen-stays-in-the-trash",
       test_what_was_thrown_away_unseen_stays_in_the_trash);
  ADD ("child-added-elsewhere-keeps-it", test_child_added_elsewhere_keeps_it);
  ADD ("child-may-come-before-its-parent-does", test_child_may_come_before_its_parent_does);
  ADD ("it-goes-with-the-child-that-kept-it", test_it_goes_with_the_child_that_kept_it);
  ADD ("third-one-gets-it-back", test_third_one_gets_it_back);
  ADD ("what-only-a-third-one-had-is-passed-on", test_what_only_a_third_one_had_is_passed_on);
  ADD ("of-a-person-nothing-stays", test_of_a_person_nothing_stays);
  ADD ("what-is-added-about-a-person-elsewhere-goes-too",
       test_what_is_added_about_a_person_elsewhere_goes_too);
  ADD ("restoring-a-person-elsewhere-is-in-vain", test_restoring_a_person_elsewhere_is_in_vain);
  return g_test_run ();
}
