// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lead-filter.h"

G_BEGIN_DECLS

/* Chips that narrow the leads down. Signals: changed: another filter was
 * chosen; cleared: before that, nothing is asked for any more; opened: the educations, tags or
 * towns are seen, or about to be. */
#define CHAS_TYPE_FILTER_BAR (chas_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChasFilterBar, chas_filter_bar, CHAS, FILTER_BAR, AdwBin)

void chas_filter_bar_set_me (ChasFilterBar *self, const char *participant_id);
void chas_filter_bar_set_kinds (ChasFilterBar *self, const char *const *kinds);
void chas_filter_bar_set_options (ChasFilterBar *self, GPtrArray *options);
void chas_filter_bar_fail (ChasFilterBar *self);
void chas_filter_bar_name_education (ChasFilterBar *self, const char *name);
gboolean chas_filter_bar_is_open (ChasFilterBar *self);
gboolean chas_filter_bar_needs_options (ChasFilterBar *self);
gboolean chas_filter_bar_lacks_towns (ChasFilterBar *self);
ChasLeadFilter *chas_filter_bar_dup_filter (ChasFilterBar *self);
void chas_filter_bar_set_filter (ChasFilterBar *self, const ChasLeadFilter *filter);
void chas_filter_bar_set_views (ChasFilterBar *self, GMenuModel *menu);
void chas_filter_bar_show_view (ChasFilterBar *self, const char *name, gboolean is_changed);
void chas_filter_bar_open_views (ChasFilterBar *self);
void chas_filter_bar_set_direction (ChasFilterBar *self, GtkArrowType direction);

G_END_DECLS
