// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-search.h"

G_BEGIN_DECLS

/* temp.search_hit holds what was asked for last, by whatever means. */
gboolean chas_search_clear_hits (ChasDb *db, GError **error);
gboolean
chas_search_has_hits_of (ChasDb *db, const char *question, gboolean *out_has, GError **error);
void chas_search_keep_hits (ChasDb *db);
gboolean chas_search_rank_hits (ChasDb *db, const char *text, GError **error);
gboolean
chas_search_note_hits (ChasDb *db, const char *group_id, const char *words, GError **error);

G_END_DECLS
