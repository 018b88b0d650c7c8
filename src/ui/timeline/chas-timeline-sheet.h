// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <pango/pangocairo.h>

#include "chas-env.h"
#include "chas-timeline-entry.h"

G_BEGIN_DECLS

/* A timeline laid out on paper: a head and a page number on each page, an entry kept whole where it
 * fits. Knows cairo and pango only, so that it needs no screen. */
typedef struct _ChasTimelineSheet ChasTimelineSheet;

ChasTimelineSheet *chas_timeline_sheet_new (PangoContext *context,
                                            const char *title,
                                            const ChasTimelinePage *page,
                                            ChasEnv *env,
                                            double width,
                                            double height);
guint chas_timeline_sheet_get_n_pages (ChasTimelineSheet *self);
void chas_timeline_sheet_draw (ChasTimelineSheet *self, cairo_t *cr, guint n_page);
char *chas_timeline_sheet_dup_text (ChasTimelineSheet *self, guint n_page);
void chas_timeline_sheet_free (ChasTimelineSheet *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChasTimelineSheet, chas_timeline_sheet_free)

G_END_DECLS
