// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-person-draft.h"

G_BEGIN_DECLS

gboolean chas_db_save_person (ChasDb *db,
                              const ChasPersonDraft *draft,
                              char **out_id,
                              ChasChanges **out_changes,
                              GError **error);

G_END_DECLS
