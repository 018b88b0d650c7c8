// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The opened lead: facts edited in place, stage, educations, owners, people and notes.
 *
 * Signals: close (the user is done), step (int: to the lead before or after), toast (AdwToast *).
 */
#define CHAS_TYPE_LEAD_PANE (chas_lead_pane_get_type ())
G_DECLARE_FINAL_TYPE (ChasLeadPane, chas_lead_pane, CHAS, LEAD_PANE, AdwBin)

void chas_lead_pane_set_up (ChasLeadPane *self, ChasStore *store, ChasEnv *env);
const char *chas_lead_pane_get_lead_id (ChasLeadPane *self);
void chas_lead_pane_set_lead_id (ChasLeadPane *self, const char *lead_id);
void chas_lead_pane_edit (ChasLeadPane *self);
void chas_lead_pane_set_place (ChasLeadPane *self,
                               guint place,
                               guint n,
                               gboolean has_previous,
                               gboolean has_next);
void chas_lead_pane_announce_place (ChasLeadPane *self, const char *company);
void chas_lead_pane_hold_focus (ChasLeadPane *self, int step);

G_END_DECLS
