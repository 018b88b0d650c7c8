// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-merge-title.h"
#include "chas-test-db.h"

/* What a record is called in lists of what was deleted or taken in. */

static void
assert_title (ChasDb *db, const char *entity, const char *id, const char *expected)
{
  g_autofree char *title = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (chas_merge_dup_title (db, entity, id, &title, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (title, ==, expected);
}

static void
test_people_have_both_names (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);

  test_exec (db, "INSERT INTO person (id, given_name, family_name)"
                 " VALUES ('k1', 'Kim', 'Ek'), ('k2', 'Bo', NULL)");
  assert_title (db, "person", "k1", "Kim Ek");
  assert_title (db, "person", "k2", "Bo");
  test_exec (db, "DELETE FROM person");
  assert_title (db, "person", "k1", "Kim Ek");
}

/* Also where a cut would leave a blank at the end. */
static void
test_long_one_shows_that_it_goes_on (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *fits = g_strnfill (80, 'x');
  g_autofree char *head = g_strnfill (78, 'x');
  g_autofree char *cut = g_strconcat (head, "…", NULL);

  test_exec (db, "INSERT INTO company (id, name) VALUES ('c1', printf('%.*c', 80, 'x')),"
                 " ('c2', printf('%.*c', 78, 'x') || ' AB')");
  assert_title (db, "company", "c1", fits);
  assert_title (db, "company", "c2", cut);
}

#define ADD(name, function) g_test_add_func ("/store/merge-title/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("people-have-both-names", test_people_have_both_names);
  ADD ("long-one-shows-that-it-goes-on", test_long_one_shows_that_it_goes_on);
  return g_test_run ();
}
