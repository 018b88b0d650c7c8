// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <adwaita.h>

#include "chas-enums.h"

G_BEGIN_DECLS

/* Chooses the one stage that a narrow board shows: name and count, dots, arrows. */
#define CHAS_TYPE_STAGE_SWITCHER (chas_stage_switcher_get_type ())
G_DECLARE_FINAL_TYPE (ChasStageSwitcher, chas_stage_switcher, CHAS, STAGE_SWITCHER, AdwBin)

ChasStage chas_stage_switcher_get_stage (ChasStageSwitcher *self);
void chas_stage_switcher_set_stage (ChasStageSwitcher *self, ChasStage stage);
void chas_stage_switcher_set_counts (ChasStageSwitcher *self,
                                     const guint counts[CHAS_STAGE_N_VALUES],
                                     const guint stale_counts[CHAS_STAGE_N_VALUES]);

G_END_DECLS
