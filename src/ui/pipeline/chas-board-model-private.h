// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-board-model.h"

G_BEGIN_DECLS

struct _ChasBoardModel
{
  GObject parent_instance;

  ChasStore *store;
  char *group_id;
  ChasLeadFilter *filter;
  ChasPipeline *pipeline;
  guint counts[CHAS_STAGE_N_VALUES];         /* what matches, loaded or not */
  guint stale_counts[CHAS_STAGE_N_VALUES];   /* stale ones among them */
  guint all_counts[CHAS_STAGE_N_VALUES];     /* what is there, whatever the filter */
  guint overdue_counts[CHAS_STAGE_N_VALUES]; /* overdue ones of all */
  gboolean ready;                            /* the first load is there */

  gboolean whole;   /* every card is loaded, not only what is near to being seen */
  guint generation; /* raised by every load: an older one stops at its next answer */
  gboolean loading;
  gboolean paging[CHAS_STAGE_N_VALUES];
  gboolean asked[CHAS_STAGE_N_VALUES];     /* for more, while it was loading */
  DexPromise *wanted[CHAS_STAGE_N_VALUES]; /* nullable: all of the stage is */

  /* What is read while an edit is being saved may be older than the edit, so it is read again
   * afterwards. */
  GHashTable *saving; /* lead id → number of edits on their way */
  GHashTable *stale;  /* lead ids to read again when nothing of them is on its way */
  gboolean load_again;
};

guint chas_board_model_count_loaded (ChasBoardModel *self, ChasStage stage);
void chas_board_model_read_all (ChasBoardModel *self, gboolean fresh);
void chas_board_model_read_page (ChasBoardModel *self, ChasStage stage);
void chas_board_model_forget_wanted (ChasBoardModel *self);
void chas_board_model_read_rest (ChasBoardModel *self);
void chas_board_model_refresh (ChasBoardModel *self, const char *const *lead_ids);
void chas_board_model_begin_edit (ChasBoardModel *self, const char *const *lead_ids);
void chas_board_model_end_edit (ChasBoardModel *self, const char *const *lead_ids);
void chas_board_model_count (ChasBoardModel *self, ChasStage stage, int difference);
void chas_board_model_count_card (ChasBoardModel *self, ChasCard *card, int difference);
void chas_board_model_counts_changed (ChasBoardModel *self);

G_END_DECLS
