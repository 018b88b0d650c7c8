// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Chips in one line: as many as have room, and how many there are beside them. */
#define CHAS_TYPE_CHIP_ROW (chas_chip_row_get_type ())
G_DECLARE_FINAL_TYPE (ChasChipRow, chas_chip_row, CHAS, CHIP_ROW, GtkWidget)

GtkWidget *chas_chip_row_new (void);
void chas_chip_row_set_n_chips (ChasChipRow *self, guint n);
void chas_chip_row_set_chip (ChasChipRow *self, guint i, const char *label, int colour);

G_END_DECLS
