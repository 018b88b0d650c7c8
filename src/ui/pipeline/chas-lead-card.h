// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-card.h"
#include "chas-env.h"
#include "chas-palette.h"

G_BEGIN_DECLS

/* The picture of a lead: what a column shows of it, and what is carried while it is dragged. */
#define CHAS_TYPE_LEAD_CARD (chas_lead_card_get_type ())
G_DECLARE_FINAL_TYPE (ChasLeadCard, chas_lead_card, CHAS, LEAD_CARD, GtkWidget)

ChasLeadCard *chas_lead_card_new (ChasEnv *env, ChasPalette *palette, ChasCard *card);
void chas_lead_card_set_card (ChasLeadCard *self, ChasCard *card);
void chas_lead_card_set_taken (ChasLeadCard *self, int taken);
void chas_lead_card_get_foot (ChasLeadCard *self, GdkRectangle *out_foot);
gboolean chas_lead_card_tells_at_end (ChasLeadCard *self, double x, double y);

G_END_DECLS
