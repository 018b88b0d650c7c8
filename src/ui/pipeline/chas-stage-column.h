// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-card.h"
#include "chas-env.h"
#include "chas-lane-bands.h"
#include "chas-palette.h"

G_BEGIN_DECLS

/* One stage of the board: its name, how many leads it has, and their cards. */
#define CHAS_TYPE_STAGE_COLUMN (chas_stage_column_get_type ())
G_DECLARE_FINAL_TYPE (ChasStageColumn, chas_stage_column, CHAS, STAGE_COLUMN, AdwBin)

ChasStageColumn *
chas_stage_column_new (ChasEnv *env, ChasPalette *palette, ChasStage stage, GListModel *cards);
ChasStage chas_stage_column_get_stage (ChasStageColumn *self);
GListModel *chas_stage_column_get_cards (ChasStageColumn *self);
void chas_stage_column_set_bands (ChasStageColumn *self, ChasLaneBands *bands);
void chas_stage_column_tell_stack (ChasStageColumn *self, int head_height);
void chas_stage_column_set_count (ChasStageColumn *self, guint count, guint stale);
void chas_stage_column_set_wide (ChasStageColumn *self, gboolean wide);
gboolean chas_stage_column_get_collapsed (ChasStageColumn *self);
void chas_stage_column_set_collapsed (ChasStageColumn *self, gboolean collapsed);
void chas_stage_column_focus_head (ChasStageColumn *self);
void chas_stage_column_set_landing (ChasStageColumn *self, ChasLane *lane, int height);
void chas_stage_column_show_top (ChasStageColumn *self);
void chas_stage_column_show (ChasStageColumn *self, guint position);
gboolean chas_stage_column_focus (ChasStageColumn *self, guint position);
void chas_stage_column_collect (ChasStageColumn *self,
                                GtkWidget *widget,
                                const graphene_rect_t *area,
                                GPtrArray *cards);
void chas_stage_column_collect_near (ChasStageColumn *self, GPtrArray *cards);
guint chas_stage_column_get_row_at (ChasStageColumn *self, ChasLane *lane, double y);
guint chas_stage_column_get_end (ChasStageColumn *self, ChasLane *lane, gboolean last);
guint chas_stage_column_get_landing_at (ChasStageColumn *self, double y, ChasLane **out_lane);
GtkScrolledWindow *chas_stage_column_get_scroller (ChasStageColumn *self);

G_END_DECLS
