// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

GHashTable *
chas_export_count_versions (ChasDb *db, const char *list, GError **error); /* author → gint64 * */

G_END_DECLS
