// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

gboolean chas_capture_install (ChasDb *db, GError **error);
gboolean chas_capture_drop (ChasDb *db, GError **error);
gboolean chas_capture_is_whole (ChasDb *db, gboolean *out_whole, GError **error);
gboolean
chas_capture_start (ChasDb *db, const char *backup_path, guint *out_n_adopted, GError **error);

G_END_DECLS
