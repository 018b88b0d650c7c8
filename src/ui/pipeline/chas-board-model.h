// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-pipeline.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* Keeps the cards of one group in step with the store: reads what is shown, page by page, takes
 * over what changes, and shows an edit at once while it is being saved. */
#define CHAS_TYPE_BOARD_MODEL (chas_board_model_get_type ())
G_DECLARE_FINAL_TYPE (ChasBoardModel, chas_board_model, CHAS, BOARD_MODEL, GObject)

ChasBoardModel *chas_board_model_new (ChasStore *store, const char *group_id);
ChasPipeline *chas_board_model_get_pipeline (ChasBoardModel *self);
gboolean chas_board_model_get_ready (ChasBoardModel *self);
const char *chas_board_model_get_search (ChasBoardModel *self);
void chas_board_model_set_search (ChasBoardModel *self, const char *search);
const ChasLeadFilter *chas_board_model_get_filter (ChasBoardModel *self);
void chas_board_model_set_filter (ChasBoardModel *self, const ChasLeadFilter *filter);
void chas_board_model_load (ChasBoardModel *self);
void chas_board_model_set_whole (ChasBoardModel *self, gboolean whole);
void chas_board_model_load_more (ChasBoardModel *self, ChasStage stage);
DexFuture *chas_board_model_load_stage (ChasBoardModel *self, ChasStage stage); /* → TRUE */
const guint *chas_board_model_get_counts (ChasBoardModel *self);
const guint *chas_board_model_get_stale_counts (ChasBoardModel *self);
const guint *chas_board_model_get_all_counts (ChasBoardModel *self);
const guint *chas_board_model_get_overdue_counts (ChasBoardModel *self);
guint chas_board_model_get_total (ChasBoardModel *self);
void chas_board_model_touch (ChasBoardModel *self);

/* Edits: shown at once; when the future fails they have been taken back */
DexFuture *chas_board_model_move (ChasBoardModel *self,
                                  const char *const *lead_ids,
                                  ChasStage stage,
                                  const char *before_id,
                                  ChasStageCause cause); /* → TRUE */
DexFuture *chas_board_model_move_to_owner (ChasBoardModel *self,
                                           const char *const *lead_ids,
                                           ChasStage stage,
                                           const char *before_id,
                                           ChasStageCause cause,
                                           const char *owner_id,
                                           const char *owner_name);                     /* → TRUE */
DexFuture *chas_board_model_delete (ChasBoardModel *self, const char *const *lead_ids); /* → TRUE */
DexFuture *chas_board_model_add (ChasBoardModel *self, const ChasLeadDraft *draft);     /* → id */
DexFuture *chas_board_model_add_all (ChasBoardModel *self, GPtrArray *drafts);          /* → ids */

G_END_DECLS
