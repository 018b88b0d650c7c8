// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-export-file.h"

#include "chas-atomic-file.h"
#include "chas-exchange-writer.h"

/**
 * chas_export_format_from_name:
 * @file_name: a file name or path
 * @out_format: (out): the format that its ending asks for
 *
 * Returns: whether the ending is one of .json, .json.gz and .csv
 */
gboolean
chas_export_format_from_name (const char *file_name, ChasExportFormat *out_format)
{
  static const struct
  {
    const char *suffix;
    ChasExportFormat format;
  } formats[] = {
    { ".json", CHAS_EXPORT_JSON },
    { ".json.gz", CHAS_EXPORT_JSON_GZ },
    { ".csv", CHAS_EXPORT_CSV },
  };
  g_autofree char *lower = g_ascii_strdown (file_name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].suffix))
      {
        *out_format = formats[i].format;
        return TRUE;
      }
  return FALSE;
}

static gboolean
write_records (ChasExport *export,
               ChasExchangeWriter *writer,
               guint64 *out_n_written,
               GCancellable *cancellable,
               GError **error)
{
  for (*out_n_written = 0;; (*out_n_written)++)
    {
      g_autoptr (ChasRecord) record = NULL;
      const ChasBornRecord *born;

      if (!chas_export_next (export, &record, &born, error))
        return FALSE;
      if (!record && !born)
        return chas_exchange_writer_finish (writer, cancellable, error);
      if (record ? !chas_exchange_writer_add (writer, record, cancellable, error)
                 : !chas_exchange_writer_add_born (writer, born, cancellable, error))
        return FALSE;
    }
}

/* The cursor of the peer moves only once the file is whole on disk. If it cannot, the file is good
 * all the same: the next part tells again what this one told. */
static gboolean
export_exchange (ChasDb *db,
                 const char *path,
                 gboolean gzip,
                 const ChasExportScope *scope,
                 guint64 *out_n_written,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ChasAtomicFile) file = chas_atomic_file_new (path, error);
  g_autoptr (ChasExport) export = NULL;
  g_autoptr (ChasExchangeWriter) writer = NULL;
  g_autoptr (GError) unnoted = NULL;

  if (!file || !(export = chas_export_begin (db, scope, error)))
    return FALSE;
  writer = chas_exchange_writer_new (chas_atomic_file_get_stream (file),
                                     chas_export_get_info (export), gzip);
  if (!write_records (export, writer, out_n_written, cancellable, error) ||
      !chas_atomic_file_commit (file, error))
    return FALSE;
  if (!chas_export_finish (export, &unnoted))
    g_message ("The next export tells this again: %s", unnoted->message);
  return TRUE;
}

static gboolean
export_table (ChasDb *db,
              const char *path,
              ChasTableKind kind,
              const ChasExportScope *scope,
              guint64 *out_n_written,
              GCancellable *cancellable,
              GError **error)
{
  g_autoptr (ChasAtomicFile) file = chas_atomic_file_new (path, error);

  return file &&
         chas_export_table (db, chas_atomic_file_get_stream (file), kind, scope, out_n_written,
                            cancellable, error) &&
         chas_atomic_file_commit (file, error);
}

/**
 * chas_export_file:
 * @db: a database
 * @path: where to write; an older file of that name is replaced in one step
 * @format: exchange file or table
 * @table: what a table has a row for
 * @scope: what of it; a table knows everything, one group and chosen leads
 * @out_n_written: (out): records, or rows of a table
 * @cancellable: (nullable): stops it, leaving no file
 * @error: return location
 *
 * Writes a file, whole or not at all. Errors: %CHAS_SHARE_ERROR, %CHAS_STORE_ERROR,
 * %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it went well
 */
gboolean
chas_export_file (ChasDb *db,
                  const char *path,
                  ChasExportFormat format,
                  ChasTableKind table,
                  const ChasExportScope *scope,
                  guint64 *out_n_written,
                  GCancellable *cancellable,
                  GError **error)
{
  switch (format)
    {
    case CHAS_EXPORT_JSON:
    case CHAS_EXPORT_JSON_GZ:
      return export_exchange (db, path, format == CHAS_EXPORT_JSON_GZ, scope, out_n_written,
                              cancellable, error);
    case CHAS_EXPORT_CSV:
      return export_table (db, path, table, scope, out_n_written, cancellable, error);
    }
  g_return_val_if_reached (FALSE);
}
