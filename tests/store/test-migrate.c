// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture.h"
#include "chas-db-check.h"
#include "chas-db-lead.h"
#include "chas-db-migrate.h"
#include "chas-fields.h"
#include "chas-test-db.h"
#include "chas-verify.h"

static void
assert_sound (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = chas_verify (db, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < findings->len; i++)
    g_test_message ("%s", (char *) findings->pdata[i]);
  g_assert_cmpuint (findings->len, ==, 0);
  test_assert_text (db, "PRAGMA integrity_check", "ok");
}

static void
migrate_from (ChasDb *db, gint64 schema)
{
  g_autoptr (GError) error = NULL;

  chas_db_migrate_from (db, schema, &error);
  g_assert_no_error (error);
}

static void
test_new_database_is_signed (void)
{
  g_autoptr (ChasDb) db = test_db_at (":memory:");

  g_assert_cmpint (test_int (db, "PRAGMA user_version"), ==, chas_fields_get_schema ());
  g_assert_cmpint (test_int (db, "PRAGMA application_id"), ==, CHAS_DB_APPLICATION_ID);
  g_assert_cmpint (test_int (db, "SELECT length(dev) FROM sync_meta"), ==, 8);
  assert_sound (db);
}

static void
test_present_database_is_left_alone (void)
{
  g_autoptr (ChasDb) db = test_db ();
  gint64 before = test_int (db, "PRAGMA schema_version");

  g_assert_true (chas_db_migrate (db, NULL));
  g_assert_cmpint (test_int (db, "PRAGMA schema_version"), ==, before);
}

static void
test_newer_database_is_refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) db = test_db ();

  test_exec (db, "PRAGMA user_version = 9999");
  g_assert_false (chas_db_migrate (db, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_TOO_NEW);
}

/* As the database of a program that knew neither lead.hook nor improvements, and had kept what
 * others told of them. */
static ChasDb *
new_older_db (char **lead)
{
  g_autofree char *group = NULL;
  ChasDb *db = test_db_with_group (&group);

  *lead = test_add_lead (db, group, "Nordkod AB");
  g_assert_true (chas_capture_drop (db, NULL));
  test_exec (
    db,
    "DROP TRIGGER search_lead_update; ALTER TABLE lead DROP COLUMN hook; DROP TABLE improvement;"
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq) VALUES"
    "  ('improvement', 'i-1', '_live', 1795447504801 << 16, 'ben2q8x4', '1', 1, 0, 1),"
    "  ('improvement', 'i-1', 'observation', 1795447504801 << 16, 'ben2q8x4', '\"Long meetings\"', 1, 0, 1),"
    "  ('improvement', 'i-1', 'from_the_future', 1795447504801 << 16, 'ben2q8x4', '[1,{\"a\":2}]', 1, 0, 1);"
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    "  SELECT 'lead', id, 'hook', (1795447504801 << 16) + n, 'ben2q8x4', v, 1, d, 1 FROM lead,"
    "    (SELECT 1 AS n, '\"Rust\"' AS v, 1 AS d UNION SELECT 2, '\"Rust 2\"', 0)");
  return db;
}

static void
test_unknown_field_appears (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_older_db (&lead);

  migrate_from (db, 1);
  assert_sound (db);
  test_assert_text (db, "SELECT hook FROM lead", "Rust 2");
  test_assert_text (db, "SELECT observation FROM improvement WHERE id = 'i-1'", "Long meetings");
  test_assert_text (db, "SELECT val FROM version WHERE field = 'from_the_future'", "[1,{\"a\":2}]");
}

static void
test_migrated_database_captures (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_older_db (&lead);

  migrate_from (db, 1);
  test_exec (db, "UPDATE lead SET hook = 'Go'");
  test_assert_text (db, "SELECT val FROM version WHERE field = 'hook' AND dead = 0", "\"Go\"");
  test_exec (db, "INSERT INTO improvement (id, observation) VALUES ('i-2', 'x')");
  g_assert_cmpint (test_int (db, "SELECT born_hlc > 0 FROM improvement WHERE id = 'i-2'"), ==, 1);
}

static void
test_failed_migration_leaves_no_trace (void)
{
  g_autofree char *lead = NULL;
  g_autoptr (ChasDb) db = new_older_db (&lead);
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  /* A thing in the way of a table that is to be made. */
  test_exec (db, "CREATE VIEW improvement AS SELECT 1 AS x");
  before = test_text (db, "SELECT group_concat(sql) FROM sqlite_schema");
  g_assert_false (chas_db_migrate_from (db, 1, &error));
  g_assert_error (error, CHAS_STORE_ERROR, CHAS_STORE_ERROR_FAILED);
  test_assert_text (db, "SELECT group_concat(sql) FROM sqlite_schema", before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/migrate/new-database-is-signed", test_new_database_is_signed);
  g_test_add_func ("/store/migrate/present-database-is-left-alone",
                   test_present_database_is_left_alone);
  g_test_add_func ("/store/migrate/newer-database-is-refused", test_newer_database_is_refused);
  g_test_add_func ("/store/migrate/unknown-field-appears", test_unknown_field_appears);
  g_test_add_func ("/store/migrate/migrated-database-captures", test_migrated_database_captures);
  g_test_add_func ("/store/migrate/failed-migration-leaves-no-trace",
                   test_failed_migration_leaves_no_trace);
  return g_test_run ();
}
