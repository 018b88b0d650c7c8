// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What goes out with each choice is what was said before, no more, and comes in again whole. */

#include <string.h>

#include "chas-export-file.h"
#include "chas-import.h"
#include "sample-case.h"

static char *export (SampleCase *fixture,
                     const char *name,
                     ChasTableKind table,
                     const ChasExportScope *scope)
{
  char *path = g_build_filename (fixture->path, name, NULL);
  g_autoptr (GError) error = NULL;
  ChasExportFormat format;
  guint64 n_written;

  g_assert_true (chas_export_format_from_name (name, &format));
  chas_export_file (fixture->db, path, format, table, scope, &n_written, NULL, &error);
  g_assert_no_error (error);
  return path;
}

static char *
read_file (const char *path)
{
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static ChasImportReport *
import (SampleCase *fixture, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ChasImportOptions options = { 0 };
  ChasImportReport *report = chas_import_file (fixture->db, file, &options, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static char *
dup_text (SampleCase *fixture, const char *sql)
{
  g_autoptr (ChasStmt) stmt = chas_db_prepare (fixture->db, sql, NULL);
  gboolean row;

  g_assert_true (chas_db_step (fixture->db, stmt, &row, NULL) && row);
  return g_strdup (chas_stmt_get_text (stmt, 0));
}

static gint64
count (SampleCase *fixture, const char *sql)
{
  gint64 n = -1;

  g_assert_true (chas_db_get_int64 (fixture->db, sql, &n, NULL));
  return n;
}

/* The records of a file, without what it says of its device and its hour. */
static char *
dup_records (const char *path)
{
  g_autofree char *text = read_file (path);
  const char *start = strstr (text, "\"records\"");
  const char *end = strstr (start, "\n\"schema\"");

  return g_strndup (start, (gsize) (end - start));
}

/* Into an empty folder and out again: the same records. */
static void
assert_round_trip (SampleCase *fixture,
                   const ChasExportScope *scope,
                   const ChasExportCounts *expected)
{
  SampleCase friend = { 0 };
  g_autofree char *path = export (fixture, "scope.json", CHAS_TABLE_LEADS, scope);
  g_autofree char *before = dup_records (path);
  g_autofree char *again = NULL;
  g_autofree char *after = NULL;
  g_autoptr (ChasImportReport) report = NULL;

  sample_case_set_up_empty (&friend);
  report = import (&friend, path);
  g_assert_cmpint (report->merge->of_file[CHAS_MERGE_ADDED], ==, report->merge->n_records);
  g_assert_false (report->merge->partial);
  g_assert_cmpint (count (&friend, "SELECT count(*) FROM lead"), ==, expected->n_leads);
  g_assert_cmpint (count (&friend, "SELECT count(*) FROM company"), ==, expected->n_companies);
  g_assert_cmpint (count (&friend, "SELECT count(*) FROM person"), ==, expected->n_people);
  g_assert_cmpint (count (&friend, "SELECT count(*) FROM contact"), ==, expected->n_contacts);
  g_assert_cmpint (count (&friend, "SELECT count(*) FROM note"), ==, expected->n_notes);
  g_assert_cmpint (count (&friend, "SELECT count(*) FROM participant"), ==, expected->n_members);
  again = export (&friend, "again.json", CHAS_TABLE_LEADS, scope);
  after = dup_records (again);
  g_assert_true (g_str_equal (after, before));
  sample_case_tear_down (&friend, NULL);
}

/* One lead with what was changed of it, and nothing of any other company. */
static void
test_one_lead (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *id = dup_text (fixture, "SELECT lead_id FROM contact GROUP BY lead_id"
                                           " ORDER BY count(*) DESC, lead_id LIMIT 1");
  const char *ids[] = { id, NULL };
  ChasExportScope scope = { .kind = CHAS_EXPORT_LEADS, .lead_ids = ids };
  ChasExportCounts counts;
  g_autofree char *sql = NULL;
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  /* Somebody with whom nobody has spoken yet, and a tag: the page of the lead shows both. */
  sql = g_strdup_printf ("UPDATE lead SET hook = 'nytt';"
                         "INSERT INTO person (id, given_name, source_text, legal_basis)"
                         " VALUES ('0', 'Ny', 's', 'legitimate_interest');"
                         "INSERT INTO employment (id, person_id, company_id, title)"
                         " SELECT '0', '0', company_id, 'Chef' FROM lead WHERE id = '%s';"
                         "INSERT INTO company_tag (id, company_id, name)"
                         " SELECT company_id || ':ny', company_id, 'ny' FROM lead WHERE id = '%s'",
                         id, id);
  chas_db_exec (fixture->db, sql, NULL);
  path = export (fixture, "one.json", CHAS_TABLE_LEADS, &scope);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "\"title\":\"Chef\""));
  g_assert_nonnull (strstr (text, ":ny\""));
  g_assert_true (chas_export_count (fixture->db, &scope, &counts, NULL));
  g_assert_cmpint (counts.n_leads, ==, 1);
  g_assert_cmpint (counts.n_companies, ==, 1);
  g_assert_cmpint (counts.n_people, >, 1);
  g_assert_cmpint (counts.n_contacts, >, 1);
  assert_round_trip (fixture, &scope, &counts);
}

static void
test_companies_name_nobody (SampleCase *fixture, gconstpointer data)
{
  ChasExportScope scope = { .kind = CHAS_EXPORT_COMPANIES };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  ChasExportCounts counts;

  chas_db_exec (fixture->db,
                "UPDATE company SET name = name || ' AB' WHERE id IN (SELECT id FROM company"
                " ORDER BY id LIMIT 2);"
                "DELETE FROM company WHERE id = (SELECT max (id) FROM company);"
                "UPDATE company SET do_not_contact = 1, do_not_contact_date = '2026-11-20',"
                " do_not_contact_reason = 'Grälade med Namnlös Nilsson' WHERE id ="
                " (SELECT min (id) FROM company);"
                "INSERT INTO company (id, name, description, do_not_contact,"
                " do_not_contact_reason) VALUES"
                " ('ny', 'Ny', 'Fråga Namnlös Nilsson', 1, 'Namnlös Nilsson vill inte')",
                NULL);
  chas_db_exec (
    fixture->db,
    "UPDATE company SET description = 'Gör glas' WHERE id = 'ny';"
    "INSERT INTO version (entity, id, field, hlc, dev, val, known, dead, seq)"
    " SELECT 'company', id, 'from_the_future', hlc, dev, '\"Namnlös Nilsson\"', 1, 0, seq"
    " FROM version WHERE id = 'ny' AND field = 'description' AND dead = 0",
    NULL);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM version WHERE val LIKE '%Nilsson%'"), >,
                   2);
  g_assert_true (chas_export_count (fixture->db, &scope, &counts, NULL));
  g_assert_cmpint (counts.n_companies, ==, count (fixture, "SELECT count(*) FROM company"));
  g_assert_cmpint (counts.n_leads + counts.n_people + counts.n_contacts + counts.n_notes +
                     counts.n_members,
                   ==, 0);
  path = export (fixture, "companies.json", CHAS_TABLE_COMPANIES, &scope);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "\"company_tag\":["));
  g_assert_null (strstr (text, "\"person\":["));
  g_assert_null (strstr (text, "\"device\":["));
  g_assert_null (strstr (text, "Nilsson"));
  g_assert_null (strstr (text, "do_not_contact_"));
  g_assert_nonnull (strstr (text, "\"description\":\"Gör glas\""));
  g_assert_nonnull (strstr (text, "\"scope\":{\"kind\":\"companies\"}"));
  assert_round_trip (fixture, &scope, &counts);
}

/* A group that shares its computer with another one tells of its own companies only. */
static void
test_companies_of_one_group (SampleCase *fixture, gconstpointer data)
{
  ChasExportScope scope = { .kind = CHAS_EXPORT_COMPANIES, .group_id = "g2" };
  ChasExportCounts counts;
  gint64 n_rows, n_people;

  chas_db_exec (fixture->db,
                "INSERT INTO career_group (id, name, county, phase, phase1_start)"
                " VALUES ('g2', 'Orion', 'stockholm', 'common', '2026-11-01');"
                "INSERT INTO lead (id, group_id, company_id, stage, order_key)"
                " SELECT 'l2', 'g2', company_id, 'new', 'a1' FROM lead LIMIT 1",
                NULL);
  g_assert_true (chas_export_count (fixture->db, &scope, &counts, NULL));
  g_assert_cmpint (counts.n_companies, ==, 1);
  g_assert_true (chas_export_table_count (fixture->db, CHAS_TABLE_COMPANIES, &scope, &n_rows,
                                          &n_people, NULL));
  g_assert_cmpint (n_rows, ==, 1);
  g_assert_cmpint (n_people, ==, 0);
}

/* What the window says before agrees with the file, which our own import knows. */
static void
test_people_are_a_table (SampleCase *fixture, gconstpointer data)
{
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  g_autoptr (ChasImportReport) report = NULL;
  gint64 n_rows, n_people;

  chas_db_exec (fixture->db,
                "INSERT INTO person (id, given_name, family_name, source_text, legal_basis)"
                " VALUES ('0', 'Ingen', 'Arbetsplats', 's', 'legitimate_interest')",
                NULL);
  g_assert_true (chas_export_table_count (fixture->db, CHAS_TABLE_PEOPLE, &scope, &n_rows,
                                          &n_people, NULL));
  g_assert_cmpint (n_people, ==, count (fixture, "SELECT count(*) FROM person"));
  path = export (fixture, "people.csv", CHAS_TABLE_PEOPLE, &scope);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "\n;Ingen;Arbetsplats;"));
  report = import (fixture, path);
  g_assert_cmpuint (report->n_rows, ==, n_rows);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_BAD], ==, 1); /* who works nowhere */
  g_assert_cmpuint (report->n_decided[CHAS_ROW_SKIP], ==, n_rows - 1);
}

/* Merged ones are one, and who left is not told of with the group. */
static void
test_people_are_told_once (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *group = dup_text (fixture, "SELECT id FROM career_group");
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL, .group_id = group };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  chas_db_exec (fixture->db,
                "INSERT INTO person (id, given_name, source_text, legal_basis, merged_into) VALUES"
                " ('0', 'Rot', 's', 'legitimate_interest', NULL),"
                " ('1', 'Gren', 's', 'legitimate_interest', '0'),"
                " ('2', 'Borta', 's', 'legitimate_interest', NULL);"
                "INSERT INTO employment (id, person_id, company_id, title, to_date)"
                " SELECT p.id, p.id, c.id, 'Chef', iif (p.id = '2', '2026-11-01', NULL)"
                " FROM person p, company c WHERE length (p.id) = 1"
                " AND c.name = 'Tallvik Systems'",
                NULL);
  path = export (fixture, "people.csv", CHAS_TABLE_PEOPLE, &scope);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "\nTallvik Systems;Rot;;Chef;"));
  g_assert_null (strstr (text, ";Gren;"));
  g_assert_null (strstr (text, ";Borta;"));
}

/* Each once, as it was put right, at the hour it was here. */
static void
test_contacts_are_a_table (SampleCase *fixture, gconstpointer data)
{
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL };
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  gint64 n_before = count (fixture, "SELECT count(*) FROM contact");
  gint64 n_rows, n_people;

  chas_db_exec (fixture->db,
                "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, text)"
                " SELECT 'k1', id, 'phone', 'out', 'no_answer', '2026-11-24T22:30:00Z',"
                " 'Fel \"siffra\"; igen' FROM lead LIMIT 1;"
                "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, text,"
                " correction_of) SELECT 'k2', lead_id, channel, direction, outcome,"
                " '2026-11-24T23:30:00Z', 'Rätt \"siffra\"; nu', 'k1' FROM contact WHERE id = 'k1'",
                NULL);
  g_assert_true (chas_export_table_count (fixture->db, CHAS_TABLE_CONTACTS, &scope, &n_rows,
                                          &n_people, NULL));
  g_assert_cmpint (n_rows, ==, n_before + 1);
  path = export (fixture, "contacts.csv", CHAS_TABLE_CONTACTS, &scope);
  text = read_file (path);
  g_assert_nonnull (strstr (text, "\n2026-11-25;00:30;"));
  g_assert_nonnull (strstr (text, "\"Rätt \"\"siffra\"\"; nu\""));
  g_assert_null (strstr (text, "Fel "));
}

/* What was merged or put right is one for whoever reads the window. */
static void
test_merged_ones_count_once (SampleCase *fixture, gconstpointer data)
{
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL };
  ChasExportScope companies = { .kind = CHAS_EXPORT_COMPANIES };
  ChasExportCounts before, after;

  g_assert_true (chas_export_count (fixture->db, &scope, &before, NULL));
  chas_db_exec (fixture->db,
                "INSERT INTO company (id, name, merged_into) SELECT 'c', 'Dubbel', id FROM company"
                " LIMIT 1;"
                "INSERT INTO lead (id, group_id, company_id, stage, order_key, merged_into)"
                " SELECT 'l', group_id, company_id, 'new', 'a1', id FROM lead LIMIT 1;"
                "INSERT INTO contact (id, lead_id, channel, direction, outcome, at, correction_of)"
                " SELECT 'k', lead_id, channel, direction, outcome, at, id FROM contact LIMIT 1",
                NULL);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM lead"), ==, before.n_leads + 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM contact"), ==, before.n_contacts + 1);
  g_assert_true (chas_export_count (fixture->db, &scope, &after, NULL));
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  g_assert_true (chas_export_count (fixture->db, &companies, &after, NULL));
  g_assert_cmpint (after.n_companies, ==, before.n_companies);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/export-scopes/" path, SampleCase, NULL, sample_case_set_up, test,              \
              sample_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-lead", test_one_lead);
  ADD ("companies-name-nobody", test_companies_name_nobody);
  ADD ("companies-of-one-group", test_companies_of_one_group);
  ADD ("people-are-a-table", test_people_are_a_table);
  ADD ("people-are-told-once", test_people_are_told_once);
  ADD ("contacts-are-a-table", test_contacts_are_a_table);
  ADD ("merged-ones-count-once", test_merged_ones_count_once);
  return g_test_run ();
}
