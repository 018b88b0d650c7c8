// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* What somebody said once of the columns of a table, for the next table with the same columns. */
gboolean chas_csv_memory_recall (ChasDb *db,
                                 const char *const *header,
                                 guint n_columns,
                                 char **out_mapping,
                                 GError **error);
gboolean chas_csv_memory_keep (ChasDb *db,
                               const char *const *header,
                               guint n_columns,
                               const char *mapping,
                               GError **error);

G_END_DECLS
