// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-db.h"

G_BEGIN_DECLS

char *chas_restore (ChasDb *db, const char *path, const char *backup_dir, GError **error);

G_END_DECLS
