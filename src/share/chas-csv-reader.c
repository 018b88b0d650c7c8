// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-reader.h"

#include <string.h>

#include "chas-csv-cell.h"
#include "chas-csv-rows.h"
#include "chas-csv-shape.h"
#include "chas-share-error-private.h"

#define REPLACEMENT "\xEF\xBF\xBD"

struct _ChasCsvReader
{
  GInputStream *stream;
  ChasCsvShape shape;
  ChasCsvRows rows;
  GPtrArray *header; /* (element-type utf8), NULL-terminated */
  ChasCsvRow row;
};

static ChasCsvRowFault
find_fault (ChasCsvReader *self)
{
  guint n_columns = self->shape.format.n_columns;

  if (self->rows.open_quote)
    return CHAS_CSV_ROW_OPEN_QUOTE;
  for (guint i = 0; i < self->rows.offsets->len; i++)
    if (strstr (self->rows.cells->pdata[i], REPLACEMENT))
      return CHAS_CSV_ROW_BAD_CHARACTERS;
  if (self->rows.too_many || chas_csv_rows_count_filled (&self->rows) > n_columns)
    return CHAS_CSV_ROW_TOO_MANY_CELLS;
  if (chas_csv_rows_count_cells (&self->rows) < n_columns)
    return CHAS_CSV_ROW_TOO_FEW_CELLS;
  return CHAS_CSV_ROW_GOOD;
}

static void
take_row (ChasCsvReader *self)
{
  guint n_cells = chas_csv_rows_count_cells (&self->rows);

  for (guint i = 0; i < n_cells; i++)
    self->rows.cells->pdata[i] = (char *) chas_csv_cell_skip_mark (self->rows.cells->pdata[i]);
  self->row.number++;
  self->row.line = self->rows.row_line;
  self->row.n_cells = n_cells;
  self->row.cells = (const char *const *) self->rows.cells->pdata;
  self->row.fault = find_fault (self);
}

static void
take_header (ChasCsvReader *self)
{
  g_ptr_array_set_size (self->header, 0);
  for (guint i = 0; i < self->shape.format.n_columns; i++)
    {
      gboolean exists = i < chas_csv_rows_count_cells (&self->rows);
      const char *cell = exists ? self->rows.cells->pdata[i] : "";

      g_ptr_array_add (self->header, g_strstrip (g_strdup (chas_csv_cell_skip_mark (cell))));
    }
}

/**
 * chas_csv_reader_new:
 * @stream: a seekable stream; see chas_input_file_open()
 *
 * Returns: (transfer full): a reader, which keeps @stream
 */
ChasCsvReader *
chas_csv_reader_new (GInputStream *stream)
{
  ChasCsvReader *self = g_new0 (ChasCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->header = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  return self;
}

/**
 * chas_csv_reader_free:
 * @self: (transfer full): a reader
 */
void
chas_csv_reader_free (ChasCsvReader *self)
{
  chas_csv_rows_clear (&self->rows);
  g_object_unref (self->stream);
  g_ptr_array_unref (self->header);
  g_free (self);
}

/**
 * chas_csv_reader_detect:
 * @self: a new reader
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Finds out how the table is written: the encoding from all of it, separator, notes above the table
 * and header from its first 50 rows. Afterwards the reader stands before the first row of data.
 *
 * Returns: (transfer none): what was found
 *
 * Errors: CHAS_SHARE_ERROR EMPTY, TOO_LARGE, with line, and those of reading; %G_IO_ERROR_CANCELLED
 */
const ChasCsvFormat *
chas_csv_reader_detect (ChasCsvReader *self, GCancellable *cancellable, GError **error)
{
  if (!chas_csv_shape_detect (&self->shape, self->stream, cancellable, error) ||
      !chas_csv_reader_rewind (self, cancellable, error))
    return NULL;
  return &self->shape.format;
}

/**
 * chas_csv_reader_set_format:
 * @self: a reader after chas_csv_reader_detect()
 * @format: encoding, separator and header as the user knows better; the number of columns is
 * counted anew
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Reads the table differently, from its beginning.
 *
 * Returns: whether it worked
 *
 * Errors: as chas_csv_reader_detect()
 */
gboolean
chas_csv_reader_set_format (ChasCsvReader *self,
                            const ChasCsvFormat *format,
                            GCancellable *cancellable,
                            GError **error)
{
  return chas_csv_shape_adapt (&self->shape, format, self->stream, cancellable, error) &&
         chas_csv_reader_rewind (self, cancellable, error);
}

/**
 * chas_csv_reader_get_header:
 * @self: a reader after chas_csv_reader_detect()
 *
 * Returns: (array zero-terminated=1) (nullable) (transfer none): the names of the columns, as many
 * as there are columns, or %NULL without a header
 */
const char *const *
chas_csv_reader_get_header (ChasCsvReader *self)
{
  return self->shape.format.has_header ? (const char *const *) self->header->pdata : NULL;
}

/**
 * chas_csv_reader_next:
 * @self: a reader after chas_csv_reader_detect()
 * @out_row: (out) (nullable) (transfer none): the next row of data that is not empty, or %NULL at
 * the end
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * A row that is wrong is given too, with its fault, and reading goes on after it.
 *
 * Returns: whether it worked
 *
 * Errors: CHAS_SHARE_ERROR TOO_LARGE with line, and those of reading; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_csv_reader_next (ChasCsvReader *self,
                      const ChasCsvRow **out_row,
                      GCancellable *cancellable,
                      GError **error)
{
  gboolean more;

  do
    if (!chas_csv_rows_next (&self->rows, &more, cancellable, error))
      return FALSE;
  while (more && chas_csv_rows_count_filled (&self->rows) == 0);

  *out_row = NULL;
  if (more)
    {
      take_row (self);
      *out_row = &self->row;
    }
  return TRUE;
}

/**
 * chas_csv_reader_rewind:
 * @self: a reader after chas_csv_reader_detect()
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Goes back to the first row of data: a preview reads the rows, the import reads them again.
 *
 * Returns: whether it worked
 *
 * Errors: those of reading; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_csv_reader_rewind (ChasCsvReader *self, GCancellable *cancellable, GError **error)
{
  const ChasCsvFormat *format = &self->shape.format;
  gboolean more = TRUE;

  if (!chas_csv_source_rewind (self->stream, cancellable, error))
    return FALSE;

  chas_csv_rows_clear (&self->rows);
  chas_csv_rows_init (&self->rows, self->stream, format->encoding, format->separator);
  self->row = (ChasCsvRow) { 0 };
  for (guint i = 0; i < self->shape.n_skipped + format->has_header && more; i++)
    if (!chas_csv_rows_next (&self->rows, &more, cancellable, error))
      return FALSE;
  if (format->has_header)
    take_header (self);
  return TRUE;
}
