// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Checks of which some are chosen, and maybe a button below them. Signals: toggled: a value, and
 * whether it is chosen now; asked: what could not be counted shall be counted again. */
#define CHAS_TYPE_FILTER_LIST (chas_filter_list_get_type ())
G_DECLARE_FINAL_TYPE (ChasFilterList, chas_filter_list, CHAS, FILTER_LIST, AdwBin)

ChasFilterList *chas_filter_list_new (GtkWidget *more);
void chas_filter_list_wait (ChasFilterList *self);
void chas_filter_list_fail (ChasFilterList *self);
void chas_filter_list_set_choices (ChasFilterList *self, GPtrArray *choices, GHashTable *chosen);
void chas_filter_list_set_chosen (ChasFilterList *self, GHashTable *chosen);

G_END_DECLS
