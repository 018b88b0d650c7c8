// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-import-job.h"

#include "chas-app-error.h"
#include "chas-csv-memory.h"

#define SAMPLE_ROWS 3
#define PROGRESS_STEPS 1000

struct _ChasImportJob
{
  GObject parent_instance;
  GFile *file;
  gboolean preview;
  char *group_id;
  char *mapping;
  gboolean overwrite;
  gboolean keep_duplicates;
  GHashTable *choices;
  char *data_dir;
  char *backup_dir;
  GCancellable *cancellable;
  int progress; /* atomic, of PROGRESS_STEPS */
  ChasImportReport *report;
  ChasTableStart *table;
};

G_DEFINE_FINAL_TYPE (ChasImportJob, chas_import_job, G_TYPE_OBJECT)

static void
table_start_free (ChasTableStart *self)
{
  g_strfreev (self->header);
  g_ptr_array_unref (self->sample);
  g_free (self->mapping);
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTableStart, table_start_free)

/* Copies cells, which need not be NULL-terminated. */
static GStrv
copy_cells (const char *const *cells, guint n_cells)
{
  GStrv copy = g_new0 (char *, n_cells + 1);

  for (guint i = 0; i < n_cells; i++)
    copy[i] = g_strdup (cells[i]);
  return copy;
}

static gboolean
read_sample (ChasCsvReader *reader,
             ChasTableStart *table,
             GCancellable *cancellable,
             GError **error)
{
  const ChasCsvRow *row;

  while (table->sample->len < SAMPLE_ROWS)
    {
      if (!chas_csv_reader_next (reader, &row, cancellable, error))
        return FALSE;
      if (!row)
        break;
      g_ptr_array_add (table->sample, copy_cells (row->cells, row->n_cells));
    }
  return TRUE;
}

static char *
dup_guess (const char *const *header, guint n_columns)
{
  g_autoptr (ChasCsvMapping) mapping = chas_csv_mapping_new (header, n_columns);

  return chas_csv_mapping_to_text (mapping);
}

static ChasTableStart *
read_table_start (ChasDb *db, GFile *file, GCancellable *cancellable, GError **error)
{
  ChasInputKind kind;
  g_autoptr (GInputStream) stream = chas_input_file_open (file, &kind, cancellable, error);
  g_autoptr (ChasCsvReader) reader = stream ? chas_csv_reader_new (stream) : NULL;
  g_autoptr (ChasTableStart) table = NULL;
  g_autofree char *known = NULL;
  const ChasCsvFormat *format = reader ? chas_csv_reader_detect (reader, cancellable, error) : NULL;
  const char *const *header;

  if (!format)
    return NULL;
  header = chas_csv_reader_get_header (reader);
  if (!chas_csv_memory_recall (db, header, format->n_columns, &known, error))
    return NULL;
  table = g_new0 (ChasTableStart, 1);
  table->n_columns = format->n_columns;
  table->header = header ? copy_cells (header, format->n_columns) : NULL;
  table->sample = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  table->remembered = known != NULL;
  table->mapping = known ? g_steal_pointer (&known) : dup_guess (header, format->n_columns);
  return read_sample (reader, table, cancellable, error) ? g_steal_pointer (&table) : NULL;
}

static void
on_progress (double fraction, gpointer data)
{
  ChasImportJob *self = data;

  g_atomic_int_set (&self->progress, (int) (fraction * PROGRESS_STEPS));
}

static gboolean
work (ChasDb *db, gpointer data, GError **error)
{
  ChasImportJob *self = data;
  ChasImportOptions options = {
    .preview = self->preview,
    .backup_dir = self->preview ? NULL : self->backup_dir,
    .data_dir = self->data_dir,
    .progress = on_progress,
    .progress_data = self,
    .group_id = self->group_id,
    .mapping = self->mapping,
    .overwrite = self->overwrite,
    .keep_duplicates = self->keep_duplicates,
    .choices = self->choices,
    .list_rows = self->preview,
  };
  g_autoptr (GError) local = NULL;

  self->report = chas_import_file (db, self->file, &options, self->cancellable, &local);
  /* A table whose columns are not understood can still be shown, so that a person says what they
   * mean. */
  if (self->preview &&
      (self->report ? !self->report->merge
                    : g_error_matches (local, CHAS_APP_ERROR, CHAS_APP_ERROR_NO_COMPANY_COLUMN)))
    self->table = read_table_start (db, self->file, self->cancellable, local ? NULL : &local);
  if (local)
    g_propagate_error (error, g_steal_pointer (&local));
  return self->report != NULL && (error == NULL || *error == NULL);
}

static void
chas_import_job_finalize (GObject *object)
{
  ChasImportJob *self = CHAS_IMPORT_JOB (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->group_id, g_free);
  g_clear_pointer (&self->mapping, g_free);
  g_clear_pointer (&self->choices, g_hash_table_unref);
  g_clear_pointer (&self->data_dir, g_free);
  g_clear_pointer (&self->backup_dir, g_free);
  g_clear_pointer (&self->report, chas_import_report_free);
  g_clear_pointer (&self->table, table_start_free);
  G_OBJECT_CLASS (chas_import_job_parent_class)->finalize (object);
}

static void
chas_import_job_class_init (ChasImportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = chas_import_job_finalize;
}

static void
chas_import_job_init (ChasImportJob *self)
{
  self->cancellable = g_cancellable_new ();
}

/**
 * chas_import_job_new:
 * @file: what to read
 * @preview: whether only to say what an import would do
 *
 * Returns: (transfer full): a job that has not begun
 */
ChasImportJob *
chas_import_job_new (GFile *file, gboolean preview)
{
  ChasImportJob *self = g_object_new (CHAS_TYPE_IMPORT_JOB, NULL);

  self->file = g_object_ref (file);
  self->preview = preview;
  return self;
}

/**
 * chas_import_job_set_group:
 * @group_id: (nullable): the group whose leads the rows of a table become
 */
void
chas_import_job_set_group (ChasImportJob *self, const char *group_id)
{
  g_return_if_fail (CHAS_IS_IMPORT_JOB (self));
  g_set_str (&self->group_id, group_id);
}

/**
 * chas_import_job_set_mapping:
 * @mapping: (nullable): what the columns of a table mean; NULL: as the headers say
 */
void
chas_import_job_set_mapping (ChasImportJob *self, const char *mapping)
{
  g_return_if_fail (CHAS_IS_IMPORT_JOB (self));
  g_set_str (&self->mapping, mapping);
}

/**
 * chas_import_job_set_choices:
 * @overwrite: whether a differing value of a table replaces ours
 * @keep_duplicates: whether possible duplicates become leads of their own
 */
void
chas_import_job_set_choices (ChasImportJob *self, gboolean overwrite, gboolean keep_duplicates)
{
  g_return_if_fail (CHAS_IS_IMPORT_JOB (self));
  self->overwrite = overwrite;
  self->keep_duplicates = keep_duplicates;
}

/**
 * chas_import_job_set_rows:
 * @choices: (transfer full): which rows of a table a person chose to take or leave, see
 *   #ChasImportOptions
 */
void
chas_import_job_set_rows (ChasImportJob *self, GHashTable *choices)
{
  g_return_if_fail (CHAS_IS_IMPORT_JOB (self));
  g_clear_pointer (&self->choices, g_hash_table_unref);
  self->choices = choices;
}

/**
 * chas_import_job_run:
 * @store: the data
 *
 * Works on a thread and a connection of its own.
 *
 * Returns: (transfer full): a future of TRUE, or of an error of the app, share or store layer
 */
DexFuture *
chas_import_job_run (ChasImportJob *self, ChasStore *store)
{
  dex_return_error_if_fail (CHAS_IS_IMPORT_JOB (self));
  g_set_str (&self->data_dir, chas_store_get_path (store));
  g_free (self->backup_dir);
  self->backup_dir = g_build_filename (chas_store_get_path (store), "backups", NULL);
  if (self->preview)
    return chas_store_run (store, "preview", work, g_object_ref (self), g_object_unref);
  return chas_store_run_exclusive (store, "import", work, g_object_ref (self), g_object_unref);
}

/**
 * chas_import_job_cancel:
 *
 * Stops the work soon; what it had done is taken back.
 */
void
chas_import_job_cancel (ChasImportJob *self)
{
  g_return_if_fail (CHAS_IS_IMPORT_JOB (self));
  g_cancellable_cancel (self->cancellable);
}

/**
 * chas_import_job_is_cancelled:
 *
 * Returns: whether it was asked to stop
 */
gboolean
chas_import_job_is_cancelled (ChasImportJob *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_JOB (self), FALSE);
  return g_cancellable_is_cancelled (self->cancellable);
}

/**
 * chas_import_job_get_progress:
 *
 * Returns: how much of the file is done, 0 to 1
 */
double
chas_import_job_get_progress (ChasImportJob *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_JOB (self), 0);
  return (double) g_atomic_int_get (&self->progress) / PROGRESS_STEPS;
}

/**
 * chas_import_job_get_report:
 *
 * Returns: (transfer none) (nullable): what was or would be done, once the work is done
 */
const ChasImportReport *
chas_import_job_get_report (ChasImportJob *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_JOB (self), NULL);
  return self->report;
}

/**
 * chas_import_job_get_table:
 *
 * Returns: (transfer none) (nullable): how the table begins, of a preview of a table
 */
const ChasTableStart *
chas_import_job_get_table (ChasImportJob *self)
{
  g_return_val_if_fail (CHAS_IS_IMPORT_JOB (self), NULL);
  return self->table;
}
