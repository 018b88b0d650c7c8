// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-conflict.h"
#include "chas-db.h"

G_BEGIN_DECLS

/* In which order somebody works through what waits for a choice. */

gboolean chas_conflict_order_sort (ChasDb *db, GPtrArray *conflicts, GError **error);
void chas_conflict_order_keep (GPtrArray *conflicts, GPtrArray *seen);
guint
chas_conflict_order_find_next (GPtrArray *conflicts, GPtrArray *seen, const ChasConflict *shown);

G_END_DECLS
