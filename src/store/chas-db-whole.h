// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-writer.h"

G_BEGIN_DECLS

gboolean
chas_db_delete_whole (ChasWriter *writer, const char *entity, const char *id, GError **error);

G_END_DECLS
