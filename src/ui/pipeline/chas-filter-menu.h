// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-filter-choice.h"

G_BEGIN_DECLS

/* A chip that opens a list of which some are chosen. Property title. Signals: changed; opened: what
 * there is to choose from is seen, or about to be. */
#define CHAS_TYPE_FILTER_MENU (chas_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (ChasFilterMenu, chas_filter_menu, CHAS, FILTER_MENU, AdwBin)

void chas_filter_menu_set_offered (ChasFilterMenu *self, gboolean offered);
void chas_filter_menu_set_choices (ChasFilterMenu *self, GPtrArray *choices, gboolean keep);
void chas_filter_menu_name_only (ChasFilterMenu *self, const char *name);
void chas_filter_menu_fail (ChasFilterMenu *self);
void chas_filter_menu_set_direction (ChasFilterMenu *self, GtkArrowType direction);
gboolean chas_filter_menu_is_open (ChasFilterMenu *self);
gboolean chas_filter_menu_is_offered (ChasFilterMenu *self);
GStrv chas_filter_menu_dup_chosen (ChasFilterMenu *self);
void chas_filter_menu_set_chosen (ChasFilterMenu *self, const char *const *values);

G_END_DECLS
