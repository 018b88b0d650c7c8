// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-db-bulk.h"

G_BEGIN_DECLS

/* What many leads have: all of them, some or none. What is not touched stays as it is for each.
 *
 * Signal changed (GStrv add, GStrv remove): what all shall have and what none shall have. */
#define CHAS_TYPE_BULK_DIALOG (chas_bulk_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChasBulkDialog, chas_bulk_dialog, CHAS, BULK_DIALOG, AdwDialog)

ChasBulkDialog *chas_bulk_dialog_new (ChasBulkKind kind, guint n_leads, GPtrArray *options);

G_END_DECLS
