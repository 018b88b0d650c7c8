// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The leads of a table in the order of one of its columns. */
typedef struct
{
  GPtrArray *ids; /* GRefString */
  GArray *runs;   /* guint: where each run of leads begins that the column does not tell apart */
  guint n_sorted; /* the others lack what it is sorted by, and come last either way */
  gatomicrefcount ref_count;
} ChasTableOrder;

#define CHAS_TYPE_TABLE_ORDER (chas_table_order_get_type ())
GType chas_table_order_get_type (void);

ChasTableOrder *chas_table_order_new (void);
ChasTableOrder *chas_table_order_ref (ChasTableOrder *self);
void chas_table_order_unref (ChasTableOrder *self);
void chas_table_order_add (ChasTableOrder *self, GRefString *id, gboolean like_the_last);
void chas_table_order_add_lacking (ChasTableOrder *self, GRefString *id);
ChasTableOrder *chas_table_order_turn_round (const ChasTableOrder *self);
void chas_table_order_share (ChasTableOrder *self, const ChasTableOrder *like);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTableOrder, chas_table_order_unref)

G_END_DECLS
