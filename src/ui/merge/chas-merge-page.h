// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-duplicate-pair.h"
#include "chas-store.h"

G_BEGIN_DECLS

/* Two records side by side, with what differs to choose from, and what merging them will do. It
 * stands in a dialog.
 *
 * Signal done (gboolean): the two have been read, or could not be. */
#define CHAS_TYPE_MERGE_PAGE (chas_merge_page_get_type ())
G_DECLARE_FINAL_TYPE (ChasMergePage, chas_merge_page, CHAS, MERGE_PAGE, AdwBin)

void
chas_merge_page_set_pair (ChasMergePage *self, ChasStore *store, const ChasDuplicatePair *pair);
void chas_merge_page_swap (ChasMergePage *self);
const ChasMergePlan *chas_merge_page_get_plan (ChasMergePage *self);

G_END_DECLS
