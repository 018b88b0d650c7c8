// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-lead-draft.h"

G_BEGIN_DECLS

/* One part of a lead that is being added: it can be corrected and taken away.
 *
 * Signal removed: the button was pressed. */
#define CHAS_TYPE_DRAFT_ROW (chas_draft_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasDraftRow, chas_draft_row, CHAS, DRAFT_ROW, AdwEntryRow)

ChasDraftRow *chas_draft_row_new (ChasLeadPart part);
ChasLeadPart chas_draft_row_get_part (ChasDraftRow *self);

G_END_DECLS
