// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAS_TYPE_CHIP (chas_chip_get_type ())
G_DECLARE_FINAL_TYPE (ChasChip, chas_chip, CHAS, CHIP, AdwBin)

GtkWidget *chas_chip_new (const char *label, int colour);
const char *chas_chip_get_label (ChasChip *self);
void chas_chip_set_label (ChasChip *self, const char *label);
int chas_chip_get_colour (ChasChip *self);
void chas_chip_set_colour (ChasChip *self, int colour);

G_END_DECLS
