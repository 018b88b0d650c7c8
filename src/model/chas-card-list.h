// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-card.h"

G_BEGIN_DECLS

/* What can be done to a GListStore of #ChasCard so that its rows, and the focus in them, stay where
 * they can. */
guint chas_card_list_get_length (GListStore *list);
guint chas_card_list_find_place (GListStore *list,
                                 ChasCard *card,
                                 GCompareDataFunc compare,
                                 gpointer data);
void chas_card_list_shift (GListStore *list, guint from, guint to);
void chas_card_list_set (GListStore *list, GPtrArray *cards);

G_END_DECLS
