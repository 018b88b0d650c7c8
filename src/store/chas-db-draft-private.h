// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db-draft.h"
#include "chas-writer.h"

G_BEGIN_DECLS

gboolean chas_db_put_draft (ChasWriter *writer,
                            const char *group_id,
                            const ChasLeadDraft *draft,
                            char **out_id,
                            GError **error);

G_END_DECLS
