// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-capture.h"
#include "chas-db-check.h"
#include "chas-db-lead.h"
#include "chas-db-migrate.h"
#include "chas-fields.h"
#include "chas-test-db.h"
#include "chas-undo.h"
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

/* A kept database of an earlier schema, unpacked into the folder. */
static char *
unpack (const char *dir, int schema)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("schema-%d.db.gz", schema);
  g_autofree char *packed = g_test_build_filename (G_TEST_DIST, name, NULL);
  char *path = g_build_filename (dir, "career.db", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GConverter) unzip =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) in = G_INPUT_STREAM (g_file_read (from, NULL, &error));
  g_autoptr (GInputStream) plain = NULL;
  g_autoptr (GOutputStream) out = NULL;

  g_assert_no_error (error);
  plain = g_converter_input_stream_new (in, unzip);
  out = G_OUTPUT_STREAM (g_file_replace (to, NULL, FALSE, G_FILE_CREATE_NONE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (out, plain, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return path;
}

/* Tables with their columns in no order, and everything else as it was made: what a migration must
 * arrive at. */
static char *
describe (ChasDb *db)
{
  return test_text (
    db, "SELECT group_concat(x, char(10)) FROM ("
        "SELECT s.name || '.' || c.name || ' ' || c.type AS x"
        " FROM sqlite_schema s JOIN pragma_table_info(s.name) c WHERE s.type = 'table' UNION ALL "
        "SELECT type || ' ' || name || ' ' || sql FROM sqlite_schema"
        " WHERE type <> 'table' AND sql IS NOT NULL ORDER BY 1)");
}

static void
test_shipped_schema_is_brought_up (gconstpointer data)
{
  int schema = GPOINTER_TO_INT (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = unpack (dir, schema);
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (ChasDb) db = chas_db_open (path, CHAS_DB_READ_WRITE, env, &error);
  g_autoptr (ChasDb) fresh = test_db ();
  g_autofree char *expected = describe (fresh);

  g_assert_no_error (error);
  g_assert_cmpint (test_int (db, "PRAGMA user_version"), ==, schema);
  migrate_from (db, schema);
  assert_sound (db);
  test_assert_text (
    db,
    "SELECT group_concat(name || ' ' || stage) FROM"
    " (SELECT c.name, l.stage FROM lead l JOIN company c ON c.id = l.company_id ORDER BY c.name)",
    "Nordkod AB contacted,Öberg & Lind AB new");
  test_assert_text (db, "SELECT why FROM lead WHERE stage = 'contacted'",
                    "builds in Rust, ask for Kim");
  test_assert_text (db, "SELECT text FROM note", "Träffade Kim på mässan");
  test_assert_text (db, "SELECT text FROM diary_entry", "Gick bra");
  test_assert_text (db, "SELECT phone_e164 FROM company WHERE phone_e164 IS NOT NULL",
                    "+46701740605");
  {
    g_autofree char *described = describe (db);
    g_assert_cmpstr (described, ==, expected);
  }
}

static void
test_undo_works_after_a_migration (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TestDir) dir = test_dir_new ();
  g_autofree char *path = unpack (dir, 1);
  g_autoptr (ChasEnv) env = test_env_new ();
  g_autoptr (ChasDb) db = chas_db_open (path, CHAS_DB_READ_WRITE, env, &error);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  g_assert_no_error (error);
  migrate_from (db, 1);
  result = chas_db_undo (db, &changes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->n_kept, ==, 0);
  g_assert_cmpint (test_int (db, "SELECT count(*) FROM lead"), ==, 3);
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
  g_test_add_func ("/store/migrate/undo-works-after-a-migration",
                   test_undo_works_after_a_migration);
  for (int schema = 1; schema <= chas_fields_get_schema (); schema++)
    {
      g_autofree char *name = g_strdup_printf ("/store/migrate/schema-%d-is-brought-up", schema);
      g_test_add_data_func (name, GINT_TO_POINTER (schema), test_shipped_schema_is_brought_up);
    }
  return g_test_run ();
}
