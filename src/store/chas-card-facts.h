// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

gboolean
chas_card_facts_read (ChasDb *db, const char *lead_id, ChasLeadFacts **out_facts, GError **error);

gboolean chas_card_facts_read_tags (ChasDb *db, ChasLeadFacts *facts, GError **error);
gboolean
chas_card_facts_read_known (ChasDb *db, ChasLeadFacts *facts, gboolean *out_found, GError **error);
gboolean chas_card_facts_read_state (ChasDb *db, ChasLeadFacts *facts, GError **error);
gboolean chas_card_facts_read_touches (ChasDb *db, ChasLeadFacts *facts, GError **error);

G_END_DECLS
