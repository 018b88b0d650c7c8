// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-tidy-item.h"

G_BEGIN_DECLS

/* A lead of the tidy-up list: where it stands, what is not in order, how complete it is. */
#define CHAS_TYPE_TIDY_ROW (chas_tidy_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasTidyRow, chas_tidy_row, CHAS, TIDY_ROW, AdwBin)

GtkListItemFactory *chas_tidy_row_factory_new (void);

G_END_DECLS
