// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

gboolean chas_db_set_field (ChasDb *db,
                            const char *entity,
                            const char *id,
                            const char *field,
                            const char *text,
                            ChasChanges **out_changes,
                            GError **error);
gboolean chas_db_delete_record (ChasDb *db,
                                const char *entity,
                                const char *id,
                                ChasChanges **out_changes,
                                GError **error);

G_END_DECLS
