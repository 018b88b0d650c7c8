// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-csv-reader.h"

G_BEGIN_DECLS

/* What the beginning of a table tells about the rest. */
typedef struct
{
  ChasCsvFormat format;
  guint n_skipped; /* rows before the header or the data: "sep=;", titles, notes */
} ChasCsvShape;

gboolean chas_csv_shape_detect (ChasCsvShape *self,
                                GInputStream *stream,
                                GCancellable *cancellable,
                                GError **error);
gboolean chas_csv_shape_adapt (ChasCsvShape *self,
                               const ChasCsvFormat *format,
                               GInputStream *stream,
                               GCancellable *cancellable,
                               GError **error);

G_END_DECLS
