// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-check-line.h"

G_BEGIN_DECLS

/* Many lines, each with a check whether it is taken.
 *
 * Property label: what they are. Signals: chosen (ChasCheckLine *), for each that somebody takes or
 * leaves; changed, after those of one gesture. */
#define CHAS_TYPE_CHECK_LIST (chas_check_list_get_type ())
G_DECLARE_FINAL_TYPE (ChasCheckList, chas_check_list, CHAS, CHECK_LIST, AdwBin)

void chas_check_list_set_lines (ChasCheckList *self, GPtrArray *lines);
guint chas_check_list_get_n_lines (ChasCheckList *self);
guint chas_check_list_get_n_taken (ChasCheckList *self);
gboolean chas_check_list_is_taken (ChasCheckList *self, guint position);
guint chas_check_list_choose_all (ChasCheckList *self, gboolean take);

G_END_DECLS
