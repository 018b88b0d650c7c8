// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"
#include "chas-timeline-entry.h"

G_BEGIN_DECLS

ChasTimelinePage *chas_db_list_timeline (ChasDb *db,
                                         const char *lead_id,
                                         const char *before_at,
                                         const char *before_id,
                                         ChasTimelineShow show,
                                         guint limit,
                                         GError **error);

G_END_DECLS
