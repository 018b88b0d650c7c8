// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"

G_BEGIN_DECLS

/* The orders of the same leads that are known. To sort a hundred thousand leads takes longer than
 * somebody who clicks on the head of a column should wait: once one order is shown, those of the
 * other columns are read, while nobody waits. */
#define CHAS_TYPE_TABLE_AHEAD (chas_table_ahead_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableAhead, chas_table_ahead, CHAS, TABLE_AHEAD, GObject)

ChasTableAhead *chas_table_ahead_new (ChasStore *store);
void chas_table_ahead_set_sorts (ChasTableAhead *self, guint sorts);
void
chas_table_ahead_add (ChasTableAhead *self, const ChasTableQuery *query, ChasTableOrder *order);
void chas_table_ahead_forget (ChasTableAhead *self);
ChasTableOrder *
chas_table_ahead_find (ChasTableAhead *self, ChasTableSort sort, gboolean descending);

G_END_DECLS
