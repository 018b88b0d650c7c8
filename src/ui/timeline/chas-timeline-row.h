// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-env.h"
#include "chas-timeline-entry.h"

G_BEGIN_DECLS

/* One thing that happened. */
#define CHAS_TYPE_TIMELINE_ROW (chas_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasTimelineRow, chas_timeline_row, CHAS, TIMELINE_ROW, GtkListBoxRow)

GtkWidget *chas_timeline_row_new (const ChasTimelineEntry *entry, ChasEnv *env);
char *chas_timeline_row_dup_key (const ChasTimelineEntry *entry, ChasEnv *env);
const char *chas_timeline_row_get_key (ChasTimelineRow *self);

G_END_DECLS
