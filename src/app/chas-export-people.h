// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

gboolean
chas_export_count_people (ChasDb *db, const char *group_id, gint64 *out_n_people, GError **error);

G_END_DECLS
