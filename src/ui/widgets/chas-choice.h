// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Chips of which one is chosen. Each has a number of the caller's. Property selected: the chosen
 * number, or -1. */
#define CHAS_TYPE_CHOICE (chas_choice_get_type ())
G_DECLARE_FINAL_TYPE (ChasChoice, chas_choice, CHAS, CHOICE, AdwBin)

void chas_choice_clear (ChasChoice *self);
void chas_choice_add (ChasChoice *self, int number, const char *label, const char *icon);
void chas_choice_set_label (ChasChoice *self, int number, const char *label);
guint chas_choice_get_n_chips (ChasChoice *self);
int chas_choice_get_selected (ChasChoice *self);
void chas_choice_set_selected (ChasChoice *self, int number);
gboolean chas_choice_select_nth (ChasChoice *self, guint n);

G_END_DECLS
