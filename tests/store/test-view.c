// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-db-view.h"
#include "chas-test-db.h"
#include "chas-view-query.h"

static gboolean
try_save (ChasDb *db, const char *group, const ChasNamedView *view, char **out_id, GError **error)
{
  g_autoptr (ChasChanges) changes = NULL;
  g_autofree char *id = NULL;
  gboolean saved = chas_db_save_view (db, group, view, &id, &changes, error);

  if (saved && out_id)
    *out_id = g_steal_pointer (&id);
  return saved;
}

static char *
save (ChasDb *db, const char *group, const char *id, const char *name, gboolean is_shared)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasNamedView) view =
    chas_named_view_new (id, name, "{'search': <'moln'>}", is_shared);
  char *saved = NULL;

  g_assert_true (try_save (db, group, view, &saved, &error));
  g_assert_no_error (error);
  return saved;
}

/* "Mina Moln*": the names, with a star for a shared one */
static void
assert_views (ChasDb *db, const char *group, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) views = chas_db_list_views (db, group, &error);
  g_autoptr (GString) names = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < views->len; i++)
    {
      const ChasNamedView *view = views->pdata[i];

      g_string_append_printf (names, "%s%s%s", i ? " " : "", view->name,
                              view->is_shared ? "*" : "");
    }
  g_assert_cmpstr (names->str, ==, expected);
}

static void
test_views_sort_as_swedish_does (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);

  g_free (save (db, group, NULL, "Ärenden", FALSE));
  g_free (save (db, group, NULL, "  moln ", TRUE));
  g_free (save (db, group, NULL, "Zon", FALSE));
  assert_views (db, group, "moln* Zon Ärenden");
  assert_views (db, "another", "");
}

static void
test_name_is_never_overwritten (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *id = save (db, group, NULL, "Mina", FALSE);
  g_autoptr (ChasNamedView) twin = chas_named_view_new (NULL, "MINA", "{}", TRUE);
  g_autoptr (ChasNamedView) empty = chas_named_view_new (NULL, " ", "{}", FALSE);
  g_autoptr (ChasNamedView) gone = chas_named_view_new ("gone", "Borta", "{}", FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_false (try_save (db, group, twin, NULL, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (try_save (db, group, empty, NULL, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (try_save (db, group, gone, NULL, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_NOT_FOUND);
  /* To its own name it can be saved again. */
  g_free (save (db, group, id, "mina", FALSE));
  assert_views (db, group, "mina");
}

/* As when the group's file brings a shared one that is called like mine. */
static void
test_twin_from_elsewhere_is_no_obstacle (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *id = save (db, group, NULL, "Mina", FALSE);
  g_autofree char *theirs = save (db, group, NULL, "Andras", TRUE);
  g_autoptr (ChasNamedView) shared = chas_named_view_new (id, "Mina", "{}", TRUE);
  g_autoptr (ChasNamedView) renamed = chas_named_view_new (theirs, "MINA", "{}", TRUE);
  g_autoptr (GError) error = NULL;

  test_exec (db, "UPDATE saved_view SET name = 'Mina'");
  g_free (save (db, group, id, "Mina", FALSE));
  g_free (save (db, group, theirs, "Mina", TRUE));
  g_assert_false (try_save (db, group, shared, NULL, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (try_save (db, group, renamed, NULL, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_CONFLICT);
}

static void
test_each_is_one_step (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);
  g_autofree char *id = save (db, group, NULL, "Mina", FALSE);
  g_autofree char *same = save (db, group, id, "Våra", FALSE);
  g_autofree char *shared = save (db, group, id, "Våra", TRUE);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (id, ==, same);
  g_assert_cmpstr (id, !=, shared);
  assert_views (db, group, "Våra*");
  g_assert_true (chas_db_delete_view (db, group, shared, &changes, &error));
  g_assert_no_error (error);
  assert_views (db, group, "");
  test_undo (db);
  assert_views (db, group, "Våra*");
  test_undo (db);
  assert_views (db, group, "Våra");
  test_undo (db);
  assert_views (db, group, "Mina");
  test_undo (db);
  assert_views (db, group, "");
}

/* domain.md, section 8: what is private is never in what goes out. */
static void
test_private_ones_leave_no_version (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = test_db_with_group (&group);

  g_free (save (db, group, NULL, "Hemlig", FALSE));
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM version WHERE entity = 'private_view'"), ==,
                   0);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM saved_view"), ==, 0);
  g_free (save (db, group, NULL, "Delad", TRUE));
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM saved_view"), ==, 1);
}

static void
test_query_survives_as_text (void)
{
  g_autoptr (ChasViewQuery) query =
    chas_view_query_new ("('0190', true, false, false, ['e'], @as [], @as [], 3)", "it's \"här\"",
                         "owner", "-days", TRUE);
  g_autofree char *text = chas_view_query_to_text (query);
  g_autoptr (ChasViewQuery) read = chas_view_query_from_text (text);
  g_autoptr (ChasViewQuery) broken = chas_view_query_from_text ("{'search': <7>, 'new': <'x'>");
  g_autoptr (ChasViewQuery) nothing = chas_view_query_from_text (NULL);

  g_assert_true (chas_view_query_shows_same (query, read));
  g_assert_true (read->table);
  g_assert_cmpstr (read->search, ==, "it's \"här\"");
  /* Whose leads are mine, each reader says. */
  g_assert_true (g_str_has_prefix (read->filter, "('me', true,"));
  g_assert_true (chas_view_query_shows_same (broken, nothing));
  g_assert_false (chas_view_query_shows_same (query, nothing));
  g_assert_cmpstr (nothing->group_by, ==, "none");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/view/sort-as-swedish-does", test_views_sort_as_swedish_does);
  g_test_add_func ("/store/view/name-is-never-overwritten", test_name_is_never_overwritten);
  g_test_add_func ("/store/view/twin-from-elsewhere-is-no-obstacle",
                   test_twin_from_elsewhere_is_no_obstacle);
  g_test_add_func ("/store/view/each-is-one-step", test_each_is_one_step);
  g_test_add_func ("/store/view/private-ones-leave-no-version", test_private_ones_leave_no_version);
  g_test_add_func ("/store/view/query-survives-as-text", test_query_survives_as_text);
  return g_test_run ();
}
