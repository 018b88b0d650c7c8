// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <csv.h>

#include "chas-csv-source.h"

G_BEGIN_DECLS

/* Cuts the text of a table into rows of cells, and knows on which line each begins. */
typedef struct
{
  ChasCsvSource source;
  struct csv_parser parser;
  gsize at; /* in the chunk */
  guint64 line;
  gboolean after_return; /* a carriage return ended the line, unless a line feed follows */

  /* The row at hand. */
  gboolean complete;
  gboolean open_quote;
  gboolean too_many; /* more than CHAS_CSV_COLUMNS; the rest was left out */
  guint64 row_line;
  gsize row_bytes;
  GString *text;    /* of the cells, each with its NUL */
  GArray *offsets;  /* of gsize, of each cell in text */
  GPtrArray *cells; /* of const char *, when complete */
} ChasCsvRows;

void chas_csv_rows_init (ChasCsvRows *self,
                         GInputStream *stream,
                         ChasCsvEncoding encoding,
                         char separator);
void chas_csv_rows_clear (ChasCsvRows *self);
gboolean chas_csv_rows_next (ChasCsvRows *self,
                             gboolean *out_more,
                             GCancellable *cancellable,
                             GError **error);
guint chas_csv_rows_count_cells (ChasCsvRows *self);
guint chas_csv_rows_count_filled (ChasCsvRows *self);

G_END_DECLS
