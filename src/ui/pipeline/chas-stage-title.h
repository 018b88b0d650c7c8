// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-enums.h"

G_BEGIN_DECLS

/* What stands over a column of the board: the full name of its stage, or a short one where that has
 * no room. Properties: stage (int), rest (a widget that follows it). */
#define CHAS_TYPE_STAGE_TITLE (chas_stage_title_get_type ())
G_DECLARE_FINAL_TYPE (ChasStageTitle, chas_stage_title, CHAS, STAGE_TITLE, GtkWidget)

G_END_DECLS
