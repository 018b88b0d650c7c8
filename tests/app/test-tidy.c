// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-tidy.h"

#include <string.h>

#include "chas-db-open-leads.h"
#include "chas-test-db.h"

/* Somebody deletes every lead as soon as the first is looked at. */
static int
on_statement_cb (unsigned mask, void *data, void *stmt, void *sql)
{
  if (strstr (sqlite3_sql (stmt), "no_next_step"))
    test_exec (data, "DELETE FROM lead");
  return 0;
}

static void
delete_while_looking (ChasDb *db, ChasDb *other)
{
  sqlite3_trace_v2 (chas_db_get_handle (db), SQLITE_TRACE_STMT, on_statement_cb, other);
}

/* Five companies: in order, no next step, stale and unreachable, new, and closed. */
static void
fill (ChasDb *db, const char *group)
{
  static const char *const names[] = { "Ordning", "Utan steg", "Glömd", "Nykläckt", "Stängd" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_free (test_add_lead (db, group, names[i]));
  test_exec (
    db,
    "CREATE TEMP VIEW l AS SELECT lead.id, company_id, name FROM lead JOIN company ON company.id = company_id;"
    "UPDATE company SET phone_raw = '08-1' WHERE name <> 'Glömd';"
    "UPDATE lead SET why = 'Rust', owner_id = (SELECT id FROM participant),"
    " stage = (SELECT CASE name WHEN 'Nykläckt' THEN 'new' WHEN 'Stängd' THEN 'declined'"
    " WHEN 'Glömd' THEN 'ready' ELSE 'contacted' END FROM l WHERE l.id = lead.id);"
    "INSERT INTO lead_education (id, lead_id, education_id) SELECT l.id || ':' || e.id, l.id, e.id FROM lead l, education e;"
    "DELETE FROM stage_change WHERE lead_id = (SELECT id FROM l WHERE name = 'Glömd');"
    "INSERT INTO note (id, lead_id, at, text) SELECT 'n', id, '2026-11-01T08:00:00Z', 'Hej' FROM l WHERE name = 'Glömd';"
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin) SELECT 'f', id, 'call', '2026-11-24', 'open', 'person'"
    " FROM l WHERE name = 'Ordning'");
}

static ChasDb *
new_db (char **out_group)
{
  ChasDb *db = test_db_with_group (out_group);

  fill (db, *out_group);
  return db;
}

static GPtrArray *
find (ChasDb *db, const char *group)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = chas_tidy_find (db, group, &error);

  g_assert_no_error (error);
  return entries;
}

static void
assert_entry (GPtrArray *entries, guint n, const char *name, guint kinds)
{
  const ChasTidyEntry *entry;

  g_assert_cmpuint (n, <, entries->len);
  entry = entries->pdata[n];
  g_assert_cmpstr (entry->company_name, ==, name);
  g_assert_cmphex (entry->kinds, ==, kinds);
}

static void
test_most_needed_come_first (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GPtrArray) entries = find (db, group);
  const ChasTidyEntry *idle;

  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, "Utan steg", CHAS_TIDY_NO_STEP);
  assert_entry (entries, 1, "Glömd", CHAS_TIDY_STALE | CHAS_TIDY_NO_CHANNEL);
  idle = entries->pdata[1];
  g_assert_cmpint (idle->idle_days, ==, 22);
  g_assert_cmpint (idle->stage, ==, CHAS_STAGE_READY);
  g_assert_nonnull (idle->owner_id);
  /* name, why, an education and the source; see domain.md, section 6 */
  g_assert_cmpint (idle->points, ==, 35);
}

static void
test_another_group_is_not_looked_at (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GPtrArray) entries = find (db, "another");

  g_assert_cmpuint (entries->len, ==, 0);
}

static void
test_pairs_are_told_once (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autofree char *twin = test_add_lead (db, group, "Ordning AB");
  g_autoptr (GPtrArray) entries = NULL;
  const ChasTidyEntry *entry;

  test_exec (db, "UPDATE company SET phone_raw = '08-1' WHERE name = 'Ordning AB'");
  entries = find (db, group);
  g_assert_cmpuint (entries->len, ==, 3);
  assert_entry (entries, 2, "Ordning", CHAS_TIDY_DUPLICATE);
  entry = entries->pdata[2];
  g_assert_cmpstr (entry->pair->names[1], ==, "Ordning AB");
  test_exec (
    db,
    "INSERT INTO not_duplicate (id, company_id, other_id) SELECT 'n', a.company_id, b.company_id"
    " FROM l a, l b WHERE a.name = 'Ordning' AND b.name = 'Ordning AB'");
  g_clear_pointer (&entries, g_ptr_array_unref);
  entries = find (db, group);
  g_assert_cmpuint (entries->len, ==, 2);
}

static void
test_planned_one_leaves (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GPtrArray) entries = NULL;

  test_exec (
    db,
    "INSERT INTO follow_up (id, lead_id, kind, due_date, state, origin) SELECT 'g', id, 'call', '2026-11-30',"
    " 'open', 'person' FROM l WHERE name = 'Utan steg'");
  entries = find (db, group);
  g_assert_cmpuint (entries->len, ==, 1);
  assert_entry (entries, 0, "Glömd", CHAS_TIDY_STALE | CHAS_TIDY_NO_CHANNEL);
}

static void
test_broken_data_is_an_error (void)
{
  g_autofree char *group = NULL;
  g_autoptr (ChasDb) db = new_db (&group);
  g_autoptr (GError) error = NULL;

  test_exec (db, "DROP VIEW l; DROP TABLE lead_education");
  g_assert_null (chas_tidy_find (db, group, &error));
  g_assert_nonnull (error);
}

/* What was there at the first look is told of whole. */
static void
test_leads_may_go_meanwhile (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (ChasDb) db = test_db_at (path);
  g_autoptr (ChasDb) other = test_db_at (path);
  g_autofree char *group = test_add_group (db);
  g_autoptr (GPtrArray) entries = NULL;

  fill (db, group);
  delete_while_looking (db, other);
  entries = find (db, group);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead"), ==, 0);
  g_assert_cmpuint (entries->len, ==, 2);
  assert_entry (entries, 0, "Utan steg", CHAS_TIDY_NO_STEP);
}

/* Who looks without holding the data still is not told of what has gone. */
static void
test_gone_leads_are_not_listed (void)
{
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (ChasDb) db = test_db_at (path);
  g_autoptr (ChasDb) other = test_db_at (path);
  g_autofree char *group = test_add_group (db);
  g_autoptr (GPtrArray) leads = NULL;
  g_autoptr (GError) error = NULL;

  fill (db, group);
  delete_while_looking (db, other);
  leads = chas_db_list_open_leads (db, group, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (leads->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/tidy/most-needed-come-first", test_most_needed_come_first);
  g_test_add_func ("/app/tidy/another-group-is-not-looked-at", test_another_group_is_not_looked_at);
  g_test_add_func ("/app/tidy/pairs-are-told-once", test_pairs_are_told_once);
  g_test_add_func ("/app/tidy/planned-one-leaves", test_planned_one_leaves);
  g_test_add_func ("/app/tidy/broken-data-is-an-error", test_broken_data_is_an_error);
  g_test_add_func ("/app/tidy/leads-may-go-meanwhile", test_leads_may_go_meanwhile);
  g_test_add_func ("/app/tidy/gone-leads-are-not-listed", test_gone_leads_are_not_listed);
  return g_test_run ();
}
