// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <glib-object.h>

#include "chas-found.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

/* A lead on the board: its facts, and the state of its place there, which lives here and not in a
 * widget so that recycling cannot strand it. */
#define CHAS_TYPE_CARD (chas_card_get_type ())
G_DECLARE_FINAL_TYPE (ChasCard, chas_card, CHAS, CARD, GObject)

ChasCard *chas_card_new (ChasLeadFacts *facts);
const char *chas_card_get_lead_id (ChasCard *self);
const ChasLeadFacts *chas_card_get_facts (ChasCard *self);
void chas_card_take_facts (ChasCard *self, ChasCard *newer);
ChasStage chas_card_get_stage (ChasCard *self);
void chas_card_set_position (ChasCard *self, ChasStage stage, const char *order_key);
int chas_card_compare (ChasCard *a, ChasCard *b);

const ChasFound *chas_card_get_found (ChasCard *self);
void chas_card_set_found (ChasCard *self, const ChasFound *found);
gboolean chas_card_get_selected (ChasCard *self);
void chas_card_set_selected (ChasCard *self, gboolean selected);
gboolean chas_card_get_opened (ChasCard *self);
void chas_card_set_opened (ChasCard *self, gboolean opened);
gboolean chas_card_get_dragged (ChasCard *self);
void chas_card_set_dragged (ChasCard *self, gboolean dragged);
int chas_card_get_gap_above (ChasCard *self);
int chas_card_get_gap_below (ChasCard *self);
void chas_card_set_gap (ChasCard *self, int above, int below);

G_END_DECLS
