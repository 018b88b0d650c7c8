// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lead-filter.h"

G_BEGIN_DECLS

/* Chips that narrow the leads down. Signal changed: another filter was chosen. */
#define CHAS_TYPE_FILTER_BAR (chas_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChasFilterBar, chas_filter_bar, CHAS, FILTER_BAR, AdwBin)

void chas_filter_bar_set_me (ChasFilterBar *self, const char *participant_id);
void chas_filter_bar_set_options (ChasFilterBar *self, GPtrArray *options);
ChasLeadFilter *chas_filter_bar_dup_filter (ChasFilterBar *self);
void chas_filter_bar_set_filter (ChasFilterBar *self, const ChasLeadFilter *filter);

G_END_DECLS
