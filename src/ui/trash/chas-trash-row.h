// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-trash-item.h"

G_BEGIN_DECLS

/* A deletion as it is seen, with the button that takes it back. */
#define CHAS_TYPE_TRASH_ROW (chas_trash_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasTrashRow, chas_trash_row, CHAS, TRASH_ROW, AdwBin)

GtkWidget *chas_trash_row_new (void);
void chas_trash_row_set_item (ChasTrashRow *self, ChasTrashItem *item);

G_END_DECLS
