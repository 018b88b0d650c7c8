// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"

G_BEGIN_DECLS

GPtrArray *
chas_db_list_files (ChasDb *db, const char *lead_id, GError **error); /* of ChasFileRef */
GPtrArray *
chas_db_list_attachments (ChasDb *db, gboolean only_own, GError **error); /* of ChasFileRef */
gboolean chas_db_add_link (ChasDb *db,
                           const char *lead_id,
                           const char *url,
                           const char *name,
                           char **out_id,
                           ChasChanges **out_changes,
                           GError **error);
gboolean chas_db_add_file (ChasDb *db,
                           const char *lead_id,
                           const char *name,
                           const char *sha256,
                           gint64 size,
                           char **out_id,
                           ChasChanges **out_changes,
                           GError **error);

G_END_DECLS
