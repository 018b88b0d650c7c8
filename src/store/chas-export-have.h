// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-version-tally.h"

G_BEGIN_DECLS

ChasVersionTally *chas_export_count_versions (ChasDb *db, const char *list, GError **error);

G_END_DECLS
