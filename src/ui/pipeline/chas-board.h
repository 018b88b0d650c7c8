// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-env.h"
#include "chas-pipeline.h"
#include "chas-reach.h"

G_BEGIN_DECLS

/* What part of a board is seen */
typedef struct
{
  double across;
  double down[CHAS_STAGE_N_VALUES];
  ChasStage shown; /* when narrow */
  gboolean drawer_open;
} ChasBoardView;

/* The columns side by side, or one at a time when narrow. Knows places, focus and dragging; what a
 * move means is for the page, whose actions it activates: `pipeline.move-leads` (ids, stage code,
 * id of the lead that comes after or "", cause code), `pipeline.send-lead` (id, stage code, cause
 * code), `pipeline.set-owner` (ids, participant id or ""), `pipeline.delete-leads` (ids),
 * `pipeline.select-stage` (code), `pipeline.open` (lead id) and `pipeline.open-current`. */
#define CHAS_TYPE_BOARD (chas_board_get_type ())
G_DECLARE_FINAL_TYPE (ChasBoard, chas_board, CHAS, BOARD, AdwBin)

void chas_board_set_up (ChasBoard *self, ChasEnv *env, ChasPipeline *pipeline);
void chas_board_set_settings (ChasBoard *self, GSettings *settings);
void chas_board_set_searching (ChasBoard *self, gboolean searching);
void chas_board_set_drawer_open (ChasBoard *self, gboolean open);
void chas_board_set_lanes (ChasBoard *self, ChasLanes *lanes);
void chas_board_fold_lanes (ChasBoard *self, gboolean fold);
void chas_board_set_counts (ChasBoard *self,
                            const guint counts[CHAS_STAGE_N_VALUES],
                            const guint stale_counts[CHAS_STAGE_N_VALUES]);
gboolean chas_board_get_narrow (ChasBoard *self);
void chas_board_set_narrow (ChasBoard *self, gboolean narrow);
ChasStage chas_board_get_shown_stage (ChasBoard *self);
void chas_board_show_stage (ChasBoard *self, ChasStage stage);
void chas_board_set_me (ChasBoard *self, const char *participant_id);
void chas_board_set_people (ChasBoard *self, const char *const *ids, const char *const *names);
void chas_board_select_stage (ChasBoard *self, ChasStage stage);
GStrv chas_board_dup_targets (ChasBoard *self, gboolean selection);
ChasCard *chas_board_get_current_card (ChasBoard *self);
void chas_board_show_card (ChasBoard *self, const char *lead_id);
gboolean chas_board_focus_card (ChasBoard *self, const char *lead_id);
gboolean chas_board_focus_position (ChasBoard *self, ChasStage stage, guint position);
gboolean chas_board_focus_first (ChasBoard *self);
void chas_board_wait_for_card (ChasBoard *self, const char *lead_id);
void chas_board_offer (ChasBoard *self, const char *lead_id, const ChasReach *reaches);
GPtrArray *chas_board_list_near (ChasBoard *self);
void chas_board_save_view (ChasBoard *self, ChasBoardView *out_view);
void chas_board_restore_view (ChasBoard *self, const ChasBoardView *view);
void chas_board_scroll_to_top (ChasBoard *self);

G_END_DECLS
