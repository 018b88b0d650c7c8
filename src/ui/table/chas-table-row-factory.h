// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtk/gtk.h>

#include "chas-env.h"

G_BEGIN_DECLS

GtkListItemFactory *chas_table_row_factory_new (ChasEnv *env, GtkColumnViewColumn *tags);

G_END_DECLS
