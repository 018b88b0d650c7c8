// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-card.h"
#include "chas-env.h"
#include "chas-palette.h"

G_BEGIN_DECLS

/* A place in a column: the card, and the landing marks before and after it. */
#define CHAS_TYPE_CARD_CELL (chas_card_cell_get_type ())
G_DECLARE_FINAL_TYPE (ChasCardCell, chas_card_cell, CHAS, CARD_CELL, GtkWidget)

ChasCardCell *chas_card_cell_new (ChasEnv *env, ChasPalette *palette, GtkListItem *item);
ChasCard *chas_card_cell_get_card (ChasCardCell *self);
void chas_card_cell_set_card (ChasCardCell *self, ChasCard *card);
GtkWidget *chas_card_cell_get_card_widget (ChasCardCell *self);
void chas_card_cell_tell_selected (ChasCardCell *self);
guint chas_card_cell_get_position (ChasCardCell *self);

G_END_DECLS
