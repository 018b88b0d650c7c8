// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export-table.h"

G_BEGIN_DECLS

typedef enum
{
  CHAS_EXPORT_JSON,
  CHAS_EXPORT_JSON_GZ,
  CHAS_EXPORT_CSV,
} ChasExportFormat;

gboolean chas_export_format_from_name (const char *file_name, ChasExportFormat *out_format);
gboolean chas_export_file (ChasDb *db,
                           const char *path,
                           ChasExportFormat format,
                           ChasTableKind table,
                           const ChasExportScope *scope,
                           guint64 *out_n_written,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
