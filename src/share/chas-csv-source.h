// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-csv-reader.h"

G_BEGIN_DECLS

/* The text of a table as UTF-8, a chunk at a time. Bytes that mean nothing become U+FFFD. */
typedef struct
{
  GInputStream *stream;
  ChasCsvEncoding encoding;
  gboolean begun;
  gboolean eof;
  guint64 n_replaced; /* bytes that meant nothing so far */
  GString *text;      /* of the chunk at hand */
  gsize n_rest;       /* bytes of the next character in rest */
  guint8 rest[8];
} ChasCsvSource;

void chas_csv_source_init (ChasCsvSource *self, GInputStream *stream, ChasCsvEncoding encoding);
void chas_csv_source_clear (ChasCsvSource *self);
gboolean chas_csv_source_fill (ChasCsvSource *self, GCancellable *cancellable, GError **error);

gboolean chas_csv_source_detect (GInputStream *stream,
                                 ChasCsvEncoding *out_encoding,
                                 GCancellable *cancellable,
                                 GError **error);
gboolean chas_csv_source_rewind (GInputStream *stream, GCancellable *cancellable, GError **error);

G_END_DECLS
