// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

gboolean chas_merge_dup_title (ChasDb *db,
                               const char *entity,
                               const char *id,
                               char **out_title,
                               GError **error);

G_END_DECLS
