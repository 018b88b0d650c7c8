// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"

G_BEGIN_DECLS

const char *chas_stage_title_get (ChasStage stage);

G_END_DECLS
