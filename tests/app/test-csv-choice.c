// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What a person says of a table: which rows to take, and what its columns mean, also the next time.
 */

#include "chas-csv-memory.h"
#include "chas-import.h"
#include "chas-undo.h"
#include "sample-case.h"

/* The second one is perhaps Tallvik Systems of Solna, which the sample has; the third is. */
#define TABLE                                                                                      \
  "Company;Town;Why\n"                                                                             \
  "Ny Bolag AB;Solna;Nytt\n"                                                                       \
  "Tallvik Systems;Nacka;Kanske\n"                                                                 \
  "Lumivia;;Redan\n"                                                                               \
  "Annat AB;Solna;Annat\n"                                                                         \
  ";Solna;\n"

static ChasImportReport *
import_text (SampleCase *fixture, const char *text, const ChasImportOptions *options)
{
  g_autofree char *path = g_build_filename (fixture->path, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ChasImportReport *report;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  report = chas_import_file (fixture->db, file, options, NULL, &error);
  g_assert_no_error (error);
  return report;
}

/* Number of a row → what a person said of it; @choices is a letter for each row: t, l or - */
static GHashTable *
make_choices (const char *choices)
{
  GHashTable *table = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint64 i = 0; choices[i]; i++)
    {
      guint64 number = i + 1;

      if (choices[i] != '-')
        g_hash_table_insert (table, g_memdup2 (&number, sizeof number),
                             GUINT_TO_POINTER (choices[i] == 't' ? CHAS_ROW_CHOICE_TAKE
                                                                 : CHAS_ROW_CHOICE_LEAVE));
    }
  return table;
}

static gint64
count (SampleCase *fixture, const char *company)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT count(*) FROM lead JOIN company c ON c.id = company_id"
                     " WHERE c.name = '%s'",
                     company);
  gint64 n = -1;

  g_assert_true (chas_db_get_int64 (fixture->db, sql, &n, NULL));
  return n;
}

static void
assert_row (const ChasImportReport *report, guint n, ChasRowDecision decision, gboolean taken)
{
  const ChasImportRow *row = g_ptr_array_index (report->rows, n);

  g_assert_cmpuint (row->number, ==, n + 1);
  g_assert_cmpint (row->decision, ==, decision);
  g_assert_cmpint (row->taken, ==, taken);
}

static void
test_every_row_is_listed_and_doubtful_ones_wait (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { .preview = TRUE, .list_rows = TRUE };
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);
  g_autoptr (ChasImportReport) copy = chas_import_report_copy (report);

  g_assert_cmpuint (copy->rows->len, ==, 5);
  assert_row (copy, 0, CHAS_ROW_CREATE, TRUE);
  assert_row (copy, 1, CHAS_ROW_DUPLICATE, FALSE);
  assert_row (copy, 2, CHAS_ROW_SKIP, FALSE);
  assert_row (copy, 3, CHAS_ROW_CREATE, TRUE);
  assert_row (copy, 4, CHAS_ROW_BAD, FALSE);
  g_assert_cmpuint (copy->n_left, ==, 0);
}

static void
test_rows_are_taken_as_chosen (SampleCase *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) choices = make_choices ("lt-");
  ChasImportOptions options = { .choices = choices, .list_rows = TRUE };
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);
  g_autofree char *summary = chas_import_report_dup_summary (report);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) undone = NULL;

  g_assert_cmpstr (summary, ==, "2 new, 1 known already, 1 not chosen, 1 bad row left out");
  assert_row (report, 0, CHAS_ROW_CREATE, FALSE);
  assert_row (report, 1, CHAS_ROW_CREATE, TRUE);
  g_assert_nonnull (((ChasImportRow *) report->rows->pdata[1])->reason);
  g_assert_cmpint (count (fixture, "Ny Bolag AB"), ==, 0);
  g_assert_cmpint (count (fixture, "Tallvik Systems"), ==, 2);
  g_assert_cmpint (count (fixture, "Annat AB"), ==, 1);
  undone = chas_db_undo (fixture->db, &changes, NULL);
  g_assert_cmpint (count (fixture, "Tallvik Systems"), ==, 1);
  g_assert_cmpint (count (fixture, "Annat AB"), ==, 0);
}

static void
test_nothing_chosen_makes_no_step (SampleCase *fixture, gconstpointer data)
{
  g_autoptr (GHashTable) choices = make_choices ("llllt");
  ChasImportOptions options = { .choices = choices };
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  g_assert_true (chas_import_report_is_empty (report));
  g_assert_cmpuint (report->n_left, ==, 4);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_BAD], ==, 1);
  g_assert_true (chas_db_get_undo_names (fixture->db, &undo, &redo, NULL));
  g_assert_cmpstr (undo, ==, "Fill with the sample");
}

#define STRANGE                                                                                    \
  "Company;Vibe\n"                                                                                 \
  "%s;Snälla\n"

static char *
dup_why (SampleCase *fixture, const char *company)
{
  g_autofree char *sql = g_strdup_printf ("SELECT coalesce(why, '-') FROM lead JOIN company c"
                                          " ON c.id = company_id WHERE c.name = '%s'",
                                          company);
  g_autoptr (ChasStmt) stmt = chas_db_prepare (fixture->db, sql, NULL);
  gboolean row;

  g_assert_true (chas_db_step (fixture->db, stmt, &row, NULL));
  g_assert_true (row);
  return g_strdup (chas_stmt_get_text (stmt, 0));
}

static void
take_strange (SampleCase *fixture, const char *company, const char *mapping, gboolean remembered)
{
  ChasImportOptions options = { .mapping = mapping };
  g_autofree char *text = g_strdup_printf (STRANGE, company);
  g_autoptr (ChasImportReport) report = import_text (fixture, text, &options);
  g_autofree char *plain = chas_import_report_dup_plain (report);

  g_assert_cmpint (report->remembered, ==, remembered);
  g_assert_cmpint (strstr (plain, "what you said last time") != NULL, ==, remembered);
}

static void
test_corrected_columns_are_remembered (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  take_strange (fixture, "Alfa AB", NULL, FALSE);
  first = dup_why (fixture, "Alfa AB");
  g_assert_cmpstr (first, ==, "-");
  take_strange (fixture, "Beta AB", "company=company_name\nvibe=why\n", FALSE);
  take_strange (fixture, "Gamma AB", NULL, TRUE);
  second = dup_why (fixture, "Gamma AB");
  g_assert_cmpstr (second, ==, "Snälla");
  /* As the names say after all: there is nothing left to remember. */
  take_strange (fixture, "Delta AB", "company=company_name\nvibe=\n", FALSE);
  take_strange (fixture, "Epsilon AB", NULL, FALSE);
  third = dup_why (fixture, "Epsilon AB");
  g_assert_cmpstr (third, ==, "-");
}

static void
test_other_columns_are_another_table (SampleCase *fixture, gconstpointer data)
{
  const char *const header[] = { "Company", "Vibe", NULL };
  const char *const swapped[] = { "Vibe", "Company", NULL };
  const char *const longer[] = { "Company", "Vibe", "Town", NULL };
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  g_autofree char *nameless = NULL;

  g_assert_true (chas_csv_memory_keep (fixture->db, header, 2, "company=\nvibe=company_name\n",
                                       NULL));
  g_assert_true (chas_csv_memory_keep (fixture->db, NULL, 2, "=company_name\n", NULL));
  g_assert_true (chas_csv_memory_recall (fixture->db, swapped, 2, &same, NULL));
  g_assert_cmpstr (same, ==, "company=\nvibe=company_name\n");
  g_assert_true (chas_csv_memory_recall (fixture->db, longer, 3, &other, NULL));
  g_assert_null (other);
  g_assert_true (chas_csv_memory_recall (fixture->db, NULL, 2, &nameless, NULL));
  g_assert_null (nameless);
}

static void
test_preview_remembers_nothing (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { .mapping = "company=company_name\nvibe=why\n", .preview = TRUE };
  g_autofree char *text = g_strdup_printf (STRANGE, "Alfa AB");
  g_autoptr (ChasImportReport) report = import_text (fixture, text, &options);

  g_assert_cmpuint (report->n_decided[CHAS_ROW_CREATE], ==, 1);
  take_strange (fixture, "Beta AB", NULL, FALSE);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/csv-choice/" path, SampleCase, NULL, sample_case_set_up, test,                 \
              sample_case_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("every-row-is-listed-and-doubtful-ones-wait",
       test_every_row_is_listed_and_doubtful_ones_wait);
  ADD ("rows-are-taken-as-chosen", test_rows_are_taken_as_chosen);
  ADD ("nothing-chosen-makes-no-step", test_nothing_chosen_makes_no_step);
  ADD ("corrected-columns-are-remembered", test_corrected_columns_are_remembered);
  ADD ("other-columns-are-another-table", test_other_columns_are_another_table);
  ADD ("preview-remembers-nothing", test_preview_remembers_nothing);
  return g_test_run ();
}
