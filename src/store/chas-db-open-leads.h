// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-lead-facts.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_open_leads (ChasDb *db, const char *group_id, GError **error);

G_END_DECLS
