// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One filter that is on or off. Properties label and active; signal toggled. */
#define CHAS_TYPE_FILTER_CHIP (chas_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (ChasFilterChip, chas_filter_chip, CHAS, FILTER_CHIP, GtkToggleButton)

G_END_DECLS
