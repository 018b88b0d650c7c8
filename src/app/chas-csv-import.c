// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Leads from a table: each row is understood (chas-csv-lead.c), compared with what we have
 * (chas-csv-match.c) and written (chas-csv-write.c), all in one step that can be undone. */

#include "config.h"

#include "chas-csv-import.h"

#include <glib/gi18n.h>

#include "chas-app-error.h"
#include "chas-csv-memory.h"
#include "chas-csv-trash.h"
#include "chas-csv-write.h"
#include "chas-number.h"
#include "chas-trashed.h"
#include "chas-undo.h"

/* Rows between two reports of progress. */
#define PROGRESS_ROWS 50
#define BEGINNING_LENGTH 60

/* One import while it runs. */
typedef struct
{
  const ChasImportOptions *options;
  ChasImportReport *report;
  GInputStream *stream;
  goffset size;
  ChasCsvReader *reader;
  ChasCsvMapping *mapping;
  const char *const *header; /* (nullable) */
  ChasCsvStep step;
  GHashTable *made; /* company whose lead was made → line of the row that did it */
} Run;

static goffset
find_size (GInputStream *stream)
{
  goffset size = 0;

  if (G_IS_FILE_INPUT_STREAM (stream))
    {
      g_autoptr (GFileInfo) info =
        g_file_input_stream_query_info (G_FILE_INPUT_STREAM (stream),
                                        G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);

      size = info ? g_file_info_get_size (info) : 0;
    }
  return size;
}

static void
report_progress (Run *run, const ChasCsvRow *row)
{
  if (!run->options->progress || row->number % PROGRESS_ROWS != 1 || run->size <= 0)
    return;
  run->options->progress (MIN ((double) g_seekable_tell (G_SEEKABLE (run->stream)) /
                                 (double) run->size,
                               1.0),
                          run->options->progress_data);
}

/* Any text is a table of one column without a header: only a person can say that its lines are
 * companies. */
static gboolean
names_companies (Run *run)
{
  return (run->header || run->options->mapping) &&
         (chas_csv_mapping_has_target (run->mapping, CHAS_CSV_TARGET_COMPANY_NAME) ||
          chas_csv_mapping_has_target (run->mapping, CHAS_CSV_TARGET_DOMAIN) ||
          chas_csv_mapping_has_target (run->mapping, CHAS_CSV_TARGET_WEBSITE));
}

/* As a person says now, else as one said of such a table before, else as the names do. */
static gboolean
settle_mapping (Run *run, ChasDb *db, guint n_columns, GError **error)
{
  g_autofree char *known = NULL;
  const char *text = run->options->mapping;

  if (!text && !chas_csv_memory_recall (db, run->header, n_columns, &known, error))
    return FALSE;
  run->report->remembered = known != NULL;
  text = known ? known : text;
  run->mapping = text ? chas_csv_mapping_new_from_text (run->header, n_columns, text)
                      : chas_csv_mapping_new (run->header, n_columns);
  return TRUE;
}

static gboolean
open_table (Run *run, ChasDb *db, GCancellable *cancellable, GError **error)
{
  const ChasCsvFormat *format;

  run->reader = chas_csv_reader_new (run->stream);
  if (!(format = chas_csv_reader_detect (run->reader, cancellable, error)))
    return FALSE;
  if (run->options->format)
    {
      format = run->options->format;
      if (!chas_csv_reader_set_format (run->reader, format, cancellable, error))
        return FALSE;
    }
  run->header = chas_csv_reader_get_header (run->reader);
  if (!settle_mapping (run, db, format->n_columns, error))
    return FALSE;
  if (names_companies (run))
    return TRUE;
  g_set_error (error, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_COMPANY_COLUMN,
               "None of %u columns is a company", format->n_columns);
  return FALSE;
}

/* Says in the report what became of a row that could be understood. */
static void
report_row (Run *run, const ChasCsvRow *row, ChasCsvLead *lead, ChasRowDecision decision)
{
  const char *remarks = lead->remarks->len > 0 ? lead->remarks->str : NULL;

  chas_import_report_add_row (run->report, row->number, row->line, decision,
                              chas_entity_get_text (lead->company, "name"), remarks);
}

static void
report_made (Run *run, const ChasCsvRow *row, ChasCsvLead *lead, const char *company)
{
  g_hash_table_insert (run->made, g_strdup (company), GSIZE_TO_POINTER (row->line));
  report_row (run, row, lead, CHAS_ROW_CREATE);
}

/* Takes what has come back from the trash. */
static gboolean
take_restored (Run *run,
               const ChasCsvRow *row,
               ChasCsvLead *lead,
               const ChasDraftDuplicate *found,
               GError **error)
{
  const char *company = found->match->company_id;
  gboolean new_lead;

  if (!chas_csv_trash_restore (&run->step, found, error) ||
      !chas_csv_write_known (&run->step, lead, company, &new_lead, error))
    return FALSE;
  g_hash_table_insert (run->made, g_strdup (company), GSIZE_TO_POINTER (row->line));
  report_row (run, row, lead, CHAS_ROW_RESTORE);
  return TRUE;
}

static gboolean
take_known (Run *run, const ChasCsvRow *row, ChasCsvLead *lead, const char *company, GError **error)
{
  guint n_before = run->step.n_written;
  gsize made = GPOINTER_TO_SIZE (g_hash_table_lookup (run->made, company));
  g_autofree char *line = chas_number_dup (made);
  gboolean new_lead;

  if (made > 0)
    /* Translators: %s is the number of a line of the file */
    chas_csv_lead_add_remark (lead, _ ("the same company as in line %s"), line);
  if (!chas_csv_write_known (&run->step, lead, company, &new_lead, error))
    return FALSE;
  if (new_lead)
    report_made (run, row, lead, company);
  else if (made > 0)
    report_row (run, row, lead, CHAS_ROW_AGAIN);
  else
    report_row (run, row, lead, run->step.n_written > n_before ? CHAS_ROW_UPDATE : CHAS_ROW_SKIP);
  return TRUE;
}

static ChasRowChoice
get_choice (Run *run, const ChasCsvRow *row)
{
  const guint64 number = row->number;

  if (!run->options->choices)
    return CHAS_ROW_CHOICE_NONE;
  return (ChasRowChoice) GPOINTER_TO_UINT (g_hash_table_lookup (run->options->choices, &number));
}

/* What would have become of it: near enough to choose anew. */
static void
leave_lead (Run *run, const ChasCsvRow *row, ChasCsvLead *lead, ChasDuplicateLevel level)
{
  ChasRowDecision decision = level >= CHAS_DUPLICATE_PROBABLE   ? CHAS_ROW_UPDATE
                             : level == CHAS_DUPLICATE_POSSIBLE ? CHAS_ROW_DUPLICATE
                                                                : CHAS_ROW_CREATE;

  chas_import_report_leave_row (run->report, row->number, row->line, decision,
                                chas_entity_get_text (lead->company, "name"));
}

static gboolean
is_doubtful (Run *run, ChasDuplicateLevel level, ChasRowChoice choice)
{
  return level == CHAS_DUPLICATE_POSSIBLE && choice != CHAS_ROW_CHOICE_TAKE &&
         !run->options->keep_duplicates;
}

/* Only somebody who says so has it back. */
static gboolean
take_trashed (Run *run,
              const ChasCsvRow *row,
              ChasCsvLead *lead,
              const ChasDraftDuplicate *found,
              const char *company_name,
              GError **error)
{
  ChasRowChoice choice = get_choice (run, row);

  chas_csv_trash_tell (&run->step, lead, found, company_name);
  if (choice == CHAS_ROW_CHOICE_TAKE)
    return take_restored (run, row, lead, found, error);
  if (choice == CHAS_ROW_CHOICE_LEAVE)
    chas_import_report_leave_row (run->report, row->number, row->line, CHAS_ROW_TRASHED,
                                  chas_entity_get_text (lead->company, "name"));
  else
    report_row (run, row, lead, CHAS_ROW_TRASHED);
  return TRUE;
}

static gboolean
take_lead (Run *run, const ChasCsvRow *row, ChasCsvLead *lead, GError **error)
{
  ChasRowChoice choice = get_choice (run, row);
  g_autoptr (ChasDraftDuplicate) trashed = NULL;
  g_autofree char *company_id = NULL;
  g_autofree char *company_name = NULL;
  g_autofree char *made = NULL;
  ChasDuplicateLevel level;

  if (!chas_csv_match_company (run->step.match, lead->company, &level, &company_id, &company_name,
                               error) ||
      !chas_csv_trash_find (&run->step, lead, level >= CHAS_DUPLICATE_PROBABLE ? company_id : NULL,
                            &trashed, error))
    return FALSE;
  if (trashed)
    return take_trashed (run, row, lead, trashed, company_name, error);
  if (choice == CHAS_ROW_CHOICE_LEAVE)
    {
      leave_lead (run, row, lead, level);
      return TRUE;
    }
  if (level >= CHAS_DUPLICATE_PROBABLE)
    return take_known (run, row, lead, company_id, error);
  if (level == CHAS_DUPLICATE_POSSIBLE)
    /* Translators: %s is a company we have */
    chas_csv_lead_add_remark (lead, _ ("perhaps the same as “%s”"), company_name);
  if (is_doubtful (run, level, choice))
    {
      report_row (run, row, lead, CHAS_ROW_DUPLICATE);
      return TRUE;
    }
  if (!chas_csv_write_new (&run->step, lead, &made, error))
    return FALSE;
  report_made (run, row, lead, made);
  return TRUE;
}

/* The beginning of a row that is no good, to know it by; an open quotation mark may make it very
 * long. */
static char *
dup_beginning (const ChasCsvRow *row)
{
  g_autofree char *line =
    row->n_cells > 0 ? g_strndup (row->cells[0], strcspn (row->cells[0], "\r\n")) : NULL;

  if (!line || !*line)
    return NULL;
  return g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), BEGINNING_LENGTH));
}

static gboolean
take_row (Run *run, const ChasCsvRow *row, GError **error)
{
  g_autofree char *fault = NULL;
  g_autofree char *beginning = NULL;
  g_autoptr (ChasCsvLead) lead = chas_csv_lead_read (run->mapping, row, &fault);

  report_progress (run, row);
  if (lead)
    return take_lead (run, row, lead, error);
  beginning = dup_beginning (row);
  chas_import_report_add_row (run->report, row->number, row->line, CHAS_ROW_BAD, beginning, fault);
  return TRUE;
}

static gboolean
take_rows (Run *run, GCancellable *cancellable, GError **error)
{
  const ChasCsvRow *row;

  while (chas_csv_reader_next (run->reader, &row, cancellable, error))
    {
      if (!row)
        return TRUE;
      if (!take_row (run, row, error))
        return FALSE;
    }
  return FALSE;
}

static gboolean
keep_mapping (Run *run, ChasDb *db, GError **error)
{
  return !run->options->mapping ||
         chas_csv_memory_keep (db, run->header, chas_csv_mapping_get_n_columns (run->mapping),
                               run->options->mapping, error);
}

static gboolean
run_step (Run *run, ChasDb *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (ChasCsvPlace) place = chas_csv_place_new (db, run->options->group_id, error);
  g_autoptr (ChasWriter) writer = NULL;
  g_autoptr (ChasCsvMatch) match = NULL;

  if (!place || !(writer = chas_writer_begin (db, N_ ("Import"), run->report->source, error)) ||
      !chas_csv_place_introduce (place, writer, error) || !(match = chas_csv_match_new (db, error)))
    return FALSE;
  run->step = (ChasCsvStep) {
    .writer = writer,
    .place = place,
    .match = match,
    .source = run->report->source,
    .overwrite = run->options->overwrite,
  };
  if (!chas_trashed_has_any (db, place->group_id, &run->step.has_trash, error))
    return FALSE;
  chas_writer_change_everything (writer);
  if (!take_rows (run, cancellable, error))
    return FALSE;
  if (!run->options->preview && run->step.n_written > 0)
    return keep_mapping (run, db, error) && chas_writer_commit (writer, NULL, error) &&
           chas_db_get_undo_step (db, &run->report->step, error);
  chas_writer_abort (writer);
  return TRUE;
}

/**
 * chas_csv_import_run:
 * @db: a database that does nothing else meanwhile
 * @stream: a seekable stream at its beginning
 * @options: how
 * @report: gets each row's fate
 * @cancellable: (nullable): stops it, leaving the data as it was
 * @error: return location
 *
 * Takes in the leads of a table as one step. Taking in the same table again changes nothing.
 *
 * Errors: %CHAS_SHARE_ERROR, %CHAS_STORE_ERROR, %CHAS_APP_ERROR_NO_GROUP,
 * %CHAS_APP_ERROR_NO_COMPANY_COLUMN
 *
 * Returns: whether it went well
 */
gboolean
chas_csv_import_run (ChasDb *db,
                     GInputStream *stream,
                     const ChasImportOptions *options,
                     ChasImportReport *report,
                     GCancellable *cancellable,
                     GError **error)
{
  Run run = { .options = options, .report = report, .stream = stream, .size = find_size (stream) };
  gboolean good;

  report->lists_all = options->list_rows;
  run.made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  good = open_table (&run, db, cancellable, error) && run_step (&run, db, cancellable, error);
  g_clear_pointer (&run.mapping, chas_csv_mapping_free);
  g_clear_pointer (&run.reader, chas_csv_reader_free);
  g_hash_table_unref (run.made);
  return good;
}
