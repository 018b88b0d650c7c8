// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card.h"

G_BEGIN_DECLS

/* A lead of the table; which one may change when the table gets another order. Its card comes when
 * the row is looked at; a row that is only selected costs nothing. Signals looked-at: somebody
 * begins to look; wanted: its card is to be read. */
#define CHAS_TYPE_TABLE_ROW (chas_table_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableRow, chas_table_row, CHAS, TABLE_ROW, GObject)

ChasTableRow *chas_table_row_new (const char *lead_id);
const char *chas_table_row_get_lead_id (ChasTableRow *self);
void chas_table_row_look (ChasTableRow *self);
void chas_table_row_unlook (ChasTableRow *self);
gboolean chas_table_row_get_looked_at (ChasTableRow *self);
void chas_table_row_expire (ChasTableRow *self);
void chas_table_row_trade (ChasTableRow *self, ChasTableRow *other);
void chas_table_row_tell (ChasTableRow *self);
ChasCard *chas_table_row_get_card (ChasTableRow *self);
void chas_table_row_set_card (ChasTableRow *self, ChasCard *card);
const char *chas_table_row_get_search (ChasTableRow *self);
void chas_table_row_set_search (ChasTableRow *self, GRefString *search);
const ChasFound *chas_table_row_get_found (ChasTableRow *self);
void chas_table_row_set_found (ChasTableRow *self, const ChasFound *found);
GPtrArray *chas_table_row_list_tags (ChasTableRow *self);

G_END_DECLS
