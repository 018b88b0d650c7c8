// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-reach.h"

G_BEGIN_DECLS

/* What is done to a lead most, at its card while the pointer rests there: call, write, log it. */
#define CHAS_TYPE_CARD_ACTIONS (chas_card_actions_get_type ())
G_DECLARE_FINAL_TYPE (ChasCardActions, chas_card_actions, CHAS, CARD_ACTIONS, GtkBox)

ChasCardActions *chas_card_actions_new (void);
void chas_card_actions_set (ChasCardActions *self, const char *lead_id, const ChasReach *reaches);

G_END_DECLS
