// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the pointer carries: a card, a little smaller and a little turned; several lie in a stack
 * with their number on it. */
#define CHAS_TYPE_CARD_GHOST (chas_card_ghost_get_type ())
G_DECLARE_FINAL_TYPE (ChasCardGhost, chas_card_ghost, CHAS, CARD_GHOST, GtkWidget)

ChasCardGhost *chas_card_ghost_new (GtkWidget *card, int width, int height, guint n_cards);
void chas_card_ghost_map_point (ChasCardGhost *self, double x, double y, int *out_x, int *out_y);

G_END_DECLS
