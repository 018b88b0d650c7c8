// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What is told before an import adds up: every row or record of the file has one place. */

#include "chas-export-file.h"
#include "chas-import.h"
#include "chas-number.h"
#include "chas-undo.h"
#include "sample-case.h"

/* New, again with a note, known with nothing new, known with something, perhaps known, bad, left
 * by a person, again by its name alone. */
#define TABLE                                                                                      \
  "Company;Town;Why;Note\n"                                                                        \
  "Ny Bolag AB;Solna;Nytt;\n"                                                                      \
  "Ny Bolag AB;Solna;;en rad till\n"                                                               \
  "Lumivia;;;\n"                                                                                   \
  "Tallvik Systems;Solna;;en rad\n"                                                                \
  "Tallvik Systems;Nacka;;\n"                                                                      \
  ";Solna;;\n"                                                                                     \
  "Annat AB;Solna;;\n"                                                                             \
  "ny bolag;Solna;;\n"

static ChasImportReport *
import (SampleCase *fixture, const char *path, const ChasImportOptions *options)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ChasImportReport *report = chas_import_file (fixture->db, file, options, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static ChasImportReport *
import_text (SampleCase *fixture, const char *text, const ChasImportOptions *options)
{
  g_autofree char *path = g_build_filename (fixture->path, "table.csv", NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return import (fixture, path, options);
}

static gint64
count_leads (SampleCase *fixture)
{
  gint64 n = -1;

  g_assert_true (chas_db_get_int64 (fixture->db, "SELECT count(*) FROM lead", &n, NULL));
  return n;
}

static void
test_rows_of_a_table_add_up (SampleCase *fixture, gconstpointer data)
{
  const guint64 left = 7;
  g_autoptr (GHashTable) choices = g_hash_table_new (g_int64_hash, g_int64_equal);
  ChasImportOptions options = { .choices = choices, .list_rows = TRUE };
  gint64 n_before = count_leads (fixture);
  g_autoptr (ChasImportReport) report = NULL;
  g_autofree char *plain = NULL;

  g_hash_table_insert (choices, (gpointer) &left, GUINT_TO_POINTER (CHAS_ROW_CHOICE_LEAVE));
  report = import_text (fixture, TABLE, &options);
  plain = chas_import_report_dup_plain (report);
  g_assert_true (g_str_has_prefix (plain,
                                   "table.csv: 8 rows – 1 new, 1 updated, 1 known already, "
                                   "2 repeated rows, 1 possible duplicate left out, 1 not chosen, "
                                   "1 bad row left out\n"));
  g_assert_nonnull (strstr (plain,
                            "Line 3: Repeated (Ny Bolag AB): the same company as in line 2"));
  g_assert_cmpint (count_leads (fixture) - n_before, ==, 1);
}

static void
test_repeated_row_adds_what_it_says (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { 0 };
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);
  gint64 n_notes = 0;

  g_assert_true (chas_db_get_int64 (fixture->db,
                                    "SELECT count(*) FROM note WHERE text = 'en rad till'",
                                    &n_notes, NULL));
  g_assert_cmpint (n_notes, ==, 1);
}

/* Where the row above is left, the next one makes the lead. */
static void
test_row_below_one_that_is_left_is_new (SampleCase *fixture, gconstpointer data)
{
  const guint64 left = 1;
  g_autoptr (GHashTable) choices = g_hash_table_new (g_int64_hash, g_int64_equal);
  ChasImportOptions options = { .choices = choices, .preview = TRUE };
  g_autoptr (ChasImportReport) report = NULL;

  g_hash_table_insert (choices, (gpointer) &left, GUINT_TO_POINTER (CHAS_ROW_CHOICE_LEAVE));
  report = import_text (fixture, TABLE, &options);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_CREATE], ==, 2);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_AGAIN], ==, 1);
}

static void
execute (ChasDb *db, const char *sql)
{
  g_autoptr (GError) error = NULL;

  chas_db_exec (db, sql, &error);
  g_assert_no_error (error);
}

/* The group as a friend has it who took it in and went on. */
static char *
make_friends_file (SampleCase *fixture, const char *edits)
{
  SampleCase friend = { 0 };
  g_autofree char *start = g_build_filename (fixture->path, "start.json", NULL);
  char *path = g_build_filename (fixture->path, "friend.json", NULL);
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL };
  ChasImportOptions options = { 0 };
  g_autoptr (ChasImportReport) report = NULL;
  g_autoptr (GError) error = NULL;
  guint64 n_written;

  g_assert_true (chas_export_file (fixture->db, start, CHAS_EXPORT_JSON, CHAS_TABLE_LEADS, &scope,
                                   &n_written, NULL, NULL));
  sample_case_set_up_empty (&friend);
  report = import (&friend, start, &options);
  g_assert_cmpint (report->merge->of_file[CHAS_MERGE_ADDED], ==, report->merge->n_records);
  execute (friend.db, edits);
  chas_export_file (friend.db, path, CHAS_EXPORT_JSON, CHAS_TABLE_LEADS, &scope, &n_written, NULL,
                    &error);
  g_assert_no_error (error);
  sample_case_tear_down (&friend, NULL);
  return path;
}

#define FIRST "(SELECT min (id) FROM lead)"
#define SECOND "(SELECT min (id) FROM lead WHERE id > " FIRST ")"
#define THIRD "(SELECT min (id) FROM lead WHERE id > " SECOND ")"

static void
test_records_of_a_file_add_up (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *path =
    make_friends_file (fixture, "UPDATE lead SET hook = 'theirs' WHERE id = " FIRST ";"
                                "UPDATE lead SET why = 'theirs' WHERE id = " SECOND ";"
                                "INSERT INTO company (id, name) VALUES ('friend-c', 'Vännens');"
                                "INSERT INTO company (id, name) VALUES ('friend-d', 'Borta');"
                                "DELETE FROM company WHERE id = 'friend-d';"
                                "DELETE FROM note WHERE id = (SELECT min (id) FROM note)");
  ChasImportOptions options = { .preview = TRUE };
  g_autoptr (ChasImportReport) report = NULL;
  const ChasMergeReport *merge;

  execute (fixture->db, "UPDATE lead SET hook = 'ours' WHERE id = " FIRST ";"
                        "UPDATE sync_meta SET seq = seq + 1;"
                        "DELETE FROM lead WHERE id = " THIRD);
  report = import (fixture, path, &options);
  merge = report->merge;
  g_assert_cmpint (merge->of_file[CHAS_MERGE_ADDED], ==, 1);
  g_assert_cmpint (merge->of_file[CHAS_MERGE_DELETED], ==, 1);
  g_assert_cmpint (merge->n_silent, ==, 1);
  g_assert_cmpint (merge->n_trashed, ==, 1);
  /* Who wrote the hook last is a matter of clocks. */
  g_assert_cmpint (merge->of_file[CHAS_MERGE_CHANGED] + merge->n_disputed, ==, 2);
  g_assert_cmpint (merge->n_conflicts, ==, 1);
  g_assert_cmpint (merge->n_records, ==, chas_merge_report_count_same (merge) + 6);
  g_assert_cmpint (chas_merge_report_count_beside (merge), ==, 0);
}

/* A file that closes a conflict elsewhere looks like nothing, and is taken in all the same. */
static void
test_what_only_the_history_shows_is_something (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *path =
    make_friends_file (fixture, "INSERT INTO company (id, name) VALUES ('friend-d', 'Borta');"
                                "DELETE FROM company WHERE id = 'friend-d'");
  ChasImportOptions options = { 0 };
  g_autoptr (ChasImportReport) report = import (fixture, path, &options);
  g_autoptr (ChasImportReport) again = import (fixture, path, &options);
  g_autofree char *summary = chas_import_report_dup_summary (report);

  g_assert_cmpstr (summary, ==, "1 only in the history");
  g_assert_false (chas_import_report_is_empty (report));
  g_assert_true (chas_import_report_is_empty (again));
}

/* The step is told by each kind of import, and by none that changed nothing. */
static void
test_step_of_the_import_is_told (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *path =
    make_friends_file (fixture, "UPDATE lead SET why = 'theirs' WHERE id = " FIRST);
  ChasImportOptions options = { 0 };
  g_autoptr (ChasImportReport) table = import_text (fixture, TABLE, &options);
  g_autoptr (ChasImportReport) same = import_text (fixture, TABLE, &options);
  g_autoptr (ChasImportReport) friend = import (fixture, path, &options);
  g_autoptr (ChasImportReport) again = import (fixture, path, &options);
  g_autoptr (ChasChanges) changes = NULL;
  g_autoptr (ChasUndoResult) result = NULL;

  g_assert_cmpint (table->step, >, 0);
  g_assert_cmpint (friend->step, >, table->step);
  g_assert_cmpint (same->step, ==, 0);
  g_assert_cmpint (again->step, ==, 0);
  g_assert_null (chas_db_undo_step (fixture->db, table->step, &changes, NULL));
  result = chas_db_undo_step (fixture->db, friend->step, &changes, NULL);
  g_assert_cmpstr (result->subject, ==, "friend.json");
}

static void
test_thousands_stand_apart (void)
{
  static const struct
  {
    guint64 number;
    const char *text;
  } cases[] = { { 0, "0" }, { 999, "999" }, { 1000, "1,000" }, { 1234567, "1,234,567" } };
  g_autofree char *words = chas_number_dup_words ("%lu new", 10000);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = chas_number_dup (cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_cmpstr (words, ==, "10,000 new");
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/import-sum/" path, SampleCase, NULL, sample_case_set_up, test,                 \
              sample_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("rows-of-a-table-add-up", test_rows_of_a_table_add_up);
  ADD ("repeated-row-adds-what-it-says", test_repeated_row_adds_what_it_says);
  ADD ("row-below-one-that-is-left-is-new", test_row_below_one_that_is_left_is_new);
  ADD ("records-of-a-file-add-up", test_records_of_a_file_add_up);
  ADD ("what-only-the-history-shows-is-something", test_what_only_the_history_shows_is_something);
  ADD ("step-of-the-import-is-told", test_step_of_the_import_is_told);
  g_test_add_func ("/app/import-sum/thousands-stand-apart", test_thousands_stand_apart);
  return g_test_run ();
}
