// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-pipeline-order.h"

G_BEGIN_DECLS

/* The first stage of a board with a lane for each owner. */
typedef struct
{
  ChasPipeline *pipeline;
  ChasLanes *lanes;
} LanesCase;

GPtrArray *lanes_cards (const char *text);
void lanes_begin (LanesCase *self, const char *text);
void lanes_end (LanesCase *self);
void lanes_update (LanesCase *self, const char *word);
void assert_lanes (LanesCase *self, const char *expected);

G_END_DECLS
