// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A chip that opens a list of which some are chosen. Property title; signal changed. */
#define CHAS_TYPE_FILTER_MENU (chas_filter_menu_get_type ())
G_DECLARE_FINAL_TYPE (ChasFilterMenu, chas_filter_menu, CHAS, FILTER_MENU, AdwBin)

void chas_filter_menu_forget_missing (ChasFilterMenu *self);
void chas_filter_menu_clear (ChasFilterMenu *self);
void chas_filter_menu_add (ChasFilterMenu *self, const char *value, const char *name, int n);
GStrv chas_filter_menu_dup_chosen (ChasFilterMenu *self);
void chas_filter_menu_set_chosen (ChasFilterMenu *self, const char *const *values);

G_END_DECLS
