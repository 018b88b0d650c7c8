// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* What happened to a lead, newest first; grows when its end comes into view.
 *
 * Signal toast (AdwToast *): something to tell over the window. */
#define CHAS_TYPE_TIMELINE (chas_timeline_get_type ())
G_DECLARE_FINAL_TYPE (ChasTimeline, chas_timeline, CHAS, TIMELINE, AdwBin)

GtkWidget *chas_timeline_new (void);
void
chas_timeline_set_lead (ChasTimeline *self, ChasStore *store, ChasEnv *env, const char *lead_id);
void chas_timeline_print (ChasTimeline *self, const char *title);

G_END_DECLS
