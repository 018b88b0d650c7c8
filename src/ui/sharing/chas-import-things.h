// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-merge-report.h"

G_BEGIN_DECLS

char *chas_import_things_dup (const ChasMergeReport *merge, ChasMergeKind kind);

G_END_DECLS
