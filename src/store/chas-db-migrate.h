// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

gboolean chas_db_migrate (ChasDb *self, GError **error);
gboolean chas_db_is_derived (ChasDb *self, gboolean *out_is, GError **error);
gboolean chas_db_derive (ChasDb *self, GError **error);
gboolean chas_db_migrate_from (ChasDb *self, gint64 schema, GError **error);

G_END_DECLS
