// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Over a lead: closes it, goes to the one before or after, says where it stands. What it does are
 * actions of the lead pane. Property narrow: there is nothing beside the lead, one goes back. */
#define CHAS_TYPE_LEAD_BAR (chas_lead_bar_get_type ())
G_DECLARE_FINAL_TYPE (ChasLeadBar, chas_lead_bar, CHAS, LEAD_BAR, AdwBin)

void chas_lead_bar_set_place (ChasLeadBar *self, const char *place);
const char *chas_lead_bar_get_place (ChasLeadBar *self);
void chas_lead_bar_focus_step (ChasLeadBar *self, int step);
void chas_lead_bar_keep_focus (ChasLeadBar *self, gboolean has_previous, gboolean has_next);

G_END_DECLS
