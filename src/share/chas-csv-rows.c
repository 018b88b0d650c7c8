// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-rows.h"

#include <string.h>

#include "chas-share-error-private.h"

/* What csv_parser.pstate is between two rows and inside a cell; libcsv has no function that tells.
 */
#define ROW_NOT_BEGUN 0
#define FIELD_BEGUN 2

static void
on_cell_cb (void *bytes, size_t length, void *data)
{
  ChasCsvRows *self = data;
  gsize offset = self->text->len;

  if (self->offsets->len == CHAS_CSV_COLUMNS)
    {
      self->too_many = TRUE;
      return;
    }
  g_array_append_val (self->offsets, offset);
  g_string_append_len (self->text, bytes, length);
  g_string_append_c (self->text, '\0');
}

static void
on_row_cb (int terminator, void *data)
{
  ChasCsvRows *self = data;

  self->complete = TRUE;
}

/* How far the line at hand reaches in the chunk, its end included. */
static gsize
find_line_end (ChasCsvRows *self)
{
  const char *from = self->source.text->str + self->at;
  gsize length = strcspn (from, "\r\n");

  return from[length] == '\0' ? length : length + 1;
}

static void
parse (ChasCsvRows *self, const char *bytes, gsize length)
{
  /* Not strict: it takes everything, whatever stands around the quotation marks. */
  if (csv_parse (&self->parser, bytes, length, on_cell_cb, on_row_cb, self) != length)
    g_error ("libcsv: %s", csv_strerror (csv_error (&self->parser)));
}

/* Goes on by one line of the chunk, so that a row is known by the line it begins on and never two
 * complete at once. */
static gboolean
take_line (ChasCsvRows *self, GError **error)
{
  const char *from = self->source.text->str + self->at;
  gsize length = find_line_end (self);
  char last = from[length - 1];

  if (self->after_return && from[0] != '\n')
    self->line++;
  if (self->parser.pstate == ROW_NOT_BEGUN)
    {
      self->row_line = self->line;
      self->row_bytes = 0;
    }
  self->row_bytes += length;
  parse (self, from, length);
  self->at += length;
  self->after_return = last == '\r';
  if (last == '\n')
    self->line++;

  if (self->row_bytes > CHAS_CSV_ROW_BYTES)
    return chas_share_error_set (
      error, CHAS_SHARE_ERROR_TOO_LARGE, &(ChasSharePlace) { .line = self->row_line }, NULL,
      "A row of more than 1 MiB, perhaps a quotation mark is not closed");
  return TRUE;
}

static void
take_end (ChasCsvRows *self)
{
  self->open_quote = self->parser.pstate == FIELD_BEGUN && self->parser.quoted;
  csv_fini (&self->parser, on_cell_cb, on_row_cb, self);
}

static void
begin_row (ChasCsvRows *self)
{
  self->complete = self->open_quote = self->too_many = FALSE;
  g_string_truncate (self->text, 0);
  g_array_set_size (self->offsets, 0);
}

static void
finish_row (ChasCsvRows *self)
{
  g_ptr_array_set_size (self->cells, 0);
  for (guint i = 0; i < self->offsets->len; i++)
    g_ptr_array_add (self->cells, self->text->str + g_array_index (self->offsets, gsize, i));
  g_ptr_array_add (self->cells, NULL);
}

/* Begins at the beginning of @stream, which it keeps. */
void
chas_csv_rows_init (ChasCsvRows *self,
                    GInputStream *stream,
                    ChasCsvEncoding encoding,
                    char separator)
{
  *self = (ChasCsvRows) { .line = 1 };
  chas_csv_source_init (&self->source, stream, encoding);
  if (csv_init (&self->parser, 0) != 0)
    g_error ("libcsv does not start");
  csv_set_delim (&self->parser, separator);
  csv_set_realloc_func (&self->parser, g_realloc);
  csv_set_free_func (&self->parser, g_free);
  self->text = g_string_new (NULL);
  self->offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->cells = g_ptr_array_new ();
}

void
chas_csv_rows_clear (ChasCsvRows *self)
{
  if (!self->text)
    return;
  csv_free (&self->parser);
  chas_csv_source_clear (&self->source);
  g_string_free (g_steal_pointer (&self->text), TRUE);
  g_clear_pointer (&self->offsets, g_array_unref);
  g_clear_pointer (&self->cells, g_ptr_array_unref);
}

/* Goes to the next row; rows without any cell do not count. */
gboolean
chas_csv_rows_next (ChasCsvRows *self,
                    gboolean *out_more,
                    GCancellable *cancellable,
                    GError **error)
{
  gboolean ended = FALSE;

  begin_row (self);
  while (!self->complete && !ended)
    {
      if (self->at < self->source.text->len)
        {
          if (!take_line (self, error))
            return FALSE;
        }
      else if (!self->source.eof)
        {
          self->at = 0;
          if (!chas_csv_source_fill (&self->source, cancellable, error))
            return FALSE;
        }
      else
        {
          take_end (self);
          ended = TRUE;
        }
    }
  finish_row (self);
  *out_more = self->complete;
  return TRUE;
}

guint
chas_csv_rows_count_cells (ChasCsvRows *self)
{
  return self->offsets->len;
}

/* How many cells there are up to the last that is not empty. */
guint
chas_csv_rows_count_filled (ChasCsvRows *self)
{
  guint n = self->offsets->len;

  while (n > 0 && *(const char *) self->cells->pdata[n - 1] == '\0')
    n--;
  return n;
}
