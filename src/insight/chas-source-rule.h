// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-lead-history.h"
#include "chas-summary.h"

G_BEGIN_DECLS

void chas_sources_init (GArray *sources, GPtrArray *leads, ChasDate first, ChasDate last);

G_END_DECLS
