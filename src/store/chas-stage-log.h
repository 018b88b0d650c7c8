// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-enums.h"
#include "chas-writer.h"

G_BEGIN_DECLS

gboolean chas_stage_log_add (ChasWriter *writer,
                             const char *lead_id,
                             ChasStage from,
                             ChasStage to,
                             ChasStageCause cause,
                             GError **error);
gboolean
chas_stage_log_correct (ChasWriter *writer, const char *change_id, ChasStage to, GError **error);

G_END_DECLS
