// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"
#include "chas-writer.h"

G_BEGIN_DECLS

/* A place in a column of the board. */
typedef struct
{
  const char *group_id;
  ChasStage stage;
  const char *before_id; /* nullable: the lead that comes after the place; NULL: the end */
} ChasBoardPlace;

char **chas_board_place_make_keys (const ChasBoardPlace *self,
                                   ChasWriter *writer,
                                   const char *const *lead_ids,
                                   GError **error);

gboolean chas_board_place_find_first (ChasDb *db,
                                      const char *group_id,
                                      ChasStage stage,
                                      char **out_id,
                                      GError **error);

G_END_DECLS
