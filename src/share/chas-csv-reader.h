// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Reads a table written by a spreadsheet or another program, in constant memory.
 * chas_csv_reader_detect () looks at the whole file for its encoding and at the beginning for
 * separator and header; what it found may be changed before the first chas_csv_reader_next (). The
 * stream must be seekable. */
typedef struct _ChasCsvReader ChasCsvReader;

#define CHAS_CSV_ROW_BYTES (1024 * 1024)
#define CHAS_CSV_COLUMNS 1000

typedef enum
{
  CHAS_CSV_UTF_8,
  CHAS_CSV_UTF_16_LE,
  CHAS_CSV_UTF_16_BE,
  CHAS_CSV_WINDOWS_1252,
} ChasCsvEncoding;

typedef struct
{
  ChasCsvEncoding encoding;
  char separator; /* one of ; , tab | */
  gboolean has_header;
  guint n_columns;
} ChasCsvFormat;

typedef enum
{
  CHAS_CSV_ROW_GOOD,
  CHAS_CSV_ROW_TOO_FEW_CELLS,
  CHAS_CSV_ROW_TOO_MANY_CELLS,
  CHAS_CSV_ROW_BAD_CHARACTERS, /* bytes that mean nothing in the encoding, shown as U+FFFD */
  CHAS_CSV_ROW_OPEN_QUOTE,     /* a quotation mark that is never closed */
} ChasCsvRowFault;

/* Belongs to the reader, until the next call. A faulty row still has the cells that could be read.
 */
typedef struct
{
  guint64 number; /* of the row among the data, from 1 */
  guint64 line;   /* where it begins in the file, from 1 */
  guint n_cells;
  const char *const *cells; /* n_cells texts, without the mark of harmless formulas */
  ChasCsvRowFault fault;
} ChasCsvRow;

ChasCsvReader *chas_csv_reader_new (GInputStream *stream);
void chas_csv_reader_free (ChasCsvReader *self);
const ChasCsvFormat *
chas_csv_reader_detect (ChasCsvReader *self, GCancellable *cancellable, GError **error);
gboolean chas_csv_reader_set_format (ChasCsvReader *self,
                                     const ChasCsvFormat *format,
                                     GCancellable *cancellable,
                                     GError **error);
const char *const *chas_csv_reader_get_header (ChasCsvReader *self);
gboolean chas_csv_reader_next (ChasCsvReader *self,
                               const ChasCsvRow **out_row,
                               GCancellable *cancellable,
                               GError **error);
gboolean chas_csv_reader_rewind (ChasCsvReader *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCsvReader, chas_csv_reader_free)

G_END_DECLS
