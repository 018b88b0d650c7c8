// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a table that spreadsheets open rightly and cannot be tricked by. */
typedef struct _ChasCsvWriter ChasCsvWriter;

ChasCsvWriter *chas_csv_writer_new (GOutputStream *stream, char separator);
void chas_csv_writer_free (ChasCsvWriter *self);
gboolean chas_csv_writer_add_row (ChasCsvWriter *self,
                                  const char *const *cells,
                                  guint n_cells,
                                  GCancellable *cancellable,
                                  GError **error);
gboolean chas_csv_writer_finish (ChasCsvWriter *self, GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasCsvWriter, chas_csv_writer_free)

G_END_DECLS
