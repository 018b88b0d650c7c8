// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

gboolean chas_card_cache_begin (ChasDb *db, GError **error);
gboolean
chas_card_cache_read (ChasDb *db, const char *lead_id, ChasLeadFacts **out_facts, GError **error);

G_END_DECLS
