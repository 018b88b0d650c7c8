// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chas-found-asker.h"

G_BEGIN_DECLS

ChasFoundAsker *chas_table_found_new (ChasStore *store, GHashTable *rows);

G_END_DECLS
