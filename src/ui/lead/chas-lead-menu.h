// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-card.h"

G_BEGIN_DECLS

/* What the menus of a card and of a row have in common. */

void chas_lead_menu_append (GMenu *menu, const char *label, const char *action, const char *key);
void chas_lead_menu_append_section (GMenu *menu, GMenu *section);
void chas_lead_menu_append_reach (GMenu *menu, const char *lead_id);
gboolean chas_lead_menu_is_mine (ChasCard *card, const char *me);
GtkWidget *chas_lead_menu_pop_up (GtkWidget *parent, GMenuModel *menu, int x, int y);

G_END_DECLS
