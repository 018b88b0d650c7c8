// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

/* "Chas" in ASCII, in the header of every file of ours. */
#define CHAS_DB_APPLICATION_ID 0x43686173

gboolean chas_db_check_ours (ChasDb *self, gint64 *out_schema, GError **error);
gboolean chas_db_check_whole (ChasDb *self, GError **error);

G_END_DECLS
