// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-db-group.h"
#include "chas-db-me.h"
#include "chas-test-db.h"

/* Two groups, with the same person in both, each of which wrote them down for itself. */
static ChasDb *
new_db (void)
{
  ChasDb *db = test_db ();

  test_exec (db, "INSERT INTO career_group (id, name) VALUES ('vg', 'Vega'), ('og', 'Orion');"
                 "INSERT INTO participant (id, given_name)"
                 " VALUES ('vp1', 'Ben'), ('vp2', 'Eva'), ('op1', 'Ben');"
                 "INSERT INTO membership (id, group_id, participant_id)"
                 " VALUES ('vm1', 'vg', 'vp1'), ('vm2', 'vg', 'vp2'), ('om1', 'og', 'op1')");
  return db;
}

static void
assert_enters_as (ChasDb *db, const char *group_id, const char *expected, const char *me)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = NULL;
  g_autofree char *now = NULL;

  g_assert_true (chas_db_enter_group (db, group_id, &found, &error));
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (chas_db_get_me (db, &now, &error));
  g_assert_cmpstr (now, ==, me);
}

static void
test_who_sits_here_is_known_in_each_group (void)
{
  g_autoptr (ChasDb) db = new_db ();

  g_assert_true (chas_db_set_me (db, "op1", NULL));
  assert_enters_as (db, "vg", NULL, "op1"); /* nobody has said it yet */
  g_assert_true (chas_db_set_me (db, "vp1", NULL));
  assert_enters_as (db, "vg", NULL, "vp1");
  assert_enters_as (db, "og", "op1", "op1");
  assert_enters_as (db, "vg", "vp1", "vp1");
  test_exec (db, "DELETE FROM membership WHERE id = 'om1'");
  assert_enters_as (db, "og", NULL, "vp1"); /* they are not a member any more */
}

static void
assert_place (ChasDb *db, const char *group_id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;

  g_assert_true (chas_db_find_my_place (db, group_id, &place, &error));
  g_assert_cmpstr (place, ==, expected);
}

/* Somebody of the staff looks at a group: they are nobody of it, and said so. */
static void
test_who_stays_outside_is_known_as_well (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autoptr (GError) error = NULL;

  g_assert_false (chas_db_stay_outside (db, "og", &error)); /* nobody sits here */
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  g_assert_true (chas_db_set_me (db, "vp1", NULL));
  assert_place (db, "vg", "member");
  assert_place (db, "og", NULL);
  g_assert_true (chas_db_stay_outside (db, "og", NULL));
  assert_place (db, "og", "outside");
  assert_enters_as (db, "og", NULL, "vp1");
  /* Who turns out to be somebody else is in question again, and back as who looked at it. */
  g_assert_true (chas_db_set_me (db, "vp2", NULL));
  assert_place (db, "og", NULL);
  assert_enters_as (db, "og", "vp1", "vp1");
  g_assert_true (chas_db_set_me (db, "op1", NULL));
  assert_place (db, "og", "member");
  assert_enters_as (db, "vg", "vp1", "vp1");
  assert_enters_as (db, "og", "op1", "op1");
  test_exec (db, "DELETE FROM membership WHERE id = 'om1'");
  assert_enters_as (db, "og", "vp1", "vp1");
}

#define ADD(name, function) g_test_add_func ("/store/me/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("who-sits-here-is-known-in-each-group", test_who_sits_here_is_known_in_each_group);
  ADD ("who-stays-outside-is-known-as-well", test_who_stays_outside_is_known_as_well);
  return g_test_run ();
}
