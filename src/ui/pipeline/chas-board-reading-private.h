// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-board-model-private.h"

G_BEGIN_DECLS

#define CHAS_BOARD_FIRST_PAGE                                                                      \
  6 /* cards of a column before the first frame: a little more than fits */

/* One reading of the board, which stops at its next answer when another one has begun. */
typedef struct
{
  ChasBoardModel *model;
  ChasStage stage;
  GStrv lead_ids;
  gboolean fresh;   /* from the top, not as much as is there */
  guint generation; /* of the load it belongs to */
} ChasBoardReading;

ChasBoardReading *
chas_board_reading_new (ChasBoardModel *model, ChasStage stage, const char *const *lead_ids);
void chas_board_reading_free (gpointer data);
gboolean chas_board_reading_is_superseded (ChasBoardReading *self);

DexFuture *chas_board_ask_for_counts (ChasBoardModel *self);
gboolean chas_board_take_counts (ChasBoardReading *reading, DexFuture *future, GError **error);
gboolean chas_board_read_all_counts (ChasBoardReading *reading, GError **error);
gboolean chas_board_read_stale_counts (ChasBoardReading *reading, GError **error);
gboolean chas_board_read_overdue_counts (ChasBoardReading *reading, GError **error);

DexFuture *
chas_board_ask_for_page (ChasBoardModel *self, ChasStage stage, ChasCard *after, guint limit);
void chas_board_read_on (ChasBoardModel *self, ChasStage stage, DexFuture *future);
void chas_board_report (ChasBoardModel *self, DexFuture *future);

G_END_DECLS
