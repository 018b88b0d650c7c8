// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include <libdex.h>

#include "chas-store.h"

G_BEGIN_DECLS

/* The leads of a group as a board, with the opened lead beside it.
 *
 * Construct properties store, env and group-id. Signal toast (AdwToast *): something to tell the
 * user. Actions: pipeline.new-lead, pipeline.search, pipeline.open (lead id),
 * pipeline.open-current, pipeline.delete-leads, pipeline.move-leads (lead ids, stage code, id of
 * the lead that comes after or "", cause code). */
#define CHAS_TYPE_PIPELINE_PAGE (chas_pipeline_page_get_type ())
G_DECLARE_FINAL_TYPE (ChasPipelinePage, chas_pipeline_page, CHAS, PIPELINE_PAGE, AdwBin)

DexFuture *chas_pipeline_page_when_loaded (ChasPipelinePage *self);
void chas_pipeline_page_ask_who (ChasPipelinePage *self, gboolean asks);
void chas_pipeline_page_open_lead (ChasPipelinePage *self, const char *lead_id);

G_END_DECLS
