// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-changes.h"
#include "chas-db.h"
#include "chas-lead-draft.h"
#include "chas-trash-entry.h"
#include "chas-writer.h"

G_BEGIN_DECLS

GPtrArray *chas_db_list_trash (ChasDb *db, GError **error);
gboolean
chas_db_restore_trash (ChasDb *db, GPtrArray *entries, ChasChanges **out_changes, GError **error);
gboolean chas_db_restore_for_drafts (ChasWriter *writer, GPtrArray *drafts, GError **error);
gboolean
chas_db_restore_gone_with (ChasWriter *writer, const char *entity, const char *id, GError **error);

G_END_DECLS
