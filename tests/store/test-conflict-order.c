// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-conflict-order.h"
#include "chas-db-title.h"
#include "chas-test-db.h"

static GPtrArray *
conflicts_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) chas_conflict_free);
}

static void
add (GPtrArray *conflicts, const char *entity, const char *id, const char *field, const char *title)
{
  ChasConflict *conflict = chas_conflict_new (entity, id, field);

  conflict->title = g_strdup (title);
  g_ptr_array_add (conflicts, conflict);
}

/* Each as "id.field", and "id" of a deletion. */
static void
assert_order (GPtrArray *conflicts, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    {
      const ChasConflict *conflict = conflicts->pdata[i];

      g_string_append_printf (found, "%s%s%s%s", i ? " " : "", conflict->id,
                              conflict->field ? "." : "", conflict->field ? conflict->field : "");
    }
  g_assert_cmpstr (found->str, ==, expected);
}

static ChasDb *
new_db (void)
{
  ChasDb *db = test_db ();

  test_exec (db, "INSERT INTO career_group (id, name) VALUES ('g', 'Vega');"
                 "INSERT INTO company (id, name) VALUES ('c1', 'Nordkod'), ('c2', 'Nordkod');"
                 "INSERT INTO lead (id, group_id, company_id, stage, order_key) VALUES"
                 " ('l1', 'g', 'c1', 'new', 'a1'), ('l2', 'g', 'c2', 'new', 'a2');"
                 "INSERT INTO note (id, lead_id, text) VALUES ('n1', 'l1', 'Hej')");
  return db;
}

static void
sort (ChasDb *db, GPtrArray *conflicts)
{
  g_autoptr (GError) error = NULL;

  chas_conflict_order_sort (db, conflicts, &error);
  g_assert_no_error (error);
}

static void
test_names_stand_as_swedish_sorts_them (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autoptr (GPtrArray) conflicts = conflicts_new ();

  add (conflicts, "setting", "s", "value", NULL);
  add (conflicts, "company", "o", "name", "Ölands Data");
  add (conflicts, "company", "z", "name", "zenit");
  add (conflicts, "person", "a", "email", "Åsa Berg");
  add (conflicts, "company", "b", "name", "Alfa");
  sort (db, conflicts);
  assert_order (conflicts, "b.name z.name a.email o.name s.value");
}

static void
test_all_of_one_company_stands_together (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autoptr (GPtrArray) conflicts = conflicts_new ();

  add (conflicts, "note", "n1", "text", "Nordkod");
  add (conflicts, "lead", "l2", "why", "Nordkod");
  add (conflicts, "lead", "l1", "why", "Nordkod");
  add (conflicts, "company", "c2", "name", "Nordkod");
  add (conflicts, "company", "c1", "name", "Nordkod");
  sort (db, conflicts);
  assert_order (conflicts, "c1.name l1.why n1.text c2.name l2.why");
}

/* Whoever stands for another does so here, too. */
static void
test_who_was_merged_stands_with_who_stands_for_it (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autoptr (GPtrArray) conflicts = conflicts_new ();

  test_exec (db, "INSERT INTO same_record (id, root) VALUES ('c2', 'c1')");
  add (conflicts, "lead", "l2", "why", "Nordkod");
  add (conflicts, "company", "c1", "name", "Nordkod");
  add (conflicts, "lead", "l1", "why", "Nordkod");
  sort (db, conflicts);
  assert_order (conflicts, "c1.name l1.why l2.why");
}

static void
assert_title (ChasDb *db, const char *entity, const char *id, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *title = NULL;

  g_assert_true (chas_db_get_title (db, entity, id, &title, &error));
  g_assert_cmpstr (title, ==, expected);
}

/* Else what belongs to it would be sorted under a name that is seen nowhere any more. */
static void
test_all_of_it_goes_by_the_name_of_who_stands_for_it (void)
{
  g_autoptr (ChasDb) db = new_db ();

  test_exec (
    db, "INSERT INTO contact (id, lead_id, channel, outcome) VALUES ('k', 'l1', 'phone', 'no');"
        "INSERT INTO follow_up (id, lead_id, kind) VALUES ('f', 'l1', 'call');"
        "UPDATE company SET name = 'Sydkod' WHERE id = 'c2';"
        "INSERT INTO same_record (id, root) VALUES ('c1', 'c2')");
  assert_title (db, "lead", "l1", "Sydkod");
  assert_title (db, "contact", "k", "Sydkod");
  assert_title (db, "follow_up", "f", "Sydkod");
  assert_title (db, "note", "n1", "Sydkod");
}

/* Who lets it go has no more to answer. */
static void
test_whether_it_stays_comes_before_what_stands_in_it (void)
{
  g_autoptr (ChasDb) db = new_db ();
  g_autoptr (GPtrArray) conflicts = conflicts_new ();

  add (conflicts, "note", "n1", "text", "Nordkod");
  add (conflicts, "lead", "l1", "wake_date", "Nordkod");
  add (conflicts, "lead", "l1", "why", "Nordkod");
  add (conflicts, "lead", "l1", NULL, "Nordkod");
  sort (db, conflicts);
  assert_order (conflicts, "l1 l1.why l1.wake_date n1.text");
}

static GPtrArray *
list_of (const char *ids)
{
  GPtrArray *conflicts = conflicts_new ();

  for (const char *id = ids; *id; id++)
    add (conflicts, "company", (char[]) { *id, '\0' }, "name", NULL);
  return conflicts;
}

static void
assert_is (GPtrArray *conflicts, const char *ids)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < conflicts->len; i++)
    g_string_append (found, ((ChasConflict *) conflicts->pdata[i])->id);
  g_assert_cmpstr (found->str, ==, ids);
}

/* One after the other is sorted so, and is to be listed so. */
static void
test_what_waits_keeps_its_place (void)
{
  static const struct
  {
    const char *sorted, *kept;
  } lists[] = {
    { "", "" },           { "abcd", "abcd" }, { "acd", "acd" }, /* one is settled */
    { "cda", "acd" },                                           /* and gave others another name */
    { "cdba", "abcd" },                                         /* it waits again */
    { "cdxba", "abcdx" },                                       /* new, behind the one above it */
    { "ycxa", "yacx" },   { "", "" },         { "xdcbay", "yabcdx" },
  };
  g_autoptr (GPtrArray) seen = conflicts_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GPtrArray) conflicts = list_of (lists[i].sorted);

      chas_conflict_order_keep (conflicts, seen);
      assert_is (conflicts, lists[i].kept);
    }
}

static guint
find_next (const char *now, const char *all, const char *shown)
{
  g_autoptr (GPtrArray) conflicts = list_of (now);
  g_autoptr (GPtrArray) seen = list_of (all);
  g_autoptr (ChasConflict) conflict = shown ? chas_conflict_new ("company", shown, "name") : NULL;

  return chas_conflict_order_find_next (conflicts, seen, conflict);
}

static void
test_the_next_one_is_shown (void)
{
  g_assert_cmpuint (find_next ("abcd", "abcd", "c"), ==, 2);
  g_assert_cmpuint (find_next ("acd", "abcd", "b"), ==, 1);
  g_assert_cmpuint (find_next ("ad", "abcd", "b"), ==, 1);     /* more went with it */
  g_assert_cmpuint (find_next ("bcd", "abcd", "c"), ==, 1);    /* one before it went */
  g_assert_cmpuint (find_next ("xabcd", "xabcd", "c"), ==, 3); /* one came before it */
  g_assert_cmpuint (find_next ("abc", "abcd", "d"), ==, 2);
  g_assert_cmpuint (find_next ("", "a", "a"), ==, 0);
  g_assert_cmpuint (find_next ("abc", "abc", NULL), ==, 0); /* all wait again */
}

#define ADD(name, function) g_test_add_func ("/store/conflict-order/" name, function)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names-stand-as-swedish-sorts-them", test_names_stand_as_swedish_sorts_them);
  ADD ("all-of-one-company-stands-together", test_all_of_one_company_stands_together);
  ADD ("who-was-merged-stands-with-who-stands-for-it",
       test_who_was_merged_stands_with_who_stands_for_it);
  ADD ("all-of-it-goes-by-the-name-of-who-stands-for-it",
       test_all_of_it_goes_by_the_name_of_who_stands_for_it);
  ADD ("whether-it-stays-comes-before-what-stands-in-it",
       test_whether_it_stays_comes_before_what_stands_in_it);
  ADD ("what-waits-keeps-its-place", test_what_waits_keeps_its_place);
  ADD ("the-next-one-is-shown", test_the_next_one_is_shown);
  return g_test_run ();
}
