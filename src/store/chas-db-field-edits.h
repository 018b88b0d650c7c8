// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-field-edit.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_field_edits (ChasDb *db,
                                     const char *lead_id,
                                     guint limit,
                                     guint offset,
                                     GError **error); /* of ChasFieldEdit */
gboolean chas_db_restore_value (ChasDb *db,
                                const char *entity,
                                const char *id,
                                const char *field,
                                const char *value,
                                ChasChanges **out_changes,
                                GError **error);

G_END_DECLS
