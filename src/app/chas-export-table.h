// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-export.h"

G_BEGIN_DECLS

/* What a table has a row for. */
typedef enum
{
  CHAS_TABLE_LEADS,
  CHAS_TABLE_PEOPLE,
  CHAS_TABLE_CONTACTS,
  CHAS_TABLE_COMPANIES,
} ChasTableKind;

gboolean chas_export_table (ChasDb *db,
                            GOutputStream *stream,
                            ChasTableKind kind,
                            const ChasExportScope *scope,
                            guint64 *out_n_rows,
                            GCancellable *cancellable,
                            GError **error);
gboolean chas_export_table_count (ChasDb *db,
                                  ChasTableKind kind,
                                  const ChasExportScope *scope,
                                  gint64 *out_n_rows,
                                  gint64 *out_n_people,
                                  GError **error);
char *chas_export_table_dup_columns (ChasTableKind kind);

G_END_DECLS
