// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-date.h"
#include "chas-merge-plan.h"

G_BEGIN_DECLS

/* A field in which two records differ: what each says, side by side, one of them chosen; Left and
 * Right choose. Signal chosen: the other one was. */
#define CHAS_TYPE_MERGE_ROW (chas_merge_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasMergeRow, chas_merge_row, CHAS, MERGE_ROW, AdwBin)

GtkWidget *chas_merge_row_new (ChasMergeField *field, ChasDate today); /* field outlives it */
GtkWidget *chas_merge_row_get_sides (ChasMergeRow *self);

G_END_DECLS
