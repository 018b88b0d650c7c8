// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-writer.h"

#include <string.h>

#include "chas-csv-cell.h"
#include "chas-share-error-private.h"

#define BUFFER_BYTES (64 * 1024)

struct _ChasCsvWriter
{
  GOutputStream *stream;
  char separator;
  GString *buffer;
};

static gboolean
flush (ChasCsvWriter *self, GCancellable *cancellable, GError **error)
{
  GError *local_error = NULL;

  if (!g_output_stream_write_all (self->stream, self->buffer->str, self->buffer->len, NULL,
                                  cancellable, &local_error))
    return chas_share_error_take_io (error, local_error);
  g_string_truncate (self->buffer, 0);
  return TRUE;
}

/* Quotes also what other separators would cut and what a reader would trim. */
static gboolean
needs_quotes (const char *text)
{
  gsize length = strlen (text);

  if (length == 0)
    return FALSE;
  return text[0] == ' ' || text[length - 1] == ' ' || strpbrk (text, "\";,|\t\r\n") != NULL;
}

static void
append_cell (GString *buffer, const char *text)
{
  const char *mark = chas_csv_cell_needs_mark (text) ? "'" : "";

  if (!needs_quotes (text))
    {
      g_string_append (buffer, mark);
      g_string_append (buffer, text);
      return;
    }
  g_string_append_c (buffer, '"');
  g_string_append (buffer, mark);
  for (const char *at = text; *at; at++)
    {
      if (*at == '"')
        g_string_append_c (buffer, '"');
      g_string_append_c (buffer, *at);
    }
  g_string_append_c (buffer, '"');
}

/**
 * chas_csv_writer_new:
 * @stream: where to write; stays open
 * @separator: ; or , : a Swedish spreadsheet expects the semicolon
 *
 * Begins a table by RFC 4180, in UTF-8 with the byte order mark without which spreadsheets misread
 * å, ä and ö.
 *
 * Returns: (transfer full): a writer
 */
ChasCsvWriter *
chas_csv_writer_new (GOutputStream *stream, char separator)
{
  ChasCsvWriter *self;

  g_return_val_if_fail (separator == ';' || separator == ',', NULL);

  self = g_new0 (ChasCsvWriter, 1);
  self->stream = g_object_ref (stream);
  self->separator = separator;
  self->buffer = g_string_new ("\xEF\xBB\xBF");
  return self;
}

/**
 * chas_csv_writer_free:
 * @self: (transfer full): a writer
 */
void
chas_csv_writer_free (ChasCsvWriter *self)
{
  g_object_unref (self->stream);
  g_string_free (self->buffer, TRUE);
  g_free (self);
}

/**
 * chas_csv_writer_add_row:
 * @self: a writer
 * @cells: (array length=n_cells) (element-type utf8): texts, %NULL for an empty cell
 * @n_cells: how many
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes a row, the header too. What a spreadsheet would carry out gets a ' in front, which
 * #ChasCsvReader removes.
 *
 * Returns: whether it worked
 *
 * Errors: CHAS_SHARE_ERROR NO_SPACE, IO …; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_csv_writer_add_row (ChasCsvWriter *self,
                         const char *const *cells,
                         guint n_cells,
                         GCancellable *cancellable,
                         GError **error)
{
  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (self->buffer, self->separator);
      if (cells[i])
        append_cell (self->buffer, cells[i]);
    }
  g_string_append (self->buffer, "\r\n");
  return self->buffer->len < BUFFER_BYTES || flush (self, cancellable, error);
}

/**
 * chas_csv_writer_finish:
 * @self: a writer
 * @cancellable: (nullable): stops it
 * @error: return location
 *
 * Writes what is left.
 *
 * Returns: whether all of it has been written
 *
 * Errors: CHAS_SHARE_ERROR NO_SPACE, IO …; %G_IO_ERROR_CANCELLED
 */
gboolean
chas_csv_writer_finish (ChasCsvWriter *self, GCancellable *cancellable, GError **error)
{
  return flush (self, cancellable, error);
}
