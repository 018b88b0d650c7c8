// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "purge-case.h"

/* One makes anew what he had deleted for ever, or only goes on with it; nobody's word that he never
 * saw is lost by that. Source: sync design, sections 1 and 8 */

#define GONE "SELECT count(*) FROM version WHERE dead = 2"

static void
make_company_anew (Replica *self)
{
  replica_exec (self, "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod')");
  true_ms += 1000;
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

/* A note went with a lead, and that with the company, which one deleted after the other. */
static void
purge_one_after_the_other (Replica *a, Replica *b, Replica *older)
{
  purge_set_up (a);
  replica_swap (a, b);
  replica_exec (a, "INSERT INTO note (id, lead_id, text) VALUES ('n9', 'l1', 'SECRET nine')");
  replica_send (a, older);
  replica_exec (a, "DELETE FROM lead WHERE id = 'l1'");
  true_ms += 1000;
  purge_all (a);
  purge_company (b);
  replica_swap (a, b);
  g_assert_cmpint (purge_count_secrets (a), ==, 0);
}

static void
assert_nothing_is_left (Replica *self)
{
  g_autoptr (GPtrArray) entries = purge_list_trash (self);

  g_assert_cmpint (purge_count_secrets (self), ==, 0);
  g_assert_cmpuint (entries->len, ==, 0);
  replica_assert_sound (self);
}

/* Whatever the order of the files, also what went with what went with it. */
static void
test_all_that_went_with_it_stays_gone (void)
{
  static const char *const orders[] = { "012", "021", "102", "120", "201", "210" };
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();
  g_autoptr (Replica) c = replica_new ("cccccccc", 0);
  g_autoptr (Replica) older = replica_new ("oooooooo", 0);
  Parcel *parcels[3];

  purge_one_after_the_other (a, b, older);
  replica_send (a, c);
  make_company_anew (a);
  parcels[0] = replica_export (a, CHAS_EXPORT_ALL, NULL);
  parcels[1] = replica_export (older, CHAS_EXPORT_ALL, NULL);
  parcels[2] = replica_export (c, CHAS_EXPORT_ALL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (Replica) reader = read_in_order (parcels, orders[i]);

      assert_nothing_is_left (reader);
      replica_assert_text (reader, "Nordkod", "SELECT name FROM company WHERE id = 'c1'");
    }
  for (guint i = 0; i < G_N_ELEMENTS (parcels); i++)
    parcel_free (parcels[i]);
  replica_swap (a, older);
  assert_nothing_is_left (a);
  assert_nothing_is_left (older);
  replica_assert_same (a, older);
}

/* One has heard that all was deleted for ever, and then, by a part, that another goes on with the
 * company. */
static void
let_other_keep_the_company (Replica *a, Replica *other, Replica *reader)
{
  g_autoptr (Parcel) part = NULL;

  purge_set_up (a);
  replica_swap (a, other);
  parcel_free (replica_export (other, CHAS_EXPORT_SINCE, "reader"));
  purge_company (a);
  replica_send (a, reader);
  replica_exec (other, "UPDATE company SET business = 'theirs' WHERE id = 'c1'");
  true_ms += 1000;
  part = replica_export (other, CHAS_EXPORT_SINCE, "reader");
  g_assert_cmpuint (part->records->len, ==, 1);
  chas_merge_report_free (replica_import (reader, part));
  replica_assert_text (reader, "theirs", "SELECT business FROM company WHERE id = 'c1'");
}

static void
delete_and_restore (Replica *self)
{
  replica_exec (self, "DELETE FROM company WHERE id = 'c1'");
  true_ms += 1000;
  purge_restore (self);
  true_ms += 1000;
}

/* What was kept is not made anew by who takes it out of the trash. */
static void
test_restoring_destroys_nothing_elsewhere (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) other = purge_replica_b ();
  g_autoptr (Replica) reader = replica_new ("rrrrrrrr", 0);

  let_other_keep_the_company (a, other, reader);
  delete_and_restore (reader);
  g_assert_cmpint (replica_int (reader, GONE), ==, 0);
  replica_send (a, other);
  replica_send (reader, other);
  purge_restore (other);
  replica_assert_text (other, "SECRET one theirs",
                       "SELECT name || ' ' || business FROM company WHERE id = 'c1'");
  replica_assert_text (other, "SECRET second", "SELECT why FROM lead WHERE id = 'l1'");
  replica_assert_text (other, "SECRET note", "SELECT text FROM note");
  replica_assert_sound (other);
}

static void
assert_lead_is_whole (Replica *self)
{
  replica_assert_text (self, "my edit g1 c1 new a1",
                       "SELECT concat_ws(' ', why, group_id, company_id, stage, order_key)"
                       " FROM lead WHERE id = 'l1'");
  replica_assert_sound (self);
}

/* The same when the other goes on with the lead meanwhile: all have it whole. */
static void
test_restoring_leaves_the_lead_whole (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) other = purge_replica_b ();
  g_autoptr (Replica) reader = replica_new ("rrrrrrrr", 0);

  let_other_keep_the_company (a, other, reader);
  replica_exec (other, "UPDATE lead SET why = 'my edit' WHERE id = 'l1'");
  true_ms += 1000;
  delete_and_restore (reader);
  replica_swap (reader, other);
  assert_lead_is_whole (other);
  assert_lead_is_whole (reader);
  replica_swap (a, other);
  assert_lead_is_whole (a);
  replica_assert_same (a, other);
}

/* Who edited a part of what was made anew keeps that part, with its place. */
static void
test_edited_part_is_kept_whole (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) b = purge_replica_b ();

  purge_set_up (a);
  replica_swap (a, b);
  replica_exec (b, "UPDATE lead SET why = 'my edit' WHERE id = 'l1';"
                   "UPDATE note SET text = 'my note' WHERE id = 'n1'");
  true_ms += 1000;
  purge_company (a);
  make_company_anew (a);
  replica_swap (a, b);
  replica_swap (a, b);
  assert_lead_is_whole (b);
  replica_assert_text (b, "my note l1 2026-11-23T12:00:00Z",
                       "SELECT concat_ws(' ', text, lead_id, at) FROM note");
  replica_assert_text (b, "Nordkod", "SELECT name FROM company WHERE id = 'c1'");
  g_assert_cmpint (replica_int (b, GONE " AND entity <> 'company'"), ==, 0);
  replica_assert_same (a, b);
}

/* A company has a row without a word for the sake of another's lead; somebody writes it whole. */
static void
test_writing_a_parent_destroys_nothing_elsewhere (void)
{
  g_autoptr (Replica) a = purge_replica_a ();
  g_autoptr (Replica) other = purge_replica_b ();
  g_autoptr (Replica) reader = replica_new ("rrrrrrrr", 0);
  g_autoptr (Parcel) part = NULL;

  purge_set_up (a);
  replica_swap (a, other);
  parcel_free (replica_export (other, CHAS_EXPORT_SINCE, "reader"));
  purge_company (a);
  replica_send (a, reader);
  replica_exec (other, "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                       " VALUES ('l9', 'g1', 'c1', 'new', 'a9')");
  part = replica_export (other, CHAS_EXPORT_SINCE, "reader");
  chas_merge_report_free (replica_import (reader, part));
  g_assert_cmpint (replica_int (reader,
                                "SELECT count(*) FROM company WHERE id = 'c1' AND name IS NULL"),
                   ==, 1);
  true_ms += 1000;
  replica_exec (reader, "REPLACE INTO company (id, name) VALUES ('c1', 'Nordkod')");
  g_assert_cmpint (replica_int (reader, GONE), ==, 0);
  replica_swap (a, other);
  replica_swap (reader, other);
  replica_assert_text (other, "Nordkod SECRET",
                       "SELECT name || ' ' || business FROM company WHERE id = 'c1'");
  replica_assert_same (reader, other);
  replica_assert_sound (reader);
}

#define ADD(name, function) g_test_add_func ("/store/purge-kept/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("all-that-went-with-it-stays-gone", test_all_that_went_with_it_stays_gone);
  ADD ("restoring-destroys-nothing-elsewhere", test_restoring_destroys_nothing_elsewhere);
  ADD ("restoring-leaves-the-lead-whole", test_restoring_leaves_the_lead_whole);
  ADD ("edited-part-is-kept-whole", test_edited_part_is_kept_whole);
  ADD ("writing-a-parent-destroys-nothing-elsewhere",
       test_writing_a_parent_destroys_nothing_elsewhere);
  return g_test_run ();
}
