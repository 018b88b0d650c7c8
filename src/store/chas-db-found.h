// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-found.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_found (ChasDb *db,
                               const char *const *lead_ids,
                               const char *search,
                               guint shown,
                               GError **error);

G_END_DECLS
