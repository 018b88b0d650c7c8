// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A table with a company that lies in the trash: it is told, left there, and brought back rather
 * than made a second time where somebody says so. */

#include "chas-db-field.h"
#include "chas-db-lead.h"
#include "chas-import.h"
#include "chas-undo.h"
#include "sample-case.h"

#define TABLE                                                                                      \
  "Company;Hook\n"                                                                                 \
  "Ny Bolag AB;Nytt\n"                                                                             \
  "Lumivia;Redan\n"                                                                                \
  "Lumivia;Igen\n"

static char *
find (SampleCase *fixture, const char *what)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT %s FROM company c LEFT JOIN lead ON c.id = company_id"
                     " WHERE c.name = 'Lumivia'",
                     what);
  g_autoptr (ChasStmt) stmt = chas_db_prepare (fixture->db, sql, NULL);
  gboolean row;

  g_assert_true (chas_db_step (fixture->db, stmt, &row, NULL));
  return row ? g_strdup (chas_stmt_get_text (stmt, 0)) : NULL;
}

/* Returns its id. */
static char *
delete_lead (SampleCase *fixture)
{
  char *id = find (fixture, "lead.id");
  const char *const ids[] = { id, NULL };
  g_autoptr (ChasChanges) changes = NULL;

  g_assert_nonnull (id);
  g_assert_true (chas_db_delete_leads (fixture->db, ids, &changes, NULL));
  return id;
}

static ChasImportReport *
import_table (SampleCase *fixture, const char *text, guint64 row, ChasRowChoice choice)
{
  g_autofree char *path = g_build_filename (fixture->path, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GHashTable) choices = g_hash_table_new (g_int64_hash, g_int64_equal);
  ChasImportOptions options = { .list_rows = TRUE, .choices = choices };
  g_autoptr (GError) error = NULL;
  ChasImportReport *report;

  if (row > 0)
    g_hash_table_insert (choices, &row, GUINT_TO_POINTER (choice));
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  report = chas_import_file (fixture->db, file, &options, NULL, &error);
  g_assert_no_error (error);
  return report;
}

static void
assert_row (const ChasImportReport *report, guint n, ChasRowDecision decision, gboolean taken)
{
  const ChasImportRow *row = g_ptr_array_index (report->rows, n);

  g_assert_cmpint (row->decision, ==, decision);
  g_assert_cmpint (row->taken, ==, taken);
}

static void
test_is_told_and_left (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *id = delete_lead (fixture);
  g_autoptr (ChasImportReport) report = import_table (fixture, TABLE, 0, CHAS_ROW_CHOICE_NONE);
  g_autofree char *summary = chas_import_report_dup_summary (report);
  g_autofree char *now = find (fixture, "lead.id");

  g_assert_cmpstr (summary, ==, "1 new, 2 left in the trash");
  assert_row (report, 0, CHAS_ROW_CREATE, TRUE);
  assert_row (report, 1, CHAS_ROW_TRASHED, FALSE);
  assert_row (report, 2, CHAS_ROW_TRASHED, FALSE);
  g_assert_true (g_str_has_prefix (((ChasImportRow *) report->rows->pdata[1])->reason,
                                   "deleted by you on 20"));
  g_assert_null (now);
}

/* What comes back may be called otherwise than the row says. */
static void
test_its_name_is_told (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *id = delete_lead (fixture);
  g_autoptr (ChasImportReport) report =
    import_table (fixture, "Company\nLUMIVIA AB\n", 0, CHAS_ROW_CHOICE_NONE);

  assert_row (report, 0, CHAS_ROW_TRASHED, FALSE);
  g_assert_true (g_str_has_prefix (((ChasImportRow *) report->rows->pdata[0])->reason,
                                   "called “Lumivia” there; deleted by you on 20"));
}

static void
test_comes_back_as_it_was (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *id = delete_lead (fixture);
  g_autoptr (ChasImportReport) report = import_table (fixture, TABLE, 2, CHAS_ROW_CHOICE_TAKE);
  g_autofree char *summary = chas_import_report_dup_summary (report);
  g_autofree char *now = find (fixture, "lead.id");
  g_autofree char *count = find (fixture, "count(*)");
  g_autofree char *after = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) undone = NULL;

  g_assert_cmpstr (summary, ==, "1 new, 1 brought back, 1 repeated row");
  assert_row (report, 1, CHAS_ROW_RESTORE, TRUE);
  assert_row (report, 2, CHAS_ROW_AGAIN, TRUE);
  g_assert_cmpstr (now, ==, id);
  g_assert_cmpstr (count, ==, "1");
  undone = chas_db_undo (fixture->db, &changes, NULL);
  g_assert_nonnull (undone);
  after = find (fixture, "lead.id");
  g_assert_null (after);
}

static void
test_stays_where_somebody_says_so (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *id = delete_lead (fixture);
  g_autoptr (ChasImportReport) report = import_table (fixture, TABLE, 2, CHAS_ROW_CHOICE_LEAVE);

  g_assert_cmpuint (report->n_left, ==, 1);
  assert_row (report, 1, CHAS_ROW_TRASHED, FALSE);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_RESTORE], ==, 0);
}

/* The company is there, for another group has a lead for it, or it was restored alone. */
static void
test_lead_alone_comes_back (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *id = find (fixture, "lead.id");
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasImportReport) told = NULL;
  g_autoptr (ChasImportReport) report = NULL;
  g_autofree char *company = NULL;
  g_autofree char *now = NULL;

  g_assert_true (chas_db_delete_record (fixture->db, "lead", id, &changes, NULL));
  company = find (fixture, "c.id");
  g_assert_nonnull (company);
  told = import_table (fixture, "Company\nLumivia\n", 0, CHAS_ROW_CHOICE_NONE);
  assert_row (told, 0, CHAS_ROW_TRASHED, FALSE);
  g_assert_true (chas_import_report_is_empty (told));
  report = import_table (fixture, "Company\nLumivia\n", 1, CHAS_ROW_CHOICE_TAKE);
  assert_row (report, 0, CHAS_ROW_RESTORE, TRUE);
  now = find (fixture, "lead.id");
  g_assert_cmpstr (now, ==, id);
}

/* A lead that came after another was deleted is the one that is meant. */
static void
test_what_is_there_is_meant (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *group = find (fixture, "group_id");
  g_autofree char *company = find (fixture, "c.id");
  g_autofree char *id = delete_lead (fixture);
  g_autofree char *anew = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasImportReport) report = NULL;

  g_assert_true (chas_db_add_lead (fixture->db, group, NULL, company, &anew, &changes, NULL));
  report = import_table (fixture, "Company\nLumivia\n", 0, CHAS_ROW_CHOICE_NONE);
  assert_row (report, 0, CHAS_ROW_SKIP, FALSE);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/csv-trash/" path, SampleCase, NULL, sample_case_set_up, test,                  \
              sample_case_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("is-told-and-left", test_is_told_and_left);
  ADD ("its-name-is-told", test_its_name_is_told);
  ADD ("comes-back-as-it-was", test_comes_back_as_it_was);
  ADD ("stays-where-somebody-says-so", test_stays_where_somebody_says_so);
  ADD ("lead-alone-comes-back", test_lead_alone_comes_back);
  ADD ("what-is-there-is-meant", test_what_is_there_is_meant);
  return g_test_run ();
}
