// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-sample-run.h"

G_BEGIN_DECLS

void chas_sample_add_group (ChasSampleRun *run);
void chas_sample_add_events (ChasSampleRun *run);

G_END_DECLS
