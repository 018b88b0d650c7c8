// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A table of leads says of each what its page says. */

#include "chas-csv-reader.h"
#include "chas-csv-target.h"
#include "chas-db-lead.h"
#include "chas-export-file.h"
#include "sample-case.h"

/* Name of a company → "given family, title" of the first one at it, as the page of its lead has it
 */
static GHashTable *
read_pages (ChasDb *db)
{
  GHashTable *pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, "SELECT id FROM lead", NULL);
  gboolean row;

  while (chas_db_step (db, stmt, &row, NULL) && row)
    {
      g_autoptr (ChasLeadDetails) page = chas_db_get_lead (db, chas_stmt_get_text (stmt, 0), NULL);
      gboolean has = page->people->len > 0;
      const char *family = has ? chas_person_get_family_name (page->people->pdata[0]) : NULL;
      const char *title = has ? chas_employment_get_title (page->employments->pdata[0]) : NULL;

      g_hash_table_insert (pages, g_strdup (chas_company_get_name (page->company)),
                           g_strdup_printf ("%s %s, %s",
                                            has
                                              ? chas_person_get_given_name (page->people->pdata[0])
                                              : "",
                                            family ? family : "", title ? title : ""));
    }
  return pages;
}

static guint
find_column (const char *const *header, ChasCsvTarget target)
{
  for (guint i = 0; header[i]; i++)
    if (g_str_equal (header[i], chas_csv_target_get_label (target)))
      return i;
  g_assert_not_reached ();
}

static void
assert_table_says_the_same (SampleCase *fixture)
{
  g_autoptr (GHashTable) pages = read_pages (fixture->db);
  g_autofree char *path = g_build_filename (fixture->path, "leads.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (ChasCsvReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL };
  const ChasCsvRow *row;
  const char *const *header;
  guint64 n_written;
  guint n_read = 0;

  g_assert_true (chas_export_file (fixture->db, path, CHAS_EXPORT_CSV, CHAS_TABLE_LEADS, &scope,
                                   &n_written, NULL, &error));
  stream = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  reader = chas_csv_reader_new (stream);
  g_assert_nonnull (chas_csv_reader_detect (reader, NULL, &error));
  header = chas_csv_reader_get_header (reader);
  for (; chas_csv_reader_next (reader, &row, NULL, &error) && row; n_read++)
    {
      g_autofree char *said =
        g_strdup_printf ("%s %s, %s",
                         row->cells[find_column (header, CHAS_CSV_TARGET_PERSON_GIVEN_NAME)],
                         row->cells[find_column (header, CHAS_CSV_TARGET_PERSON_FAMILY_NAME)],
                         row->cells[find_column (header, CHAS_CSV_TARGET_PERSON_TITLE)]);

      g_assert_cmpstr (said, ==, g_hash_table_lookup (pages, row->cells[0]));
    }
  g_assert_no_error (error);
  g_assert_cmpuint (n_read, ==, n_written);
}

static void
run (SampleCase *fixture, const char *sql)
{
  g_autoptr (GError) error = NULL;

  chas_db_exec (fixture->db, sql, &error);
  g_assert_no_error (error);
}

/* Two who work at Tallvik Systems, beside those of the sample. */
#define AT_TALLVIK                                                                                 \
  "INSERT INTO person (id, given_name, family_name, source_text, legal_basis) VALUES"              \
  " ('0', 'Rot', 'Rotsson', 's', 'legitimate_interest'),"                                          \
  " ('1', 'Gren', 'Grensson', 's', 'legitimate_interest');"                                        \
  "INSERT INTO employment (id, person_id, company_id, title, is_primary)"                          \
  " SELECT '0', '0', id, 'Chef', 0 FROM company WHERE name = 'Tallvik Systems';"                   \
  "INSERT INTO employment (id, person_id, company_id, title, is_primary)"                          \
  " SELECT '1', '1', id, 'Praktikant', 1 FROM company WHERE name = 'Tallvik Systems';"             \
  "UPDATE employment SET is_primary = 0 WHERE id NOT IN ('0', '1');"

static void
test_of_the_sample (SampleCase *fixture, gconstpointer data)
{
  assert_table_says_the_same (fixture);
}

/* The one that stands for both says what they do there, though the other one's title is marked. */
static void
test_merged_people_have_the_title_of_the_page (SampleCase *fixture, gconstpointer data)
{
  run (fixture, AT_TALLVIK "UPDATE person SET merged_into = '0' WHERE id = '1'");
  assert_table_says_the_same (fixture);
}

static void
test_who_left_is_not_named (SampleCase *fixture, gconstpointer data)
{
  run (fixture, AT_TALLVIK "UPDATE employment SET to_date = '2026-11-24' WHERE id = '1'");
  assert_table_says_the_same (fixture);
  run (fixture, "UPDATE employment SET to_date = '2026-11-25' WHERE id = '1'");
  assert_table_says_the_same (fixture);
  run (fixture, "UPDATE employment SET to_date = '2026-11-01' WHERE id = '0';"
                "UPDATE person SET merged_into = '0' WHERE id = '1'");
  assert_table_says_the_same (fixture);
}

static void
test_two_titles_of_one_person (SampleCase *fixture, gconstpointer data)
{
  run (fixture,
       AT_TALLVIK "INSERT INTO employment (id, person_id, company_id, title, is_primary)"
                  " SELECT '2', '0', id, 'Grundare', 1 FROM company WHERE name = 'Tallvik Systems';"
                  "UPDATE employment SET is_primary = 0 WHERE id = '1'");
  assert_table_says_the_same (fixture);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/export-leads/" path, SampleCase, NULL, sample_case_set_up, test,               \
              sample_case_tear_down)

/* The new group has one lead, at a company where the other has one too: its people are said. */
static void
test_one_of_two_groups (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "second.csv", NULL);
  g_autoptr (GError) error = NULL;
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL, .group_id = "g2" };
  guint64 n_written;
  ChasExportCounts counts;
  gint64 n_there;

  run (fixture,
       "INSERT INTO career_group (id, name, county, phase, phase1_start)"
       " VALUES ('g2', 'Orion', 'stockholm', 'common', '2026-11-01');"
       "INSERT INTO lead (id, group_id, company_id, stage, order_key, found_by, source_kind)"
       " SELECT 'l2', 'g2', company_id, 'new', 'a1', found_by, source_kind FROM lead"
       " WHERE company_id IN (SELECT company_id FROM employment)"
       " AND company_id NOT IN (SELECT id FROM same_record) LIMIT 1");
  g_assert_true (chas_export_file (fixture->db, path, CHAS_EXPORT_CSV, CHAS_TABLE_LEADS, &scope,
                                   &n_written, NULL, &error));
  g_assert_cmpuint (n_written, ==, 1);
  g_assert_true (chas_export_count (fixture->db, &scope, &counts, &error));
  g_assert_true (chas_db_get_int64 (fixture->db,
                                    "SELECT count(DISTINCT person_id) FROM employment WHERE"
                                    " company_id = (SELECT company_id FROM lead WHERE id = 'l2')",
                                    &n_there, &error));
  g_assert_cmpint (counts.n_people, ==, n_there);
  g_assert_cmpint (counts.n_people, >, 0);
  g_assert_cmpint (counts.n_leads, ==, 1);
  g_assert_cmpint (counts.n_companies, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("of-the-sample", test_of_the_sample);
  ADD ("merged-people-have-the-title-of-the-page", test_merged_people_have_the_title_of_the_page);
  ADD ("who-left-is-not-named", test_who_left_is_not_named);
  ADD ("two-titles-of-one-person", test_two_titles_of_one_person);
  ADD ("one-of-two-groups", test_one_of_two_groups);
  return g_test_run ();
}
