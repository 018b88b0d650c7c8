// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Below the board or the table while leads are selected: how many they are, and what can be done
 * with them. What it is in gives the actions: selection.clear, selection.delete, selection.move
 * (stage code), selection.own (participant id or "") and selection.edit (tags, educations,
 * step, or merge for two). */
#define CHAS_TYPE_SELECTION_BAR (chas_selection_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChasSelectionBar, chas_selection_bar, CHAS, SELECTION_BAR, AdwBin)

void chas_selection_bar_set_size (ChasSelectionBar *self, guint size);
void chas_selection_bar_set_people (ChasSelectionBar *self,
                                    const char *const *ids,
                                    const char *const *names);
GMenuModel *chas_selection_bar_get_stages (ChasSelectionBar *self);
GMenuModel *chas_selection_bar_get_owners (ChasSelectionBar *self);

G_END_DECLS
