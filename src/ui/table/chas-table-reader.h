// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"
#include "chas-table-row.h"

G_BEGIN_DECLS

/* Reads the cards of rows that somebody looks at. Signal failed: why it could not. */
#define CHAS_TYPE_TABLE_READER (chas_table_reader_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableReader, chas_table_reader, CHAS, TABLE_READER, GObject)

ChasTableReader *chas_table_reader_new (ChasStore *store, GHashTable *rows);
void chas_table_reader_want (ChasTableReader *self, ChasTableRow *row);

G_END_DECLS
