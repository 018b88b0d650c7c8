// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gio/gio.h>

#include "chas-pipeline.h"

G_BEGIN_DECLS

/* The cards of a pipeline that are chosen together, across its stages. Each card knows of itself
 * that it is selected; here they are counted and put in order. */
#define CHAS_TYPE_SELECTION (chas_selection_get_type ())
G_DECLARE_FINAL_TYPE (ChasSelection, chas_selection, CHAS, SELECTION, GObject)

ChasSelection *chas_selection_new (ChasPipeline *pipeline);
guint chas_selection_get_size (ChasSelection *self);
GStrv chas_selection_dup_ids (ChasSelection *self);
void chas_selection_add (ChasSelection *self, ChasCard *card);
void chas_selection_toggle (ChasSelection *self, ChasCard *card);
void chas_selection_extend (ChasSelection *self, ChasCard *from, ChasCard *to);
void chas_selection_replace (ChasSelection *self, GPtrArray *cards);
void chas_selection_add_stage (ChasSelection *self, ChasStage stage);
void chas_selection_clear (ChasSelection *self);
void chas_selection_prune (ChasSelection *self);

G_END_DECLS
