// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-table-row.h"

G_BEGIN_DECLS

typedef ChasTableRow *(*ChasTableRowMaker) (const char *lead_id, gpointer data);

GPtrArray *chas_table_rows_reorder (GHashTable *rows,
                                    GPtrArray *before,
                                    GPtrArray *after,
                                    ChasTableRowMaker make,
                                    gpointer data);
void chas_table_rows_set_search (GHashTable *rows, GRefString *search);
void chas_table_rows_expire (GHashTable *rows, ChasChanges *changes);
void chas_table_rows_touch (GHashTable *rows);

G_END_DECLS
