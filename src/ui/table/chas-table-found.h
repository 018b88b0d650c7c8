// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"

G_BEGIN_DECLS

/* Asks why a search found leads when the table does not show it, once somebody looks at their rows.
 */
#define CHAS_TYPE_TABLE_FOUND (chas_table_found_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableFound, chas_table_found, CHAS, TABLE_FOUND, GObject)

ChasTableFound *chas_table_found_new (ChasStore *store, GHashTable *rows);
void chas_table_found_set_search (ChasTableFound *self, const char *search);
void chas_table_found_ask_later (ChasTableFound *self);

G_END_DECLS
