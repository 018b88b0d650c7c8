// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card-cell.h"

G_BEGIN_DECLS

/* What GtkListView makes around each of its cells, for a column with lanes: can have the focus, and
 * is what a screen reader meets. */
#define CHAS_TYPE_LANE_ROW (chas_lane_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasLaneRow, chas_lane_row, CHAS, LANE_ROW, GtkWidget)

ChasLaneRow *chas_lane_row_new (ChasEnv *env, ChasPalette *palette);
ChasCard *chas_lane_row_get_card (ChasLaneRow *self);
void chas_lane_row_set_card (ChasLaneRow *self, ChasCard *card);
GtkWidget *chas_lane_row_get_card_widget (ChasLaneRow *self);

G_END_DECLS
