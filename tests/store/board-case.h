// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card.h"
#include "chas-db-cards.h"
#include "chas-test-db.h"

G_BEGIN_DECLS

#define BOARD_N_LEADS 5

/* A group whose board has a column of leads, "Bolag 0" and so on. */
typedef struct
{
  ChasDb *db;
  char *group;
  char *leads[BOARD_N_LEADS]; /* in the order of the column of new ones: 0 stands first */
} BoardCase;

#define BOARD_IDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

void board_set_up (BoardCase *f, gconstpointer data);
void board_tear_down (BoardCase *f, gconstpointer data);
GPtrArray *board_list_cards (BoardCase *f, int stage, ChasCard *after, guint limit);
void board_assert_column (BoardCase *f, int stage, const char *expected);
void board_move (BoardCase *f, const char *const *leads, ChasStage stage, const char *before);
void board_undo (BoardCase *f);

G_END_DECLS
