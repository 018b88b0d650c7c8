// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import.h"

#include "chas-attachment.h"
#include "chas-backup.h"
#include "chas-csv-import.h"
#include "chas-merge.h"
#include "chas-read-ahead.h"
#include "chas-undo.h"

/* Records between two reports of progress. */
#define PROGRESS_RECORDS 200

static gboolean
back_up (ChasDb *db, const ChasImportOptions *options, ChasImportReport *report, GError **error)
{
  if (options->preview || !options->backup_dir ||
      !chas_backup_is_due (chas_db_get_env (db), options->backup_dir, CHAS_BACKUP_IMPORT))
    return TRUE;
  report->backup = chas_backup_make (db, options->backup_dir, CHAS_BACKUP_IMPORT, error);
  return report->backup != NULL;
}

static gboolean
add_records (ChasMerge *merge,
             ChasReadAhead *file,
             const ChasImportOptions *options,
             GError **error)
{
  double total = MAX (chas_read_ahead_get_n_records (file), 1);

  for (guint64 n = 0;; n++)
    {
      const ChasRecord *record;

      if (!chas_read_ahead_next (file, &record, error))
        return FALSE;
      if (!record)
        return TRUE;
      if (!chas_merge_add (merge, record, error))
        return FALSE;
      if (options->progress && n % PROGRESS_RECORDS == 0)
        options->progress ((double) n / total, options->progress_data);
    }
}

/* The content of files that lay with what another deleted for ever. One that cannot be removed is
 * no reason to say that the import failed. */
static void
remove_files (const ChasImportOptions *options, const ChasMergeReport *merge)
{
  if (options->preview || !options->data_dir)
    return;
  for (guint i = 0; merge->lost[i]; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!chas_attachment_remove (options->data_dir, merge->lost[i], &error))
        g_debug ("A file stays: %s", error->message);
    }
}

static gboolean
import_exchange (ChasDb *db,
                 GInputStream *stream,
                 const ChasImportOptions *options,
                 ChasImportReport *report,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ChasReadAhead) file = chas_read_ahead_new (stream, cancellable);
  g_autoptr (ChasMerge) merge = NULL;
  const ChasFileInfo *info = chas_read_ahead_get_header (file, error);

  if (!info)
    return FALSE;
  report->info = chas_file_info_copy (info);
  g_set_str (&report->info->source, report->source);
  if (!back_up (db, options, report, error) ||
      !(merge = chas_merge_begin (db, report->info, options->preview, error)) ||
      !add_records (merge, file, options, error) ||
      g_cancellable_set_error_if_cancelled (cancellable, error) ||
      !chas_merge_finish (merge, &report->merge, error) ||
      (!options->preview && report->merge->batch > 0 &&
       !chas_db_get_undo_step (db, &report->step, error)))
    return FALSE;
  remove_files (options, report->merge);
  return TRUE;
}

static gboolean
import_table (ChasDb *db,
              GInputStream *stream,
              const ChasImportOptions *options,
              ChasImportReport *report,
              GCancellable *cancellable,
              GError **error)
{
  return back_up (db, options, report, error) &&
         chas_csv_import_run (db, stream, options, report, cancellable, error);
}

/**
 * chas_import_file:
 * @db: a database that does nothing else meanwhile
 * @file: an exchange file, plain or gzip, or a table; its content decides, not its name
 * @options: how
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Takes in a file, whole or not at all, as one step that can be undone. With a preview nothing
 * changes.
 *
 * Errors: %CHAS_SHARE_ERROR with line and record, %CHAS_STORE_ERROR, %CHAS_APP_ERROR,
 * %G_IO_ERROR_CANCELLED; chas_error_describe() makes words of them
 *
 * Returns: (transfer full) (nullable): what it did
 */
ChasImportReport *
chas_import_file (ChasDb *db,
                  GFile *file,
                  const ChasImportOptions *options,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autoptr (ChasImportReport) report = chas_import_report_new (name, options->preview);
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (ChasDb) target = NULL;
  ChasInputKind kind;
  gboolean good = FALSE;

  if (!(stream = chas_input_file_open (file, &kind, cancellable, error)))
    return NULL;
  /* What is only tried out must not hold up those who write. */
  target = options->preview ? chas_db_open_copy (db, error) : g_object_ref (db);
  if (!target)
    return NULL;
  switch (kind)
    {
    case CHAS_INPUT_EXCHANGE:
      good = import_exchange (target, stream, options, report, cancellable, error);
      break;
    case CHAS_INPUT_CSV:
      good = import_table (target, stream, options, report, cancellable, error);
      break;
    }
  return good ? g_steal_pointer (&report) : NULL;
}
