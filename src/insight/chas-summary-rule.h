// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-summary.h"

G_BEGIN_DECLS

void chas_summary_reckon (ChasSummary *summary);

G_END_DECLS
