// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-writer.h"

G_BEGIN_DECLS

gboolean chas_db_insert_note (ChasWriter *writer,
                              const char *id,
                              const char *lead_id,
                              const char *text,
                              GError **error);
gboolean chas_db_add_note (ChasDb *db,
                           const char *lead_id,
                           const char *text,
                           char **out_id,
                           ChasChanges **out_changes,
                           GError **error);

G_END_DECLS
