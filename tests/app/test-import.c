// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* An import, of a table or of a friend's file, is one step: undone and redone as a whole. */

#include <glib/gstdio.h>

#include "chas-export-file.h"
#include "chas-folder.h"
#include "chas-import.h"
#include "chas-undo.h"
#include "sample-case.h"

/* What the user sees of the data; births and versions are not part of it. */
#define SHOWN                                                                                                      \
  "SELECT (SELECT group_concat (id || name || coalesce (domain, '') || coalesce (phone_raw, ''), ',' ORDER BY id)" \
  "   FROM company) || (SELECT group_concat (id || stage || order_key, ',' ORDER BY id) FROM lead)"                \
  "   || (SELECT count (*) FROM person) || ' ' || (SELECT count (*) FROM employment)"                              \
  "   || ' ' || (SELECT count (*) FROM note) || ' ' || (SELECT count (*) FROM company_tag)"                        \
  "   || ' ' || (SELECT count (*) FROM stage_change)"

static char *
dup_shown (ChasDb *db)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt = chas_db_prepare (db, SHOWN, &error);
  gboolean row;

  g_assert_no_error (error);
  g_assert_true (chas_db_step (db, stmt, &row, &error));
  g_assert_true (row);
  return g_strdup (chas_stmt_get_text (stmt, 0));
}

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

static void
undo (SampleCase *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  ChasUndoResult *result = chas_db_undo (fixture->db, &changes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (result->name, ==, "Import");
  g_assert_cmpuint (result->n_kept, ==, 0);
  chas_undo_result_free (result);
}

static void
redo (SampleCase *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasChanges) changes = NULL;
  ChasUndoResult *result = chas_db_redo (fixture->db, &changes, &error);

  g_assert_no_error (error);
  chas_undo_result_free (result);
}

#define N_MANY 3000

#define TABLE                                                                                      \
  "Company;Town;Stage;LinkedIn;Person;Note;Tags;Company phone\n"                                   \
  "Ny Bolag AB;Solna;ready;;Karin Test;hej;a,b;070-174 06 99\n"                                    \
  "Tallvik Systems;Solna;;;Ny Person;en rad;c;\n"

static void
test_table_is_one_step (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { 0 };
  g_autofree char *before = dup_shown (fixture->db);
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);
  g_autofree char *after = dup_shown (fixture->db);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpuint (report->n_decided[CHAS_ROW_CREATE], ==, 1);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_UPDATE], ==, 1);
  g_assert_cmpstr (before, !=, after);
  undo (fixture);
  undone = dup_shown (fixture->db);
  g_assert_cmpstr (undone, ==, before);
  redo (fixture);
  redone = dup_shown (fixture->db);
  g_assert_cmpstr (redone, ==, after);
}

/* More than any list or page holds at once. */
static void
test_thousands_are_one_step (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { 0 };
  g_autoptr (GString) table = g_string_new ("Company;Town;Person;Note\n");
  g_autofree char *before = dup_shown (fixture->db);
  g_autoptr (ChasImportReport) report = NULL;
  g_autofree char *undone = NULL;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (table, "Bolag %u AB;Solna;Karin Nummer%u;rad %u\n", i, i, i);
  report = import_text (fixture, table->str, &options);
  g_assert_cmpuint (report->n_decided[CHAS_ROW_CREATE], ==, N_MANY);
  undo (fixture);
  undone = dup_shown (fixture->db);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_nothing_new_makes_no_step (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { 0 };
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);
  g_autoptr (ChasImportReport) again = import_text (fixture, TABLE, &options);
  g_autoptr (GError) error = NULL;
  gint64 n_steps;

  g_assert_false (chas_import_report_is_empty (report));
  g_assert_true (chas_import_report_is_empty (again));
  chas_db_get_int64 (fixture->db, "SELECT count(*) FROM undo_step WHERE kind = 'edit'", &n_steps,
                     &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_steps, ==, 1);
}

static void
test_friends_file_is_one_step (SampleCase *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "friend.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasImportReport) report = NULL;
  g_autofree char *before = dup_shown (fixture->db);
  g_autofree char *undone = NULL;
  ChasImportOptions options = { 0 };

  g_assert_true (g_file_set_contents (
    path,
    "{\"format\":\"chas-career-exchange\",\"format_version\":1,\"records\":{\"company\":["
    "{\"id\":\"friend-1\",\"name\":\"Vännens Bolag\","
    "\"_s\":{\"t\":\"1795510000000.00000.friend01\"}}]}}",
    -1, NULL));
  report = chas_import_file (fixture->db, file, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (report->merge->n_added, ==, 1);
  undo (fixture);
  undone = dup_shown (fixture->db);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_overwrite_replaces_and_moves (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { .overwrite = TRUE };
  g_autofree char *before = dup_shown (fixture->db);
  g_autofree char *undone = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n_moved;
  g_autoptr (ChasImportReport) report =
    import_text (fixture, "Company;Town;Stage;Sector\nTallvik Systems;Solna;met;gruvor\n",
                 &options);

  g_assert_cmpuint (report->n_decided[CHAS_ROW_UPDATE], ==, 1);
  chas_db_get_int64 (fixture->db,
                     "SELECT count(*) FROM lead l JOIN company c ON c.id = l.company_id"
                     " JOIN stage_change s ON s.lead_id = l.id AND s.to_stage = 'met'"
                     "  AND s.from_stage = 'contacted' AND s.cause = 'import'"
                     " WHERE l.stage = 'met' AND c.business = 'gruvor'",
                     &n_moved, &error);
  g_assert_no_error (error);
  g_assert_cmpint (n_moved, ==, 1);
  undo (fixture);
  undone = dup_shown (fixture->db);
  g_assert_cmpstr (undone, ==, before);
}

static void
assert_closing (SampleCase *fixture, const char *stage, const char *wake_date, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt =
    chas_db_prepare (fixture->db,
                     "SELECT l.stage, l.wake_date, l.close_reason FROM lead l"
                     " JOIN company c ON c.id = l.company_id WHERE c.name = 'Tallvik Systems'",
                     &error);
  gboolean row;

  g_assert_no_error (error);
  g_assert_true (chas_db_step (fixture->db, stmt, &row, &error) && row);
  g_assert_cmpstr (chas_stmt_get_text (stmt, 0), ==, stage);
  g_assert_cmpstr (chas_stmt_get_text (stmt, 1), ==, wake_date);
  g_assert_cmpstr (chas_stmt_get_text (stmt, 2), ==, reason);
}

static void
test_closed_by_overwriting_is_complete (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { .overwrite = TRUE };
  g_autoptr (ChasImportReport) rested = NULL;
  g_autoptr (ChasImportReport) declined = NULL;

  rested = import_text (fixture, "Company;Town;Stage\nTallvik Systems;Solna;resting\n", &options);
  assert_closing (fixture, "resting", "2027-01-23", NULL);
  declined =
    import_text (fixture, "Company;Town;Stage\nTallvik Systems;Solna;declined\n", &options);
  assert_closing (fixture, "declined", "2027-01-23", "other");
}

static void
test_kept_duplicates_become_leads (SampleCase *fixture, gconstpointer data)
{
  static const char table[] = "Company;Town\nLumivia;Kista\n";
  ChasImportOptions options = { .keep_duplicates = TRUE };
  g_autoptr (ChasImportReport) report = import_text (fixture, table, &options);
  g_autoptr (ChasImportReport) again = import_text (fixture, table, &options);

  g_assert_cmpuint (report->n_decided[CHAS_ROW_CREATE], ==, 1);
  g_assert_cmpuint (again->n_decided[CHAS_ROW_SKIP], ==, 1);
}

static void
write_beside_cb (double fraction, gpointer user_data)
{
  SampleCase *fixture = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasDb) other = chas_folder_connect (fixture->folder, CHAS_DB_READ_WRITE, &error);

  g_assert_no_error (error);
  sqlite3_busy_timeout (chas_db_get_handle (other), 0);
  chas_db_exec (other, "UPDATE company SET description = 'written meanwhile'", &error);
  g_assert_no_error (error);
}

static void
test_preview_holds_up_nobody (SampleCase *fixture, gconstpointer data)
{
  ChasImportOptions options = { .preview = TRUE,
                                .progress = write_beside_cb,
                                .progress_data = fixture };
  g_autofree char *before = dup_shown (fixture->db);
  g_autofree char *after = NULL;
  g_autoptr (ChasImportReport) report = import_text (fixture, TABLE, &options);

  g_assert_cmpuint (report->n_decided[CHAS_ROW_CREATE], ==, 1);
  after = dup_shown (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

static void
cancel_cb (double fraction, gpointer user_data)
{
  g_cancellable_cancel (user_data);
}

static void
test_cancel_leaves_all_as_it_was (SampleCase *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = g_build_filename (fixture->path, "table.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GString) table = g_string_new ("Company\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_shown (fixture->db);
  g_autofree char *after = NULL;
  ChasImportOptions options = { .progress = cancel_cb, .progress_data = cancellable };

  for (guint i = 0; i < 500; i++)
    g_string_append_printf (table, "Bolag %u\n", i);
  g_assert_true (g_file_set_contents (path, table->str, -1, NULL));
  g_assert_null (chas_import_file (fixture->db, file, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  after = dup_shown (fixture->db);
  g_assert_cmpstr (after, ==, before);
}

static void
test_export_takes_chosen_leads (SampleCase *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChasStmt) stmt =
    chas_db_prepare (fixture->db, "SELECT id FROM lead WHERE stage = 'booked' ORDER BY id LIMIT 1",
                     &error);
  g_autofree char *path = g_build_filename (fixture->path, "some.csv", NULL);
  const char *ids[] = { NULL, NULL };
  ChasExportScope scope = { .kind = CHAS_EXPORT_LEADS, .lead_ids = ids };
  guint64 n_written;
  gboolean row;

  g_assert_true (chas_db_step (fixture->db, stmt, &row, &error));
  ids[0] = chas_stmt_get_text (stmt, 0);
  g_assert_true (chas_export_file (fixture->db, path, CHAS_EXPORT_CSV, CHAS_TABLE_LEADS, &scope,
                                   &n_written, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_written, ==, 1);
}

/* The file is whole whatever becomes of the note which records it holds. */
static void
test_export_that_cannot_be_noted_is_good (SampleCase *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->path, "group.json", NULL);
  ChasExportScope scope = { .kind = CHAS_EXPORT_ALL };
  guint64 n_written;

  chas_db_exec (fixture->db,
                "CREATE TRIGGER refuse BEFORE INSERT ON sync_peer"
                " BEGIN SELECT raise (ABORT, 'no'); END",
                &error);
  g_assert_no_error (error);
  g_assert_true (chas_export_file (fixture->db, path, CHAS_EXPORT_JSON, CHAS_TABLE_LEADS, &scope,
                                   &n_written, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* What undo is called is said in the reader's language, also of what no person did. */
static void
test_sample_is_a_step_with_a_name (SampleCase *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *undo = NULL;
  g_autofree char *redo = NULL;

  chas_db_get_undo_names (fixture->db, &undo, &redo, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (undo, ==, "Fill with the sample");
  g_assert_null (redo);
}

#define ADD(path, test)                                                                            \
  g_test_add ("/app/import/" path, SampleCase, NULL, sample_case_set_up, test,                     \
              sample_case_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("sample-is-a-step-with-a-name", test_sample_is_a_step_with_a_name);
  ADD ("table-is-one-step", test_table_is_one_step);
  ADD ("thousands-are-one-step", test_thousands_are_one_step);
  ADD ("nothing-new-makes-no-step", test_nothing_new_makes_no_step);
  ADD ("friends-file-is-one-step", test_friends_file_is_one_step);
  ADD ("overwrite-replaces-and-moves", test_overwrite_replaces_and_moves);
  ADD ("closed-by-overwriting-is-complete", test_closed_by_overwriting_is_complete);
  ADD ("kept-duplicates-become-leads", test_kept_duplicates_become_leads);
  ADD ("preview-holds-up-nobody", test_preview_holds_up_nobody);
  ADD ("cancel-leaves-all-as-it-was", test_cancel_leaves_all_as_it_was);
  ADD ("export-takes-chosen-leads", test_export_takes_chosen_leads);
  ADD ("export-that-cannot-be-noted-is-good", test_export_that_cannot_be_noted_is_good);
  return g_test_run ();
}
