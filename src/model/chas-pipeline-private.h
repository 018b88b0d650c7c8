// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-pipeline.h"

G_BEGIN_DECLS

/* cards by lead id ──┬── GListStore of ChasCard, stage new     ── GtkListView of that column
 *                    ├── GListStore of ChasCard, stage ready   ── …
 *                    └── …
 *
 * With lanes the lists are sorted by lane first, which changes nothing in the order of the store. A
 * list may hold only the first cards of its stage in that order; then it is not complete, and what
 * sorts after its last card is left out until somebody appends it. */

#define N_STAGES CHAS_STAGE_N_VALUES

struct _ChasPipeline
{
  GObject parent_instance;

  GListStore *stages[N_STAGES];
  gboolean complete[N_STAGES];
  GHashTable *cards; /* lead id → ChasCard, both owned by the card */
  ChasLanes *lanes;  /* nullable */
};

int chas_pipeline_compare (gconstpointer a, gconstpointer b, gpointer self);
void chas_pipeline_remember (ChasPipeline *self, ChasCard *card);
gboolean chas_pipeline_take_out (ChasPipeline *self, ChasCard *card);

G_END_DECLS
