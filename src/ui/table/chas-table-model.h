// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-store.h"
#include "chas-table-row.h"

G_BEGIN_DECLS

/* A GListModel of the leads of a group that fit a filter, sorted by the store. It knows the ids of
 * all; a row is made when it is asked for, and those that somebody begins to look at in one go are
 * read together. To set the order says whether it is another one.
 *
 * Signals: reordered (GPtrArray of ChasTableRow), after rows were given other leads; loaded, after
 * the rows are in step with the store again; failed (GError *). */
#define CHAS_TYPE_TABLE_MODEL (chas_table_model_get_type ())
G_DECLARE_FINAL_TYPE (ChasTableModel, chas_table_model, CHAS, TABLE_MODEL, GObject)

ChasTableModel *chas_table_model_new (ChasStore *store, const char *group_id);
void chas_table_model_set_active (ChasTableModel *self, gboolean active);
void chas_table_model_set_filter (ChasTableModel *self, const ChasLeadFilter *filter);
gboolean chas_table_model_set_sort (ChasTableModel *self, ChasTableSort sort, gboolean descending);
void chas_table_model_set_sorts (ChasTableModel *self, guint sorts);
void chas_table_model_set_shown (ChasTableModel *self, guint shown);
void chas_table_model_touch (ChasTableModel *self);
gboolean chas_table_model_get_loading (ChasTableModel *self);
ChasCard *chas_table_model_find_card (ChasTableModel *self, const char *lead_id);
const char *chas_table_model_get_id (ChasTableModel *self, guint position);
gboolean chas_table_model_find (ChasTableModel *self, const char *lead_id, guint *out_position);

G_END_DECLS
