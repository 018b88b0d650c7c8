// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-shape.h"

#include <string.h>

#include "chas-csv-alias.h"
#include "chas-csv-rows.h"
#include "chas-share-error-private.h"

#define SAMPLE_ROWS 50
#define SAMPLE_BYTES (512 * 1024) /* after this much no further row is kept */
#define MOST_SKIPPED 20

static const char separators[] = { ';', ',', '\t', '|' };

/* The first rows as read with one separator. */
typedef struct
{
  GPtrArray *rows; /* of char **, without the cells that are empty at their ends */
  GArray *counts;  /* of guint: cells of each row */
  guint n_columns; /* that most rows of two columns or more have, or 1 */
  guint n_agree;   /* rows that have them */
  gsize n_bytes;
  GError *error; /* what reading ended with */
} Sample;

static void
sample_clear (Sample *sample)
{
  g_clear_pointer (&sample->rows, g_ptr_array_unref);
  g_clear_pointer (&sample->counts, g_array_unref);
  g_clear_error (&sample->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sample, sample_clear)

static void
count_columns (Sample *sample)
{
  sample->n_columns = 1;
  for (guint i = 0; i < sample->counts->len; i++)
    {
      guint count = g_array_index (sample->counts, guint, i);
      guint n_agree = 0;

      for (guint j = 0; j < sample->counts->len; j++)
        n_agree += g_array_index (sample->counts, guint, j) == count;
      if (count > 1 && n_agree > sample->n_agree)
        {
          sample->n_columns = count;
          sample->n_agree = n_agree;
        }
    }
}

static void
add_row (Sample *sample, ChasCsvRows *rows)
{
  guint n_cells = chas_csv_rows_count_cells (rows);
  guint n_filled = chas_csv_rows_count_filled (rows);
  char **row = g_new0 (char *, n_filled + 1);

  for (guint i = 0; i < n_filled; i++)
    row[i] = g_strdup (rows->cells->pdata[i]);
  sample->n_bytes += rows->text->len;
  g_ptr_array_add (sample->rows, row);
  g_array_append_val (sample->counts, n_cells);
}

static gboolean
sample_read (Sample *sample,
             GInputStream *stream,
             ChasCsvEncoding encoding,
             char separator,
             GCancellable *cancellable,
             GError **error)
{
  ChasCsvRows rows;
  gboolean ok, more = TRUE;

  if (!chas_csv_source_rewind (stream, cancellable, error))
    return FALSE;
  sample->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  sample->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  chas_csv_rows_init (&rows, stream, encoding, separator);
  while ((ok = chas_csv_rows_next (&rows, &more, cancellable, error)) && more &&
         sample->rows->len < SAMPLE_ROWS && sample->n_bytes < SAMPLE_BYTES)
    add_row (sample, &rows);
  chas_csv_rows_clear (&rows);
  count_columns (sample);
  return ok;
}

/* Spreadsheets understand a first line such as "sep=;". Gives NUL where there is none. */
static gboolean
read_declared_separator (GInputStream *stream,
                         ChasCsvEncoding encoding,
                         char *out_separator,
                         GCancellable *cancellable,
                         GError **error)
{
  ChasCsvSource source;
  const char *text;

  if (!chas_csv_source_rewind (stream, cancellable, error))
    return FALSE;
  chas_csv_source_init (&source, stream, encoding);
  if (!chas_csv_source_fill (&source, cancellable, error))
    {
      chas_csv_source_clear (&source);
      return FALSE;
    }
  text = source.text->str;
  *out_separator = '\0';
  if (g_str_has_prefix (text, "sep=") && text[4] && memchr (separators, text[4], sizeof separators))
    *out_separator = text[4];
  chas_csv_source_clear (&source);
  return TRUE;
}

/* Titles and notes above the table: rows of one cell where the table has more columns. */
static guint
count_notes (const Sample *sample, guint first)
{
  guint i;

  for (i = first; i < sample->rows->len && i < first + MOST_SKIPPED; i++)
    {
      guint n_cells = g_array_index (sample->counts, guint, i);
      guint n_filled = 0;

      for (char **cell = sample->rows->pdata[i]; *cell; cell++)
        n_filled += **cell != '\0';
      if (n_cells > 1 && (n_filled > 1 || sample->n_columns < 3))
        return i - first;
    }
  return 0;
}

/* Addresses, numbers and dates stand in data, hardly in a header. */
static gboolean
looks_like_data (const char *cell)
{
  guint n_digits = 0, n_letters = 0;

  for (const char *at = cell; *at; at++)
    {
      n_digits += g_ascii_isdigit (*at);
      n_letters += g_ascii_isalpha (*at) || (guint8) *at >= 0x80;
    }
  return strchr (cell, '@') || strstr (cell, "://") || g_str_has_prefix (cell, "www.") ||
         (n_digits > 1 && n_digits >= n_letters);
}

/* Whether the cells below look like data where the first does not. */
static gboolean
stands_out (const Sample *sample, guint first, guint column)
{
  guint n_data = 0, n_cells = 0;

  for (guint i = first + 1; i < sample->rows->len; i++)
    {
      char **row = sample->rows->pdata[i];

      if (column >= g_strv_length (row) || row[column][0] == '\0')
        continue;
      n_cells++;
      n_data += looks_like_data (row[column]);
    }
  return n_data > 0 && n_data * 2 >= n_cells;
}

static gboolean
has_header (const Sample *sample, guint first)
{
  char **row;
  gboolean found = FALSE;

  if (first >= sample->rows->len)
    return FALSE;
  row = sample->rows->pdata[first];
  for (guint i = 0; row[i]; i++)
    {
      if (looks_like_data (row[i]))
        return FALSE;
      found |= chas_csv_alias_is_known (row[i]) || stands_out (sample, first, i);
    }
  return found;
}

/* More rows agreeing on a number of columns beats more columns. */
static gboolean
is_better (const Sample *a, const Sample *b)
{
  if (a->n_agree != b->n_agree)
    return a->n_agree > b->n_agree;
  if (a->n_columns != b->n_columns)
    return a->n_columns > b->n_columns;
  return b->error && !a->error;
}

static gboolean
fail_sample (Sample *sample, GError **error)
{
  g_propagate_error (error, g_steal_pointer (&sample->error));
  return FALSE;
}

/* Read with another separator than its own, a table of quoted cells may seem to be one endless row:
 * that speaks against the separator, not against the table. */
static gboolean
detect_separator (ChasCsvShape *self,
                  Sample *best,
                  GInputStream *stream,
                  GCancellable *cancellable,
                  GError **error)
{
  for (guint i = 0; i < sizeof separators; i++)
    {
      g_auto (Sample) sample = { 0 };

      if (!sample_read (&sample, stream, self->format.encoding, separators[i], cancellable,
                        &sample.error) &&
          !g_error_matches (sample.error, CHAS_SHARE_ERROR, CHAS_SHARE_ERROR_TOO_LARGE))
        return fail_sample (&sample, error);
      if (!best->rows || is_better (&sample, best))
        {
          sample_clear (best);
          *best = sample;
          sample = (Sample) { 0 };
          self->format.separator = separators[i];
        }
    }
  return !best->error || fail_sample (best, error);
}

static gboolean
check_columns (const ChasCsvShape *self, GError **error)
{
  if (self->format.n_columns == 0)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_EMPTY, NULL, NULL, "No rows");
  if (self->format.n_columns >= CHAS_CSV_COLUMNS)
    return chas_share_error_set (error, CHAS_SHARE_ERROR_TOO_LARGE, NULL, NULL,
                                 "More than %d columns", CHAS_CSV_COLUMNS);
  return TRUE;
}

static void
count_format_columns (ChasCsvShape *self, const Sample *sample)
{
  guint header = self->n_skipped;

  self->format.n_columns = sample->rows->len > 0 ? sample->n_columns : 0;
  if (self->format.has_header && header < sample->rows->len)
    self->format.n_columns = g_strv_length (sample->rows->pdata[header]);
}

/* Guesses everything about the table in @stream. */
gboolean
chas_csv_shape_detect (ChasCsvShape *self,
                       GInputStream *stream,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Sample) sample = { 0 };
  char declared;

  if (!chas_csv_source_detect (stream, &self->format.encoding, cancellable, error) ||
      !read_declared_separator (stream, self->format.encoding, &declared, cancellable, error))
    return FALSE;
  if (declared)
    {
      self->format.separator = declared;
      if (!sample_read (&sample, stream, self->format.encoding, declared, cancellable, error))
        return FALSE;
    }
  else if (!detect_separator (self, &sample, stream, cancellable, error))
    return FALSE;

  self->n_skipped = declared != '\0';
  self->n_skipped += count_notes (&sample, self->n_skipped);
  self->format.has_header = has_header (&sample, self->n_skipped);
  count_format_columns (self, &sample);
  return check_columns (self, error);
}

/* Takes encoding, separator and header as @format says and looks at the table anew for the rest. */
gboolean
chas_csv_shape_adapt (ChasCsvShape *self,
                      const ChasCsvFormat *format,
                      GInputStream *stream,
                      GCancellable *cancellable,
                      GError **error)
{
  g_auto (Sample) sample = { 0 };
  char declared;

  self->format = *format;
  if (!read_declared_separator (stream, format->encoding, &declared, cancellable, error) ||
      !sample_read (&sample, stream, format->encoding, format->separator, cancellable, error))
    return FALSE;
  self->n_skipped = declared != '\0';
  self->n_skipped += count_notes (&sample, self->n_skipped);
  count_format_columns (self, &sample);
  return check_columns (self, error);
}
