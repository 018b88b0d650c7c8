// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* Most leads that one search notes. */
#define CHAS_SEARCH_MAX_HITS 1000

gboolean chas_search_is_behind (ChasDb *db, gboolean *out_behind, GError **error);
gboolean chas_search_update_some (ChasDb *db, GError **error);
gboolean
chas_search_update_chunk (ChasDb *db, gboolean *out_filled, gboolean *out_more, GError **error);
gboolean chas_search_update_all (ChasDb *db, GError **error);
gboolean chas_search_find (ChasDb *db,
                           const char *group_id,
                           const char *words,
                           gboolean *out_capped,
                           GError **error);

G_END_DECLS
